/**
 * What a condition says of each set of answers that its concepts may have, worked out once a day for each version: to weigh the
 * questions of hundreds of schemes is then a matter of counting.
 */
import { localDate } from '../calendar/noumea.ts';
import type { Instant, Json } from '../base/values.ts';
import { APPLICANT } from '../language/concepts.ts';
import type { Known } from './places.ts';
import { samplesOf } from './samples.ts';
import type { Condition, EntitlementScheme } from './scheme.ts';
import { isForOthers, judgeConditions } from './verdict.ts';

/** A condition over the answers that its concepts may have. */
export type TruthTable = {
  readonly concepts: readonly string[];
  /** Of each concept, the answers that are told apart. */
  readonly values: readonly (readonly Json[])[];
  /** For each set of answers, the last concept changing first: 1 met, 0 not met, 2 not told by them. */
  readonly cells: Uint8Array;
};

/** Sets of answers of one table. */
const MOST_CELLS = 64;

/** One table for each condition that concepts help to settle, after that of who may ask; in the order of the conditions. */
export function tablesOf(scheme: EntitlementScheme, now: Instant): readonly (TruthTable | null)[] {
  const audience = tableOf(
    [APPLICANT],
    [samplesOf(APPLICANT, localDate(now), 10)],
    (known) => !isForOthers(scheme, known),
  );
  return [audience, ...scheme.conditions.map((condition) => tableOfCondition(scheme, condition, now))];
}

function tableOfCondition(scheme: EntitlementScheme, condition: Condition, now: Instant): TruthTable | null {
  const concepts = [...new Set(condition.places.flatMap((place) => place.concepts))];
  if (condition.isClosed || concepts.length === 0) return null;
  const most = Math.max(2, Math.floor(MOST_CELLS ** (1 / concepts.length)));
  const values = concepts.map((name) => exactOf(condition, name, most) ?? samplesOf(name, localDate(now), most));
  if (values.reduce((product, { length }) => product * length, 1) > MOST_CELLS * 4) return null;
  const alone: EntitlementScheme = { ...scheme, conditions: [condition] };
  return tableOf(concepts, values, (known) => judgeConditions(alone, known, now)[0] ?? null);
}

/** The values that say all there is to say of a concept that one question alone asks here. */
function exactOf({ places, trials }: Condition, name: string, most: number): readonly Json[] | null {
  const [place, ...more] = places.filter(({ concepts }) => concepts.includes(name));
  const exact = place && more.length === 0 && place.concepts.length === 1 ? trials.get(place.pointer) : undefined;
  const given = exact?.filter((value) => value !== null) ?? [];
  return given.length > 0 && given.length <= most ? given : null;
}

function tableOf(
  concepts: readonly string[],
  values: readonly (readonly Json[])[],
  judge: (known: Known) => boolean | null,
): TruthTable {
  const cases = values.reduce<readonly (readonly Json[])[]>(
    (all, list) => all.flatMap((one) => list.map((value) => [...one, value])),
    [[]],
  );
  const cells = cases.map((given) => {
    const met = judge(new Map(given.flatMap((value, at): [string, Json][] => [[concepts[at] ?? '', value]])));
    return met === null ? 2 : Number(met);
  });
  return { concepts, values, cells: Uint8Array.from(cells) };
}
