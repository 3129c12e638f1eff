/**
 * Proves decision tables (DMN 1.5, 8.2.10): for every value its columns may take a row answers, and only as many as the
 * hit policy allows. Exact where cells are made of literals; where one reads something else, it is said that nothing is
 * proved of it. Collect, Rule order and Output order may answer with several, and with none where they list or count
 * them. A default answers where no row does.
 */
import type { DecisionTable } from '../../../schemas/types/rules.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Vocabulary } from '../../feel/expression.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import type { Diagnostic, Unproved } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import type { Region } from '../domains/column-regions.ts';
import { listOfTable, viewOf } from '../../rules/each-member.ts';
import { givesList, hasDefault } from '../../rules/table-results.ts';
import { listCombinations, rowsOf, type Combination } from './cover-rows.ts';
import { checkTablePeriods } from './check-table-periods.ts';
import { rowForGap } from './row-for-gap.ts';
import { sayWitness } from './say-witness.ts';
import { readColumns, type CanBeAbsent, type Column } from './table-columns.ts';
import { asUnproved, type Finding } from '../domains/unproved.ts';
import { CAPTIONS } from '../../language/captions.ts';

type Proof = {
  readonly parsed: ParsedSource;
  readonly table: DecisionTable;
  readonly pointer: Pointer;
  readonly columns: readonly Column[];
  readonly combinations: readonly Combination[];
};

const FILE = 'rules.json';
/** Overlaps told of one table; the others are of the same kind. */
const MOST_OVERLAPS = 10;

/** Everything wrong, or not proved, in the tables of rules whose expressions were found sound. */
export function checkTables(
  parsed: ParsedSource,
  canBeAbsentIn: (list: { readonly each?: Pointer | undefined }) => CanBeAbsent,
): readonly Finding[] {
  const tables = parsed.rules.tables ?? [];
  return [
    ...tables.flatMap((table, at) => {
      const list = listOfTable(parsed, table.name);
      const view = viewOf(parsed, list);
      return checkTable(view, table, at, buildVocabulary(view), canBeAbsentIn(list));
    }),
    ...checkTablePeriods(parsed),
  ];
}

function checkTable(
  parsed: ParsedSource,
  table: DecisionTable,
  at: number,
  vocabulary: Vocabulary,
  canBeAbsent: CanBeAbsent,
): readonly Finding[] {
  const pointer = joinPointer('/tables', at);
  const read = readColumns(parsed, table, vocabulary, canBeAbsent);
  const free = read.flatMap(({ free: rows }) => rows);
  const prove = (columns: readonly Column[]): Proof | null => {
    const combinations = listCombinations(
      columns.map(({ rows }) => rows),
      table.rows.length,
    );
    return combinations && { parsed, table, pointer, columns, combinations };
  };
  const [all, filed] = [prove(read), prove(read.map(({ filed: column }) => column))];
  if (!all || !filed) return [sayUnproved(parsed, table, pointer, TOO_LARGE)];
  // A row, or a result by default, for what is never filed does no harm.
  const found = [...checkGap(filed), ...checkOverlaps(filed), ...checkRows(all), ...checkDefault(all)];
  const isToProve = needsRow(table) || allowsOneRow(table);
  return free.length === 0 || !isToProve ? found : [...found, sayUnproved(parsed, table, pointer, sayFree(free))];
}

const TOO_LARGE = 'il distingue trop de cas';

function sayFree(free: readonly number[]): string {
  const rows = [...new Set(free)].toSorted((left, right) => left - right).map((row) => String(row + 1));
  return `une case au moins lit autre chose que la valeur de sa colonne (ligne ${rows.join(', ')})`;
}

function sayUnproved(parsed: ParsedSource, table: DecisionTable, pointer: Pointer, cells: string): Unproved {
  return asUnproved(parsed.report('table.unproved', FILE, pointer, { table: table.title, cells }));
}

