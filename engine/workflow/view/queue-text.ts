/** The value of a queue's column as agents read it: choices by their label, amounts and dates in French. */
import type { QueueColumn } from '../../../schemas/types/queue.ts';
import { isJsonList } from '../../base/guards.ts';
import { memoise } from '../../base/memoise.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, type FeelNode } from '../../feel/syntax/tree.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import { joinPointer } from '../../base/pointer.ts';
import { findField } from '../../form/fields/field-index.ts';
import { formatAnswer } from '../../form/words/format-answer.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { formRead } from '../../names/forms-read.ts';
import type { Json } from '../../base/values.ts';
import { labelsNamed, withLabels } from '../../rules/value-labels.ts';
import { writeAmount, writeDate, writeTime, writeValue } from '../../templates/french-values.ts';

type Read = Pick<CompiledDispositif, 'identity' | 'form' | 'agent' | 'workflow' | 'rules'>;

/** The path that a column shows as it stands, or words for its absence; null when it shows what it computes. */
export const pathShown: (expression: string) => string | null = memoise((expression) => {
  const { tree } = parseExpression(expression);
  return (tree && namesOfPath(shownBy(tree)))?.join('.') ?? null;
});

/** `if x = null then "…" else x`, as authors show a value that may be absent, shows `x`. */
function shownBy(tree: FeelNode): FeelNode {
  if (tree.type !== 'if' || tree.then.type !== 'text') return tree;
  const { condition, otherwise } = tree;
  const isNullTest = condition.type === 'comparison' && condition.operator === '=' && condition.right.type === 'null';
  return isNullTest && writeFeel(condition.left) === writeFeel(otherwise) ? otherwise : tree;
}

/** The text of a column; empty when there is nothing to show. What only computes a value has no label but itself. */
export function queueText(compiled: Read, { value: expression, type }: QueueColumn, value: Json): string {
  if (value === null) return '';
  const path = pathShown(expression);
  const labels = path === null ? null : labelsNamed(compiled.rules.rules, path);
  if (labels) return writeTyped(withLabels(value, labels), type);
  const label = path === null ? null : labelOf(compiled, path.split('.'), value);
  return label ?? writeTyped(value, type);
}

function labelOf(compiled: Read, names: readonly string[], value: Json): string | null {
  const read = formRead(compiled, names);
  const field = read && findField(read.form.model, joinPointer('', ...read.names));
  const isListed = field && (field.choices !== null || field.annotation.data !== undefined);
  return isListed ? formatAnswer(read.form, field, value) : null;
}

/** Columns that are not read as they are kept. */
const WRITTEN: Readonly<Partial<Record<QueueColumn['type'], (value: Json) => string>>> = {
  money: writeAmount,
  date: writeDate,
  time: writeTime,
};

function writeTyped(value: Json, type: QueueColumn['type']): string {
  if (isJsonList(value)) return value.map((item) => writeTyped(item, type)).join(', ');
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  const write = WRITTEN[type];
  return write?.(value) || writeValue(value);
}
