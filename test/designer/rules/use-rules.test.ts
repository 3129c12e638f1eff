/** The rules of a real scheme under the hands of their author: added, moved, changed and taken away, each as one step that is said. */
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RulesEditor } from '../../../designer/rules/use-rules.ts';
import type { ReadableName } from '../../../schemas/types/api.ts';
import { readExample } from '../../support/example.ts';
import { renderHook, type RenderedHook } from '../../support/hooks.ts';
import { openStudio, removeAnyway, type OpenStudio } from '../open-studio.ts';
import { problemAt } from '../problem-at.ts';

vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { idOf, listOf, useRules } = await import('../../../designer/rules/use-rules.ts');
const { StudioProvider } = await import('../../../designer/journal/use-journal.ts');
const { AskProvider } = await import('../../../designer/uses/things.tsx');
const { problemsOf } = await import('../../../designer/rules/problems-of.ts');
vi.unstubAllGlobals();

const { files: AID } = await readExample('aide-medicale');
const NAMES: readonly ReadableName[] = [
  { path: 'revenus', title: 'Revenus', type: 'money', choices: null },
  { path: 'nouvelleValeur', title: 'Nouvelle valeur', type: 'number', choices: null },
];

let studio: OpenStudio;
let id: string | null;
let hook: RenderedHook<readonly ReadableName[], RulesEditor | null>;
const editor = (): RulesEditor => {
  const now = hook.latest();
  if (!now) throw new Error('the rules were never readable');
  return now;
};
/** Opens the rules; what one chooses is rendered as its address would be. */
function open(files = AID, names = NAMES): void {
  studio = openStudio(files, StudioProvider);
  hook = renderHook(
    (known: readonly ReadableName[]) => useRules([], known, id, (next) => (id = next)),
    names,
    (children) => studio.around(createElement(AskProvider, { value: removeAnyway }, children)),
  );
}
beforeEach(() => {
  id = null;
});
afterEach(async () => {
  await hook.unmount();
  vi.unstubAllGlobals();
});

const idsOf = (list: 'computed' | 'checks' | 'eligibility' | 'quotas'): readonly string[] =>
  editor().view[list].map(idOf);
const said = (): string => editor().said.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('a rule', () => {
  it.each([
    ['computed', 'nouvelleValeur2', '« Nouvelle valeur » est ajoutée.'],
    ['checks', 'nouveauControle', '« Nouveau contrôle » est ajoutée.'],
    ['eligibility', 'nouvelleCondition', '« Nouvelle condition » est ajoutée.'],
    ['quotas', 'nouveauQuota', '« Nouveau quota » est ajoutée.'],
  ] as const)('is added to its list, under a name of its own, and chosen (%s)', (list, name, words) => {
    open();
    const before = idsOf(list);
    hook.act(() => editor().add(list));
    expect([id, said()]).toEqual([`${list} ${name}`, words]);
    expect(idsOf(list)).toEqual([...before, `${list} ${name}`]);
    hook.rerender(NAMES);
    expect(editor().chosen && idOf(editor().chosen!)).toBe(id);
  });

  it.each([
    ['checks', { valid: 'true', field: '/identite' }],
    ['eligibility', { valid: 'true', effect: 'block' }],
  ] as const)('that judges looks at nothing before its author says at what (%s)', (list, begun) => {
    open();
    hook.act(() => editor().add(list));
    const lists = studio.jsonOf('rules.json') as Readonly<Record<typeof list, readonly object[]>>;
    expect(lists[list].at(-1)).toMatchObject(begun);
  });

  it('that checks is not added to a form without questions, and why is said', () => {
    open({
      'rules.json': '{ "checks": [] }',
      'form.schema.json': '{ "type": "object", "properties": {} }',
      'form.ui.json': '{ "pages": [] }',
    });
    hook.act(() => editor().add('checks'));
    expect(said()).toBe('Un contrôle se montre sous une question : ajoutez-en d’abord une au formulaire.');
    expect(studio.textOf('rules.json')).toBe('{ "checks": [] }');
  });

  it('goes one place up or down, says where it is, and stays chosen', () => {
    open();
    const [first, second, third] = editor().view.computed;
    hook.act(() => editor().shift(second!, -1));
    expect(idsOf('computed').slice(0, 3)).toEqual([idOf(second!), idOf(first!), idOf(third!)]);
    expect([id, said()]).toEqual([
      idOf(second!),
      `« ${second!.title} » est maintenant la règle 1 sur ${editor().view.computed.length}.`,
    ]);
    const moved = editor().view.computed[0]!;
    hook.act(() => editor().shift(moved, 1));
    expect(studio.textOf('rules.json')).toBe(AID['rules.json']);
  });

  it('at an end of its list goes no further', () => {
    open();
    const { computed } = editor().view;
    hook.act(() => editor().shift(computed[0]!, -1));
    hook.act(() => editor().shift(computed.at(-1)!, 1));
    expect([studio.textOf('rules.json') === AID['rules.json'], editor().said]).toEqual([true, '']);
  });

  it('is taken away, and the one that takes its place is chosen; the last one gives it to the one before', () => {
    open();
    const { checks } = editor().view;
    hook.act(() => editor().remove(checks[0]!));
    expect([id, said()]).toEqual([idOf(checks[1]!), `« ${checks[0]!.title} » est retirée. « Défaire » la remet.`]);
    const last = editor().view.checks.at(-1)!;
    const before = editor().view.checks.at(-2)!;
    hook.act(() => editor().remove(last));
    expect(id).toBe(idOf(before));
    studio.store.turn('undo');
    studio.store.turn('undo');
    expect(studio.textOf('rules.json')).toBe(AID['rules.json']);
  });

  it('is changed in its members alone; null takes one away', () => {
    open();
    const [rule] = editor().view.computed;
    hook.act(() => editor().change(rule!, { title: 'Personnes', public: null }));
    const rules = studio.jsonOf('rules.json') as { readonly computed: readonly object[] };
    expect(rules.computed[0]).toMatchObject({ name: 'personnes', title: 'Personnes', unit: 'personnes' });
    expect(rules.computed[0]).not.toHaveProperty('public');
  });
});

describe('rules whose file cannot be read', () => {
  it('are shown as they last could be, and nothing is done to them', () => {
    open();
    const before = idsOf('computed');
    hook.act(() => studio.write('rules.json', '{ "computed": ['));
    expect([editor().broken, idsOf('computed')]).toEqual([true, before]);
    hook.act(() => editor().add('computed'));
    expect([said(), studio.textOf('rules.json')]).toEqual([
      'Cela ne peut pas être fait : quelqu’un a changé cette règle entre-temps.',
      '{ "computed": [',
    ]);
  });

  it('are not there where they never could be', () => {
    open({ 'rules.json': '{' });
    expect(hook.latest()).toBeNull();
  });
});

it('what is to mend of a rule is told at it, and of no other whose place begins alike', () => {
  open();
  const pointers = ['/checks/1', '/checks/1/valid', '/checks/10', '/checks/10/valid'];
  const diagnostics = pointers.map((pointer) => problemAt('rules.json', pointer));
  expect(problemsOf({ diagnostics }, { at: '/checks/1' })).toHaveLength(2);
  expect(listOf(editor().view.checks[0]!)).toBe('checks');
});
