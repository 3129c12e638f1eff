/* What a source is asked by: apart, since pages in browsers compare it and ask nothing. */
import type { Lookup } from '../../../schemas/types/form-ui.ts';
import { atPointer } from '../../base/json.ts';
import type { JsonObject } from '../../base/values.ts';

/** What a source would be asked by; null while the key is not answered. */
export function keyOf({ key }: Pick<Lookup, 'key'>, answers: JsonObject): string | null {
  const value = atPointer(answers, key);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? null : text;
}
