/*
 * Pages change while somebody presses a button: an answer arrives, an error that was mended goes, a text that grew scrolls. What
 * they pressed is then no longer under the pointer when they let go, the browser takes it for a press on nothing, and they are
 * told nothing. Here what was pressed keeps the press, unless the hand went elsewhere to take it back.
 */

const PRESSED = 'button, a[href], summary, label, [role="tab"], [role="option"], [role="menuitem"]';
/** A hand that moves further, in CSS pixels, draws, or takes its press back: both are left to the browser. */
const STEADY_PX = 10;

/** Watches over what is pressed by mouse on a page; a finger keeps what it touched by itself. Gives the function that stops it. */
export function keepPresses(page: Document): () => void {
  const press = (event: PointerEvent): void => {
    const { target, button, pointerId, pointerType, clientX, clientY } = event;
    if (!(target instanceof Element) || button !== 0 || pointerType !== 'mouse') return;
    const pressed = target.closest(PRESSED);
    // What is drawn with took the pointer already.
    if (!pressed || target.hasPointerCapture(pointerId)) return;
    pressed.setPointerCapture(pointerId);
    const over = new AbortController();
    const { signal } = over;
    const move = (moved: Event): void => {
      if (!(moved instanceof PointerEvent) || moved.pointerId !== pointerId) return;
      if (Math.hypot(moved.clientX - clientX, moved.clientY - clientY) <= STEADY_PX) return;
      pressed.releasePointerCapture(pointerId);
      over.abort();
    };
    pressed.addEventListener('pointermove', move, { signal });
    pressed.addEventListener('lostpointercapture', () => over.abort(), { signal });
  };
  page.addEventListener('pointerdown', press);
  return () => page.removeEventListener('pointerdown', press);
}
