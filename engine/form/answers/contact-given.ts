/*
 * How somebody said, in their answers, that they are reached: what the register could keep of it. The annotation that fills a
 * form from the register says also where the register may be filled from.
 */
import { isJsonObject } from '../../base/guards.ts';
import { atPointer } from '../../base/json.ts';
import type { JsonObject } from '../../base/values.ts';
import type { FormModel } from '../form.ts';

/** A contact as it was answered; null for what no question asked, or nobody answered. */
export type ContactGiven = {
  readonly phone: string | null;
  /** In the shape of the block adresse-nc: its texts alone. */
  readonly address: Readonly<Record<string, string>> | null;
};

/** The contact in the answers of a request; members of lists are other people. */
export function contactGiven({ fields }: Pick<FormModel, 'fields'>, answers: JsonObject): ContactGiven {
  const read = (source: 'person.phone' | 'person.address') =>
    fields
      .filter(({ annotation, pointer }) => annotation.prefill === source && !pointer.includes('*'))
      .map(({ pointer }) => atPointer(answers, pointer))
      .find((value) => value !== undefined && value !== null && value !== '');
  const [phone, address] = [read('person.phone'), read('person.address')];
  const texts = isJsonObject(address)
    ? Object.entries(address).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
      )
    : [];
  return {
    phone: typeof phone === 'string' ? phone : null,
    address: texts.length === 0 ? null : Object.fromEntries(texts),
  };
}
