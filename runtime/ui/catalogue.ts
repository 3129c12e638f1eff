/**
 * French comes with each screen; English is a file of its own, which pages in English load before they show anything: who reads
 * French, nearly everybody, downloads one language.
 */
import { createText, type TextOf } from '../forms/text.ts';

export type { TextOf } from '../forms/text.ts';

/** The place where a catalogue's English is put. */
export interface Catalogue<Messages> {
  /** Gives the sentences in English, before any is said. */
  readonly learn: (english: Messages) => void;
  /** The sentences of the page's language. */
  readonly inUse: (french: Messages) => Messages;
}

/** A catalogue that knows no English yet. */
export function createCatalogue<Messages>(): Catalogue<Messages> {
  let english: Messages | null = null;
  return {
    learn: (messages) => {
      english = messages;
    },
    inUse: (french) => english ?? french,
  };
}

/** A function giving the text of a key in the page's language, each `{name}` in it replaced by its value. */
export function createSpoken<Key extends string>(
  catalogue: Catalogue<Readonly<Record<Key, string>>>,
  french: Readonly<Record<Key, string>>,
): TextOf<Key> {
  // Looked up each time: what was loaded before its English came says it from then on.
  return (key, values) => createText(catalogue.inUse(french))(key, values);
}

/** Loads the English of an application when the page speaks it; when it does not come, the page speaks French. */
export async function loadLanguage(isEnglish: boolean, english: () => Promise<unknown>): Promise<void> {
  if (isEnglish) await english().catch((error: unknown) => console.error(error));
}
