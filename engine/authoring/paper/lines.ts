/* Pieces of text put together to what one reads: lines, cut where a wide gap makes columns. */
import type { Piece, PaperPage } from './page.ts';

/** A line of a page, or its part in a column. */
export type Line = Piece & { readonly page: number };

/** Gap, in heights of letters, beyond which words are of another column. */
const COLUMN_GAP = 2.2;
/** Leaders that a hand fills in: dots, points of suspension, underscores. */
export const LEADER = /(?:[.…_·]\s?){4,}/u;

/** The lines of all pages, from the top of each; what each page says again at the same place is told apart. */
export function linesOf(pages: readonly PaperPage[]): {
  readonly lines: readonly Line[];
  readonly repeated: readonly string[];
} {
  const all = pages.flatMap(({ pieces }, page) => linesOfPage(pieces, page));
  const seen = new Map<string, Set<number>>();
  const keyOf = ({ text, base }: Line): string => `${Math.round(base)} ${text.replaceAll(/\d+/gu, '#')}`;
  for (const line of all) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(line.page));
  const isRepeated = (line: Line): boolean => (seen.get(keyOf(line))?.size ?? 0) > 1;
  return {
    lines: all.filter((line) => !isRepeated(line)),
    repeated: [...new Set(all.filter(isRepeated).map(({ text }) => text.replaceAll(/\d+/gu, '…')))],
  };
}

function linesOfPage(pieces: readonly Piece[], page: number): readonly Line[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').toSorted((one, other) => other.base - one.base);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.base - piece.base < 0.4 * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) =>
    cutRow(
      row.toSorted((one, other) => one.left - other.left),
      page,
    ),
  );
}

function cutRow(row: readonly Piece[], page: number): readonly Line[] {
  const lines: Line[] = [];
  for (const piece of row) {
    const last = lines.at(-1);
    const gap = last ? piece.left - last.right : 0;
    if (last && gap < COLUMN_GAP * last.size) {
      const between = gap > 0.15 * last.size && !last.text.endsWith(' ') && !piece.text.startsWith(' ') ? ' ' : '';
      lines[lines.length - 1] = {
        ...last,
        text: `${last.text}${between}${piece.text}`,
        right: Math.max(last.right, piece.right),
      };
    } else lines.push({ ...piece, page });
  }
  return lines.map((line) => ({ ...line, text: line.text.replaceAll(/[\s\u00A0\u202F]+/gu, ' ').trim() }));
}

/** Share of the lines that questions have at the least: headings are fewer. */
const QUESTIONS_SHARE = 0.15;

/** The height of the letters of questions: the largest that many lines have, since hints are smaller and headings few. */
export function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= QUESTIONS_SHARE * lines.length).map(([size]) => size);
  return common.length > 0 ? Math.max(...common) : Math.max(0, ...counts.keys());
}
