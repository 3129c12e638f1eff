/* The words of a title that tell what it is of, so that two titles can be held against each other. */
import { foldText } from './fold-text.ts';
import { memoise } from './memoise.ts';

const STOP: ReadonlySet<string> = new Set(
  'a au aux avec ce ces cette d dans de des du elle en est et il l la le les leur n ou par pour que qu qui s sa ses son sur un une vos votre y'.split(
    ' ',
  ),
);

/** A text as it is heard (`foldText`), for sentences and titles that many checks look at. */
export const foldedText: (text: string) => string = memoise(foldText);

/** The words of a title that tell, folded; its unit and what stands in brackets are no part of it. */
export const tellingWords: (title: string) => readonly string[] = memoise((title) => {
  const plain = title.replace(/\s*\([^)]*\)/g, '').replace(/,? en (?:%|m²|m|km|ha|mètres|francs.*)$/, '');
  return foldText(plain)
    .split(' ')
    .filter((word) => word !== '' && !STOP.has(word));
});
