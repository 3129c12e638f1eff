/* What the head of an act says of it: its kind and number, its date, who voted it, and what it is about. */
import { MONTHS } from '../../form/words/format-value.ts';

/** What is said; what is not found is null. */
export type ActHead = {
  /** « Délibération », « Arrêté », « Loi du pays ». */
  readonly kind: string | null;
  readonly number: string | null;
  /** `AAAA-MM-JJ`. */
  readonly date: string | null;
  readonly assembly: string | null;
  /** From « relative à » on, in one line. */
  readonly subject: string | null;
  /** Lines that none of this was found in. */
  readonly rest: readonly string[];
};

const KIND = /(d[ée]lib[ée]ration(?:\s+modifi[ée]e)?|arr[êe]t[ée]|loi\s+du\s+pays)/iu;
const NUMBER = /[nN]\s?[°ºo]\s?(\d{1,5}(?:\s?[-/]\s?\d{1,4})?(?:\s?[-/]\s?[A-Z]{1,8}){0,3})(?![\d-])/u;
const DATE = new RegExp(`\\b(1\\s?er|\\d{1,2})\\s+(${MONTHS.join('|')}|fevrier|aout|decembre)\\s+(\\d{4})`, 'iu');
const FIGURES = /\b(\d{2})[/.](\d{2})[/.](\d{4})\b/u;
const SUBJECT =
  /^.{0,120}?\b((?:relati(?:ve|f)s?\s+(?:à|aux?|a)|portant|fixant|instituant|modifiant|autorisant|d[ée]finissant|habilitant)\s.*)$/iu;
/** What is said around numbers and dates, and adds nothing to them. */
const AROUND =
  /(?:^|\s)(?:d[ue]|en|date|séance|publique|l[ea]s?|au|nos?|province|sud|assemblée|assemblee)(?=\s|$|[,.;:])/giu;
const ASSEMBLIES: readonly (readonly [RegExp, string])[] = [
  [/bureau\s+de\s+l[’']assembl[ée]e\s+de\s+la\s+province\s+sud|\/BAPS\b/iu, 'Bureau de l’assemblée de la province Sud'],
  [/assembl[ée]e\s+de\s+la\s+province\s+sud|\/APS\b/iu, 'Assemblée de la province Sud'],
  [/congr[èe]s\s+de\s+la\s+nouvelle[- ]cal[ée]donie/iu, 'Congrès de la Nouvelle-Calédonie'],
  [/gouvernement\s+de\s+la\s+nouvelle[- ]cal[ée]donie/iu, 'Gouvernement de la Nouvelle-Calédonie'],
  [/conseil\s+municipal/iu, 'Conseil municipal'],
  [/pr[ée]sidente?\s+de\s+l[’']assembl[ée]e\s+de\s+la\s+province\s+sud|province\s+sud/iu, 'Province Sud'],
];

/** Reads the lines before the first visa or article; an empty one ends what the act is about. */
export function readHead(lines: readonly string[]): ActHead {
  const whole = lines.join(' ');
  const subject = subjectIn(lines);
  const number = NUMBER.exec(whole)?.[1]?.replaceAll(/\s+/gu, '') ?? null;
  const kind = KIND.exec(whole)?.[1] ?? null;
  const assembly = ASSEMBLIES.find(([pattern]) => pattern.test(whole))?.[1] ?? null;
  const rest = lines
    .map((line, index) => (subject.lines.includes(index) ? (index === subject.lines[0] ? subject.before : '') : line))
    .filter(saysMore);
  return { kind: kind && capital(kind), number, date: dateIn(whole), assembly, subject: subject.text, rest };
}

/** Whether a line says anything that the head has not told. */
function saysMore(line: string): boolean {
  const known = [KIND, NUMBER, DATE, FIGURES, ...ASSEMBLIES.map(([pattern]) => pattern)];
  const left = known.reduce((text, pattern) => text.replace(pattern, ' '), line).replaceAll(AROUND, ' ');
  return /\p{L}{3}|\d/u.test(left);
}

type Subject = { readonly text: string | null; readonly before: string; readonly lines: readonly number[] };

function subjectIn(lines: readonly string[]): Subject {
  const at = lines.findIndex((line) => SUBJECT.test(line));
  if (at < 0) return { text: null, before: '', lines: [] };
  const end = lines.findIndex((line, index) => index > at && line === '');
  const own = lines.slice(at, end < 0 ? undefined : end).slice(0, 6);
  const [first = '', ...others] = own;
  const begun = SUBJECT.exec(first)?.[1] ?? '';
  const text = [begun, ...others].join(' ').replace(/[\s.;:,]+$/u, '');
  return {
    text: lowered(text),
    before: first.slice(0, first.length - begun.length),
    lines: own.map((_, index) => at + index),
  };
}

/** The first date of a text, `AAAA-MM-JJ`; null when there is none. */
export function dateIn(text: string): string | null {
  const [, day, month = '', year] = DATE.exec(text) ?? [];
  if (day !== undefined) {
    const rank = MONTHS.findIndex((name) => plain(name) === plain(month)) + 1;
    return written(year ?? '', rank, Number.parseInt(day, 10));
  }
  const [, first, second, last] = FIGURES.exec(text) ?? [];
  return last === undefined ? null : written(last, Number(second), Number(first));
}

function written(year: string, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? text : null;
}

const plain = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** « DÉLIBÉRATION MODIFIÉE » is a délibération. */
const capital = (words: string): string => {
  const [first = ''] = plain(words).startsWith('loi') ? ['loi du pays'] : words.toLowerCase().split(' ');
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}`;
};

/** What is written in capitals throughout is written as a sentence is: nobody reads it otherwise. */
const lowered = (words: string): string =>
  words === words.toUpperCase() ? words.toLowerCase() : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
