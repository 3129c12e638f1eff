/**
 * Whether an answer is there in every request that may be filed. A request that was filed passes its schema, so what the
 * schema requires is there; where a condition decides, each choice that settles it is tried in turn, and the one under
 * which the answer may be missing is the witness.
 */
import { isRecord } from '../../base/guards.ts';
import { isDefinition, possibleLayers } from '../../form/fields/layers.ts';
import { withDeciding } from '../../form/fields/mentions.ts';
import { memoise, memoiseFor } from '../../base/memoise.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json } from '../../base/values.ts';
import { truthOf, type Judge } from '../domains/condition-truth.ts';
import { choicesOf } from '../domains/field-trials.ts';
import { addFacts, factOf, isKnownPresent, type Fact, type Facts } from '../domains/facts.ts';

/** A choice under which a value may be missing; null for « no answer ». */
export type Case = { readonly path: string; readonly value: Json };
/** Null when the value is there whatever is answered; else the cases in which it may not be. */
export type Missing = { readonly path: string; readonly cases: readonly Case[] } | null;

/** Splits tried one inside the other; three conditions decide of a field at most. */
const DEEPEST_SPLIT = 3;

/** A path that is looked for in a form. */
type Sought = {
  readonly root: FormSchema;
  readonly path: string;
  /** Names of the root that have a say: the path's own, those of what is known, and all that decide whether these are asked. */
  readonly names: readonly string[];
};

/** Looks for a request that passes the schema and what is known, without a value at a path. */
export function findMissing(root: FormSchema, path: string, facts: Facts): Missing {
  const rootOf = (at: string): string => at.split('.', 1)[0] ?? '';
  const sought = { root, path, names: [...withDeciding(root, [path, ...facts.keys()].map(rootOf))] };
  const missing = search(sought, facts, [], DEEPEST_SPLIT);
  return missing && { ...missing, cases: casesNeeded(sought, facts, missing.cases) };
}

/** Those without which the value may be there: one whose other choices show the same is left out. */
function casesNeeded(sought: Sought, facts: Facts, cases: readonly Case[]): readonly Case[] {
  return cases.reduce<readonly Case[]>((needed, one) => {
    const others = needed.filter((other) => other !== one);
    const known = others.reduce((all, { path: at, value }) => addFacts(all, factOf(at, factOfValue(value))), facts);
    const values = facts.get(one.path)?.values ?? valuesAt(sought.root, one.path) ?? [];
    const isShown = [...values, null].every(
      (value) => walk(sought, addFacts(known, factOf(one.path, factOfValue(value))), new Set()) !== null,
    );
    return isShown ? others : needed;
  }, cases);
}

function factOfValue(value: Json): Fact {
  return value === null ? { present: false } : { present: true, values: [value] };
}

function search(sought: Sought, facts: Facts, cases: readonly Case[], depth: number): Missing {
  const { root } = sought;
  const asked = new Set<string>();
  const missing = walk(sought, facts, asked);
  if (missing === null) return null;
  const split = depth > 0 ? findSplit(root, asked, facts) : null;
  if (!split) return { path: missing, cases };
  for (const { value, fact } of split.choices) {
    const known = addFacts(facts, factOf(split.path, fact));
    if (isImpossible(root, known)) continue;
    const found = search(sought, known, [...cases, { path: split.path, value }], depth - 1);
    if (found) return found;
  }
  return null;
}

/** Whether something is known to be there that these answers do not ask for: what is not asked is not kept. */
function isImpossible(root: FormSchema, facts: Facts): boolean {
  return [...facts].some(
    ([path, { present }]) => present === true && schemaAt(root, path) !== undefined && !mayBeAsked(root, path, facts),
  );
}

function mayBeAsked(root: FormSchema, path: string, facts: Facts): boolean {
  const judge: Judge = { facts, isGiven: (given) => isGiven(root, given), ask: () => undefined, suppose: () => null };
  const names = path.split('.');
  let schemas: readonly FormSchema[] = [root];
  for (const [at, name] of names.entries()) {
    const layers = schemas.flatMap((schema) => uncertainLayers(schema, name, names.slice(0, at).join('.'), judge));
    schemas = layers.flatMap((layer) => (name === '*' ? (layer.items ? [layer.items] : []) : propertyOf(layer, name)));
  }
  return schemas.length > 0;
}

type Split = { readonly path: string; readonly choices: readonly { readonly value: Json; readonly fact: Fact }[] };

/** A choice, among those that conditions look at, whose value is not known, or only as one of some. */
function findSplit(root: FormSchema, asked: ReadonlySet<string>, facts: Facts): Split | null {
  for (const path of asked) {
    const fact = facts.get(path);
    if (fact?.values?.length === 1 || fact?.present === false) continue;
    const values = fact?.values ?? valuesAt(root, path);
    if (!values) continue;
    const excluded = facts.get(path)?.excluded ?? [];
    const choices = values
      .filter((value) => !excluded.includes(value))
      .map((value) => ({ value, fact: { present: true, values: [value] } }));
    const absent =
      fact?.values || isKnownPresent(facts, path) || isGiven(root, path)
        ? []
        : [{ value: null, fact: { present: false } }];
    return { path, choices: [...choices, ...absent] };
  }
  return null;
}

