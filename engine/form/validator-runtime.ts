/*
 * All that a form's compiled validator needs at run time. It is served as one module that every form's validator
 * imports, so that the browser fetches it once and nothing is evaluated from text.
 */
import { isRecord } from '../base/guards.ts';
import { FORMATS } from '../language/formats.ts';

/** What compiled validators import from here under this name: each `format` that schemas may name. */
export const formats = FORMATS;

/** Equality of JSON values, for `const`, `enum` and `uniqueItems`. */
export function equal(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => equal(item, right[index]));
  }
  if (!isRecord(left) || !isRecord(right)) return left === right;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && equal(left[name], right[name]))
  );
}

/** Length of a text in characters (code points), as JSON Schema counts them. */
export function ucs2length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length - 1; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      length--;
      at++;
    }
  }
  return length;
}
