/*
 * What people are shown together has words of its own: two buttons, groups or pages that read alike cannot be told apart.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { listStates } from '../walk-workflow.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../captions.ts';

type Named = { readonly title: string; readonly pointer: Pointer };

/** Parts that are shown together under the same words. */
export function checkWords(parsed: ParsedSource): readonly Diagnostic[] {
  const { identity, ui, rules, privacy, workflow } = parsed;
  const twice = (file: string, parts: readonly Named[]): readonly Diagnostic[] =>
    parts.flatMap(({ title, pointer }, at) => {
      const first = parts.slice(0, at).find((other) => other.title === title);
      if (!first) return [];
      const related = [{ caption: CAPTIONS.same, place: joinPointer(first.pointer, 'title') }];
      return [parsed.report('text.title-twice', file, joinPointer(pointer, 'title'), { title }, related)];
    });
  const routes = Object.entries(identity.functions).map(([name, one]) =>
    listed(one.routes, joinPointer('/functions', name, 'routes')),
  );
  const states = listStates(workflow).flatMap(({ state, pointer }) => [
    named(state.actions, joinPointer(pointer, 'actions')),
    named(state.opinions, joinPointer(pointer, 'opinions')),
    named(state.branches, joinPointer(pointer, 'branches')),
  ]);
  return [
    ...[named(identity.functions, '/functions'), ...routes].flatMap((parts) => twice('dispositif.json', parts)),
    ...twice('form.ui.json', listed(ui.pages, '/pages')),
    ...twice('rules.json', listed(rules.computed, '/computed')),
    ...twice('rules.json', listed(rules.eligibility, '/eligibility')),
    ...twice('privacy.json', named(privacy.categories, '/categories')),
    ...scenariosTwice(parsed),
    ...[...states, named(workflow.clocks, '/clocks')].flatMap((parts) => twice('workflow.json', parts)),
  ];
}

/** Scenarios are read one under the other when they are played. */
function scenariosTwice({ scenarios, report }: ParsedSource): readonly Diagnostic[] {
  const all = Object.entries(scenarios);
  const fileOf = (name: string): string => `scenarios/${name}.json`;
  return all.flatMap(([name, { title }], at) => {
    const first = all.slice(0, at).find(([, other]) => other.title === title);
    if (!first) return [];
    const related = [{ caption: CAPTIONS.same, file: fileOf(first[0]), place: '/title' }];
    return [report('text.title-twice', fileOf(name), '/title', { title }, related)];
  });
}

function named(
  parts: Readonly<Record<string, { readonly title: string }>> | undefined,
  base: Pointer,
): readonly Named[] {
  return Object.entries(parts ?? {}).map(([name, { title }]) => ({ title, pointer: joinPointer(base, name) }));
}

function listed(parts: readonly { readonly title: string }[] | undefined, base: Pointer): readonly Named[] {
  return (parts ?? []).map(({ title }, at) => ({ title, pointer: joinPointer(base, at) }));
}
