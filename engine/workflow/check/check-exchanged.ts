/**
 * Sentences and steps of a workflow that were exchanged: the reasons of two conditions of one action, and an action that asks for
 * opinions where none is given.
 */
import { foldedText, tellingWords } from '../../base/telling-words.ts';
import { joinPointer } from '../../base/pointer.ts';
import { pathsIn } from '../../feel/syntax/paths.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { kindOf, listActions, listStates, type ActionEntry } from '../../language/walk-workflow.ts';

const FILE = 'workflow.json';

/** Reasons and targets that stand where another should. */
export function checkExchanged(parsed: ParsedSource): readonly Diagnostic[] {
  const titles = titlesOf(parsed);
  const states = listStates(parsed.workflow);
  const asking = states.filter(({ state }) => kindOf(state) === 'opinions');
  return listActions(parsed.workflow).flatMap((entry) => [
    ...checkReasons(parsed, entry, titles),
    ...(asking.length === 0 ? [] : checkTarget(parsed, entry, states, asking)),
  ]);
}

/** Titles of answers and findings, by the path that conditions read. */
function titlesOf({ fields, agentFields }: ParsedSource): ReadonlyMap<string, string> {
  const dotted = (pointer: string): string => pointer.slice(1).replaceAll('/', '.');
  return new Map([
    ...fields.map(({ pointer, label }) => [dotted(pointer), label] as const),
    ...agentFields.map(({ pointer, label }) => [`agent.${dotted(pointer)}`, label] as const),
  ]);
}

/** « Le compte manque », of the condition on the other paper, whose sentence is that of the account. */
function checkReasons(
  { report }: ParsedSource,
  { action: { guards = [] }, pointer }: ActionEntry,
  titles: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const told = guards.map(({ when, otherwise }) => {
    const [path, ...others] = new Set(pathsIn(when).map((names) => names.join('.')));
    const title = path === undefined || others.length > 0 ? undefined : titles.get(path);
    return { title, said: new Set(foldedText(otherwise).split(' ')), called: calledBy(path ?? '', title ?? '') };
  });
  const names = (said: ReadonlySet<string>, title: string): boolean => {
    const words = tellingWords(title);
    return words.length > 0 && words.every((word) => said.has(word));
  };
  return told.flatMap((one, at) =>
    told.slice(at + 1).flatMap((other, after) => {
      if (one.title === undefined || other.title === undefined) return [];
      const isNamed = names(one.said, other.title) && !names(one.said, one.title) && namesAny(other.said, one.title);
      const isHalf = isNamed && !namesAny(other.said, other.title);
      if (!isHalf && !isCrossed(one, other)) return [];
      const place = joinPointer(pointer, 'guards', at + 1 + after, 'otherwise');
      return [report('workflow.reasons-exchanged', FILE, place, { title: other.title, other: one.title })];
    }),
  );
}

type Reason = { readonly said: ReadonlySet<string>; readonly called: readonly string[] };

/** Words of a name and of its title that tell what it is. */
function calledBy(path: string, title: string): readonly string[] {
  const name = (path.split('.').at(-1) ?? '').replaceAll(/([a-z])([A-Z])/g, '$1 $2');
  return [...tellingWords(name), ...tellingWords(title)].filter((word) => word.length > 3);
}

/** Each sentence has words of what the other condition reads, and none of what its own does. */
function isCrossed(one: Reason, other: Reason): boolean {
  const says = ({ said }: Reason, { called }: Reason): boolean => called.some((word) => said.has(word));
  return says(one, other) && says(other, one) && !says(one, one) && !says(other, other);
}

function namesAny(said: ReadonlySet<string>, title: string): boolean {
  return tellingWords(title).some((word) => word.length > 3 && said.has(word));
}

const ASKS = /^(?:re)?(?:demander|consulter|recueillir|solliciter)(?![\wÀ-ÿ]).{0,40}(?<![\wÀ-ÿ])avis(?![\wÀ-ÿ])/i;

/** « Demander de nouveau les avis », which leads to the decision. */
function checkTarget(
  { report }: ParsedSource,
  { action: { title, to, kind = 'step' }, pointer }: ActionEntry,
  states: ReturnType<typeof listStates>,
  asking: ReturnType<typeof listStates>,
): readonly Diagnostic[] {
  const target = states.find(({ id }) => id === to)?.state;
  // Automatic steps and branches may lead on to where opinions are given.
  if (!target || kind !== 'step' || !ASKS.test(title) || (target.always ?? []).length > 0) return [];
  if (kindOf(target) !== 'step' || target.adHoc) return [];
  const [only, ...others] = asking;
  const meant = others.length === 0 ? (only?.id ?? '') : '';
  return [report('workflow.opinions-elsewhere', FILE, joinPointer(pointer, 'to'), { title, to: to ?? '', meant })];
}
