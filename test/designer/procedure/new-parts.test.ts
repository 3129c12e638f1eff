/** What the palette adds to a procedure: it is there, under the name that is told, and compiles as it is. */
import { describe, expect, it, vi } from 'vitest';
import { perform } from '../../../engine/edit/perform.ts';
import { procedureView } from '../../../engine/edit/view/procedure-view.ts';
import { readProcedure } from '../../../engine/edit/procedure/read-procedure.ts';
import { atPointer } from '../../../engine/base/index.ts';
import type { Pointer } from '../../../engine/base/values.ts';
import type { Files } from '../../../engine/edit/changes.ts';
import { readExample } from '../../support/example.ts';
import { diagnosticsOf, readSource } from '../../engine/sources.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { newText, PART_KINDS, planNew, whoActsIn } = await import('../../../designer/procedure/new-parts.ts');
vi.unstubAllGlobals();

const sources = await Promise.all([
  readExample('aide-medicale'),
  readExample('permis-construire'),
  readSource('workflows/instruction-simple'),
]);

function viewOf(files: Files) {
  const [view, procedure] = [procedureView(files), readProcedure(files)];
  if (!view || !procedure) throw new Error('the procedure cannot be read');
  return { view, workflow: procedure.workflow };
}

/** The files once a part was added to what is chosen; null where it has no place there. */
function add(files: Files, kind: (typeof PART_KINDS)[number], target: Pointer | null) {
  const planned = planNew(kind, target, { files, view: viewOf(files).view });
  if (!planned) return null;
  const performed = perform(files, planned.gesture);
  if (performed.type === 'refused') throw new Error(`${performed.code} ${performed.pointer}`);
  return { ...planned, files: performed.files };
}

/** What only the author can decide: how a case comes to a new step and leaves it, and what a delay of law does there. */
const LEFT_TO_AUTHOR = ['text.placeholder', 'workflow.unreachable', 'workflow.dead-end', 'workflow.clock-gap'];

/** What the compiler refuses, but for what is left to the author and what was refused before. */
function refusedIn(id: string, files: Files, before: readonly string[]): readonly string[] {
  return diagnosticsOf({ id, files })
    .filter(({ severity, code }) => severity === 'error' && !LEFT_TO_AUTHOR.includes(code))
    .map(({ code, file, pointer }) => `${code} ${file}${pointer}`)
    .filter((one) => !before.includes(one));
}

describe.each(sources)('what is added to the procedure of $id', ({ id, files }) => {
  const { view } = viewOf(files);
  const steps = [view.steps.find(({ isInitial }) => isInitial), view.steps.find(({ kind }) => kind === 'opinions')];
  const [ends] = view.steps.filter(({ kind }) => kind === 'final');
  const targets = [
    null,
    ...[...steps, ends].flatMap((step) => step?.part ?? []),
    ...view.actions.slice(0, 1).map(({ part }) => part),
  ];
  const before = refusedIn(id, files, []);

  it.each(PART_KINDS)('is a %s where it has its place, which compiles as it is', (kind) => {
    const added = targets.flatMap((target) => add(files, kind, target) ?? []);
    expect(added.length).toBeGreaterThan(0);
    for (const { files: made, part, title } of added) {
      const { workflow } = viewOf(made);
      expect(atPointer(workflow, part), part).toBeDefined();
      expect(title).not.toBe('');
      expect(refusedIn(id, made, before), `${kind} ${part}`).toEqual([]);
    }
  });

  const rest = view.steps.find(({ kind, actions }) => kind === 'step' && actions.some(({ isAnywhere }) => !isAnywhere));

  it.each(PART_KINDS)('is a %s with another name each time', (kind) => {
    const first = add(files, kind, rest?.part ?? null);
    const second = first && add(first.files, kind, rest?.part ?? null);
    expect(second?.part).toBeDefined();
    expect(second?.part).not.toBe(first?.part);
  });

  it('is a step that is reached from the one that was chosen, by those who work there', () => {
    const added = add(files, 'step', rest?.part ?? null);
    const { view: now } = viewOf(added?.files ?? {});
    const arrow = now.arrows.find(({ to }) => added?.part === `/states/${to}`);
    expect(arrow).toMatchObject({ type: 'action', from: [rest?.id] });
    const action = now.actions.find(({ part }) => part === arrow?.part);
    expect(action?.by).toEqual(rest && whoActsIn(rest, files));
    expect(action?.by).not.toEqual([]);
  });

  it('is never an action nor a delay of a step where no case stays', () => {
    const passed = view.steps.filter(
      ({ id: step, kind }) =>
        kind === 'final' ||
        view.arrows.some(({ type, when, from }) => type === 'automatic' && when === null && from.includes(step)),
    );
    expect(passed.length).toBeGreaterThan(0);
    for (const { part } of passed) {
      expect(add(files, 'timer', part)).toBeNull();
      expect(add(files, 'opinion', part)).toBeNull();
    }
  });
});

describe('a new text', () => {
  it.each(['document', 'mail'] as const)('of a %s bears the mark that keeps it from being sent unwritten', (kind) => {
    expect(newText(kind, 'Accord')).toMatch(/^# Accord.*\{\{ dossier\.numero \}\}.*\[à écrire : [^\]]+\]/su);
  });
});
