/** Lengths of time as authors type them in French (« deux mois », « un délai de 15 jours francs »), and those of the workflow. */
import { NUMBER_WORDS, readFrenchNumber } from '../base/french-numbers.ts';
import { memoise } from '../base/memoise.ts';

/** So many months and days; a year is twelve months, a week seven days. */
export type Length = { readonly months: number; readonly days: number };
/** A length found in a text: its words, and where they begin. */
export type WrittenLength = { readonly written: string; readonly index: number; readonly length: Length };

const UNITS = 'jours?|semaines?|mois|ans?|années?';
const SPACE = String.raw`[\s\u00A0\u202F]+`;
/** The rest of a number that is longer than what is read: « cent », « trente et », « 2, », « 1 ». It is then no length that is read. */
const LONGER = String.raw`(?:(?<![\wÀ-ÿ])(?:${NUMBER_WORDS}|vingts?|trente|quarante|cinquante|soixante|cents?|mille)(?:${SPACE}et)?|\d)${SPACE}|\d[,.]`;
const WRITTEN = new RegExp(
  String.raw`(?<![\wÀ-ÿ-])(?<!${LONGER})(\d{1,4}|${NUMBER_WORDS})${SPACE}(${UNITS})(?![\wÀ-ÿ])(?!${SPACE}et${SPACE}demie?)`,
  'gi',
);

/** Every length of time that is typed in a text; many checks ask it of the same sentences. */
export const writtenLengths: (text: string) => readonly WrittenLength[] = memoise((text) =>
  [...text.matchAll(WRITTEN)].map((match) => {
    const [written, count = '', unit = ''] = match;
    const length = lengthOf(readFrenchNumber(count) ?? 0, unit.toLowerCase());
    return { written, index: match.index, length };
  }),
);

function lengthOf(count: number, unit: string): Length {
  if (unit.startsWith('jour')) return { months: 0, days: count };
  if (unit.startsWith('semaine')) return { months: 0, days: count * 7 };
  return { months: unit === 'mois' ? count : count * 12, days: 0 };
}

/** `P1Y6M` → 18 months. */
export function lengthOfDuration(duration: string): Length {
  const [, years, months, weeks, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? [];
  return {
    months: Number(years ?? 0) * 12 + Number(months ?? 0),
    days: Number(weeks ?? 0) * 7 + Number(days ?? 0),
  };
}

/** Whether two lengths count the same months and the same days. */
export function isSameLength(one: Length, other: Length): boolean {
  return one.months === other.months && one.days === other.days;
}
