/*
 * A page costs what it asks, however many questions the form has: what a schema says of one property, and the conditions
 * that this hangs on, are found once for all properties; of an answer, only those conditions are then judged.
 */
import { isRecord, listOf } from '../../base/guards.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json } from '../../base/values.ts';
import { isDefinition, type Conditions } from './layers.ts';
import type { CalculatedAnswers } from '../form.ts';

/** A condition by its name, what it reads of the object, and whether it must hold. */
type Guard = { readonly condition: string; readonly reads: readonly string[]; readonly holds: boolean };
/** One thing that a schema says of a property. */
type Mention = { readonly schema: FormSchema | null; readonly required: boolean; readonly when: readonly Guard[] };

/** All that a schema says of a property. `always`: the question that it makes whatever is answered; absent where that depends. */
type Said = { readonly mentions: readonly Mention[]; readonly always?: Question | null };

/** A property that is asked: all that the schemas say of it, and whether an answer is required. */
export type Question = { readonly parts: readonly FormSchema[]; readonly required: boolean };

/** What schemas of one object ask under a name, given that object as answered so far; null when they do not ask for it. */
export function findQuestion(
  schemas: readonly FormSchema[],
  name: string,
  value: Json | undefined,
  conditions: Conditions,
): Question | null {
  const [only] = schemas;
  const always = only && schemas.length === 1 ? (mentionsIn(only).get(name) ?? NOTHING).always : undefined;
  if (always !== undefined) return always;
  const said = schemas.flatMap((schema) => mentionsIn(schema).get(name)?.mentions ?? []);
  return questionOf(said.filter((mention) => applies(mention, value, conditions)));
}

function questionOf(said: readonly Mention[]): Question | null {
  const parts = said.flatMap(({ schema }) => (schema ? [schema] : []));
  return parts.some(isDefinition) ? { parts, required: said.some(({ required }) => required) } : null;
}

/** Whether a schema of an object asks for one of its properties, given that object as answered so far. */
export function isAsked(schema: FormSchema, name: string, value: Json, conditions: Conditions): boolean {
  const { mentions } = mentionsIn(schema).get(name) ?? NOTHING;
  return mentions.some(
    (mention) => mention.schema && isDefinition(mention.schema) && applies(mention, value, conditions),
  );
}

const NOTHING: Said = { mentions: [], always: null };

function applies({ when }: Mention, value: Json | undefined, conditions: Conditions): boolean {
  return when.every(({ condition, holds }) => (conditions[condition]?.(value ?? {}) ?? false) === holds);
}

/** Names of all the properties that schemas may ask for, whatever the answers, in the order of the schemas. */
export function possibleNames(schemas: readonly FormSchema[]): readonly string[] {
  const [first, ...others] = schemas.map(namesIn);
  return first && others.length === 0 ? first : [...new Set([...(first ?? []), ...others.flat()])];
}

const mentionsIn = memoiseFor((root: FormSchema): ReadonlyMap<string, Said> => {
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
    if (!schema.if) return;
    const guard = { condition: schema.if.$comment ?? '', reads: namesRead(schema.if) };
    if (schema.then) visit(schema.then, [...when, { ...guard, holds: true }]);
    if (schema.else) visit(schema.else, [...when, { ...guard, holds: false }]);
  };
  visit(root, []);
  return new Map(
    [...mentions].map(([name, said]) => {
      const isSettled = said.every(({ when }) => when.length === 0);
      return [name, { mentions: said, ...(isSettled && { always: questionOf(said) }) }];
    }),
  );
});

const namesIn = memoiseFor((schema: FormSchema): readonly string[] => [...mentionsIn(schema).keys()]);

/**
 * Names with all those that decide whether they are asked, directly or through one another; of calculated answers also those
 * that they are worked out from.
 */
export function withDeciding(
  schema: FormSchema,
  names: Iterable<string>,
  calculated?: CalculatedAnswers,
): ReadonlySet<string> {
  const found = new Set(names);
  // A set being gone through also gives what is added to it meanwhile.
  for (const name of found) {
    for (const read of calculated?.reads.get(name) ?? []) found.add(read);
    for (const { when } of mentionsIn(schema).get(name)?.mentions ?? []) {
      for (const { reads } of when) for (const read of reads) found.add(read);
    }
  }
  return found;
}

/** Names that decide whether a property is asked; none of one that is asked whatever is answered. */
export function askedBy(schema: FormSchema, name: string): readonly string[] {
  const defined = (mentionsIn(schema).get(name)?.mentions ?? []).filter(
    (said) => said.schema && isDefinition(said.schema),
  );
  const isAlways = defined.some(({ when }) => when.length === 0);
  return isAlways ? [] : defined.flatMap(({ when }) => when.flatMap(({ reads }) => reads));
}

/** Properties of an object that a condition on it reads. */
function namesRead(condition: FormSchema): readonly string[] {
  const { properties = {}, required = [], allOf = [], oneOf = [] } = condition;
  const anyOf = listOf(condition['anyOf']);
  const parts = [...allOf, ...oneOf, ...[...anyOf, condition['not']].filter(isSchema)];
  return [...Object.keys(properties), ...required, ...parts.flatMap(namesRead)];
}

function isSchema(value: unknown): value is FormSchema {
  return isRecord(value);
}