function checkGap(proof: Proof): readonly Diagnostic[] {
  const { parsed, table, pointer, columns, combinations } = proof;
  if (!needsRow(table)) return [];
  const gap = combinations.find(({ possible }) => possible === 0n);
  if (!gap) return [];
  const params = { table: table.title, when: say(proof, gap), cells: rowForGap(columns, gap.witness) };
  return [parsed.report('table.gap', FILE, joinPointer(pointer, 'rows'), params)];
}

/** A list of none is empty and their count is zero; a sum, a smallest or a largest of none is nothing. */
function needsRow(table: DecisionTable): boolean {
  return !hasDefault(table) && !givesList(table) && table.aggregation !== 'count';
}

/** A default for the cases that no row answers, where there is none. */
function checkDefault({ parsed, table, pointer, combinations }: Proof): readonly Diagnostic[] {
  const [first] = table.outputs;
  const isReached = combinations.some(({ sure }) => sure === 0n);
  if (first?.default === undefined || isReached) return [];
  const place = joinPointer(pointer, 'outputs', 0, 'default');
  return [parsed.report('table.default-never', FILE, place, { table: table.title })];
}

/** Two rows that both answer: one too many with U, and with A when their results differ. */
function checkOverlaps(proof: Proof): readonly Diagnostic[] {
  const { parsed, table, pointer, combinations } = proof;
  const { hitPolicy: policy } = table;
  if (!allowsOneRow(table)) return [];
  const told = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const combination of combinations) {
    const rows = rowsOf(combination.sure);
    for (const [index, second] of rows.entries()) {
      const first = rows.slice(0, index).find((row) => !told.has(`${row} ${second}`) && isClash(table, row, second));
      if (first === undefined || diagnostics.length >= MOST_OVERLAPS) continue;
      told.add(`${first} ${second}`);
      const params = {
        table: table.title,
        first: first + 1,
        second: second + 1,
        when: say(proof, combination),
        policy,
      };
      const related = [{ caption: CAPTIONS.row(first + 1), place: joinPointer(pointer, 'rows', first) }];
      diagnostics.push(parsed.report('table.overlap', FILE, joinPointer(pointer, 'rows', second), params, related));
    }
  }
  return diagnostics;
}

/** Whether rows that both answer are one too many, always or when they differ. */
function allowsOneRow({ hitPolicy }: DecisionTable): boolean {
  return hitPolicy === 'U' || hitPolicy === 'A';
}

function isClash({ hitPolicy, rows }: DecisionTable, first: number, second: number): boolean {
  // Spaces count within quotation marks alone.
  const outputs = (row: number): string =>
    JSON.stringify(rows[row]?.then.map((cell) => cell.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, '$1')));
  return hitPolicy === 'U' || outputs(first) !== outputs(second);
}

/** Rows that no value reaches; with First, also those that an earlier row always hides. */
function checkRows({ parsed, table, pointer, combinations }: Proof): readonly Diagnostic[] {
  const reached = new Set(combinations.flatMap((combination) => answering(table, combination)));
  return table.rows.flatMap((_, row) => {
    if (reached.has(row)) return [];
    const params = { table: table.title, row: row + 1 };
    return [parsed.report('table.row-never', FILE, joinPointer(pointer, 'rows', row), params)];
  });
}

function answering({ hitPolicy }: DecisionTable, { sure, possible }: Combination): readonly number[] {
  const rows = rowsOf(possible);
  if (hitPolicy !== 'F') return rows;
  const [winner] = rowsOf(sure);
  return winner === undefined ? rows : rows.filter((row) => row <= winner);
}

function say({ table, columns }: Proof, { witness }: Combination): string {
  const values = new Map<number, Region>();
  for (const [column, region] of witness.entries()) {
    const { inputs = [], regions = [] } = columns[column] ?? {};
    for (const [index, at] of inputs.entries()) values.set(at, regions[region]?.[index] ?? null);
  }
  return sayWitness(table.inputs, values);
}
