/** Texts come from catalogues by key. A function this small spares the form page a translation library. */
import type { fr } from './messages/fr.ts';

export type MessageKey = keyof typeof fr;
export type Messages = Readonly<Record<MessageKey, string>>;
type TextOf<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;
export type Translate = TextOf<MessageKey>;

/** A function giving the text of a key of any catalogue, each `{name}` replaced by its value. */
export function createText<Key extends string>(messages: Readonly<Record<Key, string>>): TextOf<Key> {
  return (key, values = {}) =>
    messages[key].replace(/\{(\w+)\}/g, (tag: string, name: string) => String(values[name] ?? tag));
}

/** The same for the renderer's own catalogue. */
export function createTranslate(messages: Messages): Translate {
  return createText(messages);
}
