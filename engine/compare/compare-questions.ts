/*
 * Two JSON Schemas of an object that somebody fills: findings of agents, the form of an action, what is decided. The
 * citizens' form has pages and conditions as well, and is compared by its outline (compare-form.ts).
 */
import { isJsonList, isJsonObject, stringsOf } from '../base/guards.ts';
import { equalJson } from '../base/json.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { annotationSchema, resolveReference, type Described } from '../language/described.ts';
import { formatNumber } from '../form/words/format-value.ts';
import { choicesOf, kindOf } from '../edit/kinds.ts';
import { inside, told, type SchemeChange, type Spot } from './change.ts';
import { sayValue, type Titles } from './say-value.ts';

/** Says which questions of an object come, go or change, whether they must be answered, and what is said of the whole. */
export function compareQuestions(
  spot: Spot,
  titles: Titles,
  before: JsonObject,
  after: JsonObject,
): readonly SchemeChange[] {
  return [...compareQuestion(spot, titles, before, after), ...compareInside(spot, titles, before, after)];
}

/** The questions that an object holds, and the conditions that stand beside them. */
function compareInside(spot: Spot, titles: Titles, before: JsonObject, after: JsonObject): readonly SchemeChange[] {
  const [olds, youngs] = [propertiesOf(before), propertiesOf(after)];
  const names = [...new Set([...Object.keys(olds), ...Object.keys(youngs)])];
  const changes = names.flatMap((name) => {
    const [old, young] = [olds[name], youngs[name]];
    const next = inside(spot, titleOf(young ?? old, name), joinPointer(spot.pointer, 'properties', name));
    if (!isJsonObject(old) || !isJsonObject(young))
      return [told(next, old === undefined ? 'added' : young === undefined ? 'removed' : 'changed')];
    const must = (schema: JsonObject): boolean => stringsOf(schema['required']).includes(name);
    return [
      ...compareRequired(next, must(before), must(after)),
      ...compareQuestions(next, titles, old, young),
      ...compareInside(itemsOf(next), titles, objectOf(old['items']), objectOf(young['items'])),
    ];
  });
  // What is said of several questions at once, under a condition, is only shown by its text.
  const isConditionSame = CONDITIONS.every((keyword) => equalJson(before[keyword], after[keyword]));
  return isConditionSame ? changes : [...changes, told(inside(spot, 'Conditions', spot.pointer), 'changed')];
}

/** Whether an answer is needed, as the panel of a question says it. */
export function compareRequired(spot: Spot, before: boolean, after: boolean): readonly SchemeChange[] {
  const say = (must: boolean): string => (must ? 'obligatoire' : 'facultative');
  return before === after ? [] : [told(inside(spot, 'Réponse', spot.pointer), 'changed', say(before), say(after))];
}

const KEYWORDS: Readonly<Record<string, string>> = {
  title: 'Titre',
  description: 'Description',
  minimum: 'Minimum',
  maximum: 'Maximum',
  exclusiveMinimum: 'Plus que',
  exclusiveMaximum: 'Moins que',
  minLength: 'Longueur minimale',
  maxLength: 'Longueur maximale',
  minItems: 'Nombre minimal',
  maxItems: 'Nombre maximal',
  pattern: 'Format',
  format: 'Format',
  formatMinimum: 'Au plus tôt',
  formatMaximum: 'Au plus tard',
  multipleOf: 'Multiple de',
  default: 'Valeur proposée',
};
/** What makes questions asked, or other than they are, where something is answered. */
const CONDITIONS = ['allOf', 'if', 'then', 'else'];
/** Told elsewhere: what is inside by its own questions, choices one by one, the annotation by its words. */
const APART = [
  'properties',
  'required',
  'items',
  'oneOf',
  'enum',
  'cagou',
  'type',
  '$ref',
  '$schema',
  '$id',
  ...CONDITIONS,
];

/** Says what differs between two schemas of one question, the questions it holds left out. */
export function compareQuestion(
  spot: Spot,
  titles: Titles,
  before: JsonObject,
  after: JsonObject,
): readonly SchemeChange[] {
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (keyword) => !APART.includes(keyword) && !equalJson(before[keyword], after[keyword]),
  );
  const own = keywords.map((keyword) => {
    const next = inside(spot, KEYWORDS[keyword] ?? keyword, joinPointer(spot.pointer, keyword));
    return told(next, 'changed', sayPlain(before[keyword]), sayPlain(after[keyword]));
  });
  const isOther =
    kindOf(before) !== kindOf(after) ||
    !equalJson(before['type'], after['type']) ||
    !equalJson(before['$ref'], after['$ref']);
  const kind = isOther ? [told(inside(spot, 'Genre de question', spot.pointer), 'changed')] : [];
  const [old, young] = [before['items'], after['items']];
  // A list that is made something else says nothing of its members; one that stays a list does, whatever else changes.
  const areBothLists = isJsonObject(old) && isJsonObject(young) && !equalJson(old, young);
  return [
    ...kind,
    ...own,
    ...compareChoices(spot, before, after),
    ...compareAnnotations(spot, titles, before, after),
    ...(areBothLists ? compareQuestion(itemsOf(spot), titles, old, young) : []),
  ];
}

/** What is said of each member of a list. */
const itemsOf = (spot: Spot): Spot => inside(spot, 'Chaque élément', joinPointer(spot.pointer, 'items'));

function compareChoices(spot: Spot, before: JsonObject, after: JsonObject): readonly SchemeChange[] {
  const [olds, youngs] = [choicesOf(before) ?? [], choicesOf(after) ?? []];
  const place = inside(spot, 'Choix', joinPointer(spot.pointer, 'oneOf'));
  const removed = olds.filter(({ value }) => !youngs.some((young) => equalJson(young.value, value)));
  const changed = youngs.flatMap(({ value, title }) => {
    const old = olds.find((candidate) => equalJson(candidate.value, value));
    if (!old) return [told(inside(place, title, place.pointer), 'added')];
    return old.title === title ? [] : [told(inside(place, title, place.pointer), 'changed', old.title, title)];
  });
  return [...removed.map(({ title }) => told(inside(place, title, place.pointer), 'removed')), ...changed];
}

function compareAnnotations(
  spot: Spot,
  titles: Titles,
  before: JsonObject,
  after: JsonObject,
): readonly SchemeChange[] {
  const [olds, youngs] = [objectOf(before['cagou']), objectOf(after['cagou'])];
  const words = [...new Set([...Object.keys(olds), ...Object.keys(youngs)])];
  return words.flatMap((word) => {
    if (equalJson(olds[word], youngs[word])) return [];
    const written: Described = annotationSchema.properties?.[word] ?? {};
    const schema = { ...resolveReference(annotationSchema, written).schema, ...written };
    const next = inside(spot, written.fr?.title ?? word, joinPointer(spot.pointer, 'cagou', word));
    const say = (value: Json | undefined) => sayValue(value, schema, titles);
    return [told(next, 'changed', say(olds[word]), say(youngs[word]))];
  });
}

function sayPlain(value: Json | undefined): string | null {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return typeof value === 'number' ? formatNumber(value) : typeof value === 'string' ? value : null;
}

function propertiesOf(schema: JsonObject): JsonObject {
  return objectOf(schema['properties']);
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) && !isJsonList(value) ? value : {};
}

function titleOf(schema: Json | undefined, name: string): string {
  const title = isJsonObject(schema) ? schema['title'] : undefined;
  return typeof title === 'string' ? title : name;
}
