/* The form that a place of a file is inside of: a file that is one, or what an action, an opinion or the decision asks. */
import { parse } from 'jsonc-parser';
import { isJson, splitPointer } from '../../engine/base/index.ts';
import { formsOf, type Files, type Json } from '../../engine/studio.ts';

/** A form as far as it can be read, and the way from it to the place. */
export type FormAround = { readonly schema: Json | null; readonly path: readonly (string | number)[] };

/** Null where the place is in no form. */
export function formAround(files: Files, file: string, path: readonly (string | number)[]): FormAround | null {
  if (!['form.schema.json', 'agent.schema.json', 'workflow.json'].includes(file)) return null;
  const value: unknown = parse(files[file] ?? '');
  const forms = formsOf(file, isJson(value) ? value : null);
  const around = forms
    .map(({ at, schema }) => ({ way: splitPointer(at), schema }))
    .find(({ way }) => way.length <= path.length && way.every((part, rank) => part === String(path[rank])));
  if (around) return { schema: around.schema, path: path.slice(around.way.length) };
  return file === 'workflow.json' ? null : { schema: isJson(value) ? value : null, path };
}
