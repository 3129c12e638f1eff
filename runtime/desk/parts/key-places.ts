/** Elements of the case's screen that keys and commands lead to, by the attribute that marks them (`data-key`). */
import { flushSync } from 'react-dom';

/** Those that are brought under the hand, by the key that does it with Alt. */
export const PLACES = { a: 'act', m: 'messages', n: 'notes', v: 'ask' } as const;
/** Those that are pressed: what they do can be undone, or is confirmed first. */
export const PRESSED = { p: 'take', e: 'labels', o: 'takeOut', z: 'recall', Enter: 'main' } as const;

/** What one may be led to. */
export type Mark = (typeof PLACES)[keyof typeof PLACES] | (typeof PRESSED)[keyof typeof PRESSED];

/** The element of a mark; null where this case has none such now. */
export const placeOf = (mark: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-key="${mark}"]`);

/** Presses it, or brings it under the hand: a tab is opened and what is written there gets the focus. */
export function follow(mark: Mark): void {
  const element = placeOf(mark);
  if (Object.values(PRESSED).some((pressed) => pressed === mark)) {
    element?.click();
    return;
  }
  element?.focus();
  if (element?.role !== 'tab') return;
  // The next letter is one of the text already: it is drawn before that comes.
  flushSync(() => element.click());
  placeOf(`${mark}-text`)?.focus();
}
