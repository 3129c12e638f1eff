/*
 * The first day of a scheme, with the scenarios that were played before it: those of the library are played on a day of their
 * own, and an act that is voted later would leave none that passes. They move with the day, all their dates by as many weeks, so
 * that ages, periods and days of the week between them stay what they were. What they expect of letters with a date in words goes:
 * a month later is not as many weeks.
 */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Json, Pointer } from '../base/values.ts';
import { dateAfter, readDate, type FeelDate } from '../feel/values/date.ts';
import { IDENTITY_FILE, scenarioName } from '../language/source-files.ts';
import type { Files } from './changes.ts';
import { withoutExpectedTexts } from './expected-texts.ts';
import { itemsAt, valueAt, type Operation } from './operations.ts';

/** What moves with the first day of a scheme. */
export type Beginning = {
  readonly parts: readonly Operation[];
  /** Scenarios that are played later than they were. */
  readonly moved: number;
};

const WEEK = 7;
const FROM = { file: IDENTITY_FILE, pointer: '/effective/from' };

/** The scheme from a day on, YYYY-MM-DD; scenarios that begin before it begin on the same day of the week, that day or after. */
export function beginOn(files: Files, day: string): Beginning {
  const first = readDate(day);
  const moves = Object.keys(files).flatMap((file): readonly (readonly Operation[])[] => {
    if (scenarioName(file) === null) return [];
    const played = dateIn(valueAt(files, { file, pointer: '/given/now' }));
    if (!first || !played || played.number >= first.number) return [];
    const weeks = Math.ceil((first.number - played.number) / WEEK);
    const moved = datesIn(valueAt(files, { file, pointer: '' }) ?? null, '', file, weeks);
    return [[...moved, ...withoutExpectedTexts(files, file, (text) => DATE_IN_WORDS.test(text))]];
  });
  return { parts: [{ type: 'set', at: FROM, value: day }, ...moves.flat()], moved: moves.length };
}

/**
 * The date of an act. A scheme that would begin before all of its acts begins with the first of them: nothing in force creates
 * it sooner. @param at the date, as `/legalBasis/0/date`
 */
export function dateAct(files: Files, at: Pointer, day: string): Beginning & { readonly first: string | null } {
  const place = { file: IDENTITY_FILE, pointer: at };
  const set: Operation = { type: 'set', at: place, value: day };
  const acts = itemsAt(files, { file: IDENTITY_FILE, pointer: '/legalBasis' });
  const days = acts.map((act, rank) => {
    if (joinPointer('/legalBasis', rank, 'date') === at) return day;
    return isJsonObject(act) && typeof act['date'] === 'string' ? act['date'] : '';
  });
  const first = days.toSorted()[0] ?? day;
  if (!beginsBefore(files, first)) return { parts: [set], moved: 0, first: null };
  const { parts, moved } = beginOn(files, first);
  return { parts: [set, ...parts], moved, first };
}

/** Whether a scheme begins before a day. */
export function beginsBefore(files: Files, day: string): boolean {
  const from = valueAt(files, FROM);
  return typeof from === 'string' && from < day;
}

/** A date, a part of one, or a day that a text ends with. */
const DATE_IN_WORDS =
  /janvier|février|mars|avril|\bmai\b|juin|juillet|août|septembre|octobre|novembre|décembre|\b(?:19|20)\d\d\b|\b(?:1er|\d{1,2})$/u;

const DATE = /^\d{4}-\d\d-\d\d(?=$|T)/;

/** The day that a text is, or begins with when it is a moment. */
function dateIn(value: Json | undefined): FeelDate | null {
  const written = typeof value === 'string' ? DATE.exec(value)?.[0] : undefined;
  return written === undefined ? null : readDate(written);
}

/** The dates in a value, each as many weeks later. */
function datesIn(value: Json, at: Pointer, file: string, weeks: number): readonly Operation[] {
  if (isJsonList(value)) return value.flatMap((item, rank) => datesIn(item, joinPointer(at, rank), file, weeks));
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) => datesIn(inner, joinPointer(at, name), file, weeks));
  }
  const date = dateIn(value);
  const later = date && dateAfter(date, weeks * WEEK);
  if (typeof value !== 'string' || !later) return [];
  return [{ type: 'set', at: { file, pointer: at }, value: later.toString() + value.slice(date.toString().length) }];
}
