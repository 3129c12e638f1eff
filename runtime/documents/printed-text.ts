/**
 * Text on its way to paper. Typst receives it as data, never as source, so nothing has to be escaped; what remains is
 * that no text may disturb the page: invisible controls, reversed reading order, words wider than the column,
 * characters that no font draws.
 */
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import type { Coverage } from './font-coverage.ts';
import { readFamilyCoverages } from './fonts.ts';

/** Text to be set in one font family (index in `templates/common.typ`; 0 is the family of running text). */
export interface TextRun {
  readonly text: string;
  readonly family: number;
}

/** Drawn in place of a character that no font has. */
const MISSING = '□';

/** Longer words get places where they may break; French has none of that length in letters. */
const LONGEST_WORD = 24;
const BREAK_EVERY = 4;
const ZERO_WIDTH_SPACE = '\u200b';

/** Controls, bidirectional overrides, byte order mark, lone surrogates, noncharacters. */
const INVISIBLE = /\p{Cc}|\p{Cs}|\p{Cn}|[\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Joiners and variation selectors matter inside a cluster, yet few fonts map them. */
const IGNORABLE = /^(?:[\u200b-\u200e]|\p{Variation_Selector})$/u;

/** Words read from right to left, with what stands between them. */
const RIGHT_TO_LEFT =
  /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}](?:[^\p{L}\p{N}]*[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}])*/gu;
const LEFT_TO_RIGHT_MARK = '\u200e';

/** Texts in French alone, nearly all of them: one run, nothing to look up. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2026\u200b\u202f]*$/u;

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Read at the first text that needs it: few do, and every process imports this module. */
let coverages: readonly Coverage[] | null = null;

/** Removes what cannot be printed and joins letters to their accents; line feeds and tabs become spaces. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/\s/gu, keepNoBreakSpace).replace(INVISIBLE, '');
}

/**
 * Prepares a text for printing: cleaned, broken where a word is too long, French no-break spaces set, split by font.
 * @param text any text, of any length
 */
export function toTextRuns(text: string): readonly TextRun[] {
  const clean = isolateRightToLeft(setFrenchSpaces(cleanText(text))).replace(/\S+/gu, breakLongWord);
  if (PLAIN.test(clean)) return [{ text: clean, family: 0 }];
  coverages ??= readFamilyCoverages();
  const known = coverages;
  const runs: { text: string; family: number }[] = [];
  for (const { segment } of graphemes.segment(clean)) {
    const family = known.findIndex((covers) => isCovered(segment, covers));
    const run = family < 0 ? { text: replaceMissing(segment), family: 0 } : { text: segment, family };
    const last = runs.at(-1);
    if (last?.family === run.family) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

function keepNoBreakSpace(space: string): string {
  return space === '\u00a0' || space === '\u202f' ? space : ' ';
}

/** An amount after a name in Arabic would otherwise be drawn with its groups of digits exchanged. */
function isolateRightToLeft(text: string): string {
  return text.replace(RIGHT_TO_LEFT, `$&${LEFT_TO_RIGHT_MARK}`);
}

/** A hyphen is a place to break already. */
function breakLongWord(word: string): string {
  return word
    .split(/(?<=-)/u)
    .map(breakLongPart)
    .join('');
}

function breakLongPart(word: string): string {
  if (word.length <= LONGEST_WORD) return word;
  const clusters = Array.from(graphemes.segment(word), ({ segment }) => segment);
  if (clusters.length <= LONGEST_WORD) return word;
  return clusters
    .map((cluster, index) => (index > 0 && index % BREAK_EVERY === 0 ? ZERO_WIDTH_SPACE + cluster : cluster))
    .join('');
}

function isCovered(cluster: string, covers: Coverage): boolean {
  return Array.from(cluster).every((character) => {
    const codePoint = character.codePointAt(0);
    return IGNORABLE.test(character) || (codePoint !== undefined && covers(codePoint));
  });
}

/** A cluster that no single font draws (a rare script, a new emoji) shows one box, so that the loss is visible. */
function replaceMissing(cluster: string): string {
  return IGNORABLE.test(cluster) ? '' : MISSING;
}
