/**
 * The fonts of every document, from npm and libre (SIL OFL, Bitstream Vera), so that a letter looks the same on every
 * machine: one text family with its styles, then a wide one (Greek, Cyrillic, Arabic, Hebrew, symbols), then emoji.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readCoverage, type Coverage } from './font-coverage.ts';

const require = createRequire(import.meta.url);

const REGULAR = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
const ITALIC = require.resolve('@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf');
const BOLD = require.resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf');
const BOLD_ITALIC = require.resolve('@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf');
const WIDE = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const EMOJI = require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf');

/** Reads the font files, to be handed to the Typst compiler. */
export function readFonts(): readonly Buffer[] {
  return [REGULAR, ITALIC, BOLD, BOLD_ITALIC, WIDE, EMOJI].map((path) => readFileSync(path));
}

/** What each family draws, in the order of the families in `templates/common.typ`: running text, wide, emoji. */
export function readFamilyCoverages(): readonly Coverage[] {
  return [REGULAR, WIDE, EMOJI].map((path) => readCoverage(readFileSync(path)));
}
