/**
 * On a slow network people fill a page long before its script arrives, and browsers put back what was typed when one
 * comes back to a page. What is then on screen and not in the answers is told to the fields as if it were typed now.
 */
import { useEffect, useRef, type RefObject } from 'react';

const CONTROLS = 'input:not([type=hidden]), select, textarea';

/** Attributes that mark a container as written by the server; a container made in the browser has nothing to catch up with. */
export const SERVED = typeof document === 'undefined' ? { 'data-served': '' } : {};

/** A reference to the container whose controls are looked at, once, when it comes alive. */
export function useCatchUp(): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (container.current?.dataset['served'] === undefined) return;
    for (const control of container.current.querySelectorAll(CONTROLS)) {
      // Radio buttons and boxes listen to changes, the others to input.
      if (isTouched(control)) {
        control.dispatchEvent(new Event('input', { bubbles: true }));
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  }, []);
  return container;
}

/** Whether a control no longer holds what the server wrote. */
function isTouched(control: Element): boolean {
  if (control instanceof HTMLInputElement && control.type === 'file') return control.value !== '';
  if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
    return control.checked !== control.defaultChecked && (control.checked || control.type === 'checkbox');
  }
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    return control.value !== control.defaultValue;
  }
  return (
    control instanceof HTMLSelectElement &&
    [...control.options].some((option) => option.selected !== option.defaultSelected)
  );
}
