/*
 * A button that is pressed by keyboard is often gone a moment later, or closed while its answer is on its way. The browser
 * then gives the focus to nothing at all, and whoever works without a mouse, or by ear, begins again from the top of the
 * page. Here it goes back to the button when it opens again, or else to what stands nearest.
 */

const REACHABLE =
  'a[href], button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, summary, [tabindex="0"]';
/** What a person would call the same place. */
const PLACE = 'form, section, tbody, [role="dialog"], [role="tabpanel"], main';

/** Watches over the focus of a page. Gives the function that stops it. */
export function keepFocus(page: Document): () => void {
  let last: Element | null = null;
  let around: readonly Element[] = [];
  const remember = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    last = target;
    around = ancestorsOf(target);
  };
  // Clicking on nothing is leaving on purpose: the element is still there, and open.
  const leave = (): void => {
    const left = last;
    setTimeout(() => {
      if (left === last && left?.isConnected && !left.matches(':disabled') && isLost(page)) last = null;
    });
  };
  const bringBack = (records: readonly MutationRecord[]): void => {
    if (!last || !isLost(page)) return;
    const isThere = last.isConnected && !last.matches(':disabled');
    const next = isThere ? last : (inNeighbour(last, records) ?? nearestTo(last, around));
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  };
  const changes = new MutationObserver(bringBack);
  changes.observe(page.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled', 'data-loading'],
  });
  page.addEventListener('focusin', remember);
  page.addEventListener('focusout', leave);
  return () => {
    changes.disconnect();
    page.removeEventListener('focusin', remember);
    page.removeEventListener('focusout', leave);
  };
}

/** Rows and lines of a list, one of which may go while the others stay. */
const MEMBER = 'tr, li';

/** The same place in the member of the list that follows the one that went, or else in the one before it. */
function inNeighbour(lost: Element, records: readonly MutationRecord[]): Element | null {
  const member = lost.closest(MEMBER);
  if (!member || member.isConnected) return null;
  const place = placesIn(member).indexOf(lost);
  for (const side of ['nextSibling', 'previousSibling'] as const) {
    const reachable = placesIn(stayed(member, records, side)).filter(isSeen);
    const found = reachable[place] ?? reachable.at(-1);
    if (found) return found;
  }
  return null;
}

/** The nearest node on one side of a removed one that is still there: neighbours that went with it are passed over. */
function stayed(
  removed: Node,
  records: readonly MutationRecord[],
  side: 'nextSibling' | 'previousSibling',
): Node | null {
  let node: Node | null = removed;
  while (node && !node.isConnected) {
    const gone: Node = node;
    node = records.findLast(({ removedNodes }) => Array.from(removedNodes).includes(gone))?.[side] ?? null;
  }
  return node;
}

const placesIn = (node: Node | null): readonly Element[] =>
  node instanceof Element ? Array.from(node.querySelectorAll(REACHABLE)) : [];

/**
 * The place from which one would go on when an element is gone, by where it stood.
 * @returns a function that finds it once the element went; null where nothing near is left
 */
export function placeNear(element: Element): () => Element | null {
  const around = ancestorsOf(element);
  return () => nearestTo(element, around);
}

const isLost = ({ activeElement, body }: Document): boolean => activeElement === null || activeElement === body;

/** Below the roots of the page: what comes first in the whole of it is no place to go on from. */
function ancestorsOf(element: Element): readonly Element[] {
  const parent = element.parentElement;
  return parent?.parentElement?.closest('body > *') ? [parent, ...ancestorsOf(parent)] : [];
}

/** A closed button that only waits for its answer keeps its turn; from any other, what comes before it in its place. */
function nearestTo(lost: Element, around: readonly Element[]): Element | null {
  if (lost.isConnected && lost.hasAttribute('data-loading')) return null;
  for (const place of around.filter(({ isConnected }) => isConnected)) {
    const reachable = Array.from(place.querySelectorAll(REACHABLE)).filter(isSeen);
    const before = reachable.findLast((one) => isBefore(one, lost));
    const found = before ?? reachable[0];
    if (found) return found;
    if (place.matches(PLACE)) break;
  }
  return around.find((one) => one.isConnected && one.matches('[tabindex="-1"]')) ?? null;
}

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** Of what was removed nobody knows any more where it stood. */
const isBefore = (one: Element, lost: Element): boolean =>
  lost.isConnected && (one.compareDocumentPosition(lost) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
