/*
 * What people are shown together has words of its own: two buttons, groups or pages that read alike cannot be told apart.
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import { listStates } from '../walk-workflow.ts';
import type { ParsedSource } from '../parsed-source.ts';
import { findAll } from '../unread.ts';
import { joinPointer } from '../../base/pointer.ts';
import { CAPTIONS } from '../captions.ts';

type Named = { readonly title: string; readonly pointer: Pointer };

/** Parts that are shown together under the same words. */
export function checkWords(parsed: ParsedSource): readonly Diagnostic[] {
  return findAll(CHECKS, parsed);
}

const CHECKS: readonly ((parsed: ParsedSource) => readonly Diagnostic[])[] = [
  (parsed) => twice(parsed, 'dispositif.json', named(parsed.identity.functions, '/functions')),
  (parsed) =>
    Object.entries(parsed.identity.functions).flatMap(([name, one]) =>
      twice(parsed, 'dispositif.json', listed(one.routes, joinPointer('/functions', name, 'routes'))),
    ),
  (parsed) => twice(parsed, 'form.ui.json', listed(parsed.ui.pages, '/pages')),
  (parsed) => twice(parsed, 'rules.json', listed(parsed.rules.computed, '/computed')),
  (parsed) => twice(parsed, 'rules.json', listed(parsed.rules.eligibility, '/eligibility')),
  (parsed) => twice(parsed, 'privacy.json', named(parsed.privacy.categories, '/categories')),
  scenariosTwice,
  (parsed) =>
    listStates(parsed.workflow)
      .flatMap(({ state, pointer }) => [
        named(state.actions, joinPointer(pointer, 'actions')),
        named(state.opinions, joinPointer(pointer, 'opinions')),
        named(state.branches, joinPointer(pointer, 'branches')),
      ])
      .flatMap((parts) => twice(parsed, 'workflow.json', parts)),
  (parsed) => twice(parsed, 'workflow.json', named(parsed.workflow.clocks, '/clocks')),
];

function twice(parsed: ParsedSource, file: string, parts: readonly Named[]): readonly Diagnostic[] {
  return parts.flatMap(({ title, pointer }, at) => {
    const first = parts.slice(0, at).find((other) => other.title === title);
    if (!first) return [];
    const related = [{ caption: CAPTIONS.same, place: joinPointer(first.pointer, 'title') }];
    return [parsed.report('text.title-twice', file, joinPointer(pointer, 'title'), { title }, related)];
  });
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