/** First part of a path that may be missing; null when all of it is there. */
function walk({ root, path: whole, names: saying }: Sought, facts: Facts, asked: Set<string>): string | null {
  const judge: Judge = {
    facts,
    isGiven: (path) => isGiven(root, path),
    ask: (path) => asked.add(path),
    suppose: () => null,
  };
  const names = whole.split('.');
  let schemas: readonly FormSchema[] = [root];
  for (const [at, name] of names.entries()) {
    const path = names.slice(0, at + 1).join('.');
    const layers = schemas.flatMap((schema) =>
      certainLayers(schema, at === 0 ? saying : null, names.slice(0, at).join('.'), judge),
    );
    if (name === '*') {
      schemas = layers.flatMap(({ items }) => (items ? [items] : []));
      continue;
    }
    const required = layers.some((layer) => layer.required?.includes(name) && !isSoft(layers, name));
    if (!required && !isKnownPresent(facts, path)) return path;
    const certain = layers.flatMap((layer) => propertyOf(layer, name));
    const defined = certain.some(isDefinition);
    schemas = defined ? certain : [...certain, ...definitionsOf(schemas, name)];
  }
  return null;
}

function definitionsOf(schemas: readonly FormSchema[], name: string): readonly FormSchema[] {
  return schemas.flatMap((schema) => definitionsIn(schema).get(name) ?? []);
}

const definitionsIn = memoiseFor((schema: FormSchema): ReadonlyMap<string, readonly FormSchema[]> => {
  const found = new Map<string, FormSchema[]>();
  for (const { properties = {} } of possibleLayers(schema)) {
    for (const [name, property] of Object.entries(properties)) {
      if (isDefinition(property)) found.set(name, [...(found.get(name) ?? []), property]);
    }
  }
  return found;
});

function propertyOf(layer: FormSchema, name: string): readonly FormSchema[] {
  const property = layer.properties && Object.hasOwn(layer.properties, name) ? layer.properties[name] : undefined;
  return property ? [property] : [];
}

function isSoft(layers: readonly FormSchema[], name: string): boolean {
  return layers.some((layer) => propertyOf(layer, name).some(({ cagou }) => cagou?.soft === true));
}

/** Layers that surely apply, of those that say something of some names; of any where none are given. */
function certainLayers(
  schema: FormSchema,
  names: readonly string[] | null,
  path: string,
  judge: Judge,
): readonly FormSchema[] {
  const { if: condition, then, else: otherwise, allOf = [] } = schema;
  const inner = allOf.flatMap((part) => (saysOf(part, names) ? certainLayers(part, names, path, judge) : []));
  const isDecided = [then, otherwise].some((branch) => branch && saysOf(branch, names));
  const truth = isDecided && isRecord(condition) ? truthOf(condition, path, judge) : null;
  const chosen = truth === null ? undefined : truth ? then : otherwise;
  return [schema, ...inner, ...(chosen ? certainLayers(chosen, names, path, judge) : [])];
}

function saysOf(schema: FormSchema, names: readonly string[] | null): boolean {
  return names === null || names.some((name) => namesIn(schema).has(name));
}

/** Layers that may apply, of those that say something of a name: all but those whose condition surely says otherwise. */
function uncertainLayers(schema: FormSchema, name: string, path: string, judge: Judge): readonly FormSchema[] {
  if (!namesIn(schema).has(name)) return [];
  const { if: condition, then, else: otherwise, allOf = [] } = schema;
  const isDecided = [then, otherwise].some((branch) => branch && namesIn(branch).has(name));
  const truth = isDecided && isRecord(condition) ? truthOf(condition, path, judge) : null;
  const parts = [
    ...allOf,
    ...(then && truth !== false ? [then] : []),
    ...(otherwise && truth !== true ? [otherwise] : []),
  ];
  return [schema, ...parts.flatMap((part) => uncertainLayers(part, name, path, judge))];
}

/** Names of which a schema or one of its layers says something; `*` for the members of a list. */
const namesIn = memoiseFor(
  (schema: FormSchema): ReadonlySet<string> =>
    new Set(
      possibleLayers(schema).flatMap(({ properties = {}, required = [], items }) => [
        ...Object.keys(properties),
        ...required,
        ...(items ? ['*'] : []),
      ]),
    ),
);

/** Whether a path is required whatever the conditions say. */
function isGiven(root: FormSchema, path: string): boolean {
  return givenIn(root)(path);
}

/** Conditions ask for the same few paths at each value that is read. */
const givenIn = memoiseFor((root: FormSchema) => memoise((path) => findGiven(root, path)));

function findGiven(root: FormSchema, path: string): boolean {
  let schemas: readonly FormSchema[] = [root];
  for (const name of path.split('.')) {
    const layers = schemas.flatMap(unconditionalLayers);
    if (!layers.some((layer) => layer.required?.includes(name) && !isSoft(layers, name))) return false;
    schemas = layers.flatMap((layer) => propertyOf(layer, name));
  }
  return true;
}

const unconditionalLayers: (schema: FormSchema) => readonly FormSchema[] = memoiseFor((schema) => [
  schema,
  ...(schema.allOf ?? []).flatMap(unconditionalLayers),
]);

/** Schema that defines the field at a path (`*` for the members of a list), wherever a condition puts it. */
export function schemaAt(root: FormSchema, path: string): FormSchema | undefined {
  let schemas: readonly FormSchema[] = [root];
  for (const name of path.split('.')) {
    schemas = name === '*' ? schemas.flatMap(({ items }) => (items ? [items] : [])) : definitionsOf(schemas, name);
  }
  return schemas[0];
}

/** The values of a choice, or of a yes or no; null for anything else. */
export function valuesAt(root: FormSchema, path: string): readonly Json[] | null {
  const schema = schemaAt(root, path);
  return schema ? choicesOf(schema) : null;
}
