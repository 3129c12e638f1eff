/** What the results of a decision table are, for all that looks into its cells before anything is decided. */
import type { DecisionTable, TableRow } from '../../schemas/types/rules.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';

/** A cell that gives a result. */
export type ResultCell = {
  /** FEEL expression. */
  readonly text: string;
  /** Index of its output. */
  readonly column: number;
  /** Where it is written, from the table. */
  readonly pointer: Pointer;
  /** The row it stands in; null for the default of its column. */
  readonly row: TableRow | null;
};

/** The cells of all rows, then the defaults of the columns that have one. */
export function resultCells({ rows, outputs }: DecisionTable): readonly ResultCell[] {
  return [
    ...rows.flatMap((row, at) =>
      row.then.map((text, column) => ({ text, column, pointer: joinPointer('/rows', at, 'then', column), row })),
    ),
    ...outputs.flatMap((output, column) =>
      output.default === undefined
        ? []
        : [{ text: output.default, column, pointer: joinPointer('/outputs', column, 'default'), row: null }],
    ),
  ];
}

/** Whether every column says what it gives when no row matches. */
export function hasDefault({ outputs }: DecisionTable): boolean {
  return outputs.every((output) => output.default !== undefined);
}

/** Whether the result is a list of those of the rows that match: empty when none does. */
export function givesList({ hitPolicy, aggregation = 'list' }: DecisionTable): boolean {
  return hitPolicy === 'R' || hitPolicy === 'O' || (hitPolicy === 'C' && aggregation === 'list');
}

/** Whether the result is that of one row, and not made of those of several. */
export function givesOneRow({ hitPolicy }: DecisionTable): boolean {
  return hitPolicy !== 'C' && hitPolicy !== 'R' && hitPolicy !== 'O';
}
