/* An expression as one line: in words where it has some, else as its author wrote it. */
import { wordFeel, type FeelWord, type NameOf } from '../../engine/studio.ts';
import { line, type ReadbackLine } from './item.ts';
import { t } from './text.ts';

/** @param before what stands before the words: « Calcul : » */
export function sayFeel(before: string, feel: string, nameOf: NameOf, more: Partial<ReadbackLine> = {}): ReadbackLine {
  const words = feelInWords(feel, nameOf);
  return line(`${before} ${words ?? feel.trim()}`, { isSource: words === null, ...more });
}

/** An expression as a sentence whose titles stand out; null where some of it has no words. */
export function feelInWords(feel: string, nameOf: NameOf): string | null {
  return wordFeel(feel, nameOf)?.map(sayWord).join('') ?? null;
}

// A question's title may be a sentence of its own: « Depuis quand habitez-vous ici ? » is parted from the words around it.
const sayWord = ({ type, text }: FeelWord): string =>
  type === 'name' && /\s/u.test(text) ? t('quoted', { text }) : text;
