/** Texts come from catalogues by key. A function this small spares the form page a translation library. */
import { fillNames } from '../../engine/base/index.ts';
import type { fr } from './messages/fr.ts';

/** A text that forms have; French is the reference. */
export type MessageKey = keyof typeof fr;
/** All texts of forms in one language. */
export type Messages = Readonly<Record<MessageKey, string>>;
/** Gives the text of a key, each `{name}` in it replaced by its value; a name without a value stays as it is written. */
export type TextOf<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;
/** A text of forms by its key. */
export type Translate = TextOf<MessageKey>;

/** A function giving the text of a key of any catalogue, each `{name}` replaced by its value. */
export function createText<Key extends string>(messages: Readonly<Record<Key, string>>): TextOf<Key> {
  return (key, values = {}) => fillNames(messages[key], values);
}

/** The same for the renderer's own catalogue. */
export function createTranslate(messages: Messages): Translate {
  return createText(messages);
}
