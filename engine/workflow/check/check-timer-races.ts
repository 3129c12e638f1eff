/**
 * Timers of one state against each other, where they are dates: two that lead to different places at the same moment, a reminder
 * after the state was left, a period that is over on the day it begins.
 */
import { joinPointer } from '../../base/pointer.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { pathsIn } from '../../feel/syntax/paths.ts';
import { namesOfPath, valuesGiven, type FeelNode } from '../../feel/syntax/tree.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listActions, listStates, type StateEntry } from '../../language/walk-workflow.ts';
import { lengthOfDuration, type Length } from '../../calendar/french-durations.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import { pairsOfAction } from './check-date-pairs.ts';
import { isSameTime } from './check-timer-dates.ts';

const FILE = 'workflow.json';

/** Everything wrong with the timers of states taken together. */
export function checkTimerRaces(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return listStates(parsed.workflow).flatMap((entry) => [
    ...checkRaces(parsed, compiled, entry),
    ...checkLate(parsed, compiled, entry),
    ...checkStarts(parsed, compiled, entry),
  ]);
}

const targetOf = ({ actions }: CompiledWorkflow, action: string): string | undefined => actions[action]?.definition.to;

/** Which of the two is taken hangs on the order in which they are written. */
function checkRaces({ report }: ParsedSource, compiled: CompiledWorkflow, { state, pointer }: StateEntry) {
  const timers = Object.entries(state.timers ?? {});
  return timers.flatMap(([name, timer], at): readonly Diagnostic[] => {
    const to = targetOf(compiled, timer.action);
    const first = timers
      .slice(0, at)
      .find(([, one]) => targetOf(compiled, one.action) !== to && isSameTime(one, timer) && to !== undefined);
    if (!first || targetOf(compiled, first[1].action) === undefined) return [];
    const related = [{ caption: CAPTIONS.leaves, place: joinPointer(pointer, 'timers', first[0]) }];
    const params = { timer: name, other: first[0] };
    return [report('workflow.timers-race', FILE, joinPointer(pointer, 'timers', name), params, related)];
  });
}

/** A reminder at a date of the case, after another timer led away by a date counted from the same one. */
function checkLate(parsed: ParsedSource, compiled: CompiledWorkflow, { id, state, pointer }: StateEntry) {
  const dated = Object.entries(state.timers ?? {}).flatMap(([name, { at, action }]) => {
    const date = at === undefined ? null : countedFrom(parsed, at);
    return date ? [{ name, date, leads: targetOf(compiled, action) !== undefined }] : [];
  });
  return dated.flatMap(({ name, date, leads }): readonly Diagnostic[] => {
    const first = dated.find((one) => one.leads && one.date.from === date.from && isBefore(one.date.after, date.after));
    if (leads || !first) return [];
    const related = [{ caption: CAPTIONS.sooner, place: joinPointer(pointer, 'timers', first.name) }];
    const params = { state: id, timer: name, other: first.name };
    return [parsed.report('workflow.timer-never', FILE, joinPointer(pointer, 'timers', name), params, related)];
  });
}

/** What was opened by an action for a period leaves it at its first day, and nothing ever waits for the last. */
function checkStarts(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  { id, state, pointer }: StateEntry,
) {
  const dates = listStates(workflow).flatMap((one) =>
    Object.values(one.state.timers ?? {}).flatMap(({ at }) => at ?? []),
  );
  const pairs = listActions(workflow).flatMap((entry) => (entry.action.to === id ? pairsOfAction(entry) : []));
  return Object.entries(state.timers ?? {}).flatMap(([name, { at, action }]): readonly Diagnostic[] => {
    if (at === undefined || targetOf(compiled, action) === undefined) return [];
    const read = pathsIn(at).map((path) => path.join('.'));
    const pair = pairs.find(
      ({ start, end }) => read.includes(start.path) && !dates.some((date) => date.includes(end.path)),
    );
    if (!pair) return [];
    const params = { state: state.title, start: pair.start.path, end: pair.end.path, until: pair.end.label };
    const place = joinPointer(pointer, 'timers', name, 'at');
    const related = [{ caption: CAPTIONS.ends, place: pair.end.place }];
    return [report('workflow.timer-start', FILE, place, params, related)];
  });
}

type Counted = { readonly from: string; readonly after: Length };

/** A date counted from another of the case, through the rules that compute it; null for any other. */
function countedFrom(
  { rules: { computed = [] } }: Pick<ParsedSource, 'rules'>,
  text: string,
  seen: readonly string[] = [],
): Counted | null {
  const { tree } = parseExpression(text);
  if (!tree) return null;
  const inner = (node: FeelNode): Counted | null => {
    const path = namesOfPath(node)?.join('.');
    if (path === undefined) return null;
    const rule = computed.find(({ name }) => name === path)?.expression;
    const expanded =
      rule === undefined || seen.includes(path) ? null : countedFrom({ rules: { computed } }, rule, [...seen, path]);
    return expanded ?? { from: path, after: { months: 0, days: 0 } };
  };
  if (tree.type !== 'arithmetic') return inner(tree);
  const base = inner(tree.left);
  const added = durationOf(tree.right);
  if (!base || !added || (tree.operator !== '+' && tree.operator !== '-')) return null;
  const sign = tree.operator === '+' ? 1 : -1;
  return {
    from: base.from,
    after: { months: base.after.months + sign * added.months, days: base.after.days + sign * added.days },
  };
}

function durationOf(node: FeelNode): Length | null {
  const [given] = node.type === 'temporal' ? valuesGiven(node.given) : [];
  return given?.type === 'text' ? lengthOfDuration(given.value) : null;
}

/** The longest months are counted for the first, the shortest for the second. */
function isBefore(one: Length, other: Length): boolean {
  const months = other.months - one.months;
  const days = other.days - one.days;
  return months * (months > 0 ? 28 : 31) + days > 0;
}
