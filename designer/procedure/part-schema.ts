/* What the language says of the parts of a procedure: what a panel can set of each, and how. */
import { atPointer, isJsonObject, joinPointer, splitPointer } from '../../engine/base/index.ts';
import {
  resolveReference,
  schemaOfFile,
  type Described,
  type Json,
  type JsonObject,
  type Pointer,
} from '../../engine/studio.ts';

/** A schema of the language, with the one that its local references are of. */
export type Located = { readonly root: Described; readonly schema: Described };

/** How a property is set. */
export type PropertyKind =
  | { readonly type: 'text' | 'feel' | 'delay' | 'duration' | 'flag' | 'count' | 'source' }
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
  | { readonly type: 'named' }
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
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** A property of a part. */
export type Property = {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly kind: PropertyKind;
  readonly labels: Readonly<Record<string, string>>;
  readonly isRequired: boolean;
};

const WORKFLOW: Described = schemaOfFile('workflow.json') ?? {};

/** The schema of a part of a workflow; null where the language has none. */
export function schemaOfPart(workflow: JsonObject, part: Pointer): Located | null {
  let here: Located | null = { root: WORKFLOW, schema: WORKFLOW };
  let value: Json | undefined = workflow;
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
    return [{ name, title: words.title, hint: words.hint, kind, labels, isRequired }];
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
  if (schema.title === 'Delay') return { type: 'delay' };
  if (schema.title === 'Duration') return { type: owner.properties?.['calendar'] ? 'delay' : 'duration' };
  if (items) {
    const chosen = stringsOf(items.schema.enum);
    if (chosen.length > 0) return { type: 'choices', values: chosen };
    if (items.schema.oneOf) return { type: 'effects' };
    return items.schema.properties ? { type: 'records', of: items } : { type: 'source' };
  }
  if (schema.properties) return { type: 'record', of: { root, schema } };
  const members = objectOf(schema.additionalProperties);
  if (members) return { type: resolveReference(root, members).schema.title === 'Feel' ? 'formulas' : 'named' };
  if (schema.type === 'boolean') return { type: 'flag' };
  if (schema.type === 'integer') return { type: 'count' };
  return schema.type === 'string' ? { type: 'text' } : { type: 'source' };
}

const stringsOf = (values: readonly unknown[] | undefined): readonly string[] =>
  (values ?? []).filter((value) => typeof value === 'string');

/** The kinds of effect that the language has, with their words. */
export function effectKinds(): readonly { readonly type: string; readonly title: string }[] {
  const effect = resolveReference(WORKFLOW, { $ref: '#/$defs/Effect' }).schema;
  return (effect.oneOf ?? []).flatMap(({ properties, fr }) => {
    const type = properties?.['type']?.const;
    return typeof type === 'string' ? [{ type, title: fr?.title ?? type }] : [];
  });
}
