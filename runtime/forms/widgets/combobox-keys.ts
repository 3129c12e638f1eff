/** What keys do in a combobox: the editable one with a list, of the ARIA authoring practices. */

/** A place in the list, or what else is done; null when the key is the text's own. */
export type Move = number | 'pick' | 'close' | 'open' | null;

/** What a key does when `count` rows are shown (0: the list is closed) and the one at `at` is active (-1: none). */
export function moveIn(key: string, at: number, count: number): Move {
  if (count === 0) return key === 'ArrowDown' ? 'open' : null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at <= 0 ? count : at) - 1;
    case 'Enter':
      return at >= 0 ? 'pick' : null;
    case 'Escape':
      return 'close';
    default:
      return null;
  }
}

/** Id of a row of a list. */
export function optionId(listId: string, index: number): string {
  return `${listId}_${index}`;
}
