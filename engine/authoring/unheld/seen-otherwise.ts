/** What a step shows that the same step of another text of the scheme does not: what a scenario has to expect to tell them apart. */
import type { ScenarioThen } from '../../../schemas/types/scenario.ts';
import { isJsonObject } from '../../base/guards.ts';
import { asJson } from '../../base/json.ts';
import type { Case } from '../../case/case.ts';
import { differencesOf, plainText } from '../../simulate/compare-step.ts';
import type { PlayedStep } from '../../simulate/play-scenario.ts';
import { EXPECTED_KINDS, expectSeen, type ExpectedKind } from '../../simulate/record-scenario.ts';
import { silenceSaid } from '../../simulate/silence-said.ts';
import { NAMES } from '../../simulate/step-words.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import { queueRow } from '../../workflow/view/queue-row.ts';

/** A step as it was played with a text of the scheme. */
export type Seen = { readonly compiled: CompiledDispositif; readonly step: PlayedStep };

/** The part of what is expected that the other step would not meet; null where both show the same. */
export function seenOtherwise(seen: Seen, other: Seen): ScenarioThen | null {
  if (!seen.step.refusal && other.step.refusal) return shown(seen);
  return partsOf(seen).find((then) => !meets(other, then)) ?? wordsOtherwise(seen, other);
}

/** The sentence of what is written otherwise, or a few words around it: whole paragraphs would have to be changed with every word of theirs. */
function wordsOtherwise(seen: Seen, other: Seen): ScenarioThen | null {
  if (seen.step.refusal) return null;
  const others = lines(other.step);
  for (const [at, line] of lines(seen.step).entries()) {
    const where = differing(line, others[at] ?? '');
    const texts = [sentenceAround(line, where), wordsAround(line, where), line];
    const asked = texts.filter((text) => text !== null).map((text): ScenarioThen => ({ texts: [text] }));
    const then = asked.find((one) => !meets(other, one) && meets(seen, one));
    if (then) return then;
  }
  return null;
}

/** Where a line differs from another, in the line: from a place to another. */
type Where = { readonly from: number; readonly until: number };

function differing(line: string, other: string): Where {
  let from = 0;
  while (from < line.length && line[from] === other[from]) from += 1;
  let end = 0;
  while (end < line.length - from && line.at(-1 - end) === other.at(-1 - end) && end < other.length - from) end += 1;
  return { from, until: line.length - end };
}

/** Longest sentence that is asked for whole, and shortest that says enough alone. */
const LONGEST = 110;
const SHORTEST = 12;
/** Behind what ends a sentence, unless it counts or shortens: « 1. », « art. 4 ». */
const ENDS = /(?<=[^\s\d]{3}[.!?;:])\s+/;

/** The sentence with all that differs; null where it is in several, or the sentence is not of a length to be looked for. */
function sentenceAround(line: string, { from, until }: Where): string | null {
  let start = 0;
  for (const sentence of line.split(ENDS)) {
    const begins = line.indexOf(sentence, start);
    start = begins + sentence.length;
    if (from < begins || from > start) continue;
    const isWhole = until <= start && sentence.length >= SHORTEST && sentence.length <= LONGEST;
    return isWhole ? sentence.trim() : null;
  }
  return null;
}

/** Words kept before and after what differs. */
const BEFORE = 30;
const AFTER = 30;

function wordsAround(line: string, { from, until }: Where): string {
  const start = from <= BEFORE ? 0 : line.indexOf(' ', from - BEFORE) + 1;
  const stop = line.length - until <= AFTER ? line.length : line.lastIndexOf(' ', until + AFTER);
  return line.slice(Math.min(start, from), Math.max(stop, until)).trim();
}

/** A step that is refused shows nothing else: that it is not is told by any expectation. */
function shown({ step: { case: subject } }: Seen): ScenarioThen | null {
  return subject ? { state: subject.state } : null;
}

function meets({ compiled, step }: Seen, then: ScenarioThen): boolean {
  return differencesOf(compiled, { ...step, step: { ...step.step, then } }, NAMES).length === 0;
}

/** Everything that can be expected of a step, one thing each, but the words of letters. */
function partsOf(seen: Seen): readonly ScenarioThen[] {
  const { step } = seen;
  if (step.refusal) return [expectSeen(step, null, EXPECTED_KINDS)];
  return [
    ...Object.entries(expectSeen(step, null, NEAREST_FIRST)).flatMap(([member, value]) => eachOf(member, value)),
    ...judged(seen),
    ...NOTHING.filter((then) => meets(seen, then)),
  ];
}

/** That a step does nothing of a kind is expected where it would have done something. */
const NOTHING: readonly ScenarioThen[] = [{ mails: [] }, { documents: [] }, { amounts: [] }, { reminders: [] }];

/** What is paid is nearer to its effect than what is worked out of it. */
const NEAREST_FIRST: readonly ExpectedKind[] = ['state', 'tasks', 'amounts', ...EXPECTED_KINDS];

/** A member that names several things is one expectation each. */
function eachOf(member: string, value: unknown): readonly ScenarioThen[] {
  const json = asJson(value);
  if (!isJsonObject(json)) return [{ [member]: value }];
  return Object.entries(json).map(([name, one]) => ({ [member]: { [name]: one } }));
}

/** Conditions, actions and marks, of which a scenario expects what it names. */
function judged(seen: Seen): readonly ScenarioThen[] {
  const { compiled, step } = seen;
  if (!step.case) return [];
  const either = (make: (is: boolean) => ScenarioThen): readonly ScenarioThen[] =>
    [true, false]
      .map(make)
      .filter((then) => meets(seen, then))
      .slice(0, 1);
  const alerts = queueRow(compiled, step.case, { now: step.at }).alerts.map(({ label }) => label);
  return [
    ...(compiled.rules.rules.eligibility ?? []).flatMap(({ id }) => either((is) => ({ eligibility: { [id]: is } }))),
    ...Object.keys(compiled.workflow.actions).flatMap((id) => either((is) => ({ actions: { [id]: is } }))),
    ...silences(step.case),
    { alerts },
  ];
}

/** What the opinions that nobody gave count as. */
function silences({ opinions }: Case): readonly ScenarioThen[] {
  return Object.values(opinions).flatMap((opinion): readonly ScenarioThen[] => {
    const said = silenceSaid(opinion);
    return said === null ? [] : [{ opinions: { [opinion.id]: said } }];
  });
}

/** Lines of what the step wrote, as scenarios compare them. */
function lines({ effects }: PlayedStep): readonly string[] {
  const texts = effects.flatMap((effect) => {
    if (effect.type === 'mail') return [`${effect.subject}\n${effect.markdown}`];
    return effect.type === 'document' ? [`${effect.title}\n${effect.markdown}`] : [];
  });
  return texts.flatMap((text) => plainText(text).split('\n')).filter((line) => line.trim() !== '');
}
