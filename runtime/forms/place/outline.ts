/** An outline, or a line, as somebody draws it: its corners, the one that is chosen, and what was there before each change. */
import { areaOf, lengthOf, type Position } from '../../../engine/form/browser.ts';

/** What corners make together: a line along them, or the ground inside them. */
export type OutlineKind = 'area' | 'line';

/** Corners in their order, of an area the first not repeated. `chosen`: the place of the corner that is worked on, if any. */
export type Outline = {
  readonly corners: readonly Position[];
  readonly chosen: number | null;
  readonly past: readonly (readonly Position[])[];
  readonly future: readonly (readonly Position[])[];
};

/** As many corners as the blocks take. */
const MOST_CORNERS = 200;

/** An outline nobody has changed yet. */
export const outlineOf = (corners: readonly Position[]): Outline => ({ corners, chosen: null, past: [], future: [] });

/** Other corners, with the way back; the same outline where nothing changed, or nothing more may be added. */
export function withCorners(outline: Outline, corners: readonly Position[], chosen: number | null = null): Outline {
  if (corners.length > MOST_CORNERS || areSame(outline.corners, corners)) return outline;
  return { corners, chosen, past: [...outline.past, outline.corners], future: [] };
}

/** Whether no corner may be added. */
export const isFull = ({ corners }: Outline): boolean => corners.length >= MOST_CORNERS;

/** A place that was pointed at: the corner that is chosen goes there, else it is a new corner after the last. */
export function putCorner(outline: Outline, position: Position): Outline {
  const { corners, chosen } = outline;
  return chosen === null
    ? withCorners(outline, [...corners, position])
    : withCorners(outline, corners.with(chosen, position));
}

/** Takes the chosen corner away, or the last. */
export function takeCorner(outline: Outline): Outline {
  const { corners, chosen } = outline;
  return withCorners(outline, corners.toSpliced(chosen ?? corners.length - 1, 1));
}

/** A corner halfway from the chosen one to the next, which is then chosen; after the last corner of a line there is none. */
export function insertCorner(outline: Outline, kind: OutlineKind): Outline {
  const { corners, chosen } = outline;
  const from = chosen === null ? undefined : corners[chosen];
  const next = chosen === null ? undefined : (corners[chosen + 1] ?? (kind === 'area' ? corners[0] : undefined));
  if (chosen === null || !from || !next || from === next) return outline;
  const middle: Position = [rounded((from[0] + next[0]) / 2), rounded((from[1] + next[1]) / 2)];
  return withCorners(outline, corners.toSpliced(chosen + 1, 0, middle), chosen + 1);
}

/** Chooses the corner that is so many steps from the chosen one, around; the first, or the last, where none is. */
export function chooseCorner(outline: Outline, steps: number): Outline {
  const count = outline.corners.length;
  if (count === 0) return outline;
  const from = outline.chosen ?? (steps > 0 ? -1 : count);
  return { ...outline, chosen: (from + steps + count) % count };
}

/** The corners before the last change. */
export function undoCorner(outline: Outline): Outline {
  const before = outline.past.at(-1);
  if (!before) return outline;
  const { corners, past, future } = outline;
  return { corners: before, chosen: null, past: past.slice(0, -1), future: [...future, corners] };
}

/** The corners that were undone last. */
export function redoCorner(outline: Outline): Outline {
  const after = outline.future.at(-1);
  if (!after) return outline;
  const { corners, past, future } = outline;
  return { corners: after, chosen: null, past: [...past, corners], future: future.slice(0, -1) };
}

/** Square metres inside an area, or metres along a line; null where there are too few corners to tell. */
export function sizeOf({ corners }: Pick<Outline, 'corners'>, kind: OutlineKind): number | null {
  if (kind === 'area') return corners.length < 3 ? null : areaOf(corners);
  return corners.length < 2 ? null : lengthOf(corners);
}

/** Whether two edges of an area cross: its corners were not given in turn, and its size means nothing. */
export function crossesItself(corners: readonly Position[]): boolean {
  const edges = corners.map((corner, at) => [corner, corners[(at + 1) % corners.length] ?? corner] as const);
  return edges.some(([a, b], at) =>
    edges.some(([c, d], other) => {
      const areNeighbours = Math.abs(at - other) <= 1 || Math.abs(at - other) === edges.length - 1;
      return !areNeighbours && turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
    }),
  );
}

/** On which side of a line from one place through another a third is: −1, 0 or 1. */
function turn([x1, y1]: Position, [x2, y2]: Position, [x3, y3]: Position): number {
  return Math.sign((x2 - x1) * (y3 - y1) - (y2 - y1) * (x3 - x1));
}

/**
 * What is still to come back of the corners that were given to a form, once it has shown some; null for corners that it was not
 * given here: they were typed, or undone, elsewhere. A form shows late what it is given, and not each of it.
 */
export function afterEcho(
  given: readonly (readonly Position[])[],
  shown: readonly Position[],
): readonly (readonly Position[])[] | null {
  const at = given.findLastIndex((corners) => areSame(corners, shown));
  return at === -1 ? null : given.slice(at + 1);
}

/** Whether two lists hold the same places in the same order. */
export function areSame(some: readonly Position[], others: readonly Position[]): boolean {
  return some.length === others.length && some.every(([x, y], at) => x === others[at]?.[0] && y === others[at]?.[1]);
}

const rounded = (degrees: number): number => Number(degrees.toFixed(6));
