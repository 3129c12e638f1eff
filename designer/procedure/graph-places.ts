/* Where things stand in the graph of a procedure: what is seen of it at once, what lies in a direction, and what a line that is drawn joins. */
import type { ActionView, Arrow, Pointer, StepView } from '../../engine/studio.ts';
import type { Box, Layout, Point } from './layout.ts';

/** As much of a picture as has a place: steps, and the words of arrows. */
export type Drawn = {
  readonly cards: readonly { readonly box: Box; readonly step: Pick<StepView, 'part'> }[];
  readonly labels: readonly {
    readonly box: Box;
    readonly arrow: Pick<Arrow, 'part'>;
    /** Null for a passage that nobody takes by an action. */
    readonly action: Pick<ActionView, 'part'> | null;
  }[];
};

/** What a line that was drawn asks for; parts of actions, identifiers of steps. `to` is null for a step that is to be made. */
export type Line =
  | { readonly type: 'retarget'; readonly action: Pointer; readonly to: string }
  | { readonly type: 'addSource'; readonly action: Pointer; readonly from: string }
  | { readonly type: 'draw'; readonly from: string; readonly to: string | null };

/** Pixels that stay clear around a picture, and above one that is not as high as its frame. */
const EDGE = 10;
const HIGHEST = 48;

/** The middle of a thing that is drawn. */
export type Place = Point & { readonly part: Pointer };

/** What is drawn of the part that is chosen: itself, or the innermost that holds it. */
export function ownerShown(places: readonly Place[], chosen: Pointer | null): Pointer | null {
  const around = places.filter(({ part }) => chosen === part || chosen?.startsWith(`${part}/`));
  return around.toSorted((one, other) => other.part.length - one.part.length)[0]?.part ?? null;
}

/** The middle of each thing that is drawn. */
export function placesOf({ cards, labels }: Drawn, { places }: Pick<Layout, 'places'>): readonly Place[] {
  return [
    ...cards.map(({ box, step }) => ({ box, part: step.part })),
    ...labels.map(({ box, arrow }) => ({ box, part: arrow.part })),
  ].flatMap(({ box: { id, width, height }, part }) => {
    const place = places[id];
    return place ? [{ part, x: place.x + width / 2, y: place.y + height / 2 }] : [];
  });
}

/** The thing that is nearest in a direction. */
export function nearest(places: readonly Place[], part: Pointer, [dx, dy]: readonly [number, number]): Pointer | null {
  const from = places.find((place) => place.part === part);
  if (!from) return null;
  const ahead = places.flatMap((place) => {
    const [along, aside] = [
      (place.x - from.x) * dx + (place.y - from.y) * dy,
      (place.x - from.x) * dy + (place.y - from.y) * dx,
    ];
    return along > 4 ? [{ part: place.part, cost: along + 2.5 * Math.abs(aside) }] : [];
  });
  return ahead.toSorted((one, other) => one.cost - other.cost)[0]?.part ?? null;
}

/** Below this, words cannot be read any more. */
const LEGIBLE = 0.55;

/** What is seen of a picture at first: all of it, or where it is too large for that, its words legible from where it begins. */
export function firstSeen(
  layout: Pick<Layout, 'width' | 'height'>,
  size: Pick<Layout, 'width' | 'height'>,
  begin: Point | null,
): Point & { readonly zoom: number } {
  const whole = wholeIn(layout, size);
  if (whole.zoom >= LEGIBLE || !begin) return whole;
  const within = (room: number, length: number, at: number): number =>
    length * LEGIBLE + 2 * EDGE <= room
      ? Math.max(EDGE, (room - length * LEGIBLE) / 2)
      : Math.min(EDGE, Math.max(room - EDGE - length * LEGIBLE, room / 3 - at * LEGIBLE));
  return {
    x: within(size.width, layout.width, begin.x),
    y: within(size.height, layout.height, begin.y),
    zoom: LEGIBLE,
  };
}

/** The picture whole, in the middle and near the top. */
export function wholeIn(
  layout: Pick<Layout, 'width' | 'height'>,
  { width, height }: Pick<Layout, 'width' | 'height'>,
): Point & { readonly zoom: number } {
  const zoom = Math.max(0.2, Math.min((width - 2 * EDGE) / layout.width, (height - 2 * EDGE) / layout.height, 1.1));
  const [left, over] = [(width - layout.width * zoom) / 2, (height - layout.height * zoom) / 2];
  return { x: Math.max(left, EDGE), y: Math.max(EDGE, Math.min(over, HIGHEST)), zoom };
}

/**
 * What is meant by a line from a box of the picture to a part of it, null for nowhere: an action leads elsewhere, begins in one
 * more step, or is made. Null where the line means nothing.
 */
export function lineDrawn(
  steps: readonly Pick<StepView, 'id' | 'part'>[],
  labels: Drawn['labels'],
  from: string,
  target: Pointer | null,
): Line | null {
  const step = steps.find(({ part }) => part === target);
  const label = labels.find(({ arrow }) => arrow.part === from);
  if (label?.action) return step ? { type: 'retarget', action: label.action.part, to: step.id } : null;
  const onto = labels.find(({ arrow }) => arrow.part === target);
  if (onto?.action) return { type: 'addSource', action: onto.action.part, from };
  return step || target === null ? { type: 'draw', from, to: step?.id ?? null } : null;
}
