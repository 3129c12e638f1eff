/* The form beside its outline: which question of the real form stands where, by the ids of its controls. */
import { splitPointer } from '../../engine/base/index.ts';
import type { Pointer } from '../../engine/studio.ts';

/** Ids of controls are the pointer of their question, after this word (`runtime/forms/names.ts`). */
const PREFIX = 'champ';
const PARTS = '.cg-question, .cg-section, .cg-member';

/** The question that a place of the form belongs to, the innermost of those that are known; null when none. */
export function questionAtPlace(
  body: HTMLElement,
  target: EventTarget | null,
  questions: readonly Pointer[],
): Pointer | null {
  if (!isNode(target)) return null;
  const around = [...body.querySelectorAll(PARTS)].filter((part) => part.contains(target));
  const id = around.at(-1)?.querySelector(`[id^="${PREFIX}_"]`)?.id;
  if (id === undefined) return null;
  return (
    questions
      .filter((question) => holds(question, id))
      .toSorted((a, b) => a.length - b.length)
      .at(-1) ?? null
  );
}

/** Draws a frame around a question, and brings it into sight where the form scrolls by itself. */
export function showQuestion(body: HTMLElement, question: Pointer | null, scrolls = true): void {
  for (const part of body.querySelectorAll<HTMLElement>(PARTS)) part.style.outline = '';
  if (question === null) return;
  const controls = [...body.querySelectorAll(`[id^="${PREFIX}_"]`)].filter(({ id }) => holds(question, id));
  const parts = controls.flatMap((control) =>
    [...body.querySelectorAll<HTMLElement>(PARTS)].filter((part) => part.contains(control)),
  );
  // The smallest part that holds all the controls of the question.
  const part = parts.filter((one) => controls.every((control) => one.contains(control))).at(-1) ?? parts.at(-1);
  if (!part) return;
  part.style.outline = '2px solid var(--cg-brand)';
  part.style.outlineOffset = '6px';
  if (scrolls) intoSight(part);
}

/** Scrolls the form alone: the page around it stays where its author works. */
function intoSight(part: HTMLElement): void {
  const view = part.ownerDocument.defaultView;
  if (!view) return;
  const { top, bottom } = part.getBoundingClientRect();
  const by = scrollNeeded({ top, bottom }, view.innerHeight);
  if (by !== 0) view.scrollBy({ top: by });
}

/** Pixels around what is brought into sight that stay clear. */
const CLEAR = 16;

/** How far a frame of a height scrolls, in pixels, to show what stands between two lines of it: its top where all has no room. */
export function scrollNeeded(
  { top, bottom }: { readonly top: number; readonly bottom: number },
  height: number,
): number {
  if (top < CLEAR || bottom - top > height - 2 * CLEAR) return top - CLEAR;
  return bottom > height - CLEAR ? bottom - height + CLEAR : 0;
}

function holds(question: Pointer, id: string): boolean {
  const parts = [PREFIX, ...splitPointer(question)];
  let rest = id;
  for (const part of parts) {
    const found = part === '*' ? /^\d+/u.exec(rest)?.[0] : rest.startsWith(part) ? part : undefined;
    if (found === undefined) return false;
    rest = rest.slice(found.length);
    if (rest !== '' && !rest.startsWith('_')) return false;
    rest = rest.slice(1);
  }
  return true;
}

/** A node of another document than this one is no instance of our classes. */
function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'nodeType' in target;
}
