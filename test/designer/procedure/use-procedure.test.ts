/** A procedure under the hands of its author: what is drawn, moved and taken away on a real one, and what is said of it. */
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProcedureEditor } from '../../../designer/procedure/use-procedure.ts';
import type { Pointer } from '../../../engine/studio.ts';
import { readExample } from '../../support/example.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, removeAnyway, type OpenStudio } from '../open-studio.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { useProcedure } = await import('../../../designer/procedure/use-procedure.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
const { AskProvider } = await import('../../../designer/uses/things.tsx');
vi.unstubAllGlobals();

const { files: AID } = await readExample('aide-medicale');

let studio: OpenStudio;
let chosen: Pointer | null;
let hook: RenderedHook<Pointer | null, ProcedureEditor | null>;
const editor = (): ProcedureEditor => {
  const now = hook.latest();
  if (!now) throw new Error('the procedure was never readable');
  return now;
};
const said = (): string => editor().said.replaceAll(/[\u00a0\u202f]/gu, ' ');
/** Does something, and renders what is then chosen, as the address would. */
function act<Done>(deed: (procedure: ProcedureEditor) => Done): Done {
  const done = hook.act(() => deed(editor()));
  hook.rerender(chosen);
  return done;
}
function open(files = AID): void {
  studio = openStudio(files, StudioProvider);
  hook = renderHook(
    (now: Pointer | null) => useProcedure([], now, (part) => (chosen = part)),
    null,
    (children) => studio.around(createElement(AskProvider, { value: removeAnyway }, children)),
  );
}
type Written = { readonly states: Readonly<Record<string, { readonly actions?: Readonly<Record<string, object>> }>> };
const workflow = (): Written => studio.jsonOf('workflow.json') as Written;
const actionsOf = (step: string): Readonly<Record<string, object>> => workflow().states[step]?.actions ?? {};

beforeEach(() => {
  chosen = null;
  open();
});
afterEach(async () => {
  await hook.unmount();
});

describe('an action that is drawn', () => {
  it('goes from its step to the other, by who works there, and is to be given its title', () => {
    act(({ draw }) => draw('instruction', 'classee'));
    const name = Object.keys(actionsOf('instruction')).at(-1) ?? '';
    expect(actionsOf('instruction')[name]).toMatchObject({ by: ['instructeur'], to: 'classee' });
    expect([chosen, editor().added, said()]).toEqual([
      `/states/instruction/actions/${name}`,
      chosen,
      'Une action part de « À instruire ».',
    ]);
    act(({ choose }) => choose('/states/correction'));
    act(({ set }) => set('/states/correction/title', 'Correction'));
    expect(editor().added, 'it is no longer the newest deed').toBeNull();
  });

  it('into the void makes the step that it leads to, as one gesture', () => {
    act(({ draw }) => draw('correction', null));
    expect(chosen).toBe(`/states/${Object.keys(workflow().states).at(-1)}`);
    const drawn = Object.values(actionsOf('correction')).at(-1);
    expect(drawn).toMatchObject({ by: ['applicant'], to: Object.keys(workflow().states).at(-1) });
    studio.store.turn('undo');
    expect(studio.textOf('workflow.json')).toBe(AID['workflow.json']);
  });

  it('has a name that no other action has', () => {
    act(({ draw }) => draw('instruction', 'classee'));
    act(({ draw }) => draw('correction', 'classee'));
    const names = Object.values(workflow().states).flatMap(({ actions }) => Object.keys(actions ?? {}));
    expect(new Set(names).size).toBe(names.length);
  });

  it('from a step that is not there does nothing', () => {
    act(({ draw }) => draw('nulle-part', 'classee'));
    expect([studio.textOf('workflow.json') === AID['workflow.json'], said()]).toEqual([true, '']);
  });

  it('is led elsewhere, and says to what', () => {
    act(({ retarget }) => retarget('/states/instruction/actions/proposerRefus', 'classee'));
    expect(actionsOf('instruction')['proposerRefus']).toMatchObject({ to: 'classee' });
    expect(said()).toMatch(/^« Proposer un refus » mène maintenant à « .+ »\.$/u);
  });

  it('may start from another step too, where it is then an action of several', () => {
    act(({ addSource }) => addSource('/states/instruction/actions/proposerRefus', 'correction'));
    expect(chosen).toBe('/anywhere/proposerRefus');
    expect(studio.jsonOf('workflow.json')).toMatchObject({ anywhere: { proposerRefus: expect.any(Object) } });
    const text = studio.textOf('workflow.json');
    act(({ addSource }) => addSource('/anywhere/proposerRefus', 'correction'));
    expect(studio.textOf('workflow.json'), 'it does already').toBe(text);
  });
});

describe('a part', () => {
  it.each([
    ['step', null],
    ['end', null],
    ['opinion', '/states/instruction'],
    ['timer', '/states/instruction'],
    ['clock', null],
    ['document', '/states/instruction/actions/proposerRefus'],
    ['mail', '/states/instruction/actions/proposerRefus'],
  ] as const)('of kind %s is added, chosen and said', (kind, target) => {
    act(({ add }) => add(kind, target));
    expect([editor().added, said()]).toEqual([chosen, expect.stringMatching(/est ajoutée? ?.*\.$/u)]);
    expect(chosen).not.toBeNull();
    expect(studio.textOf('workflow.json')).not.toBe(AID['workflow.json']);
  });

  it('that has no place where one is, is not added, and why is said', () => {
    act(({ add }) => add('timer', null));
    expect([said(), studio.textOf('workflow.json') === AID['workflow.json']]).toEqual([
      'Choisissez d’abord une étape : cela s’y ajoute.',
      true,
    ]);
  });

  it('goes one place up or down among those beside it, named ones and those of a list', () => {
    const names = Object.keys(actionsOf('instruction'));
    act(({ shift }) => shift('/states/instruction/actions/proposerRefus', -1));
    expect(Object.keys(actionsOf('instruction')).slice(0, 2)).toEqual([names[1], names[0]]);
    expect([chosen, said()]).toEqual([
      '/states/instruction/actions/proposerRefus',
      `« Proposer un refus » est maintenant à la place 1 sur ${names.length}.`,
    ]);
    act(({ shift }) => shift('/states/instruction/actions/proposerRefus', 1));
    expect(Object.keys(actionsOf('instruction'))).toEqual(names);
    const guards = (actionsOf('instruction')['proposerAccord'] as { readonly guards: readonly object[] }).guards;
    act(({ shift }) => shift('/states/instruction/actions/proposerAccord/guards/0', 1));
    expect(actionsOf('instruction')['proposerAccord']).toMatchObject({ guards: guards.toReversed() });
    expect(chosen, 'and is chosen at its new place').toBe('/states/instruction/actions/proposerAccord/guards/1');
  });

  it('at an end goes no further, and one that is not there goes nowhere', () => {
    const [first = ''] = Object.keys(actionsOf('instruction'));
    act(({ shift }) => shift(`/states/instruction/actions/${first}`, -1));
    act(({ shift }) => shift('/states/instruction/actions/absente', 1));
    expect(studio.textOf('workflow.json')).toBe(AID['workflow.json']);
  });

  it('is taken away with what leads to it, and nothing is chosen then', () => {
    act(({ choose }) => choose('/states/classee'));
    act(({ remove }) => remove('/states/classee'));
    expect(workflow().states).not.toHaveProperty('classee');
    expect(studio.textOf('workflow.json')).not.toContain('"to": "classee"');
    expect([chosen, said()]).toEqual([null, expect.stringMatching(/ est retiré\. «\sDéfaire\s» le remet\.$/u)]);
    act(({ remove }) => remove('/states/instruction/actions/proposerRefus'));
    expect(actionsOf('instruction')).not.toHaveProperty('proposerRefus');
    act(({ remove }) => remove('/states/instruction/task/due'));
    expect(said()).toContain('retiré');
  });

  it('is set, or loses what is set to nothing', () => {
    act(({ set }) => set('/states/instruction/title', 'Étude'));
    act(({ set }) => set('/states/instruction/explain', undefined));
    expect(workflow().states['instruction']).toMatchObject({ title: 'Étude' });
    expect(workflow().states['instruction']).not.toHaveProperty('explain');
    expect(said()).toBe('C’est modifié.');
  });
});

describe('a procedure that cannot be read', () => {
  it('is shown as it last could be, and nothing is done to it', () => {
    hook.act(() => studio.write('workflow.json', '{ "states":'));
    expect([editor().broken, editor().view.steps.length > 0]).toEqual([true, true]);
    act(({ draw }) => draw('instruction', 'classee'));
    expect(said()).toBe(
      'Cela ne peut pas être fait sur le texte tel qu’il est : « Défaire » revient en arrière, « Voir le texte » le montre.',
    );
    expect(studio.textOf('workflow.json')).toBe('{ "states":');
    expect(chosen).toBeNull();
  });

  it('is none where it never could', async () => {
    await hook.unmount();
    open({ ...AID, 'workflow.json': '{' });
    expect(hook.latest()).toBeNull();
  });
});
