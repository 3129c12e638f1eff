import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { keyOf, mayBeLeftOut, type Column } from './shown-columns.ts';
import { useLook } from './use-filter.ts';
import { readWidths, withWidth, writeWidths, type Widths } from './widths.ts';

/** Widths of the address, and how to change that of one column (null: as wide as what it holds). */
export function useWidths(): readonly [Widths, (key: string, pixels: number | null) => void] {
  const [text, setText] = useLook('widths');
  const widths = readWidths(text);
  return [widths, (key, pixels) => setText(writeWidths(withWidth(widths, key, pixels)))];
}

/** The same while one column is drawn: the address is written once it is let go. */
export function useDrawnWidths(): {
  readonly widths: Widths;
  readonly draw: (key: string, pixels: number) => void;
  readonly keep: (key: string, pixels: number | null) => void;
} {
  const [kept, setKept] = useWidths();
  const [drawn, setDrawn] = useState<{ readonly key: string; readonly pixels: number } | null>(null);
  return {
    widths: drawn ? withWidth(kept, drawn.key, drawn.pixels) : kept,
    draw: (key, pixels) => setDrawn({ key, pixels }),
    keep: (key, pixels) => {
      setDrawn(null);
      setKept(key, pixels);
    },
  };
}

/** Of the columns that stay in sight, which is the first and which the last, by key. */
export function staying(columns: readonly Column[]): ReadonlyMap<string, 'first' | 'last'> {
  const [first, last] = columns.filter((column) => !mayBeLeftOut(column)).map(keyOf);
  return new Map([...(first ? [[first, 'first'] as const] : []), ...(last ? [[last, 'last'] as const] : [])]);
}

/** Tells the style of a table how wide the columns are that stay beside one another at its edge, as they are drawn, and whether it has room. */
export function useStaying(): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    const { current } = table;
    if (!current) return undefined;
    const measure = (): void => {
      for (const which of ['first', 'last']) {
        const heading = current.querySelector<HTMLElement>(`th[data-stays='${which}']`);
        current.style.setProperty(`--desk-stays-${which}`, `${heading?.offsetWidth ?? 0}px`);
      }
      // Wider than the screen, the table is moved within its box, and the page stays where it is.
      const { parentElement: box } = current;
      box?.toggleAttribute('data-wide', current.offsetWidth > box.clientWidth);
    };
    measure();
    const watch = new ResizeObserver(measure);
    for (const heading of current.querySelectorAll('th[data-stays]')) watch.observe(heading);
    watch.observe(current);
    return () => watch.disconnect();
  });
  return table;
}
