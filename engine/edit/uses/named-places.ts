/*
 * Where the files of a scheme give names and say them again: the schemas of the language tell it (`defines`, `refers`), so
 * that a word added there is found here.
 */
import type { Node } from 'jsonc-parser';
import { isRecord, listOf } from '../../base/guards.ts';
import { memoiseFor } from '../../base/memoise.ts';
import { splitPointer } from '../../base/pointer.ts';
import { SCHEME_SCHEMAS } from '../../language/language-schemas.ts';
import type { MetaName } from '../../language/meta-schemas.ts';

/** A place of a JSON file that may say a name. */
export type NamedPlace = {
  /** The string that says it, be it a value or the name of a member; or a whole value (`answers` and the like). */
  readonly node: Node;
  readonly role: 'defines' | 'refers';
  /** What the schema says that it names: `state`, `function`…; `expression`, `cell` and `pointer` name by what they say. */
  readonly kind: string;
};

type Schema = Readonly<Record<string, unknown>>;
type At = { readonly root: Schema; readonly schema: Schema };

const ID = (name: MetaName | 'common'): string => `urn:cagou:schema:${name}`;

/** Places of a value that a schema of the language describes. */
export function namedPlaces(node: Node, schema: MetaName): readonly NamedPlace[] {
  const root = rootOf(ID(schema));
  const found = new Map<Node, NamedPlace>();
  if (root) visit(node, { root, schema: root }, found);
  return [...found.values()];
}

function rootOf(id: string): Schema | null {
  return SCHEME_SCHEMAS.find((schema) => schema['$id'] === id) ?? null;
}

/** What may be named at a place, as `NamedPlace` calls it: by its value, and by the names of its members. */
export type NamedKinds = { readonly value: readonly string[]; readonly members: readonly string[] };

/** The same as `namedPlaces` of a place that need not be there yet. @param path from the value that the schema describes */
export function kindsAt(schema: MetaName, path: readonly (string | number)[]): NamedKinds {
  const root = rootOf(ID(schema));
  let places = root ? alternatives({ root, schema: root }) : [];
  for (const part of path) places = places.flatMap((at) => inside(at, part));
  const names = places.flatMap((at) => partOf(at, at.schema['propertyNames']));
  return { value: kindsOf(places), members: kindsOf(names) };
}

const kindsOf = (places: readonly At[]): readonly string[] => [
  ...new Set(places.flatMap(({ schema }) => kindOf(schema, 'refers') ?? [])),
];

/** Schemas of an item, or of the member of a name. */
function inside(at: At, part: string | number): readonly At[] {
  const { items, properties, additionalProperties } = at.schema;
  if (typeof part === 'number') return partOf(at, items);
  return partOf(at, isRecord(properties) && Object.hasOwn(properties, part) ? properties[part] : additionalProperties);
}

const partOf = ({ root }: At, schema: unknown): readonly At[] =>
  isRecord(schema) ? alternatives({ root, schema }) : [];

/** What a schema says that its value names; null for nothing. */
function kindOf(schema: Schema, role: NamedPlace['role']): string | null {
  const said =
    schema[role] ?? (schema['title'] === 'Feel' ? 'expression' : schema['title'] === 'Pointer' ? 'pointer' : null);
  return typeof said === 'string' ? said : null;
}

function visit(node: Node, at: At, found: Map<Node, NamedPlace>): void {
  const note = (place: Node, schema: Schema): void => {
    for (const role of ['defines', 'refers'] as const) {
      const kind = kindOf(schema, role);
      if (kind !== null)
        found.set(place, { node: place, role: schema['defines'] === kind ? 'defines' : 'refers', kind });
    }
  };
  for (const { root, schema } of alternatives(at)) {
    note(node, schema);
    const into = (inner: unknown, part: Node): void => {
      if (isRecord(inner)) visit(part, { root, schema: inner }, found);
    };
    if (node.type === 'array') {
      for (const item of node.children ?? []) into(schema['items'], item);
    } else if (node.type === 'object') {
      const { properties, propertyNames, additionalProperties } = schema;
      for (const { children: [key, member] = [] } of node.children ?? []) {
        if (!key || !member) continue;
        const name = String(key.value);
        if (isRecord(propertyNames))
          for (const one of alternatives({ root, schema: propertyNames })) note(key, one.schema);
        into(isRecord(properties) && Object.hasOwn(properties, name) ? properties[name] : additionalProperties, member);
      }
    }
  }
}

const alternativesOf = memoiseFor((root: Schema) =>
  memoiseFor((schema: Schema): readonly At[] => {
    const all: At[] = [{ root, schema }];
    for (let next: At = { root, schema }; typeof next.schema['$ref'] === 'string';) {
      const target = follow(next.root, next.schema['$ref']);
      if (!target) break;
      next = target;
      all.push(target);
    }
    return all.flatMap((one) => [
      one,
      ...listOf(one.schema['oneOf']).flatMap((inner) =>
        isRecord(inner) ? alternatives({ root: one.root, schema: inner }) : [],
      ),
    ]);
  }),
);

/** A schema with what it refers to, and each of its alternatives. */
const alternatives = ({ root, schema }: At): readonly At[] => alternativesOf(root)(schema);

function follow(root: Schema, reference: string): At | null {
  const [id = '', pointer = ''] = reference.split('#');
  const target = id === '' ? root : rootOf(id);
  const schema = splitPointer(pointer).reduce<unknown>(
    (part, name) => (isRecord(part) ? part[name] : undefined),
    target,
  );
  return target && isRecord(schema) ? { root: target, schema } : null;
}
