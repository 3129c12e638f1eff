/**
 * What answers say of a scheme: yes, no and why, or what is missing. Never more than they say: a condition is settled by its own
 * rule alone, on all that it reads, or on every value that what is not answered may have.
 */
import { splitPointer } from '../base/pointer.ts';
import type { Instant, Json, JsonObject, Pointer } from '../base/values.ts';
import { putAnswer } from '../form/answers/prefill.ts';
import { APPLICANT } from '../language/concepts.ts';
import type { ComputedValue } from '../../schemas/types/rules.ts';
import { fillPlaces, type Known } from './places.ts';
import type { Condition, EntitlementScheme, Hanging } from './scheme.ts';

/** A value that the scheme would give. */
export type Estimated = { readonly definition: ComputedValue; readonly value: Json };

/** A condition that answers do not settle yet. */
export type Missing = {
  readonly id: string;
  readonly title: string;
  /** Concepts that would help to settle it. */
  readonly concepts: readonly string[];
  /** Questions that the form alone asks, by their labels. */
  readonly others: readonly string[];
};

/** What is said of a scheme. */
export type Verdict =
  /** All that forbids to ask is met; `missing` is what the service looks at besides. */
  | { readonly type: 'yes'; readonly missing: readonly Missing[]; readonly estimates: readonly Estimated[] }
  /** Nothing forbids to ask, and a condition that the service looks at is not met. */
  | { readonly type: 'unlikely'; readonly unmet: readonly Condition[]; readonly estimates: readonly Estimated[] }
  /** Filing would be refused; without a condition it is for others. */
  | { readonly type: 'no'; readonly unmet: readonly Condition[] }
  | { readonly type: 'open'; readonly missing: readonly Missing[]; readonly estimates: readonly Estimated[] };

/** Values that questions may have together that are tried at most. */
const MOST_TRIED = 64;

/** Judges a scheme by answers to concepts. */
export function judgeScheme(scheme: EntitlementScheme, known: Known, now: Instant): Verdict {
  if (isForOthers(scheme, known)) return { type: 'no', unmet: [] };
  const truths = judgeConditions(scheme, known, now);
  const unmet = scheme.conditions.filter((_, at) => truths[at] === false);
  const blocking = unmet.filter(({ effect }) => effect === 'block');
  if (blocking.length > 0) return { type: 'no', unmet: blocking };
  const estimates = estimatesOf(scheme, known, now);
  if (unmet.length > 0) return { type: 'unlikely', unmet, estimates };
  const open = scheme.conditions.filter((_, at) => truths[at] === null);
  const missing = open.map((condition) => missingOf(condition, known));
  const isYes = known.has(APPLICANT) && open.every(({ effect }) => effect === 'inform');
  return { type: isYes ? 'yes' : 'open', missing, estimates };
}

/** Whether who asks is known, and none of those that the scheme is for. A household is asked for by one of its members. */
export function isForOthers({ audiences }: Pick<EntitlementScheme, 'audiences'>, known: Known): boolean {
  const applicant = known.get(APPLICANT);
  if (typeof applicant !== 'string') return false;
  return !audiences.some((audience) => (audience === 'foyer' ? 'particulier' : audience) === applicant);
}

/** Each condition: whether it is met, null where that cannot be told. */
export function judgeConditions(scheme: EntitlementScheme, known: Known, now: Instant): readonly (boolean | null)[] {
  const { answers, told } = fillPlaces(scheme.places, known);
  let whole: ReturnType<EntitlementScheme['judge']> | undefined;
  return scheme.conditions.map((condition) => {
    if (condition.isClosed) return null;
    const unknown = unknownOf(condition, told);
    if (unknown.length === 0) return (whole ??= scheme.judge(answers, now)).met.get(condition.id) ?? null;
    const trials = unknown.map((pointer) => condition.trials.get(pointer));
    const count = trials.reduce((product, values) => product * (values?.length ?? Infinity), 1);
    if (count > MOST_TRIED) return null;
    return agreed(
      unknown.reduce<readonly JsonObject[]>(
        (all, pointer) =>
          all.flatMap((one) => (condition.trials.get(pointer) ?? []).map((value) => put(one, pointer, value))),
        [answers],
      ),
      (tried) => scheme.judge(tried, now).met.get(condition.id) ?? null,
    );
  });
}

/** What all cases agree on; null where two differ, or one cannot be told. */
function agreed(cases: readonly JsonObject[], judge: (answers: JsonObject) => boolean | null): boolean | null {
  let agreement: boolean | null = null;
  for (const one of cases) {
    const met = judge(one);
    if (met === null || (agreement !== null && met !== agreement)) return null;
    agreement = met;
  }
  return agreement;
}

function put(answers: JsonObject, pointer: Pointer, value: Json): JsonObject {
  return value === null ? answers : putAnswer(answers, splitPointer(pointer), value);
}

function unknownOf({ places, others }: Hanging, told: ReadonlySet<Pointer>): readonly Pointer[] {
  return [
    ...places.flatMap(({ pointer }) => (told.has(pointer) ? [] : [pointer])),
    ...others.map(({ pointer }) => pointer),
  ];
}

/** Concepts that something hangs on and that are not answered. */
export function conceptsMissing({ places }: Hanging, known: Known): readonly string[] {
  return [...new Set(places.flatMap(({ concepts }) => concepts))].filter((name) => !known.has(name));
}

function missingOf(condition: Condition, known: Known): Missing {
  return {
    id: condition.id,
    title: condition.title,
    concepts: conceptsMissing(condition, known),
    others: condition.others.map(({ label }) => label),
  };
}

/** Values that are worked out from answers that are all there. */
function estimatesOf(scheme: EntitlementScheme, known: Known, now: Instant): readonly Estimated[] {
  const { answers, told } = fillPlaces(scheme.places, known);
  const ready = scheme.estimates.filter((estimate) => unknownOf(estimate, told).length === 0);
  if (ready.length === 0) return [];
  const { values } = scheme.judge(answers, now);
  return ready.flatMap(({ value: definition }) => {
    const value = values[definition.name];
    return value === undefined || value === null ? [] : [{ definition, value }];
  });
}
