/**
 * Amounts as a text writes them: « 30 000 » alone is read as a number of anything, and nothing is paid in euros here.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import { memoise } from '../base/memoise.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { memberType, objectType, type ScopeType } from '../feel/scope-type.ts';
import { buildVocabulary } from '../names/vocabulary.ts';
import { SHEET } from '../language/source-files.ts';
import { buildSheetVocabulary } from './sheet-vocabulary.ts';
import { moneyPaths } from './money-paths.ts';
import { printedTags, type PrintedTag } from './text-tags.ts';
import { textFiles } from './text-files.ts';

/** The franc as it is written after a number. */
const FRANC = /^\s*(?:F\b|FCFP\b|XPF\b|CFP\b|francs?\b)/i;
const EURO = /(?:\d|\}\})\s*(€|euros?\b|EUR\b)/g;
/** Told as an amount in euros. */
const EURO_AFTER = /^\s*(?:€|euros?\b|EUR\b)/;
const MONTANT = /(?:^|\|)\s*(?:montant|unite)\b/;

/** Amounts printed without the form of the currency, or with it typed by hand, and amounts in euros. */
export function checkWrittenAmounts(parsed: ParsedSource): readonly Diagnostic[] {
  const money = moneyPaths(parsed);
  return textFiles(parsed).flatMap(({ file, text }) => [
    ...bareAmounts(text, money).map(({ written, path, filters, line, column }) => {
      const endColumn = column + written.length;
      const params = { tag: written, mended: withForm(path, written, filters) };
      return parsed.report('template.amount-bare', file, { line, column, endLine: line, endColumn }, params);
    }),
    ...typedFrancs(parsed, file, text).map(({ written, path, franc, line, column }) => {
      const params = { tag: written, franc, mended: withForm(path, written, '') };
      const endColumn = column + written.length + franc.length;
      return parsed.report('template.amount-typed', file, { line, column, endLine: line, endColumn }, params);
    }),
    ...euros(text).map(({ written, line, column }) => {
      const place = { line, column, endLine: line, endColumn: column + written.length };
      return parsed.report('template.amount-euro', file, place, { written });
    }),
  ]);
}

/** Numbers that are printed as they are, with the franc typed after them: nothing parts their thousands. */
function typedFrancs(
  parsed: ParsedSource,
  file: string,
  text: string,
): readonly (PrintedTag & { readonly franc: string })[] {
  const bare = printedTags(text).filter(({ filters, after }) => filters === '' && FRANC.test(after));
  if (bare.length === 0) return [];
  const types = objectType(file === SHEET ? buildSheetVocabulary(parsed) : buildVocabulary(parsed));
  return bare.flatMap((tag) =>
    typeAt(types, tag.path)?.kind === 'number' ? [{ ...tag, franc: FRANC.exec(tag.after)?.[0] ?? '' }] : [],
  );
}

/** The type of what a path reads, `*` for the members of a list; undefined where nothing is known of it. */
function typeAt(root: ScopeType, path: string): ScopeType | undefined {
  return path
    .split('.')
    .reduce<ScopeType | undefined>(
      (type, name) => (type?.kind === 'list' && name === '*' ? type.item : type && memberType(type, name)),
      root,
    );
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
