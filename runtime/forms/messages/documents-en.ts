/** The same in English. */
import type { documentsFr } from './documents-fr.ts';

export const documentsEn: Readonly<Record<keyof typeof documentsFr, string>> = {
  add: 'Add documents',
  addMore: 'Add more documents',
  drop: 'or drop them here',
  room: 'From 1 to {max} documents, one after the other or all at once.',
  up: 'Move up',
  down: 'Move down',
  moved: '{name} is now document {place} of {count}.',
  turn: '{name}: waiting for its turn.',
  leave: 'Do not send',
  full: 'You have added {max} documents, the most there may be. Remove one to add another.',
  tooMany: 'You may add {max} documents at most: the last {count} chosen were not taken.',
  tooManyOne: 'You may add {max} documents at most: the last one chosen was not taken.',
  refused: '{name}: {message}',
};
