/**
 * Decision tables (barèmes) in the sense of DMN 1.5, 8.2: which rows match, and what the hit policy makes of them. The
 * rows that matched are given with the result, since « pourquoi ce montant » must name them.
 */
import type { DecisionTable, TableOutput } from '../../schemas/types/rules.ts';
import type { CompiledExpression, Scope } from '../feel/compiled-expression.ts';
import type { Json, JsonObject } from '../base/values.ts';
import type { ParsedCell } from '../feel/expression.ts';
import { addNumbers, toJsonNumber, type FeelNumber } from '../feel/values/decimal.ts';
import type { FeelValue } from '../feel/values/value.ts';
import { toFeel, toValueType } from '../feel/values.ts';
import { equalJson } from '../base/json.ts';
import { typeOfValue } from '../names/vocabulary.ts';

type CompiledRow = {
  readonly when: readonly ParsedCell['test'][];
  readonly then: readonly CompiledExpression[];
};
/** A decision table whose cells are compiled expressions. */
export type CompiledTable = {
  readonly table: DecisionTable;
  readonly inputs: readonly CompiledExpression[];
  readonly rows: readonly CompiledRow[];
};
/** Result of a table: its value, the rows that matched (from 0), and the inputs by heading. */
export type TableResult = { readonly value: Json; readonly rows: readonly number[]; readonly inputs: JsonObject };

type Match = { readonly row: number; readonly outputs: readonly Json[] };

/** Evaluates a table. No matching row, or several where only one may match, give null. */
export function evaluateTable(compiled: CompiledTable, scope: Scope): TableResult {
  const { table } = compiled;
  const values = compiled.inputs.map((input) => input.evaluate(scope));
  const cells = values.map((value, at) => toFeel(value, typeOfValue(table.inputs[at]?.type ?? 'context')));
  const matches = matchRows(compiled, cells, scope);
  const won = choose(table, matches);
  return {
    value: won === null ? null : won,
    rows: matches.map(({ row }) => row),
    inputs: Object.fromEntries(table.inputs.map((input, at) => [input.label, values[at] ?? null])),
  };
}

function matchRows(compiled: CompiledTable, cells: readonly FeelValue[], scope: Scope): readonly Match[] {
  const matches: Match[] = [];
  for (const [row, { when, then }] of compiled.rows.entries()) {
    if (!when.every((test, at) => test(cells[at] ?? null, scope))) continue;
    matches.push({ row, outputs: then.map((cell, at) => outputOf(cell, compiled.table.outputs[at], scope)) });
    if (compiled.table.hitPolicy === 'F') break;
  }
  return matches;
}

function outputOf(cell: CompiledExpression, output: TableOutput | undefined, scope: Scope): Json {
  const value = cell.evaluate(scope);
  return output ? toValueType(value, output.type) : value;
}

function choose(table: DecisionTable, matches: readonly Match[]): Json {
  const [first, ...others] = matches;
  if (table.hitPolicy === 'C') return collect(table, matches);
  if (!first) return null;
  switch (table.hitPolicy) {
    case 'F':
      return resultOf(table, first);
    case 'U':
      return others.length === 0 ? resultOf(table, first) : null;
    case 'A':
      return others.every((other) => equalJson(other.outputs, first.outputs)) ? resultOf(table, first) : null;
    case 'P':
      return resultOf(
        table,
        others.reduce((best, other) => (isBefore(table, other, best) ? other : best), first),
      );
  }
}

function resultOf(table: DecisionTable, match: Match): Json {
  if (table.outputs.length === 1) return match.outputs[0] ?? null;
  return Object.fromEntries(table.outputs.map((output, at) => [output.name, match.outputs[at] ?? null]));
}

function collect(table: DecisionTable, matches: readonly Match[]): Json {
  const results = matches.map((match) => resultOf(table, match));
  const numbers = numbersOf(results);
  switch (table.aggregation ?? 'list') {
    case 'list':
      return results;
    case 'count':
      return results.length;
    case 'sum':
      return numbers && totalOf(numbers);
    case 'min':
      return numbers && Math.min(...numbers);
    case 'max':
      return numbers && Math.max(...numbers);
  }
}

function totalOf(numbers: readonly number[]): number | null {
  const total = numbers.reduce<FeelNumber | null>((sum, value) => (sum === null ? null : addNumbers(sum, value)), 0);
  return total === null ? null : toJsonNumber(total);
}

/** Null when there is none, or when one of the results is not a number: a total of what is known would be a wrong total. */
function numbersOf(results: readonly Json[]): readonly number[] | null {
  const numbers = results.filter((result) => typeof result === 'number');
  return numbers.length > 0 && numbers.length === results.length ? numbers : null;
}

/** Priority: the order of the allowed results decides, the first column first. */
function isBefore(table: DecisionTable, left: Match, right: Match): boolean {
  for (const [at, output] of table.outputs.entries()) {
    const difference = rankOf(output, left.outputs[at]) - rankOf(output, right.outputs[at]);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function rankOf(output: TableOutput, value: Json | undefined): number {
  const rank = (output.values ?? []).findIndex((allowed) => allowed === value);
  return rank === -1 ? Number.MAX_SAFE_INTEGER : rank;
}
