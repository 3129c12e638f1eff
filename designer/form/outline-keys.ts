/* Keys of a line of the outline, and where what is dragged in it goes. */
import type { FormView, PageView, QuestionView } from '../../engine/studio.ts';
import { containerOf, questionAt, siblingsOf } from './places.ts';

/** What a key asks for; `by` is a number of lines, `isKept` chooses those on the way too. */
export type LineDeed =
  | { readonly type: 'shift'; readonly by: -1 | 1 }
  | { readonly type: 'go'; readonly by: number; readonly isKept: boolean }
  | { readonly type: 'choose'; readonly isAdded: boolean }
  | { readonly type: 'duplicate' | 'rename' | 'remove' };

/** A key as it is pressed. */
export type LineKey = {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** What a key asks for on a line; null for one that means what it means elsewhere. */
export function deedOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: LineKey): LineDeed | null {
  if (altKey && key === 'ArrowUp') return { type: 'shift', by: -1 };
  if (altKey && key === 'ArrowDown') return { type: 'shift', by: 1 };
  if ((ctrlKey || metaKey) && key === 'd') return { type: 'duplicate' };
  if ((ctrlKey || metaKey) && key === ' ') return { type: 'choose', isAdded: true };
  if (altKey || ctrlKey || metaKey) return null;
  switch (key) {
    case 'F2':
      return { type: 'rename' };
    case 'Delete':
    case 'Backspace':
      return { type: 'remove' };
    case 'ArrowDown':
      return { type: 'go', by: 1, isKept: shiftKey };
    case 'ArrowUp':
      return { type: 'go', by: -1, isKept: shiftKey };
    case 'Home':
      return { type: 'go', by: -Infinity, isKept: false };
    case 'End':
      return { type: 'go', by: Infinity, isKept: false };
    case 'Enter':
    case ' ':
      return { type: 'choose', isAdded: false };
    default:
      return null;
  }
}

/** Rank of the line that is so many lines from one; the first or the last where there are not as many. */
export function rankFrom(at: number, by: number, lines: number): number {
  return Math.min(Math.max(at + by, 0), lines - 1);
}

/** What was dragged, to which rank of a list: that of a page by its identifier, or of what holds it. */
export type Dragged = { readonly id: string; readonly list: string; readonly rank: number };

/** Where a question goes: its page, where it is asked in no other, and the name of the one that it then stands before. */
export type Landing = {
  readonly question: QuestionView;
  readonly page: PageView | null;
  readonly before: string | null;
};

/** Where what was dragged goes; null for what is no question. */
export function landingOf(view: FormView, { id, list, rank }: Dragged): Landing | null {
  const question = questionAt(view, id);
  if (!question) return null;
  const page = containerOf(id) === '' ? (view.pages.find((one) => one.id === list) ?? null) : null;
  const around = page ? page.questions : siblingsOf(view, id).questions;
  const others = around.filter((one) => one.question !== id);
  return { question, page, before: others[rank]?.name ?? null };
}
