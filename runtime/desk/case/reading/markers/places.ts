import { isJsonObject } from '../../../../../engine/base/index.ts';
import type { Json, JsonObject } from '../../../../../engine/index.ts';
import type { PageMarker } from '../../../../../schemas/types/api.ts';
import type { Quarter } from '../looking.ts';

/** A point of a page: shares of its width and its height from the top left. */
export type Point = { readonly x: number; readonly y: number };

/** A point of a page, which page that is. */
export type Place = Point & { readonly page: number };

/** Where a point of the page as it lies in the file is seen once the page is turned. */
export function turnedPoint({ x, y }: Point, rotation: Quarter): Point {
  switch (rotation) {
    case 0:
      return { x, y };
    case 90:
      return { x: 1 - y, y: x };
    case 180:
      return { x: 1 - x, y: 1 - y };
    case 270:
      return { x: y, y: 1 - x };
  }
}

const BACK: Readonly<Record<Quarter, Quarter>> = { 0: 0, 90: 270, 180: 180, 270: 90 };

/** Which point of the page as it lies in the file is seen at a point of it as it is turned. */
export function pointUnder(seen: Point, rotation: Quarter): Point {
  return turnedPoint(seen, BACK[rotation]);
}

const STEP = 0.01;
const STRIDE = 0.05;
const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Where a key moves a place to, as its page is seen; null for a key that moves nothing. With Shift it goes further. */
export function movedBy(
  place: Place,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  rotation: Quarter,
): Place | null {
  const way = WAYS[key];
  if (!way) return null;
  const length = shiftKey ? STRIDE : STEP;
  const seen = turnedPoint(place, rotation);
  const moved = { x: within(seen.x + way.x * length), y: within(seen.y + way.y * length) };
  return { page: place.page, ...pointUnder(moved, rotation) };
}

/** No place is beside its page; nobody needs more than a tenth of a thousandth. */
const within = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;

/** A marker that is being written: a new one, or one of one’s own that is changed. */
export type MarkerDraft = Place & { readonly id: string; readonly remark: string };

/** What is kept of one while it is written; nothing where none is. */
export type KeptDraft = { readonly draft?: MarkerDraft };

/** What was kept; null for what is nothing of the kind. */
export function readKept({ draft }: JsonObject): KeptDraft | null {
  const read = draft === undefined ? null : readDraft(draft);
  return read && { draft: read };
}

function readDraft(value: Json): MarkerDraft | null {
  if (!isJsonObject(value)) return null;
  const { id, page, x, y, remark } = value;
  return typeof id === 'string' &&
    typeof remark === 'string' &&
    typeof page === 'number' &&
    typeof x === 'number' &&
    typeof y === 'number'
    ? { id, page, x, y, remark }
    : null;
}

/** The markers of a document as they are seen while one is written: it stands where it is being put. */
export function markersOn(
  markers: readonly PageMarker[],
  fileId: string,
  draft: MarkerDraft | undefined,
): readonly PageMarker[] {
  return markers.filter((marker) => marker.fileId === fileId && marker.id !== draft?.id);
}

/** What a correction says of what a marker points at; the applicant sees no marker, but has the pages. */
export function sentenceOf(
  { remark, page }: Pick<PageMarker, 'remark' | 'page'>,
  onPage: (page: number) => string,
): string {
  return page === 1 ? remark : `${onPage(page)} ${remark}`;
}
