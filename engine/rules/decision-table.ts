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
import { typeOfValue } from '../feel/scope-type.ts';

type CompiledRow = {
  readonly when: readonly ParsedCell['test'][];
  readonly then: readonly CompiledExpression[];
};
/** A decision table whose cells are compiled expressions. */
export type CompiledTable = {
  readonly table: DecisionTable;
  readonly inputs: readonly CompiledExpression[];
  readonly rows: readonly CompiledRow[];
  /** One expression an output, for when no row matches; null when the table does not say. */
  readonly otherwise: readonly CompiledExpression[] | null;
};
/** Result of a table: its value, the rows that matched (from 0; none when the default was given), and the inputs by heading. */
export type TableResult = { readonly value: Json; readonly rows: readonly number[]; readonly inputs: JsonObject };

type Match = { readonly row: number; readonly outputs: readonly Json[] };

/** Evaluates a table. No matching row gives its default, else null as several do where only one may match. */
export function evaluateTable(compiled: CompiledTable, scope: Scope): TableResult {
  const { table } = compiled;
  const values = compiled.inputs.map((input) => input.evaluate(scope));
  const cells = values.map((value, at) => toFeel(value, typeOfValue(table.inputs[at]?.type ?? 'context')));
  const matches = matchRows(compiled, cells, scope);
  const results =
    matches.length > 0 || !compiled.otherwise ? matches : [matchOf(compiled.otherwise, table, NO_ROW, scope)];
  return {
    value: choose(table, results),
    rows: matches.map(({ row }) => row),
    inputs: Object.fromEntries(table.inputs.map((input, at) => [input.label, values[at] ?? null])),
  };
}

function matchRows(compiled: CompiledTable, cells: readonly FeelValue[], scope: Scope): readonly Match[] {
  const matches: Match[] = [];
  for (const [row, { when, then }] of compiled.rows.entries()) {
    if (!when.every((test, at) => test(cells[at] ?? null, scope))) continue;
    matches.push(matchOf(then, compiled.table, row, scope));
    if (compiled.table.hitPolicy === 'F') break;
  }
  return matches;
}

/** Stands for the row of the default, which no row gives. */
const NO_ROW = -1;

function matchOf(cells: readonly CompiledExpression[], table: DecisionTable, row: number, scope: Scope): Match {
  return { row, outputs: cells.map((cell, at) => outputOf(cell, table.outputs[at], scope)) };
}

function outputOf(cell: CompiledExpression, output: TableOutput | undefined, scope: Scope): Json {
  const value = cell.evaluate(scope);
  return output ? toValueType(value, output.type) : value;
}

function choose(table: DecisionTable, matches: readonly Match[]): Json {
  switch (table.hitPolicy) {
    case 'C':
      return collect(table, matches);
    case 'R':
      return matches.map((match) => resultOf(table, match));
    case 'O':
      return matches.toSorted((left, right) => compareRanks(table, left, right)).map((match) => resultOf(table, match));
    case 'U':
    case 'A':
    case 'P':
    case 'F':
      return chooseOne(table.hitPolicy, table, matches);
  }
}

function chooseOne(policy: 'U' | 'A' | 'P' | 'F', table: DecisionTable, [first, ...others]: readonly Match[]): Json {
  if (!first) return null;
  switch (policy) {
    case 'F':
      return resultOf(table, first);
    case 'U':
      return others.length === 0 ? resultOf(table, first) : null;
    case 'A':
      return others.every((other) => equalJson(other.outputs, first.outputs)) ? resultOf(table, first) : null;
    case 'P':
      return resultOf(
        table,
        others.reduce((best, other) => (compareRanks(table, other, best) < 0 ? other : best), first),
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

/** Below zero when the left one comes first: the order of the allowed results decides, the first column first. */
function compareRanks(table: DecisionTable, left: Match, right: Match): number {
  for (const [at, output] of table.outputs.entries()) {
    const difference = rankOf(output, left.outputs[at]) - rankOf(output, right.outputs[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

function rankOf(output: TableOutput, value: Json | undefined): number {
  const rank = (output.values ?? []).findIndex((allowed) => allowed === value);
  return rank === -1 ? Number.MAX_SAFE_INTEGER : rank;
}
