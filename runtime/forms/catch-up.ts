/**
 * On a slow network people fill a page long before its script arrives, and browsers put back what was typed when one
 * comes back to a page. What is then on screen is read as a plain post of the page would be, in the very turn in which
 * the page comes alive: a moment later it would be drawn anew from answers that know nothing of it.
 */
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { decodePostedField, postedField } from '../../engine/form/browser.ts';
import { isJsonObject, splitPointer } from '../../engine/base/index.ts';
import type { FormModel, JsonObject } from '../../engine/index.ts';
import { updateAt } from './actions.ts';

/** Puts what was typed before the script into answers. */
export type Typed = (answers: JsonObject) => JsonObject;

/** Attributes that mark a part as written by the server; what is made in the browser has nothing to catch up with. */
export const SERVED = typeof document === 'undefined' ? { 'data-served': '' } : {};

/** A reference for a button of the page's form. What was typed in that form before it came alive is told once. */
export function useCatchUp(
  model: Pick<FormModel, 'fields'>,
  onTyped: (typed: Typed) => void,
): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const { form: page = null, dataset } = button.current ?? {};
    if (!page || dataset?.['served'] === undefined) return;
    const touched = [...page.elements].filter(isTouched);
    const [files, others] = [touched.filter(isFile), touched.filter((control) => !isFile(control))];
    if (others.length > 0) onTyped(readTyped(model, page, others));
    // Choosing a document sends it; unlike a text, it cannot be drawn over.
    for (const file of files) file.dispatchEvent(new Event('change', { bubbles: true }));
    // Once, when the page comes alive.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return button;
}

function readTyped(model: Pick<FormModel, 'fields'>, page: HTMLFormElement, touched: readonly Control[]): Typed {
  const pairs = [...new FormData(page)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const pointers = new Set(touched.flatMap(({ name }) => postedField(model, name) ?? []));
  return (answers) =>
    [...pointers].reduce<JsonObject>((so, pointer) => {
      const next = updateAt(so, splitPointer(pointer), () => decodePostedField(model, pairs, pointer));
      return isJsonObject(next) ? next : {};
    }, answers);
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether an element is a control that no longer holds what the server wrote. */
function isTouched(element: Element): element is Control {
  if (element instanceof HTMLSelectElement) {
    return [...element.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  }
  if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
  if (!(element instanceof HTMLInputElement)) return false;
  switch (element.type) {
    case 'hidden':
      return false;
    case 'file':
      return element.value !== '';
    case 'radio':
    case 'checkbox':
      return element.checked !== element.defaultChecked;
    default:
      return element.value !== element.defaultValue;
  }
}

function isFile({ type }: Control): boolean {
  return type === 'file';
}
