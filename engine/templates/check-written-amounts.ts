/**
 * Amounts as a text writes them: « 30 000 » alone is read as a number of anything, and nothing is paid in euros here.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import { memoise } from '../base/memoise.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { moneyPaths } from './money-paths.ts';
import { printedTags, type PrintedTag } from './text-tags.ts';
import { textFiles } from './text-files.ts';

/** The franc as it is written after a number. */
const FRANC = /^\s*(?:F\b|FCFP\b|XPF\b|CFP\b|francs?\b)/i;
const EURO = /(?:\d|\}\})\s*(€|euros?\b|EUR\b)/g;
/** Told as an amount in euros. */
const EURO_AFTER = /^\s*(?:€|euros?\b|EUR\b)/;
const MONTANT = /(?:^|\|)\s*(?:montant|unite)\b/;

/** Amounts printed without the form of the currency, and amounts in euros. */
export function checkWrittenAmounts(parsed: ParsedSource): readonly Diagnostic[] {
  const money = moneyPaths(parsed);
  return textFiles(parsed).flatMap(({ file, text }) => [
    ...bareAmounts(text, money).map(({ written, path, filters, line, column }) => {
      const endColumn = column + written.length;
      const params = { tag: written, mended: withForm(path, written, filters) };
      return parsed.report('template.amount-bare', file, { line, column, endLine: line, endColumn }, params);
    }),
    ...euros(text).map(({ written, line, column }) => {
      const place = { line, column, endLine: line, endColumn: column + written.length };
      return parsed.report('template.amount-euro', file, place, { written });
    }),
  ]);
}

/** Where a text counts in euros. */
const euros = memoise((text) =>
  text.split('\n').flatMap((row, at) =>
    [...row.matchAll(EURO)].map((match) => {
      const written = match[1] ?? '';
      return { written, line: at + 1, column: match.index + match[0].length - written.length + 1 };
    }),
  ),
);

/** Amounts without their currency; a column of a table may say it once, in its heading. */
function bareAmounts(text: string, money: ReadonlySet<string>): readonly PrintedTag[] {
  const bare = printedTags(text).filter(
    ({ path, filters, after }) =>
      money.has(path) && !MONTANT.test(filters) && !FRANC.test(after) && !EURO_AFTER.test(after),
  );
  if (bare.length === 0) return [];
  const said = rowsUnderFranc(text);
  return bare.filter(({ line }) => !said.has(line));
}

/** Lines of tables below one that names the franc. */
function rowsUnderFranc(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let said = false;
  for (const [at, row] of text.split('\n').entries()) {
    const isRow = row.trimStart().startsWith('|');
    if (!isRow && !row.trimStart().startsWith('{%')) said = false;
    else if (isRow && said) lines.add(at + 1);
    if (isRow && /\b(?:F|CFP|XPF|francs?)\b/.test(row)) said = true;
  }
  return lines;
}

/** The tag with `montant` in the place of `nombre`, or after its other filters. */
function withForm(path: string, written: string, filters: string): string {
  if (/^nombre$/.test(filters)) return written.replace(/\|\s*nombre/, '| montant');
  return written.replace(/\s*(-?\}\})$/, ' | montant $1');
}
