import { useLayoutEffect, useRef, useState, type JSX, type ReactNode } from 'react';

type PaneProps = {
  readonly className: string;
  /** What it is called once it takes the focus itself. */
  readonly label: string;
  readonly children: ReactNode;
};

/** What the tabulator stops at. */
const STOPS = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

/**
 * A part of the case that is scrolled by itself where there is room for several. With something in it to stop at, keys scroll it from
 * there; without, it is a stop itself: what it says below its edge would be out of reach.
 */
export function Pane({ className, label, children }: PaneProps): JSX.Element {
  const pane = useRef<HTMLDivElement>(null);
  const [isStop, setIsStop] = useState(false);
  useLayoutEffect(() => {
    const { current } = pane;
    if (!current) return undefined;
    const look = (): void => setIsStop(needsStop(current));
    look();
    const [sizes, parts] = [new ResizeObserver(look), new MutationObserver(look)];
    sizes.observe(current);
    parts.observe(current, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  }, []);
  return (
    <div ref={pane} className={className} {...(isStop && { tabIndex: 0, role: 'group', 'aria-label': label })}>
      {children}
    </div>
  );
}

/** What is looked at of an element. */
type Looked = Pick<HTMLElement, 'scrollHeight' | 'clientHeight'> & {
  readonly querySelector: (selectors: string) => unknown;
};

/** Whether an element hides something below its edge, and holds nothing from which keys would bring it up. */
export function needsStop(element: Looked): boolean {
  return element.scrollHeight > element.clientHeight && element.querySelector(STOPS) === null;
}
