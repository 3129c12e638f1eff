/** Figures as tables that people read: values down, years across. */
import { formatNumber } from '../../../../engine/form/words/index.ts';
import type { KeptFigures } from '../../../open-data/index.ts';
import type { DatasetTable } from './view.tsx';

type Figures = KeptFigures['figures'];

/** Values shown of a question; the files hold all. */
const MOST_ROWS = 60;

/** One table for the totals by outcome, then one for each question; `totals` names the row of all requests. */
export function tablesOf({ years, dimensions }: Figures, totals: string): readonly DatasetTable[] {
  const all = years.map(({ year }) => year);
  // Where the total is withheld, so is all that it is made of.
  const told = new Set(years.filter(({ count }) => count !== null).map(({ year }) => year));
  return dimensions.map(({ title, rows }, at) => {
    const labels = [...new Set(rows.map(({ label }) => label))].slice(0, MOST_ROWS);
    const counted = labels.map((label) => ({
      label,
      cells: all.map((year) =>
        told.has(year) ? cellOf(rows.filter((row) => row.label === label && row.year === year)) : null,
      ),
    }));
    const sums = { label: totals, cells: years.map(({ count }) => said(count)) };
    return { title, years: all, rows: at === 0 ? [...counted, sums] : counted };
  });
}

function cellOf(rows: readonly { readonly count: number | null }[]): string | null {
  const [row] = rows;
  return row ? said(row.count) : said(0);
}

const said = (count: number | null): string | null => (count === null ? null : formatNumber(count));
