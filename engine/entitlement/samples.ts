/**
 * Answers that stand for all that people may give to a concept, where nothing says which of them tell one case from another: what
 * they would lead to says which question is worth asking. Nothing is settled by them.
 */
import { addDays } from '../calendar/noumea.ts';
import type { Json, LocalDate } from '../base/values.ts';
import { STANDARD_DATA } from '../form/fields/read-data.ts';
import { CONCEPTS } from '../language/concepts.ts';
import type { ReferenceData } from '../language/form-schema.ts';
import { boundsOf } from '../verify/domains/field-bounds.ts';
import { choicesOf } from '../verify/domains/field-trials.ts';

const LISTS: ReferenceData = STANDARD_DATA;
const DAYS = 365.25;
/** Years before the day. */
const AGES = [0.1, 0.6, 1.5, 3, 5, 8, 12, 15, 17, 20, 23, 26, 30, 38, 45, 55, 62, 66, 75, 85];
/** Years after the day, of what is to come. */
const AHEAD = [-1, -0.1, 0.1, 0.5, 1, 2];
const COUNTS = [0, 1, 2, 3, 4, 6];
const AMOUNTS = [0, 60_000, 120_000, 180_000, 240_000, 300_000, 400_000, 600_000, 1_000_000, 3_000_000, 20_000_000];

/** Some answers to a concept, spread over all that it accepts, `most` of them at most. */
export function samplesOf(name: string, today: LocalDate, most: number): readonly Json[] {
  return spread(allSamples(name, today), most);
}

function allSamples(name: string, today: LocalDate): readonly Json[] {
  const schema = CONCEPTS.get(name)?.schema ?? {};
  const choices = choicesOf(schema);
  if (choices) return choices;
  const { data, widget } = schema.cagou ?? {};
  if (data !== undefined) return (LISTS[data]?.rows ?? []).map(({ value }) => value);
  if (schema['format'] === 'date') {
    const isPast = schema['formatMinimum'] !== undefined;
    return isPast ? AGES.map((years) => dayAt(today, -years)) : AHEAD.map((years) => dayAt(today, years));
  }
  const { low, high } = boundsOf(schema, 1);
  return (widget === 'money' ? AMOUNTS : COUNTS).filter(
    (number) => number >= (low ?? 0) && number <= (high ?? Infinity),
  );
}

function dayAt(today: LocalDate, years: number): LocalDate {
  return addDays(today, Math.round(years * DAYS));
}

/** At even steps, the first and the last among them. */
function spread<T>(values: readonly T[], most: number): readonly T[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, at) => values[Math.round((at * (values.length - 1)) / (most - 1))]).flatMap(
    (value) => (value === undefined ? [] : [value]),
  );
}
