/** The part of a message that a search found, short enough for a list. */
import type { Passage } from '../../../schemas/types/api.ts';

/** Characters shown on each side of the word found. */
const AROUND = 60;

/** Around the first word of a text that begins as one of those meant; its beginning where none does. Blanks are one space. */
export function passageOf(text: string, meant: readonly string[]): Passage {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const found = [...line.matchAll(/[\p{L}\p{N}]+/gu)].find(([word]) =>
    meant.some((one) => plain(word).startsWith(one)),
  );
  if (!found) return { before: '', found: '', after: cutAfter(line, 2 * AROUND) };
  const [word] = found;
  return {
    before: cutBefore(line.slice(0, found.index), AROUND),
    found: word,
    after: cutAfter(line.slice(found.index + word.length), AROUND),
  };
}

/** As searches compare words. */
const plain = (word: string): string => word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The last characters, from the beginning of a word. */
function cutBefore(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(-most);
  return `… ${end.slice(end.indexOf(' ') + 1)}`;
}

/** The first characters, up to the end of a word. */
function cutAfter(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), 0))} …`;
}
