/*
 * Remedies for expressions: what people write out of habit, and names that were probably meant.
 */
import type { FixMaker } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { fix, reword } from '../language/fixes.ts';

/** Signs of other languages, and of word processors, by what FEEL writes. */
const HABITS: readonly (readonly [written: RegExp, meant: string])[] = [
  [/[“”«»„]\s?|\s?»/g, '"'],
  [/&&/g, 'and'],
  [/\|\|/g, 'or'],
  [/===?/g, '='],
  [/(?<!!)<>|≠/g, '!='],
  [/≤/g, '<='],
  [/≥/g, '>='],
];

/** The expression with the signs that FEEL has, where some are of another language, and its parentheses closed. */
export const mendFeel: FixMaker<unknown> = (_, site) => {
  if (typeof site.value !== 'string') return [];
  const written = site.value;
  const plain = HABITS.reduce((text, [from, to]) => text.replaceAll(from, to), written);
  const meant = plain + ')'.repeat(Math.max(0, countOf(plain, '(') - countOf(plain, ')')));
  return meant === written ? [] : fix(FIX_TITLES.replace(written, meant), site.replace(meant));
};

/** The last name of a path, in the place of one that does not exist. */
export const rewordPath: FixMaker<{ readonly path: string; readonly name: string; readonly suggestion: string }> = (
  { path, name, suggestion },
  site,
) => {
  const head = path.endsWith(name) ? path.slice(0, -name.length) : null;
  return suggestion === '' || head === null ? [] : reword(path, `${head}${suggestion}`)(path, site);
};

/** Months where minutes are written. */
export const dropTime: FixMaker<unknown> = (_, site) => {
  const minutes = /PT(\d+)M/.exec(typeof site.value === 'string' ? site.value : '');
  return minutes ? reword(minutes[0], `P${minutes[1]}M`)(_, site) : [];
};

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
