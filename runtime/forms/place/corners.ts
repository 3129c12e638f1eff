/** Corners of an outline or a line, between the answers of a form and a map. */
import { isJsonList, isRecord } from '../../../engine/base/index.ts';
import type { Position } from '../../../engine/form/browser.ts';
import type { Json } from '../../../engine/index.ts';

/** The corners that a place has whole under a name. */
export function cornersIn(place: unknown, name: string | undefined): readonly Position[] {
  const list = isRecord(place) && name !== undefined ? place[name] : undefined;
  return Array.isArray(list) ? list.map(positionIn).filter((position) => position !== null) : [];
}

/** A list with other corners; those that are half typed stay behind them, since nobody asked for their loss. */
export function withCornersIn(list: Json | undefined, corners: readonly Position[]): Json {
  const halves = isJsonList(list) ? list.filter((corner) => isBegun(corner) && positionIn(corner) === null) : [];
  return [...corners.map(([longitude, latitude]) => ({ latitude, longitude })), ...halves];
}

function positionIn(corner: unknown): Position | null {
  const { latitude, longitude } = isRecord(corner) ? corner : {};
  return typeof latitude === 'number' && typeof longitude === 'number' ? [longitude, latitude] : null;
}

const isBegun = (corner: Json): boolean => isRecord(corner) && Object.keys(corner).length > 0;
