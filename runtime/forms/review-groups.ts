/** Answers to read again come as a flat list, titles among them; a page shows each title with the rows that follow it. */
import type { ReviewRow, ReviewSection } from '../../engine/index.ts';

/** A title with the rows that follow it; `heading` is null for rows before any title. */
export type RowGroup = { readonly heading: ReviewRow | null; readonly rows: readonly ReviewRow[] };

/** A page that asks one thing bears its name: the title is not said again, unless others stand under it. */
export function groupsOf({ title, rows }: ReviewSection): readonly RowGroup[] {
  const [first, ...others] = groupRows(rows);
  if (!first) return [];
  const parent = (others[0]?.heading?.depth ?? 0) > 0;
  return [first.heading?.label === title && !parent ? { ...first, heading: null } : first, ...others];
}

/** Rows under the title they follow. */
function groupRows(rows: readonly ReviewRow[]): readonly RowGroup[] {
  const groups: { readonly heading: ReviewRow | null; readonly rows: ReviewRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.heading || !last) groups.push(row.heading ? { heading: row, rows: [] } : { heading: null, rows: [row] });
    else last.rows.push(row);
  }
  return groups;
}
