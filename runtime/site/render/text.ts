/** Texts come from catalogues by key, each `{name}` in them filled in; the page's language chooses the catalogue. */
import { en } from './messages/en.ts';
import { fr } from './messages/fr.ts';

export type MessageKey = keyof typeof fr;
export type Messages = Readonly<Record<MessageKey, string>>;
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
export type Language = 'fr' | 'en';

const CATALOGUES: Readonly<Record<Language, Messages>> = { fr, en };

/** The texts of a language. */
export function translateTo(language: Language): Translate {
  const messages = CATALOGUES[language];
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/gu, (tag: string, name: string) => String(values[name] ?? tag));
}
