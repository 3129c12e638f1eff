import { formatNumber } from '../../engine/form/words/index.ts';
import type { TextOf } from '../ui/catalogue.ts';
import type { DeskMessages } from './messages/fr.ts';

/** Sentences about a number of things: `…-n`, and `…-1` or `…-0` where these are said otherwise. */
type Counted = { [Key in keyof DeskMessages]: Key extends `${infer Name}-n` ? Name : never }[keyof DeskMessages];

type CountedText = (name: Counted, count: number, values?: Readonly<Record<string, string>>) => string;

/**
 * A function giving the sentence for a number of things, in which `{count}` is that number.
 * @param keys any catalogue: all have the same
 */
export function createCounted(keys: DeskMessages, text: TextOf<keyof DeskMessages>): CountedText {
  const isKey = (key: string): key is keyof DeskMessages => Object.hasOwn(keys, key);
  return (name, count, values = {}) => {
    const exact = `${name}-${count}`;
    return text(isKey(exact) ? exact : `${name}-n`, { ...values, count: formatNumber(count) });
  };
}
