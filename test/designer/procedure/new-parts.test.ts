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
const { aboutAction, newText, PART_KINDS, planNew, whoActsIn } =
  await import('../../../designer/procedure/new-parts.ts');
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

type Kind = (typeof PART_KINDS)[number];
const plan = (files: Files, kind: Kind, target: Pointer | null) =>
  planNew(kind, target, { files, view: viewOf(files).view });
/** What is said of a part once it is added, or of why it is not, with plain spaces. */
function said(files: Files, kind: Kind, target: Pointer | null): string {
  const planned = plan(files, kind, target);
  return (planned.type === 'planned' ? planned.said : planned.why).replaceAll(/[\u00a0\u202f]/gu, ' ');
}

/** The files once a part was added to what is chosen; null where it has no place there. */
function add(files: Files, kind: Kind, target: Pointer | null) {
  const planned = plan(files, kind, target);
  if (planned.type === 'refused') return null;
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
    for (const { files: made, part, said: words } of added) {
      const { workflow } = viewOf(made);
      expect(atPointer(workflow, part), part).toBeDefined();
      expect(words).toMatch(/^(« |Un)[^{}]+\.$/u);
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
      expect(said(files, 'timer', part)).toMatch(/est une fin : rien n’y|On ne reste pas à « .+ »/u);
    }
  });
});

describe('what is said of what was added', () => {
  const { files } = sources[0];
  const step = '/states/instruction';

  it.each([
    ['step', step, '« Nouvelle étape » est ajouté : « Nouvelle action » y mène depuis « À instruire ».'],
    ['end', null, '« Nouvelle fin » est ajouté. Aucune action n’y mène encore.'],
    [
      'opinion',
      step,
      '« Nouvel avis » est ajouté à l’étape « Avis demandé », où « Demander l’avis » mène depuis « À instruire ».',
    ],
    ['document', `${step}/actions/proposerRefus`, 'Une lettre à écrire est ajoutée à « Proposer un refus ».'],
    ['mail', step, 'Un courriel à écrire est ajouté à « À instruire ».'],
    ['mail', null, 'Un courriel à écrire est ajouté à « Demande reçue ».'],
    ['timer', null, 'Choisissez d’abord une étape : cela s’y ajoute.'],
  ] as const)('tells where it is: %s at %s', (kind, target, words) => expect(said(files, kind, target)).toBe(words));

  it('tells of a delay what comes at its end', () => {
    expect(said(files, 'timer', step)).toMatch(
      /^Un délai d’un mois est ajouté à « À instruire »\. À la fin : « Classer sans suite », (vers « .+ »|reste à l’étape)\.$/u,
    );
    expect(said(files, 'clock', null)).toMatch(/^« Délai de décision » est ajouté\. .+ vers « .+ »\.$/u);
  });

  it('asks for an end first, where a delay of law would lead nowhere', () => {
    const workflow = JSON.stringify({ initial: 'a', states: { a: { title: 'Ici' } } });
    expect(said({ ...files, 'workflow.json': workflow }, 'clock', null)).toBe(
      'Ajoutez d’abord une fin : c’est là que mène ce délai.',
    );
    const nowhere = JSON.stringify({
      initial: 'a',
      states: { a: { title: 'Fini', kind: 'final', outcome: 'closed' } },
    });
    expect(said({ ...files, 'workflow.json': nowhere }, 'opinion', null)).toBe(
      'Choisissez d’abord une étape : cela s’y ajoute.',
    );
  });
});

describe('a letter that is added to a delay', () => {
  it('leaves with what time does at its end', () => {
    const { files } = sources[0];
    const delayed = add(files, 'timer', '/states/instruction');
    const letter = delayed && add(delayed.files, 'document', delayed.part);
    expect(letter?.part).toMatch(/^\/states\/instruction\/actions\/classerSansSuite\d*\/effects\/0$/u);
  });

  it('to an opinion, as the case comes to its step', () => {
    const { files } = sources[0];
    const asked = add(files, 'opinion', '/states/instruction');
    const letter = asked && add(asked.files, 'mail', asked.part);
    expect(letter?.part).toBe('/states/avisDemande/entry/0');
  });
});

describe('a mail of the end of a delay of law', () => {
  const { files } = sources[0];
  const delayed = add(files, 'clock', null);

  it('is called as who receives it understands it', () => {
    const mailed = delayed && add(delayed.files, 'mail', delayed.part);
    const file = Object.keys(mailed?.files ?? {}).find((path) => !(path in (delayed?.files ?? {})));
    expect(mailed?.files[file ?? '']?.split('\n', 1)).toEqual([
      '# Votre demande est rejetée, faute de réponse dans le délai ({{ dossier.numero }})',
    ]);
    expect(mailed?.said.replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(
      'Un courriel à écrire est ajouté à « Constater la fin du délai ».',
    );
  });

  it.each([
    ['rejection', /rejetée/u],
    ['acceptance', /acceptée/u],
    ['none', /^Constater la fin du délai$/u],
  ])('says what silence means: %s', (silence, words) => {
    const view = viewOf(delayed?.files ?? files).view;
    const action = view.actions.find(({ title }) => title === 'Constater la fin du délai');
    if (!action) throw new Error('no such action');
    const clocks = view.clocks.map((clock) => (clock.action === action.id ? { ...clock, silence } : clock));
    expect(aboutAction({ clocks }, action)).toMatch(words);
    expect(aboutAction({ clocks: [] }, action)).toBe(action.title);
  });
});

describe('a new text', () => {
  it.each(['document', 'mail'] as const)('of a %s bears the mark that keeps it from being sent unwritten', (kind) => {
    expect(newText(kind, 'Accord')).toMatch(/^# Accord.*\{\{ dossier\.numero \}\}.*\[à écrire : [^\]]+\]/su);
  });
});
