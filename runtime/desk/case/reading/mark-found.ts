import type { Found, Spot } from './find-text.ts';

const FOUND = 'desk-found';
const CURRENT = 'desk-found-current';

/**
 * Marks what was found in a page, over its picture, and brings where one has come in sight. Browsers that cannot mark still lead
 * there.
 * @param pieces the elements of its pieces of text
 * @returns what takes the marks away
 */
export function markFound(pieces: readonly HTMLElement[], found: readonly Found[], current: number | null): () => void {
  const ranges = found.map((one) => rangeOf(pieces, one));
  const marked = ranges.filter((range) => range !== null);
  const here = current === null ? null : (ranges[current] ?? null);
  for (const range of marked) highlightOf(range === here ? CURRENT : FOUND)?.add(range);
  if (here) here.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  return () => {
    for (const name of [FOUND, CURRENT]) for (const range of marked) highlightOf(name)?.delete(range);
  };
}

function rangeOf(pieces: readonly HTMLElement[], { start, end }: Found): Range | null {
  const [first, last] = [nodeOf(pieces, start), nodeOf(pieces, end)];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first, Math.min(start.offset, first.length));
  range.setEnd(last, Math.min(end.offset, last.length));
  return range;
}

function nodeOf(pieces: readonly HTMLElement[], { piece }: Spot): Text | null {
  const node = pieces[piece]?.firstChild;
  return node instanceof Text ? node : null;
}

/** One for the whole page of the browser, made when it is first needed. */
function highlightOf(name: string): Highlight | null {
  if (!('highlights' in CSS)) return null;
  const known = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, known);
  return known;
}
