/**
 * Checks and compiles the decision tables: every cell is parsed once, rows have as many cells as columns, and tables of
 * one name follow one another in time.
 */
import type { DecisionTable, TableInput, TableOutput, TableRow } from '../../schemas/types/rules.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import { checkCellType, checkInputType } from './check-types.ts';
import { checkUnit, checkUnitType } from '../feel/check-units.ts';
import type { CompiledTable } from './decision-table.ts';
import { parseCell, parseFeel, type Vocabulary } from '../feel/expression.ts';
import { listOfTable, memberVocabulary, outsideMember } from './each-member.ts';
import { reportExpression } from '../feel/reporter.ts';
import { ANY, ofUnit, typeOfValue, unitOf, type ScopeType } from '../feel/scope-type.ts';
import { CAPTIONS } from '../language/captions.ts';

/** The decision tables of a scheme, compiled, with what was found wrong with them. */
export type TableCompilation = {
  readonly tables: readonly CompiledTable[];
  /** What each table reads, as dotted paths or whole names, by the name of the table. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
  readonly diagnostics: readonly Diagnostic[];
};
type Notes = { readonly paths: Set<string>; readonly diagnostics: Diagnostic[] };

const FILE = 'rules.json';

/** Compiles all tables; a table with problems is still there, and gives null where it cannot be read. */
export function compileTables(parsed: ParsedSource, vocabulary: Vocabulary): TableCompilation {
  const tables = parsed.rules.tables ?? [];
  const reads = new Map<string, Set<string>>();
  const diagnostics: Diagnostic[] = [...checkPeriods(parsed, tables)];
  const compiled = tables.map((table, at) => {
    const paths = reads.get(table.name) ?? new Set<string>();
    reads.set(table.name, paths);
    diagnostics.push(...checkPolicy(parsed, table, at));
    return compileTable(parsed, table, joinPointer('/tables', at), vocabulary, { paths, diagnostics });
  });
  return { tables: compiled, reads, diagnostics };
}

/** The table of a name that is in force on a day. */
export function findTable(tables: readonly CompiledTable[], name: string, on: string): CompiledTable | undefined {
  return tables.find(({ table }) => table.name === name && isInForce(table, on));
}

function isInForce({ effective }: DecisionTable, on: string): boolean {
  return !effective || (effective.from <= on && (effective.to === undefined || on <= effective.to));
}

function compileTable(
  parsed: ParsedSource,
  table: DecisionTable,
  pointer: Pointer,
  vocabulary: Vocabulary,
  notes: Notes,
): CompiledTable {
  const list = listOfTable(parsed, table.name);
  const known = memberVocabulary(list, vocabulary);
  const feel = (text: string, place: Pointer) => {
    const read = parseFeel(text, known);
    read.paths.forEach((path) => notes.paths.add(outsideMember(path, list)));
    notes.diagnostics.push(...reportExpression(parsed, FILE, place, text, read.problems));
    return read;
  };
  const cell = (text: string, place: Pointer, column: ScopeType) => {
    const { test, names, problems } = parseCell(text, known, column);
    names.forEach((name) => notes.paths.add(outsideMember(name, list)));
    notes.diagnostics.push(...reportExpression(parsed, FILE, place, text, problems));
    return test;
  };
  const inputs = table.inputs.map((input, at) =>
    feel(input.expression, joinPointer(pointer, 'inputs', at, 'expression')),
  );
  for (const [at, input] of table.inputs.entries()) {
    const place = joinPointer(pointer, 'inputs', at);
    const type = inputs[at]?.type ?? ANY;
    notes.diagnostics.push(
      ...checkInputType(parsed, input, type, place),
      ...checkColumnUnit(parsed, input, place),
      ...checkUnit(parsed, { ...input, title: input.label }, type, {
        file: FILE,
        pointer: joinPointer(place, 'expression'),
        text: input.expression,
      }),
    );
  }
  const columns = table.inputs.map((input, at) => columnType(input, inputs[at]?.type ?? ANY));
  const result = (text: string, place: Pointer, column: number) => {
    const read = feel(text, place);
    const output = table.outputs[column];
    if (output) {
      const written = { file: FILE, pointer: place, text };
      notes.diagnostics.push(
        ...checkCellType(parsed, output, read, place),
        ...checkUnit(parsed, { ...output, title: output.label }, read.type, written),
      );
    }
    return read.expression;
  };
  for (const [at, output] of table.outputs.entries())
    notes.diagnostics.push(...checkColumnUnit(parsed, output, joinPointer(pointer, 'outputs', at)));
  const rows = table.rows.map((row, at) => {
    const place = joinPointer(pointer, 'rows', at);
    notes.diagnostics.push(...checkCells(parsed, table, row, place));
    return {
      when: row.when.map((text, column) => cell(text, joinPointer(place, 'when', column), columns[column] ?? ANY)),
      then: row.then.map((text, column) => result(text, joinPointer(place, 'then', column), column)),
    };
  });
  const otherwise = table.outputs.map((output, at) =>
    output.default === undefined ? null : result(output.default, joinPointer(pointer, 'outputs', at, 'default'), at),
  );
  return {
    table,
    inputs: inputs.map(({ expression }) => expression),
    rows,
    otherwise: otherwise.every((cell) => cell !== null) ? otherwise : null,
  };
}

/** What a column's values may be: what its expression gives, or the values its author lists. */
function columnType(input: TableInput, type: ScopeType): ScopeType {
  if (type.kind === 'text' && type.choices) return type;
  const listed = (input.values ?? []).filter((value) => typeof value === 'string');
  if (listed.length > 0) return { kind: 'text', choices: listed };
  const known = type.kind === 'any' ? typeOfValue(input.type) : type;
  return unitOf(known) ? known : ofUnit(known, input.unit);
}

function checkColumnUnit(
  parsed: ParsedSource,
  column: TableInput | TableOutput,
  pointer: Pointer,
): readonly Diagnostic[] {
  return checkUnitType(parsed, { ...column, title: column.label }, { file: FILE, pointer });
}

function checkCells(parsed: ParsedSource, table: DecisionTable, row: TableRow, place: Pointer): readonly Diagnostic[] {
  const counts = [
    { column: 'when', expected: table.inputs.length, found: row.when.length },
    { column: 'then', expected: table.outputs.length, found: row.then.length },
  ];
  return counts
    .filter(({ expected, found }) => expected !== found)
    .map((count) => parsed.report('rules.cells', FILE, joinPointer(place, count.column), count));
}

function checkPolicy(parsed: ParsedSource, table: DecisionTable, at: number): readonly Diagnostic[] {
  const { hitPolicy, aggregation, outputs } = table;
  const diagnostics: Diagnostic[] = [];
  const aggregates = aggregation !== undefined && aggregation !== 'list';
  if (aggregates && (hitPolicy !== 'C' || (outputs.length > 1 && aggregation !== 'count'))) {
    const place = joinPointer('/tables', at, 'aggregation');
    diagnostics.push(parsed.report('rules.aggregation', FILE, place, { aggregation, hitPolicy }));
  }
  if ((hitPolicy === 'P' || hitPolicy === 'O') && !outputs.some((output) => output.values)) {
    const place = joinPointer('/tables', at, 'outputs', 0);
    const params = { policy: hitPolicy, output: outputs[0]?.label ?? '' };
    diagnostics.push(parsed.report('rules.priority-values', FILE, place, params));
  }
  return [...diagnostics, ...checkDefaults(parsed, table, at)];
}

/** Columns that say nothing for the other cases while others do; a count, of which no column has a say. */
function checkDefaults(parsed: ParsedSource, table: DecisionTable, at: number): readonly Diagnostic[] {
  const { hitPolicy, aggregation, outputs } = table;
  const told = outputs.findIndex((output) => output.default !== undefined);
  if (told < 0) return [];
  if (hitPolicy === 'C' && aggregation === 'count') {
    const place = joinPointer('/tables', at, 'outputs', told, 'default');
    return [parsed.report('rules.default-count', FILE, place, { table: table.title })];
  }
  return outputs.flatMap((output, column) => {
    if (output.default !== undefined) return [];
    const related = [{ caption: CAPTIONS.otherwise, place: joinPointer('/tables', at, 'outputs', told, 'default') }];
    const place = joinPointer('/tables', at, 'outputs', column);
    return [parsed.report('rules.default-missing', FILE, place, { output: output.label }, related)];
  });
}

function checkPeriods(parsed: ParsedSource, tables: readonly DecisionTable[]): readonly Diagnostic[] {
  return tables.flatMap((table, at) => {
    const from = table.effective?.from ?? '0000-01-01';
    const former = tables.findIndex(
      (other, index) => index < at && other.name === table.name && overlaps(other, table),
    );
    const earlier = tables[former];
    if (!earlier) return [];
    const both = [from, earlier.effective?.from ?? from].toSorted().at(-1) ?? from;
    const place = joinPointer('/tables', at, 'name');
    const related = [{ caption: CAPTIONS.former, place: joinPointer('/tables', former, 'name') }];
    return [parsed.report('rules.table-periods', FILE, place, { name: table.name, from: both }, related)];
  });
}

function overlaps(left: DecisionTable, right: DecisionTable): boolean {
  const startsBeforeEnd = (one: DecisionTable, other: DecisionTable): boolean =>
    one.effective === undefined || other.effective?.to === undefined || one.effective.from <= other.effective.to;
  return startsBeforeEnd(left, right) && startsBeforeEnd(right, left);
}
