/*
 * What of a form's schema decides whether answers are valid. Titles, hints and annotations are left out, and a list of
 * labelled choices becomes an `enum`: the same answers are valid, with one error instead of one for each choice, and
 * the module sent to browsers is a third as large.
 */
import { isRecord } from '../../base/guards.ts';
import type { FormSchema } from '../../language/form-schema.ts';

const IGNORED: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'cagou',
]);
const NAMED_SCHEMAS: ReadonlySet<string> = new Set(['properties']);
const DATA: ReadonlySet<string> = new Set(['const', 'enum', 'required']);

/** The schema as it is compiled. */
export function validationSchema(schema: FormSchema): Readonly<Record<string, unknown>> {
  return strip(schema);
}

function strip(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const choices = choicesOf(schema['oneOf']);
  const kept = Object.entries(schema).filter(([keyword]) => !IGNORED.has(keyword) && !(choices && keyword === 'oneOf'));
  const stripped = Object.fromEntries(kept.map(([keyword, value]) => [keyword, stripValue(keyword, value)]));
  return choices && !('enum' in stripped) ? { ...stripped, enum: choices } : stripped;
}

function stripValue(keyword: string, value: unknown): unknown {
  if (DATA.has(keyword)) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => (isRecord(item) ? strip(item) : item));
  if (!isRecord(value)) return value;
  if (!NAMED_SCHEMAS.has(keyword)) return strip(value);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, isRecord(part) ? strip(part) : part]));
}

function choicesOf(oneOf: unknown): readonly unknown[] | null {
  if (!Array.isArray(oneOf) || oneOf.length === 0) return null;
  return oneOf.every((choice) => isRecord(choice) && 'const' in choice)
    ? oneOf.map((choice: { readonly const: unknown }) => choice.const)
    : null;
}
