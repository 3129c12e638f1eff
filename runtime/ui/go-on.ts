/*
 * Where one goes on once an answer came. Meanwhile one may have begun to write elsewhere: what is typed there stays there, and
 * nothing is taken from under the hands.
 */
import { CONTENT_ID } from './page-focus.tsx';

/** Whether nobody works anywhere: what had the focus went, or the page as a whole has it. */
export function isAtNothing(): boolean {
  const { activeElement: at, body } = document;
  return at === null || at === body || at.id === CONTENT_ID;
}

/**
 * Remembers where one asked.
 * @returns a function that moves the focus once the answer came, unless one has gone on elsewhere
 */
export function goOnFromHere(): (next: Pick<HTMLElement, 'focus'> | null | undefined) => void {
  const asked = document.activeElement;
  return (next) => {
    if (isAtNothing() || document.activeElement === asked) next?.focus();
  };
}
