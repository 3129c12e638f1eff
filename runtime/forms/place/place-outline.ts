/** The outline of a place, or its line, drawn on a map by touch, by pointer or by keys: each change is told, and typed in the form. */
import { isInNewCaledonia, type Position } from '../../../engine/form/browser.ts';
import type { DrawnMap } from './draw-map.ts';
import { drawOutline } from './draw-outline.ts';
import { button } from './elements.ts';
import {
  afterEcho,
  areSame,
  chooseCorner,
  crossesItself,
  insertCorner,
  isFull,
  outlineOf,
  putCorner,
  redoCorner,
  sizeOf,
  takeCorner,
  undoCorner,
  withCorners,
  type Outline,
  type OutlineKind,
} from './outline.ts';
import { say, sayMetres, saySquareMetres } from './words.ts';

/** An outline as a form, or a case, holds it. `write` is null where it is only looked at. */
export type TypedOutline = {
  readonly kind: OutlineKind;
  readonly corners: readonly Position[];
  readonly write: ((corners: readonly Position[]) => void) | null;
};

/** The outline of a map that is open. */
export type OpenOutline = {
  /** A place was pointed at: on a corner it chooses it, else it puts one. */
  readonly point: (position: Position, pixel: readonly number[] | null) => void;
  /** A key was pressed on the map; gives whether it was one of ours. */
  readonly press: (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>) => boolean;
  /** The corners were changed elsewhere. */
  readonly take: (corners: readonly Position[]) => void;
  /** Shows its buttons, and lets corners be dragged, or not. */
  readonly work: (isAtWork: boolean) => void;
  readonly tools: readonly HTMLElement[];
  readonly sentence: () => string;
};

/** Draws it, brought in sight, with its buttons. `tell` says what happened. */
export function openOutline(
  { map, middle, goTo }: Pick<DrawnMap, 'map' | 'middle' | 'goTo'>,
  { kind, corners, write }: TypedOutline,
  tell: (sentence: string) => void,
): OpenOutline {
  let outline = outlineOf(corners);
  let given: readonly (readonly Position[])[] = [];
  const drawn = drawOutline(map, kind, write && ((moved) => change(withCorners(outline, moved))));
  const tools = new Map<string, HTMLButtonElement>();
  const refresh = (): void => {
    drawn.show(outline);
    const isChosen = outline.chosen !== null;
    setAble(tools.get('undo'), outline.past.length > 0);
    setAble(tools.get('redo'), outline.future.length > 0);
    setAble(tools.get('takeCorner'), outline.corners.length > 0);
    setAble(tools.get('insertCorner'), isChosen && !isFull(outline));
    setAble(tools.get('nextCorner'), outline.corners.length > 0);
    const put = tools.get('putCorner');
    if (put) put.textContent = say(isChosen ? 'moveCorner' : 'putCorner');
  };
  const change = (next: Outline): void => {
    const outside = next.corners.some((corner) => !isInNewCaledonia(corner));
    const isRefused = outside || (next === outline && isFull(outline));
    if (!outside && next !== outline) {
      const isChanged = !areSame(next.corners, outline.corners);
      outline = next;
      if (isChanged && write) {
        given = [...given, outline.corners];
        write(outline.corners);
      }
    }
    refresh();
    tell(isRefused ? say(outside ? 'outside' : 'full') : sentenceOf(outline, kind));
  };
  const choose = (steps: number): void => {
    change(chooseCorner(outline, steps));
    const corner = outline.corners[outline.chosen ?? -1];
    if (corner) goTo(corner);
  };
  const deeds = {
    putCorner: () => change(putCorner(outline, middle())),
    nextCorner: () => choose(1),
    insertCorner: () => change(insertCorner(outline, kind)),
    takeCorner: () => change(takeCorner(outline)),
    undo: () => change(undoCorner(outline)),
    redo: () => change(redoCorner(outline)),
  } as const;
  if (write) {
    for (const key of ['putCorner', 'nextCorner', 'insertCorner', 'takeCorner', 'undo', 'redo'] as const)
      tools.set(key, button(key, deeds[key]));
  }
  refresh();
  drawn.comeNear();
  return {
    point: (position, pixel) => {
      const at = pixel && drawn.cornerAt(pixel);
      if (at === null) change(putCorner(outline, position));
      else change({ ...outline, chosen: at === outline.chosen ? null : at });
    },
    press: ({ key, ctrlKey, metaKey, shiftKey }) => {
      const letter = ctrlKey || metaKey ? key.toLowerCase() : '';
      if (letter === 'y' || (letter === 'z' && shiftKey)) deeds.redo();
      else if (letter === 'z') deeds.undo();
      else if (key === 'Enter') deeds.putCorner();
      else if (key === 'Delete' || key === 'Backspace') deeds.takeCorner();
      else if (key === 'Insert') deeds.insertCorner();
      else if (key.toLowerCase() === 'n') choose(shiftKey ? -1 : 1);
      else if (key === 'Escape' && outline.chosen !== null) change({ ...outline, chosen: null });
      else return false;
      return true;
    },
    take: (taken) => {
      const left = afterEcho(given, taken);
      given = left ?? [];
      if (left || areSame(taken, outline.corners)) return;
      outline = withCorners(outline, taken);
      refresh();
    },
    work: (isAtWork) => {
      drawn.letDrag(isAtWork);
      for (const tool of tools.values()) tool.hidden = !isAtWork;
    },
    tools: [...tools.values()],
    sentence: () => sentenceOf(outline, kind),
  };
}

/** How many corners there are, which one is chosen, and how large it is so far. */
function sentenceOf(outline: Outline, kind: OutlineKind): string {
  const { corners, chosen } = outline;
  const count = corners.length;
  const size = sizeOf(outline, kind);
  const said = say(count === 0 ? 'noCorner' : count === 1 ? 'oneCorner' : 'corners', { count: String(count) });
  const measured =
    size === null
      ? []
      : [kind === 'area' ? say('area', { size: saySquareMetres(size) }) : say('length', { size: sayMetres(size) })];
  const selected = chosen === null ? [] : [say('chosen', { number: String(chosen + 1) })];
  const crossed = kind === 'area' && crossesItself(corners) ? [say('crossed')] : [];
  return [said, ...measured, ...crossed, ...selected].join(' ');
}

function setAble(tool: HTMLButtonElement | undefined, isAble: boolean): void {
  // Not `disabled`: the button that was just pressed would lose the focus.
  tool?.setAttribute('aria-disabled', String(!isAble));
}
