/**
 * The columns of a decision table as its proof goes through them: the values of each that its cells tell apart, and which
 * rows answer to them. Columns that read the row of one list are gone through as one, a row at a time.
 */
import type { DecisionTable, TableInput } from '../../../schemas/types/rules.ts';
import { parseCell, type ParsedCell, type Vocabulary } from '../../feel/expression.ts';
import { dayOfNumber } from '../../feel/values/calendar.ts';
import { dateOf } from '../../feel/values/date.ts';
import { FeelTime } from '../../feel/values/temporal.ts';
import { objectType } from '../../feel/scope-type.ts';
import { pathIn } from '../../feel/syntax/paths.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { rankOf, readCellPoints, type Point } from '../domains/cell-points.ts';
import { cutRegions, type Domain, type Region } from '../domains/column-regions.ts';
import { cellOf, readOfList, rowsApart, type ListRead } from '../domains/list-rows.ts';
import type { ColumnRows } from './cover-rows.ts';
import { neverFiled, type NeverFiled } from './never-filed.ts';
import { domainOf } from './table-domains.ts';

/** Whether an expression may have no value. */
export type CanBeAbsent = (expression: string) => boolean;

/** A column, or several that read one row of a list, by their index: each region has a value for each of them. */
export type Column = {
  readonly inputs: readonly number[];
  readonly regions: readonly (readonly Region[])[];
  /** Values at which the answer of a cell may change, or the domain ends. */
  readonly points: readonly Point[];
  readonly rows: ColumnRows;
};

/** A column over all its values; `filed` over those that some request has, `free` the rows whose cell reads something else. */
export type ReadColumn = Column & { readonly filed: Column; readonly free: readonly number[] };

/** One input of a table; a test is null where its cell reads something else. */
type Input = {
  readonly domain: Domain | null;
  readonly tests: readonly (ParsedCell['test'] | null)[];
  readonly points: readonly Point[];
  readonly never: NeverFiled;
};

/** Reads the columns of a table, in their order. */
export function readColumns(
  parsed: ParsedSource,
  table: DecisionTable,
  vocabulary: Vocabulary,
  canBeAbsent: CanBeAbsent,
): readonly ReadColumn[] {
  const root = objectType(vocabulary);
  const reads = table.inputs.map(({ expression }) => readOfList(root, pathIn(expression)?.join('.') ?? ''));
  return groupsOf(reads).map((group) => {
    const inputs = group.map(({ at }) => readInput(parsed, table, at, vocabulary));
    const points = inputs.flatMap((input) => input.points);
    const listed = group.flatMap(({ read }) => read ?? []);
    const [only] = inputs;
    const expression = listed[0]?.base ?? table.inputs[group[0]?.at ?? 0]?.expression ?? '';
    const absent = canBeAbsent(expression);
    const regions = readsRow(listed)
      ? [
          ...rowsApart(listed, points)
            .map((value) => listed.map((read) => cellOf(read, value)))
            .toSorted(([left = null], [right = null]) => compareRegions(left, right)),
          ...(absent ? [listed.map(() => null)] : []),
        ]
      : cutRegions(only?.domain ?? { kind: 'text' }, points, absent).map((region) => [region]);
    return withRows(
      group.map(({ at }) => at),
      regions,
      [...points, ...endsOf(only?.domain ?? null)],
      inputs,
    );
  });
}

type Member = { readonly at: number; readonly read: ListRead | null };

function readsRow(reads: readonly ListRead[]): boolean {
  return reads.some(({ column }) => column !== null);
}

/** Columns that read the row of one value together, any other alone. */
function groupsOf(reads: readonly (ListRead | null)[]): readonly (readonly Member[])[] {
  const members = reads.map((read, at): Member => ({ at, read }));
  return members.flatMap((member): readonly (readonly Member[])[] => {
    const { read, at } = member;
    const together = members.filter((other) => read !== null && other.read?.base === read.base);
    if (!readsRow(together.flatMap((other) => other.read ?? []))) return [[member]];
    return together[0]?.at === at ? [together] : [];
  });
}

function readInput(parsed: ParsedSource, table: DecisionTable, at: number, vocabulary: Vocabulary): Input {
  const input: TableInput | undefined = table.inputs[at];
  const domain = input ? domainOf(parsed, input, vocabulary) : null;
  const never = neverFiled(parsed, input?.expression ?? '', vocabulary);
  const isRead = readOfList(objectType(vocabulary), pathIn(input?.expression ?? '')?.join('.') ?? '') !== null;
  const cells = table.rows.map(({ when }) => {
    const cell = when[at] ?? '-';
    const points = readCellPoints(cell);
    return { cell, points: domain === null && !isRead && points && points.length > 0 ? null : points };
  });
  return {
    domain,
    never,
    tests: cells.map(({ cell, points }) => (points ? parseCell(cell, vocabulary).test : null)),
    points: [...cells.flatMap(({ points }) => points ?? []), ...never.points],
  };
}

/** Numbers, days and times in their order, blank ones last. */
function compareRegions(left: Region, right: Region): number {
  const [one, other] = [left, right].map(rankOf);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return Number(left === null) - Number(right === null);
}

/** Values at which a domain begins and ends. */
function endsOf(domain: Domain | null): readonly Point[] {
  if (domain === null || domain.kind === 'listed' || domain.kind === 'text') return [];
  const ends = [domain.low, domain.high].filter((end) => end !== null);
  if (domain.kind === 'number') return ends;
  if (domain.kind === 'time') return ends.map((seconds) => new FeelTime(seconds, null));
  return ends.flatMap((day) => dateOf(...dayOfNumber(day)) ?? []);
}

function withRows(
  at: readonly number[],
  regions: Column['regions'],
  points: readonly Point[],
  inputs: readonly Input[],
): ReadColumn {
  const rows = regions.map((region) => rowsFor(region, inputs));
  const isFiled = regions.map((region) => !inputs.some(({ never }, index) => never.holds(region[index] ?? null)));
  const filed = {
    inputs: at,
    regions: regions.filter((_, index) => isFiled[index]),
    points,
    rows: rows.filter((_, index) => isFiled[index]),
  };
  const free = inputs.flatMap(({ tests }) => tests.flatMap((test, row) => (test ? [] : [row])));
  return { inputs: at, regions, points, rows, filed, free };
}

/** Rows whose cells of these columns surely answer to some values, and those that may. */
function rowsFor(region: readonly Region[], inputs: readonly Input[]): ColumnRows[number] {
  let [sure, possible] = [0n, 0n];
  const count = inputs[0]?.tests.length ?? 0;
  for (let row = 0; row < count; row += 1) {
    const answers = inputs.map(({ tests }, index) => tests[row]?.(region[index] ?? null, {}) ?? null);
    if (answers.includes(false)) continue;
    const bit = 1n << BigInt(row);
    possible |= bit;
    if (!answers.includes(null)) sure |= bit;
  }
  return { sure, possible };
}
