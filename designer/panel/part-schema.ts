/* What the language says of the parts of a file of a scheme: what a panel can set of each, and how. */
import { atPointer, isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import { resolveReference, type Described, type Json, type JsonObject, type Pointer } from '../../engine/studio.ts';

/** A schema of the language, with the one that its local references are of. */
export type Located = { readonly root: Described; readonly schema: Described };

/** How a property is set. */
export type PropertyKind =
  | { readonly type: 'text' | 'feel' | 'delay' | 'duration' | 'date' | 'time' | 'flag' | 'count' | 'source' }
  /** Short texts, in an order that may count. */
  | { readonly type: 'texts' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'choices'; readonly values: readonly string[] }
  | { readonly type: 'reference'; readonly to: ReferenceKind }
  | { readonly type: 'references'; readonly to: ReferenceKind }
  /** A part of its own, with properties. */
  | { readonly type: 'record'; readonly of: Located }
  /** Parts of a kind, in an order that counts. */
  | { readonly type: 'records'; readonly of: Located }
  | { readonly type: 'effects' }
  /** Parts that the author names. */
  | { readonly type: 'named'; readonly of: Located }
  /** Formulas by name. */
  | { readonly type: 'formulas' };

/** What a name is the name of. */
const REFERENCE_KINDS = [
  'state',
  'function',
  'actor',
  'action',
  'message',
  'document',
  'annotation',
  'delay',
  'third',
  'category',
  'register',
] as const;
/** One of them. */
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** A property of a part. */
export type Property = {
  readonly name: string;
  readonly title: string;
  /** What one is called of several parts of a kind; the title of anything else. */
  readonly one: string;
  readonly hint: string;
  readonly kind: PropertyKind;
  readonly labels: Readonly<Record<string, string>>;
  /** What is meant where nothing is chosen; null where that is nothing. */
  readonly unset: string | null;
  readonly isRequired: boolean;
};

/** The schema of a part of a value that `root` describes; null where the language has none. */
export function schemaOfPart(root: Described, whole: JsonObject, part: Pointer): Located | null {
  let here: Located | null = { root, schema: root };
  let value: Json | undefined = whole;
  for (const name of splitPointer(part)) {
    value = value === undefined ? undefined : atPointer(value, joinPointer('', name));
    here = here && schemaInside(here, name, value);
  }
  return here;
}

function schemaInside({ root, schema }: Located, name: string, value: Json | undefined): Located | null {
  const inner = schema.properties?.[name] ?? objectOf(schema.additionalProperties) ?? schema.items;
  return inner ? alternative(resolveReference(root, inner), value) : null;
}

const objectOf = (schema: Described['additionalProperties']): Described | undefined =>
  typeof schema === 'object' ? schema : undefined;

/** Of several shapes, the one whose `type` the value has. */
function alternative({ root, schema }: Located, value: Json | undefined): Located {
  const type = isJsonObject(value) ? value['type'] : undefined;
  const chosen =
    typeof type === 'string' ? schema.oneOf?.find((one) => one.properties?.['type']?.const === type) : undefined;
  return chosen ? resolveReference(root, chosen) : { root, schema };
}

/** The properties of a part that have words for authors, in the order in which the language names them. */
export function propertiesOf({ root, schema }: Located): readonly Property[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
    const target = resolveReference(root, given);
    const words = given.fr ?? target.schema.fr;
    if (!words || target.schema.const !== undefined) return [];
    const kind = kindOf(name, schema, given, target);
    const labels = { ...words.values, ...target.schema.items?.fr?.values };
    const isRequired = schema.required?.includes(name) ?? false;
    const { title, one = title, hint, unset = null } = words;
    return [{ name, title, one, hint, kind, labels, unset, isRequired }];
  });
}

function kindOf(name: string, owner: Described, given: Described, { root, schema }: Located): PropertyKind {
  const items = schema.items && resolveReference(root, schema.items);
  const values = stringsOf(schema.enum);
  const refers = given.refers ?? given.items?.refers;
  const isActor = owner.title === 'WorkflowAction' && name === 'by';
  const to = isActor ? 'actor' : REFERENCE_KINDS.find((kind) => kind === refers);
  if (to) return { type: items ? 'references' : 'reference', to };
  if (values.length > 0) return { type: 'choice', values };
  if (schema.title === 'Feel') return { type: 'feel' };
  if (schema.title === 'TimeOfDay') return { type: 'time' };
  if (schema.title === 'Delay') return { type: 'delay' };
  if (schema.title === 'Duration') return { type: owner.properties?.['calendar'] ? 'delay' : 'duration' };
  if (items) {
    const chosen = stringsOf(items.schema.enum);
    if (chosen.length > 0) return { type: 'choices', values: chosen };
    if (items.schema.oneOf) return { type: 'effects' };
    if (items.schema.type === 'string') return { type: 'texts' };
    return items.schema.properties ? { type: 'records', of: items } : { type: 'source' };
  }
  if (schema.properties) return { type: 'record', of: { root, schema } };
  const members = objectOf(schema.additionalProperties);
  const member = members && resolveReference(root, members);
  if (member) {
    if (member.schema.title === 'Feel') return { type: 'formulas' };
    return member.schema.properties || member.schema.oneOf ? { type: 'named', of: member } : { type: 'source' };
  }
  if (schema.type === 'boolean') return { type: 'flag' };
  if (schema.type === 'integer') return { type: 'count' };
  if (schema.format === 'date') return { type: 'date' };
  return schema.type === 'string' ? { type: 'text' } : { type: 'source' };
}

const stringsOf = (values: readonly unknown[] | undefined): readonly string[] =>
  (values ?? []).filter((value) => typeof value === 'string');
