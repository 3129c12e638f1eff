/**
 * Dates at which time acts that may be past as the state is entered: the action is then taken at once, before anybody could do
 * anything. Told of dates that depend on the day alone.
 */
import type { WorkflowTimer } from '../../../schemas/types/workflow.ts';
import { delayUntil } from '../../calendar/delay.ts';
import { SAMPLE_MOMENTS } from '../../calendar/sample-moments.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import type { ComputedValue } from '../../../schemas/types/rules.ts';
import type { Scope } from '../../feel/compiled-expression.ts';
import { parseFeel, type ParsedExpression, type Vocabulary } from '../../feel/expression.ts';
import { formatDate } from '../../form/words/format-value.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listStates } from '../../language/walk-workflow.ts';

/** Days of a year, a leap year and the next, on which cases may come to a state. */
const DAYS: readonly string[] = ['2027', '2028', '2029'].flatMap((year) =>
  Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0')).flatMap((month) =>
    ['01', '15', '28'].map((day) => `${year}-${month}-${day}`),
  ),
);

/** Reminders that fall on the very day on which another timer leads away, so that they remind of nothing. */
export function checkSameTimers(
  { report, workflow }: ParsedSource,
  { actions }: CompiledWorkflow,
): readonly Diagnostic[] {
  return listStates(workflow).flatMap(({ state, pointer }) => {
    const timers = Object.entries(state.timers ?? {});
    const leads = (action: string): boolean => actions[action]?.definition.to !== undefined;
    return timers.flatMap(([name, timer]) => {
      const last = timers.find(([other, one]) => other !== name && leads(one.action) && isSameDay(one, timer));
      if (!last || leads(timer.action)) return [];
      const related = [{ caption: CAPTIONS.leaves, place: joinPointer(pointer, 'timers', last[0]) }];
      const params = { timer: name, other: last[0] };
      return [report('workflow.timer-same', 'workflow.json', joinPointer(pointer, 'timers', name), params, related)];
    });
  });
}

/** Whether two timers of a state are over at the same moment, whenever it is entered; those at a date never are. */
export function isSameTime(one: WorkflowTimer, other: WorkflowTimer): boolean {
  const end = ({ after, calendar, time }: WorkflowTimer, moment: string): string | null =>
    after === undefined ? null : delayUntil(moment, calendar === undefined ? { after } : { after, calendar }, time);
  return SAMPLE_MOMENTS.every((moment) => end(one, moment) !== null && end(one, moment) === end(other, moment));
}

/** The same of their last day, whatever its hour: a reminder of that morning leaves nobody the time to answer. */
function isSameDay({ time: _hour, ...one }: WorkflowTimer, { time: _other, ...other }: WorkflowTimer): boolean {
  return isSameTime(one, other);
}

/** An hour beside a date that has its own: which of them counts would have to be guessed. */
export function checkTimerHours(parsed: ParsedSource): readonly Diagnostic[] {
  const vocabulary = buildVocabulary(parsed);
  return listStates(parsed.workflow).flatMap(({ state, pointer }) =>
    Object.entries(state.timers ?? {}).flatMap(([name, { at, time }]) => {
      if (at === undefined || time === undefined || parseFeel(at, vocabulary).type.kind !== 'moment') return [];
      const place = joinPointer(pointer, 'timers', name, 'time');
      const related = [{ caption: CAPTIONS.date, place: joinPointer(pointer, 'timers', name, 'at') }];
      return [parsed.report('workflow.timer-hour-twice', 'workflow.json', place, { time }, related)];
    }),
  );
}

/** Timers whose date is already past on some days of the year, whatever the case. */
export function checkTimerDates(parsed: ParsedSource): readonly Diagnostic[] {
  const vocabulary = buildVocabulary(parsed);
  return listStates(parsed.workflow).flatMap(({ id, state, pointer }) =>
    Object.entries(state.timers ?? {}).flatMap(([name, { at }]) => {
      const past = at === undefined ? null : firstPast(parsed, vocabulary, at);
      if (past === null) return [];
      const params = { state: state.title || id, ...past };
      return [
        parsed.report('workflow.timer-past', 'workflow.json', joinPointer(pointer, 'timers', name, 'at'), params),
      ];
    }),
  );
}

function firstPast(
  parsed: ParsedSource,
  vocabulary: Vocabulary,
  at: string,
): { readonly day: string; readonly date: string } | null {
  const read = parseFeel(at, vocabulary);
  if (read.paths.length === 0) return isOpenForEver(parsed) ? fixedDate(read) : null;
  const values = dayValues(parsed.rules.computed ?? [], vocabulary, read.paths);
  if (!values) return null;
  for (const day of DAYS) {
    const scope = values.reduce<Scope>(
      (known, { name, expression }) => ({ ...known, [name]: expression.evaluate(known) }),
      {
        aujourdhui: day,
      },
    );
    const date = read.expression.evaluate(scope);
    if (typeof date === 'string' && date <= day) return { day: formatDate(day), date: formatDate(date) };
  }
  return null;
}

/** A date that is written is past for all who come after it. */
function fixedDate({ expression }: ParsedExpression): { readonly day: string; readonly date: string } | null {
  const date = expression.evaluate({});
  return typeof date === 'string' ? { day: `tout jour après le ${formatDate(date)}`, date: formatDate(date) } : null;
}

/** A scheme that never closes has cases at any time. */
function isOpenForEver({ identity }: ParsedSource): boolean {
  return identity.windows === undefined && identity.effective.to === undefined;
}

type Value = { readonly name: string; readonly expression: ParsedExpression['expression'] };

/** Computed values that paths read, each after those that it reads; null when something else than the day is read. */
function dayValues(
  computed: readonly ComputedValue[],
  vocabulary: Vocabulary,
  paths: readonly string[],
  above: readonly string[] = [],
): readonly Value[] | null {
  let values: readonly Value[] = [];
  for (const path of paths) {
    const [name = ''] = path.split('.');
    if (name === 'aujourdhui') continue;
    const text = computed.find((value) => value.name === name)?.expression;
    if (text === undefined || above.includes(name)) return null;
    const read = parseFeel(text, vocabulary);
    const inner = dayValues(computed, vocabulary, read.paths, [...above, name]);
    if (!inner) return null;
    values = [...values, ...inner, { name, expression: read.expression }];
  }
  return values;
}
