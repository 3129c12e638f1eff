/* An expression as one line: in words where it has some, else as its author wrote it. */
import { wordFeel, type FeelWord, type NameOf } from '../../engine/studio.ts';
import { line, type ReadbackLine } from './item.ts';
import { t } from './text.ts';

/** @param before what stands before the words: « Calcul : » */
export function sayFeel(before: string, feel: string, nameOf: NameOf, more: Partial<ReadbackLine> = {}): ReadbackLine {
  const words = wordFeel(feel, nameOf);
  const text = words === null ? feel.trim() : words.map(sayWord).join('');
  return line(`${before} ${text}`, { isSource: words === null, ...more });
}

// A question's title may be a sentence of its own: « Depuis quand habitez-vous ici ? » is parted from the words around it.
const sayWord = ({ type, text }: FeelWord): string =>
  type === 'name' && /\s/u.test(text) ? t('quoted', { text }) : text;
