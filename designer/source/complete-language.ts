/* What the schemas of the language propose at a place: names of members with their description, and values that can be listed. */
import type { Completion } from '@codemirror/autocomplete';
import { annotationSchema, resolveReference, schemaOfFile, type Described } from '../../engine/studio.ts';

type Located = { readonly root: Described; readonly schema: Described };
type Path = readonly (string | number)[];

/** Names of the members of what is at a path of a file; `annotation` for what a `cagou` holds. */
export function namesOfLanguage(file: string, path: Path): readonly Completion[] {
  return findSchemas(file, path).flatMap(namesOf);
}

/** Values that may stand at a path of a file. */
export function valuesOfLanguage(file: string, path: Path): readonly Completion[] {
  // A file says which schema is its own, so that other editors find it.
  return path.length === 1 && path[0] === '$schema' ? idOf(file) : findSchemas(file, path).flatMap(valuesOf);
}

function idOf(file: string): readonly Completion[] {
  const { $id } = schemaOfFile(file) ?? {};
  return $id === undefined ? [] : [{ label: JSON.stringify($id), type: 'enum' }];
}

function findSchemas(file: string, path: Path): readonly Located[] {
  const root = file === 'annotation' ? annotationSchema : schemaOfFile(file);
  return root ? descend(root, path) : [];
}

function descend(root: Described, path: Path): readonly Located[] {
  return path.reduce<readonly Located[]>(
    (places, part) => places.flatMap((place) => childrenOf(place, part)),
    expand({ root, schema: root }),
  );
}

function childrenOf({ root, schema }: Located, part: string | number): readonly Located[] {
  if (typeof part === 'number') return schema.items ? expand({ root, schema: schema.items }) : [];
  const free = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const child = schema.properties?.[part] ?? free;
  return child ? expand({ root, schema: child }) : [];
}

/** A schema with its reference followed, and each of its alternatives. */
function expand(place: Located): readonly Located[] {
  const resolved = resolveReference(place.root, place.schema);
  const alternatives = resolved.schema.oneOf ?? [];
  return [resolved, ...alternatives.flatMap((schema) => expand({ root: resolved.root, schema }))];
}

function namesOf({ root, schema }: Located): readonly Completion[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    label: `"${name}"`,
    type: 'property',
    info: hintOf(property) ?? hintOf(resolveReference(root, property).schema) ?? '',
  }));
}

function valuesOf({ schema }: Located): readonly Completion[] {
  const values =
    schema.type === 'boolean' ? [true, false] : schema.const === undefined ? (schema.enum ?? []) : [schema.const];
  return values.map((value) => ({ label: JSON.stringify(value), type: 'enum', info: hintOf(schema) ?? '' }));
}

/** In French where the language says it so: the page does not even have what else it says there. */
function hintOf({ fr, description }: Described): string | undefined {
  return fr?.hint ?? fr?.title ?? description;
}
