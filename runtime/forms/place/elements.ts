/** Elements of the map, made without the library of the page around: the same map stands in pages of two of them. */
import { say } from './words.ts';

/** An element with its class and its text. */
export function element<Tag extends 'div' | 'p' | 'span' | 'ul' | 'li' | 'label'>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** A button that says a sentence of the map. */
export function button(key: Parameters<typeof say>[0], pressed: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'cg-button cg-button-secondary';
  made.textContent = say(key);
  made.addEventListener('click', pressed);
  return made;
}

/** A box that is ticked, with its label; told each time it changes. */
export function tickBox(words: string, isTicked: boolean, changed: (isTicked: boolean) => void): HTMLLabelElement {
  const [label, box] = [element('label', 'cg-map-tick'), document.createElement('input')];
  box.type = 'checkbox';
  box.checked = isTicked;
  box.addEventListener('change', () => changed(box.checked));
  label.append(box, ` ${words}`);
  return label;
}
