/*
 * What no person writes and no form asks: answers so deep, so many or so long that reading them would hold up everybody
 * else. They are told from the rest before anything walks through them, in one pass that neither recurses nor joins
 * names: its cost is that of the answers, whatever their shape.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { memoiseFor } from '../../base/memoise.ts';
import type { FieldError } from '../form.ts';
import type { FormSchema } from '../../language/form-schema.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import { formatNumber } from '../words/format-value.ts';
import { isDefinition } from '../fields/layers.ts';

/** Levels below the answers themselves. */
export const MOST_LEVELS = 64;
/** Members of a list whose schema gives no `maxItems`. */
export const MOST_MEMBERS = 500;
/** Members that a list may have over its `maxItems`: one that is a little too long is kept, and told at its field. */
export const MEMBERS_OVER = 20;
/** Characters of a text whose schema gives no greater `maxLength`. */
export const LONGEST_TEXT = 50_000;
/** Characters of the name of a value. */
export const LONGEST_NAME = 200;
/** Values that the form does not ask for. */
export const MOST_UNASKED = 1_000;
/** Values in all. */
export const MOST_VALUES = 50_000;

/** What the answers are measured against: a field, and those under it. */
type Measure = {
  readonly title: string;
  readonly members: number;
  readonly text: number;
  readonly item: Measure | null;
  readonly parts: ReadonlyMap<string, Measure>;
};

type Visit = {
  readonly name: string | number;
  readonly value: Json;
  readonly level: number;
  readonly measure: Measure | null;
  readonly above: Visit | null;
};

/** The first thing that is too much in answers to a schema, at its place and with what to do; null when nothing is. */
export function findExcess(schema: FormSchema, answers: JsonObject): FieldError | null {
  const stack: Visit[] = [{ name: '', value: answers, level: 0, measure: measureOf(schema), above: null }];
  let values = 0;
  let unasked = 0;
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    values += 1;
    if (!visit.measure) unasked += 1;
    if (values > MOST_VALUES) return excess(null, 'values', sayValues(MOST_VALUES));
    if (unasked > MOST_UNASKED) return excess(null, 'unasked', sayUnasked(MOST_UNASKED));
    const found = excessOf(visit);
    if (found) return found;
    addParts(stack, visit, MOST_VALUES - values);
  }
  return null;
}

function excessOf(visit: Visit): FieldError | null {
  const { name, value, level, measure } = visit;
  if (level > MOST_LEVELS) return excess(null, 'levels', sayLevels(MOST_LEVELS));
  if (typeof name === 'string' && name.length > LONGEST_NAME) return excess(null, 'name', sayName(LONGEST_NAME));
  if (typeof value === 'string') {
    const most = measure?.text ?? LONGEST_TEXT;
    return value.length > most ? excess(visit, 'text', sayText(measure?.title ?? '', most)) : null;
  }
  if (!isJsonList(value)) return null;
  const most = measure?.members ?? MOST_MEMBERS;
  return value.length > most + MEMBERS_OVER ? excess(visit, 'members', sayMembers(measure, value.length)) : null;
}

/** At most one more than may still be counted: a list or an object that is too long is not laid out whole. */
function addParts(stack: Visit[], above: Visit, most: number): void {
  const { value, measure } = above;
  const level = above.level + 1;
  let left = most + 1;
  if (isJsonList(value)) {
    for (const [index, item] of value.entries()) {
      if (left-- <= 0) return;
      stack.push({ name: index, value: item, level, measure: measure?.item ?? null, above });
    }
  } else if (isJsonObject(value)) {
    for (const name in value) {
      if (left-- <= 0) return;
      stack.push({ name, value: value[name] ?? null, level, measure: measure?.parts.get(name) ?? null, above });
    }
  }
}

const measureOf = memoiseFor((schema: FormSchema): Measure => buildMeasure([schema]));

/** Of a field, from all that the schema says of it whatever the conditions: the most generous counts. */
function buildMeasure(schemas: readonly FormSchema[]): Measure {
  const layers = schemas.flatMap(allLayers);
  const items = layers.flatMap(({ items: item }) => (item ? [item] : []));
  const parts = new Map<string, FormSchema[]>();
  for (const { properties } of layers) {
    for (const [name, part] of Object.entries(properties ?? {})) parts.set(name, [...(parts.get(name) ?? []), part]);
  }
  return {
    title: layers.find(({ title }) => title !== undefined)?.title ?? '',
    members: limitOf(layers, 'maxItems', MOST_MEMBERS),
    text: Math.max(LONGEST_TEXT, limitOf(layers, 'maxLength', LONGEST_TEXT)),
    item: items.length > 0 ? buildMeasure(items) : null,
    parts: new Map([...parts].map(([name, said]) => [name, buildMeasure(said)])),
  };
}

/** The greatest limit that is set; the general one where a definition sets none. */
function limitOf(layers: readonly FormSchema[], keyword: 'maxItems' | 'maxLength', general: number): number {
  const set = layers.flatMap((layer) => {
    const limit = layer[keyword];
    if (typeof limit === 'number') return limit;
    return isDefinition(layer) ? general : [];
  });
  return set.length > 0 ? Math.max(...set) : general;
}

/** A schema with the parts of it that apply to the same value, whatever the answers. */
function allLayers(schema: FormSchema): readonly FormSchema[] {
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), schema.then, schema.else];
  return [schema, ...parts.flatMap((part) => (part ? allLayers(part) : []))];
}

function excess(at: Visit | null, keyword: string, message: string): FieldError {
  const names: (string | number)[] = [];
  for (let visit = at; visit?.above; visit = visit.above) names.unshift(visit.name);
  return { pointer: joinPointer('', ...names), keyword, message };
}

function sayMembers(measure: Measure | null, count: number): string {
  const most = formatNumber(measure?.members ?? MOST_MEMBERS);
  return `${nameOf(measure?.title ?? '', 'Une liste')} compte ${formatNumber(count)} éléments : ${most} au plus peuvent être envoyés. Retirez-en, puis recommencez.`;
}

function sayText(title: string, most: number): string {
  return `${nameOf(title, 'Un texte')} dépasse ${formatNumber(most)} caractères. Raccourcissez ce texte, ou joignez-le comme document, puis recommencez.`;
}

function sayLevels(most: number): string {
  return `Cet envoi est imbriqué sur plus de ${most} niveaux : aucun formulaire n’en demande autant.`;
}

function sayName(most: number): string {
  return `Le nom d’une valeur de cet envoi dépasse ${most} caractères : aucun formulaire n’en a de si long.`;
}

function sayUnasked(most: number): string {
  return `Cet envoi contient plus de ${formatNumber(most)} valeurs que le formulaire ne demande pas.`;
}

function sayValues(most: number): string {
  return `Cet envoi contient plus de ${formatNumber(most)} valeurs : c’est trop pour une seule demande.`;
}

function nameOf(title: string, otherwise: string): string {
  return title === '' ? otherwise : `« ${title} »`;
}
