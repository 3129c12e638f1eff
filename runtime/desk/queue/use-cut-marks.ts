import { useLayoutEffect, type RefObject } from 'react';

/**
 * Says of each line of a table how many marks it has no room for (`data-cut`, which the style writes « +2 »). They stay in the page:
 * they are read by pointing at the line, and by screen readers. Who spaces letters out loses none: marks then go on on further lines.
 */
export function useCutMarks(table: RefObject<HTMLTableElement | null>): void {
  useLayoutEffect(() => {
    const { current } = table;
    if (!current) return undefined;
    const measure = (): void => {
      const lines = [...current.querySelectorAll<HTMLElement>('.desk-marks')];
      tellCut(lines, getComputedStyle(current).letterSpacing !== 'normal');
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  });
}

/** Read together and written together, so that the page is laid out twice, however many lines there are. */
function tellCut(lines: readonly HTMLElement[], isSpaced: boolean): void {
  for (const line of lines) delete line.dataset['cut'];
  if (isSpaced) return;
  const cut = lines.filter((line) => cutOf(line) > 0);
  // The number itself takes room.
  for (const line of cut) line.dataset['cut'] = '1';
  const counts = cut.map(cutOf);
  for (const [at, line] of cut.entries()) line.dataset['cut'] = String(counts[at]);
}

const cutOf = (line: HTMLElement): number =>
  cutAmong([...line.children].map((mark) => mark.getBoundingClientRect().top));

/** How many of some marks do not stand on the line of the first, by where their upper edges are, in pixels. */
export function cutAmong(tops: readonly number[]): number {
  const [first = 0] = tops;
  // Pills of two kinds differ by a pixel.
  return tops.filter((top) => top > first + 4).length;
}
