/**
 * No division by what may be zero: FEEL gives null, and an aid would be refused without a word. A field whose bounds let
 * zero in is an error; of what is computed it is said when zero could not be ruled out.
 */
import { constantOf } from '../../feel/evaluate/constant.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, someNode, type FeelNode } from '../../feel/syntax/tree.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import { FeelDays, FeelMonths, sizeOf } from '../../feel/values/duration.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import { givesOneRow, resultCells } from '../../rules/table-results.ts';
import { listPlaces, type Place } from '../flow/expression-places.ts';
import { listDivisors } from '../domains/feel-reads.ts';
import { holdsZero, rangeOf } from '../domains/number-range.ts';
import type { Site } from '../flow/site.ts';
import { fieldAt } from '../domains/field-bounds.ts';
import { asUnproved, type Finding } from '../domains/unproved.ts';

/** Divisions of rules, and of the expressions of the workflow and the queue. */
export function checkDivisions(parsed: ParsedSource, sites: readonly Site[]): readonly Finding[] {
  return listPlaces(parsed, sites).flatMap(checkPlace);
}

function checkPlace({ file, pointer, text, parsed }: Place): readonly Finding[] {
  return listDivisors(text).flatMap(({ node, text: divisor, facts }): readonly Finding[] => {
    if (facts.get(writeFeel(node))?.excluded?.includes(0) || !holdsZero(rangeOf(parsed, divisor))) return [];
    if (isWrittenDuration(node)) return [];
    const path = namesOfPath(node);
    const field = path ? fieldAt(parsed, path) : undefined;
    if (field && isOpenAtZero(field)) return [];
    // A condition on another result of the table may well rule zero out.
    if (field || (facts.size === 0 && givesZero(parsed, divisor)))
      return [parsed.report('feel.division-by-zero', file, pointer, { divisor })];
    return [asUnproved(parsed.report('feel.division-unproved', file, pointer, { divisor }))];
  });
}

/** Whether a value comes from a table, one of whose rows gives zero: rows that never answer are told elsewhere. */
function givesZero({ rules }: ParsedSource, path: string): boolean {
  const [name, output, ...deeper] = path.split('.');
  const value = (rules.computed ?? []).find((one) => one.name === name);
  if (output === undefined && value?.values?.some((dated) => dated.value === 0)) return true;
  if (value?.table === undefined || deeper.length > 0) return false;
  return (rules.tables ?? [])
    .filter((table) => table.name === value.table && givesOneRow(table))
    .some((table) => {
      const column = output === undefined ? 0 : table.outputs.findIndex((one) => one.name === output);
      return resultCells(table).some((cell) => cell.column === column && isZero(cell.text));
    });
}

function isZero(text: string): boolean {
  const { tree } = parseExpression(text);
  return tree?.type === 'number' && tree.value === 0;
}

/** A duration that is written, and is not none at all. */
function isWrittenDuration(node: FeelNode): boolean {
  if (node.type !== 'temporal' || someNode(node, ({ type }) => type === 'name')) return false;
  const value = constantOf(node);
  return (value instanceof FeelDays || value instanceof FeelMonths) && sizeOf(value) !== 0;
}

/** `exclusiveMinimum: 0` of a field that is not whole. */
function isOpenAtZero(field: FormSchema): boolean {
  return field['exclusiveMinimum'] === 0 || field['exclusiveMaximum'] === 0;
}
