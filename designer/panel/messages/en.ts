import type { PanelMessages } from './fr.ts';

export const en: PanelMessages = {
  more: 'Other settings',
  unset: 'Nothing',
  addItem: 'Add: {title}',
  addNothing: 'Nothing bears this name.',
  removeItem: 'Remove: {title}',
  up: 'Up',
  down: 'Down',
  item: '{title} {rank}',
  delayHint: '“15 jours ouvrés”, “2 mois”, “1 an et 6 mois”',
  delayWrong: 'Write a length of time such as “15 jours ouvrés” or “2 mois”.',
  dateHint: '“1er mars 2026” or “1/3/2026”.',
  dateWrong: 'Write a day such as “1er mars 2026” or “1/3/2026”.',
  countWrong: 'Write a whole number.',
  textsHint: 'Enter adds, Backspace removes.',
  pickCount: '{count} found',
  feelHint: 'Formula (FEEL)',
};
