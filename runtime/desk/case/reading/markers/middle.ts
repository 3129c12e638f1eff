import type { Quarter } from '../looking.ts';
import { pointUnder, type Place } from './places.ts';

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** A page on screen. */
export type SeenPage = { readonly page: number; readonly box: Box };

/** The place in the middle of what is seen of a document: on the page that lies there, else on the nearest; null where there is none. */
export function middleOf(pane: Box, pages: readonly SeenPage[], rotation: Quarter): Place | null {
  const at = { x: pane.left + pane.width / 2, y: pane.top + pane.height / 2 };
  const drawn = pages.filter(({ box }) => box.width > 0 && box.height > 0);
  const nearest = drawn.toSorted((one, other) => distance(one.box, at.y) - distance(other.box, at.y))[0];
  if (!nearest) return null;
  return { page: nearest.page, ...placeIn(nearest.box, at, rotation) };
}

/** The point of a page under a point of the screen. */
export function placeIn(
  box: Box,
  at: { readonly x: number; readonly y: number },
  rotation: Quarter,
): { readonly x: number; readonly y: number } {
  return pointUnder({ x: share(at.x - box.left, box.width), y: share(at.y - box.top, box.height) }, rotation);
}

const share = (length: number, whole: number): number =>
  Math.round(Math.min(1, Math.max(0, length / whole)) * 10_000) / 10_000;
const distance = ({ top, height }: Box, y: number): number => Math.max(top - y, y - top - height, 0);

/** The pages of a document that are on screen, whether they are drawn yet or not. */
export function pagesIn(pane: ParentNode): readonly SeenPage[] {
  return [...pane.querySelectorAll<HTMLElement>('[data-page]')].map((element) => ({
    page: Number(element.dataset['page']),
    box: element.getBoundingClientRect(),
  }));
}
