/**
 * Values to try for a field that conditions compare with written ones: of numbers and dates, each bound and one value on
 * each side of it; of free texts, each text and one of each length that is told apart; of lists of choices, each set of
 * them. Nothing else changes what a condition answers.
 */
import { isRecord } from '../../base/guards.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json } from '../../base/values.ts';
import type { Fact } from './facts.ts';
import { boundsOf } from './field-bounds.ts';
import { above, below, isOn, stepOf, type Step } from './lattice.ts';
import { lengthOf } from './value-tests.ts';

const DAY = 86_400_000;
/** Choices of a list beyond which its sets are too many to be tried one by one. */
const MOST_CHOICES = 5;

/** What may be known of a field that is given, one fact for each case that the conditions tell apart; null where they cannot be listed. */
export function listTrials(field: FormSchema, conditions: readonly unknown[]): readonly Fact[] | null {
  const written = conditions.flatMap(valuesIn);
  if (field.type === 'array') return listFacts(field, written);
  const values = scalarTrials(field, written);
  return values && values.map((value) => ({ present: true, values: [value] }));
}

function scalarTrials(field: FormSchema, written: readonly unknown[]): readonly Json[] | null {
  const listed = choicesOf(field);
  if (listed) return listed;
  if (field.type === 'integer' || field.type === 'number') return numberTrials(field, written);
  if (field.type !== 'string' || Object.hasOwn(field, 'pattern')) return null;
  if (field.format === 'date') return dayTrials(field, written);
  if (field.format === 'time') return minuteTrials(field, written);
  return field.format === undefined ? textTrials(field, written) : null;
}

/** The values of a choice, or of a yes or no; null for anything else. */
export function choicesOf(field: FormSchema): readonly Json[] | null {
  if (field.type === 'boolean') return [true, false];
  return field.oneOf?.map((choice) => choice.const ?? null) ?? field.enum ?? null;
}

function numberTrials(field: FormSchema, written: readonly unknown[]): readonly number[] {
  const step = stepOf(field);
  const { low, high } = boundsOf(field, step);
  return around(
    [...written, low, high].filter((bound) => typeof bound === 'number'),
    step,
  ).filter((number) => (low === null || number >= low) && (high === null || number <= high));
}

/** Each number that is possible, one between each two and one beyond each end. */
function around(numbers: readonly number[], step: Step): readonly number[] {
  const cuts = [...new Set(numbers)].toSorted((left, right) => left - right);
  const after = (cut: number, next: number | undefined): number => {
    if (step) return above(step, cut);
    return next === undefined ? cut + 1 : (cut + next) / 2;
  };
  const trials = cuts.flatMap((cut, at) => {
    const between = after(cut, cuts[at + 1]);
    return at === 0 ? [step ? below(step, cut) : cut - 1, cut, between] : [cut, between];
  });
  const possible = step ? trials.filter((trial) => isOn(step, trial)) : trials;
  return possible.length === 0 ? [0] : [...new Set(possible)];
}

const DATE_TEXT = /^\d{4}-\d{2}-\d{2}$/;

function dayTrials(field: FormSchema, written: readonly unknown[]): readonly string[] {
  const days = boundsAnd(field, written).flatMap((text) =>
    DATE_TEXT.test(text) ? [Date.parse(`${text}T00:00:00Z`) / DAY] : [],
  );
  const texts = around(days, 1).map((day) => new Date(day * DAY).toISOString().slice(0, 10));
  return texts.filter((day) => isWithin(field, day));
}

const TIME_TEXT = /^\d{2}:\d{2}$/;

/** Times of day by their minutes since midnight, those of no day left out. */
function minuteTrials(field: FormSchema, written: readonly unknown[]): readonly string[] {
  const minutes = boundsAnd(field, written).flatMap((text) =>
    TIME_TEXT.test(text) ? [Number(text.slice(0, 2)) * 60 + Number(text.slice(3))] : [],
  );
  const ofDay = around([...minutes, 0], 1).filter((minute) => minute >= 0 && minute < 24 * 60);
  const digits = (number: number): string => String(number).padStart(2, '0');
  const texts = ofDay.map((minute) => `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`);
  return texts.filter((time) => isWithin(field, time));
}

