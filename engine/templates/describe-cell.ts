/**
 * Cells of a decision table in words, for the sheet: `[150000..200000[` of a money column is « de 150 000 F CFP à moins de
 * 200 000 F CFP ». What has no simple wording is shown as it is written.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import type { FormField } from '../language/form-schema.ts';
import { writeAmount, writeDate, writeNumber } from './french-values.ts';

export type CellColumn = { readonly type: ValueType; readonly choices: FormField['choices'] };

const WORDS: Readonly<Record<string, (value: string) => string>> = {
  '<': (value) => `moins de ${value}`,
  '<=': (value) => `${value} au plus`,
  '>': (value) => `plus de ${value}`,
  '>=': (value) => `à partir de ${value}`,
};

/** Words for the unary tests of a cell. */
export function describeTests(text: string, column: CellColumn): string {
  const trimmed = text.trim();
  if (trimmed === '-' || trimmed === '') return 'indifférent';
  const negated = /^not\s*\((.*)\)$/s.exec(trimmed)?.[1];
  if (negated !== undefined) return `sauf ${describeTests(negated, column)}`;
  return splitTests(trimmed)
    .map((test) => describeTest(test, column))
    .join(' ou ');
}

/** Words for a result; an expression is shown as written. */
export function describeResult(text: string, column: CellColumn): string {
  return text.trim() === 'null' ? '—' : describeValue(text.trim(), column);
}

function describeTest(test: string, column: CellColumn): string {
  const [, operator = '', compared = ''] = /^(<=|>=|<|>)\s*(.+)$/s.exec(test) ?? [];
  const word = WORDS[operator];
  if (word) return word(describeValue(compared, column));
  const [, opening, low, high, closing] = /^([[(\]])\s*(.+?)\s*\.\.\s*(.+?)\s*([\])[])$/s.exec(test) ?? [];
  if (low === undefined || high === undefined) return describeValue(test, column);
  const from = describeValue(low, column);
  const to = describeValue(high, column);
  return `${opening === '[' ? 'de' : 'plus de'} ${from} ${closing === ']' ? 'à' : 'à moins de'} ${to}`;
}

function describeValue(text: string, { type, choices }: CellColumn): string {
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return choices?.find(({ value }) => value === quoted)?.label ?? quoted;
  const date = /^(?:date\s*\(\s*|@)"(\d{4}-\d{2}-\d{2})"\s*\)?$/.exec(text)?.[1];
  if (date !== undefined) return writeDate(date);
  if (/^-?\d+(\.\d+)?$/.test(text)) return type === 'money' ? writeAmount(Number(text)) : writeNumber(Number(text));
  if (text === 'true') return 'oui';
  return text === 'false' ? 'non' : text;
}

/** Splits at the commas that are outside quotes and brackets. */
function splitTests(text: string): readonly string[] {
  return (text.match(/(?:"[^"]*"|\([^)]*\)|[^,])+/g) ?? []).map((test) => test.trim()).filter(Boolean);
}
