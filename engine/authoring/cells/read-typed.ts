/*
 * One value as an author types it in a cell: a number or an amount (« 150 000 F », « 12,5 % »), a day (« 1er janvier 2026 »,
 * « 01/01/2026 »), yes or no, or one of the values of a list by what people read for it.
 */
import { timeTyped } from '../../language/formats.ts';
import { foldText } from '../../base/fold-text.ts';
import { readDate } from '../../feel/values/date.ts';
import { MONTHS } from '../../form/words/format-value.ts';
import type { ValueType } from '../../../schemas/types/common.ts';
import type { ReadableChoice } from '../readable-names.ts';

/** What a column holds, by which its cells are read: its type, its values where they are known, and the names that its
 * results may read. */
export type CellColumn = {
  readonly type: ValueType;
  readonly choices: readonly ReadableChoice[] | null;
  readonly names: readonly string[];
};

/** FEEL of what was typed, or what cannot be read of it. */
export type ReadCell =
  | { readonly type: 'read'; readonly feel: string }
  | {
      readonly type: 'problem';
      /** `not-a-choice`: the column knows its values; `not-a-number`, `not-a-date`, `not-a-time`: it is of that type. */
      readonly code: 'not-a-choice' | 'not-a-number' | 'not-a-date' | 'not-a-time' | 'not-feel' | 'empty';
      readonly text: string;
    };

/** A value of the column in FEEL. */
export function readTypedValue(text: string, { type, choices }: CellColumn): ReadCell {
  const problem = (code: Extract<ReadCell, { readonly type: 'problem' }>['code']): ReadCell => ({
    type: 'problem',
    code,
    text,
  });
  const read = (feel: string): ReadCell => ({ type: 'read', feel });
  const chosen = choices && choose(text, choices);
  if (chosen) return read(typeof chosen.value === 'string' ? JSON.stringify(chosen.value) : String(chosen.value));
  switch (type) {
    case 'number':
    case 'money': {
      const number = readTypedNumber(text);
      // Francs have no cents: « 150.000 » is not told from 150 000, which would be another right.
      const isAmbiguous = type === 'money' && number !== null && /\.\d{3}$/.test(number);
      return number === null || isAmbiguous ? problem('not-a-number') : read(number);
    }
    case 'date': {
      const date = readTypedDate(text);
      return date === null ? problem('not-a-date') : read(`date("${date}")`);
    }
    case 'time': {
      const time = timeTyped(text);
      return time === null ? problem('not-a-time') : read(`time("${time}")`);
    }
    case 'boolean': {
      const folded = foldText(text);
      if (['oui', 'vrai', 'true'].includes(folded)) return read('true');
      return ['non', 'faux', 'false'].includes(folded) ? read('false') : problem('not-a-choice');
    }
    case 'string':
      if (choices && choices.length > 0) return problem('not-a-choice');
      return text === '' || /["\\]/.test(text) ? problem('not-feel') : read(JSON.stringify(text));
    case 'list':
    case 'context':
      return problem('not-feel');
  }
}

/** The choice that a text names: by its value or its label, else whatever its case and accents. */
function choose(text: string, choices: readonly ReadableChoice[]): ReadableChoice | undefined {
  const folded = foldText(text);
  return (
    choices.find(({ value, label }) => text === String(value) || text === label) ??
    choices.find(({ value, label }) => folded === foldText(label) || folded === foldText(String(value)))
  );
}

/** « 150 000 F CFP », « 12,5 % », « -3 », « 1 234,56 »: the number in FEEL; null when it is none. */
function readTypedNumber(text: string): string | null {
  const bare = text.replace(/\s*(?:F(?:\s?CFP)?|XPF|%|€|francs?)$/iu, '').replaceAll(/(\d)\s(?=\d{3}(?:\D|$))/g, '$1');
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? bare.replace(',', '.') : null;
}

/** « 1er janvier 2026 », « 1/1/2026 », « 2026-01-01 »: the day (`AAAA-MM-JJ`); null when there is none such. */
export function readTypedDate(text: string): string | null {
  const words = /^(?:le\s+)?(\d{1,2})(?:er)?\s+(\p{L}+)\s+(\d{4})$/iu.exec(text);
  const month = words ? MONTHS.findIndex((name) => foldText(name) === foldText(words[2] ?? '')) + 1 : 0;
  const figures = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [day, rank, year] = words ? [words[1], String(month), words[3]] : figures ? figures.slice(1) : [];
  const written =
    year === undefined ? text : `${year}-${(rank ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return readDate(written)?.toString() ?? null;
}
