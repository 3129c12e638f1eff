/*
 * A page costs what it asks, however many questions the form has: what a schema says of one property, and the conditions
 * that this hangs on, are found once for all properties; of an answer, only those conditions are then judged.
 */
import { rememberFor } from '../memory/remember.ts';
import type { FormSchema, Json } from '../types.ts';
import { isDefinition, type Conditions } from './layers.ts';

/** A condition by its name, and whether it must hold. */
type Guard = { readonly condition: string; readonly holds: boolean };
/** One thing that a schema says of a property. */
type Mention = { readonly schema: FormSchema | null; readonly required: boolean; readonly when: readonly Guard[] };

/** A property that is asked: all that the schemas say of it, and whether an answer is required. */
export type Question = { readonly parts: readonly FormSchema[]; readonly required: boolean };

/** What schemas of one object ask under a name, given that object as answered so far; null when they do not ask for it. */
export function findQuestion(
  schemas: readonly FormSchema[],
  name: string,
  value: Json | undefined,
  conditions: Conditions,
): Question | null {
  const said = schemas
    .flatMap((schema) => mentionsIn(schema).get(name) ?? [])
    .filter((mention) => applies(mention, value, conditions));
  const parts = said.flatMap(({ schema }) => (schema ? [schema] : []));
  return parts.some(isDefinition) ? { parts, required: said.some(({ required }) => required) } : null;
}

/** Whether a schema of an object asks for one of its properties, given that object as answered so far. */
export function isAsked(schema: FormSchema, name: string, value: Json, conditions: Conditions): boolean {
  const said = mentionsIn(schema).get(name) ?? NOTHING;
  return said.some((mention) => mention.schema && isDefinition(mention.schema) && applies(mention, value, conditions));
}

const NOTHING: readonly Mention[] = [];

function applies({ when }: Mention, value: Json | undefined, conditions: Conditions): boolean {
  return when.every(({ condition, holds }) => (conditions[condition]?.(value ?? {}) ?? false) === holds);
}

/** Names of all the properties that schemas may ask for, whatever the answers, in the order of the schemas. */
export function possibleNames(schemas: readonly FormSchema[]): readonly string[] {
  return [...new Set(schemas.flatMap((schema) => [...mentionsIn(schema).keys()]))];
}

const mentionsIn = rememberFor((root: FormSchema): ReadonlyMap<string, readonly Mention[]> => {
  const mentions = new Map<string, Mention[]>();
  const add = (name: string, mention: Mention): void => {
    const known = mentions.get(name);
    if (known) known.push(mention);
    else mentions.set(name, [mention]);
  };
  const visit = (schema: FormSchema, when: readonly Guard[]): void => {
    const properties = Object.entries(schema.properties ?? {});
    for (const [name, part] of properties) add(name, { schema: part, required: false, when });
    for (const name of schema.required ?? []) add(name, { schema: null, required: true, when });
    for (const part of schema.allOf ?? []) visit(part, when);
    const condition = schema.if?.$comment ?? '';
    if (schema.if && schema.then) visit(schema.then, [...when, { condition, holds: true }]);
    if (schema.if && schema.else) visit(schema.else, [...when, { condition, holds: false }]);
  };
  visit(root, []);
  return mentions;
});
