/*
 * A page that asks one block often bears the block's name, which is not said twice. What stands under that name is then
 * under the page itself: set further in than the rows beside it, it would seem to belong to something else.
 */
import type { ReviewRow } from './review-sections.ts';

type Placed = Pick<ReviewRow, 'pointer' | 'label' | 'depth' | 'heading'>;

/** The rows of a section without the heading that repeats its title, and what that heading held one step out. */
export function sectionRows<Row extends Placed>(title: string, rows: readonly Row[]): readonly Row[] {
  const repeated = rows.find(({ heading, depth, label }) => heading && depth === 0 && label === title);
  if (!repeated) return rows;
  const isUnder = ({ pointer }: Row): boolean => pointer.startsWith(`${repeated.pointer}/`);
  return rows.filter((row) => row !== repeated).map((row) => (isUnder(row) ? { ...row, depth: row.depth - 1 } : row));
}
