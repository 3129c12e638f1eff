import type { Quarter } from '../looking.ts';
import { middleOf, pagesIn } from './middle.ts';
import type { Marking } from './use-marking.ts';

/** Begins a marker in the middle of what is seen, or goes back to the one that is being written. */
export function putInMiddle(marking: Pick<Marking, 'draft' | 'put'>, rotation: Quarter): void {
  if (marking.draft) {
    document.querySelector<HTMLElement>('.desk-pin-draft')?.focus();
    return;
  }
  const pane = document.querySelector('.desk-pages');
  const place = pane && middleOf(pane.getBoundingClientRect(), pagesIn(pane), rotation);
  if (place) marking.put(place);
}