const BOUNDS = ['formatMinimum', 'formatMaximum', 'formatExclusiveMinimum', 'formatExclusiveMaximum'];

function boundsAnd(field: FormSchema, written: readonly unknown[]): readonly string[] {
  return [...written, ...BOUNDS.map((keyword) => field[keyword])].filter((text) => typeof text === 'string');
}

/** Days, and times of day, come in the order of their texts. */
function isWithin(field: FormSchema, text: string): boolean {
  const bound = (keyword: string): string | null => (typeof field[keyword] === 'string' ? field[keyword] : null);
  const [low, high] = [bound('formatMinimum'), bound('formatMaximum')];
  const [above, below] = [bound('formatExclusiveMinimum'), bound('formatExclusiveMaximum')];
  return (
    (low === null || text >= low) &&
    (high === null || text <= high) &&
    (above === null || text > above) &&
    (below === null || text < below)
  );
}

/** A text of each length that is told apart, besides those that are written. */
function textTrials({ minLength, maxLength }: FormSchema, written: readonly unknown[]): readonly string[] {
  const texts = written.filter((value) => typeof value === 'string');
  const least = typeof minLength === 'number' ? minLength : 0;
  const most = typeof maxLength === 'number' ? maxLength : Infinity;
  const counts = written.filter((value) => typeof value === 'number' && Number.isInteger(value) && value <= LONGEST);
  const longest = Math.max(least, ...texts.map((text) => lengthOf(text) + 1));
  const lengths = around([...counts.map(Number), least, longest], 1).filter((length) => length >= 0);
  const others = lengths.map((length) => otherText(length, texts));
  return [...new Set([...texts, ...others])].filter((text) => lengthOf(text) >= least && lengthOf(text) <= most);
}

/** Longest text that is written out to be tried. */
const LONGEST = 10_000;

/** A text that is none of some others, which are fewer than the letters its last one is chosen from. */
function otherText(length: number, texts: readonly string[]): string {
  if (length === 0) return '';
  const start = 'x'.repeat(length - 1);
  const free = [...texts.keys(), texts.length].find((at) => !texts.includes(start + letter(at))) ?? 0;
  return start + letter(free);
}

function letter(at: number): string {
  return String.fromCodePoint(0x4e00 + at);
}

/** Of a list of choices taken once each, every set of them; of any other list, how many members it may have. */
function listFacts(field: FormSchema, written: readonly unknown[]): readonly Fact[] {
  const { minItems, maxItems, uniqueItems, items } = field;
  const choices = uniqueItems === true && items ? choicesOf(items) : null;
  const least = typeof minItems === 'number' ? minItems : 0;
  const most = typeof maxItems === 'number' ? maxItems : Infinity;
  const fits = (size: number): boolean => size >= least && size <= most;
  if (choices && choices.length <= MOST_CHOICES) {
    return subsets(choices).flatMap((list) => (fits(list.length) ? [{ present: true, values: [list] }] : []));
  }
  const counts = [...written, least, ...(most === Infinity ? [] : [most])].filter((value) => typeof value === 'number');
  const sizes = around(counts.filter(Number.isInteger), 1).filter(fits);
  return sizes.filter((size) => size >= 0).map((size) => ({ present: true, sizes: [size] }));
}

function subsets(choices: readonly Json[]): readonly (readonly Json[])[] {
  return choices.reduce<readonly (readonly Json[])[]>(
    (sets, choice) => [...sets, ...sets.map((set) => [...set, choice])],
    [[]],
  );
}

/** Every number and text of a condition, those of its title too: one more trial does no harm. */
function valuesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  return isRecord(value) ? Object.values(value).flatMap(valuesIn) : [value];
}
