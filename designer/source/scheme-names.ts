/*
 * What a scheme has names for, by what a place may name: steps, functions, questions… An author is in the middle of typing: a file
 * that cannot be read is read as far as it goes, and a procedure of the library has the names that it gives.
 */
import { parse } from 'jsonc-parser';
import { isJson, isJsonObject, joinPointer, memoiseFor, splitPointer } from '../../engine/base/index.ts';
import {
  isReadable,
  listThings,
  schemasInside,
  STANDARD_LISTS,
  THING_KINDS,
  titleOfThing,
  valueAt,
  type Files,
  type Json,
  type JsonObject,
  type Pointer,
  type Thing,
} from '../../engine/studio.ts';
import { entriesOf, namesGiven, partOf, statesIn, workflowIn } from './names-given.ts';

/** A name with what people call it; empty where nothing says. */
export type SchemeName = { readonly name: string; readonly title: string };

/** The files as far as they can be read, with the procedure as it is played. */
export const readAsFar = memoiseFor((files: Files): Files => {
  const read = Object.entries(files).map(([file, text]): [string, string] => {
    if (!file.endsWith('.json')) return [file, text];
    if (file === 'workflow.json') return [file, JSON.stringify(workflowIn(text) ?? {})];
    return [file, isReadable(files, file) ? text : JSON.stringify(parse(text) ?? {})];
  });
  return Object.fromEntries(read);
});

/** Everything of a kind that files name. */
export function namesOfKind(files: Files, kind: string): readonly SchemeName[] {
  const thing = THING_KINDS.find((one) => one === kind);
  if (thing === undefined || thing === 'field') return [];
  const given = namesIn(readAsFar(files))(thing);
  // Opinions that are asked as needed are named by their rank.
  if (kind === 'opinion' && namesGiven(files).adHoc) return [...given, { name: 'ponctuel-1', title: '' }];
  if (kind !== 'list') return given;
  const pinned = entriesOf(valueAt(readAsFar(files), { file: 'dispositif.json', pointer: '' }), 'lists');
  const more = [...STANDARD_LISTS, ...pinned.map(([name]) => name)].map((name) => ({ name, title: '' }));
  return [...given, ...more];
}

const namesIn = memoiseFor((files: Files) => {
  const known = new Map<Thing['kind'], readonly SchemeName[]>();
  return (kind: Thing['kind']): readonly SchemeName[] => {
    const names =
      known.get(kind) ??
      listThings(files, kind).map((name) => ({ name, title: titleOfThing(files, { kind, name }) ?? '' }));
    known.set(kind, names);
    return names;
  };
});

/** One of the forms of a scheme. */
export type FormName =
  | { readonly type: 'request' }
  | { readonly type: 'annotations' }
  | { readonly type: 'decision' }
  | { readonly type: 'action'; readonly id: string }
  | { readonly type: 'opinion'; readonly id: string };

/** The schema of a form, as far as it can be read; null where the scheme has none. */
export function schemaOfForm(files: Files, form: FormName): JsonObject | null {
  const schema = findSchema(readAsFar(files), form);
  return isJson(schema) && isJsonObject(schema) ? schema : null;
}

function findSchema(files: Files, form: FormName): unknown {
  const read = (file: string): unknown => valueAt(files, { file, pointer: '' });
  const workflow = read('workflow.json');
  const states = statesIn(workflow);
  switch (form.type) {
    case 'request':
      return read('form.schema.json');
    case 'annotations':
      return read('agent.schema.json');
    case 'decision':
      return partOf(workflow, 'decision');
    case 'opinion':
      return formAmong(
        states.map((state) => partOf(state, 'opinions')),
        form.id,
      );
    case 'action':
      return formAmong([partOf(workflow, 'anywhere'), ...states.map((state) => partOf(state, 'actions'))], form.id);
  }
}

const formAmong = (holders: readonly unknown[], id: string): unknown =>
  holders.map((holder) => partOf(partOf(holder, id), 'form')).find((found) => found !== undefined);

/** Questions of an object of answers, the innermost of a way down; ranks of members are left out of the way. */
export function questionsAt(
  schema: Json | null,
  way: readonly (string | number)[],
): readonly (SchemeName & { readonly schema: JsonObject })[] {
  const inside = (schema === null ? [] : schemasInside(schema)).map(([name, part]) => ({
    name,
    title: typeof part['title'] === 'string' ? part['title'] : '',
    schema: part,
  }));
  const [first, ...rest] = way.filter((part) => typeof part === 'string' && part !== '*');
  if (first === undefined) return inside;
  const next = inside.find(({ name }) => name === first);
  return next ? questionsAt(next.schema, rest) : [];
}

/** Pointers of all questions of a form, a star for each member of a list, with their titles. */
export function pointersIn(schema: Json | null, under: Pointer = ''): readonly SchemeName[] {
  return questionsAt(schema, []).flatMap(({ name, title, schema: part }) => {
    const own = joinPointer(under, name);
    const below = isJsonObject(part['items']) ? joinPointer(own, '*') : own;
    return [{ name: own, title }, ...pointersIn(part, below)];
  });
}

/** The parts of a pointer that a question is found by. */
export const wayOf = (pointer: Pointer): readonly string[] => splitPointer(pointer);
