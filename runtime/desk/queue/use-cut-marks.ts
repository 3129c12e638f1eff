import { useLayoutEffect, type RefObject } from 'react';

/**
 * Says of each line of a table how many marks it has no room for (`data-cut`, which the style writes « +2 »), and leaves to what is
 * to be done what the others do not take. They stay in the page: they are read by pointing at the line, and by screen readers. Who
 * spaces letters out loses none: marks then go on on further lines.
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
  for (const line of lines) {
    delete line.dataset['cut'];
    line.style.maxWidth = '';
  }
  if (isSpaced) return;
  const cut = lines.filter((line) => cutAmong(marksOf(line).map(({ top }) => top)) > 0);
  // The number itself takes room.
  for (const line of cut) line.dataset['cut'] = '1';
  const shown = cut.map((line) => {
    const marks = marksOf(line);
    return { count: cutAmong(marks.map(({ top }) => top)), width: widthOfShown(marks) };
  });
  for (const [at, line] of cut.entries()) {
    const { count = 0, width = 0 } = shown[at] ?? {};
    line.dataset['cut'] = String(count);
    line.style.maxWidth = `${width + COUNTED}px`;
  }
}

/** What the number takes, with what keeps it from the last mark; the style sheet has the same. */
const COUNTED = 22;

const marksOf = (line: HTMLElement): readonly Mark[] => [...line.children].map((mark) => mark.getBoundingClientRect());

type Mark = Pick<DOMRect, 'top' | 'left' | 'right'>;

// Pills of two kinds differ by a pixel.
const isBelow = (top: number, first: number): boolean => top > first + 4;

/** How many of some marks do not stand on the line of the first, by where their upper edges are, in pixels. */
export function cutAmong(tops: readonly number[]): number {
  const [first = 0] = tops;
  return tops.filter((top) => isBelow(top, first)).length;
}

/** How wide those are that stand on the line of the first, in whole pixels: a line that breaks would take all there is. */
export function widthOfShown(marks: readonly Mark[]): number {
  const [first] = marks;
  if (!first) return 0;
  const shown = marks.filter(({ top }) => !isBelow(top, first.top));
  return Math.ceil(Math.max(...shown.map(({ right }) => right)) - first.left);
}
