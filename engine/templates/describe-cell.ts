/**
 * Cells of a decision table in words, for the sheet: `[150000..200000[` of a money column is « de 150 000 F CFP à moins de
 * 200 000 F CFP ». What has no simple wording is shown as it is written.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import { constantOf } from '../feel/evaluate/constant.ts';
import { parseCellTests, parseExpression } from '../feel/syntax/parse.ts';
import type { FeelNode } from '../feel/syntax/tree.ts';
import { FeelDate } from '../feel/values/date.ts';
import { FeelTime } from '../feel/values/temporal.ts';
import type { FormField } from '../language/form-schema.ts';
import { formatQuantity } from '../form/words/format-value.ts';
import { writeDate, writeTime } from './french-values.ts';

/** What a column of a queue holds, by which its cells are worded. */
export type CellColumn = {
  readonly type: ValueType;
  readonly unit?: string | undefined;
  readonly choices: FormField['choices'];
};

const WORDS: Readonly<Record<string, (value: string) => string>> = {
  '<': (value) => `moins de ${value}`,
  '<=': (value) => `${value} au plus`,
  '>': (value) => `plus de ${value}`,
  '>=': (value) => `à partir de ${value}`,
};

/** Words for the unary tests of a cell. */
export function describeTests(text: string, column: CellColumn): string {
  const { tree } = parseCellTests(text);
  if (!tree) return text.trim();
  if (tree.tests.length === 0) return 'indifférent';
  const words = tree.tests.map((test) => describeTest(text, test, column)).join(' ou ');
  return tree.isNegated ? `sauf ${words}` : words;
}

/** Words for a result; an expression is shown as written. */
export function describeResult(text: string, column: CellColumn): string {
  const { tree } = parseExpression(text);
  if (!tree) return text.trim();
  return tree.type === 'null' ? '—' : describeValue(text, tree, column);
}

function describeTest(text: string, test: FeelNode, column: CellColumn): string {
  const say = (node: FeelNode): string => describeValue(text, node, column);
  if (test.type === 'bound') return WORDS[test.operator]?.(say(test.value)) ?? say(test);
  if (test.type !== 'range') return say(test);
  const { low, high, isLowIncluded, isHighIncluded } = test;
  return `${isLowIncluded ? 'de' : 'plus de'} ${say(low)} ${isHighIncluded ? 'à' : 'à moins de'} ${say(high)}`;
}

function describeValue(text: string, node: FeelNode, { type, unit, choices }: CellColumn): string {
  switch (node.type) {
    case 'text':
      return choices?.find(({ value }) => value === node.value)?.label ?? node.value;
    case 'number':
      return formatQuantity(Number(node.value), unit, type === 'money');
    case 'boolean':
      return node.value ? 'oui' : 'non';
    case 'temporal': {
      const value = constantOf(node);
      if (value instanceof FeelTime) return writeTime(value.toString());
      return value instanceof FeelDate ? writeDate(value.toString()) : text.slice(node.from, node.to);
    }
    default:
      return text.slice(node.from, node.to);
  }
}
