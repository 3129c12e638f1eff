/*
 * Two values of a file that a schema of the language describes. What changed is named by the schema's own French titles and
 * by the titles of the things themselves, so that a word added to the language is told like the others.
 */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { equalJson } from '../base/json.ts';
import { joinPointer } from '../base/pointer.ts';
import { formatDate } from '../form/words/format-value.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { resolveReference, type Described } from '../language/described.ts';
import { inside, told, type SchemeChange, type Spot } from './change.ts';
import { compareQuestions } from './compare-questions.ts';
import { matchMembers, type Member } from './match-members.ts';
import { firstText, sayValue, type Titles } from './say-value.ts';

/** What is said of a value by its schema; `root` is where a local reference is looked up. */
type Place = { readonly root: Described; readonly schema: Described; readonly titles: Titles };

/** Says what differs between two values at a place; nothing where both are the same. */
export function compareDescribed(
  spot: Spot,
  place: Place,
  before: Json | undefined,
  after: Json | undefined,
): readonly SchemeChange[] {
  if (equalJson(before, after)) return [];
  const written = place.schema;
  const { root, schema } = resolveReference(place.root, written);
  const chosen = { ...place, root, schema: alternativeOf(schema, after ?? before) };
  if (isJsonObject(before) && isJsonObject(after)) return compareObjects(spot, chosen, before, after);
  if (isMembers(before) && isMembers(after)) return compareLists(spot, chosen, before, after);
  const say = (value: Json | undefined) => sayValue(value, { ...chosen.schema, ...written }, place.titles);
  const type = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [told(spot, type, say(before), say(after))];
}

/** A list that is not there holds nothing. */
const isMembers = (value: Json | undefined): value is readonly Json[] | undefined =>
  value === undefined || isJsonList(value);

/** Of schemas of which one applies, the one whose constants the value has. */
function alternativeOf(schema: Described, value: Json | undefined): Described {
  if (!schema.oneOf || !isJsonObject(value)) return schema;
  const fits = schema.oneOf.find(({ properties = {} }) =>
    Object.entries(properties).every(
      ([name, { const: constant }]) => constant === undefined || value[name] === constant,
    ),
  );
  return fits ? { ...schema, ...fits, properties: { ...schema.properties, ...fits.properties } } : schema;
}

function compareObjects(spot: Spot, place: Place, before: JsonObject, after: JsonObject): readonly SchemeChange[] {
  const { schema, root, titles } = place;
  const { properties, additionalProperties } = schema;
  if (!properties && typeof additionalProperties !== 'object') return compareQuestions(spot, titles, before, after);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [old, young] = [before[name], after[name]];
    if (name === '$schema' || equalJson(old, young)) return [];
    const own = properties?.[name];
    const described = own ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
    const letter = spot.pointer === '/documents' ? titles.get(`documents/${name}.md`) : undefined;
    const title = own ? (own.fr?.title ?? name) : titleOf(young ?? old, letter ?? titles.get(name) ?? name);
    const next = inside(spot, title, joinPointer(spot.pointer, name));
    // A thing that comes or goes is named; what it holds is read in it.
    if (!own && (old === undefined || young === undefined))
      return [told(next, old === undefined ? 'added' : 'removed')];
    return compareDescribed(next, { root, schema: described, titles }, old, young);
  });
}

function compareLists(
  spot: Spot,
  place: Place,
  before: readonly Json[] = [],
  after: readonly Json[] = [],
): readonly SchemeChange[] {
  const { root, titles } = place;
  const items = resolveReference(root, place.schema.items ?? {});
  const { pairs, removed, added, isMoved } = matchMembers(before, after, identityOf);
  const nameOf = (item: Json): string =>
    sayValue(item, place.schema.items ?? {}, titles) ??
    titleOf(item, titleOfEffect(item, titles) ?? sayDay(identityOf(item)));
  const placed = ({ rank, item }: Member): Spot => inside(spot, nameOf(item), joinPointer(spot.pointer, rank));
  return [
    ...removed.map((member) => told(placed(member), 'removed')),
    ...pairs.flatMap(([old, young]) =>
      compareDescribed(placed(young), { root: items.root, schema: items.schema, titles }, old.item, young.item),
    ),
    ...added.map((member) => told(placed(member), 'added')),
    ...(isMoved ? [told(spot, 'moved')] : []),
  ];
}

/** Words by which authors and rules tell members of a list apart, the surest first. */
const IDENTITIES = ['id', 'name', 'field', 'message', 'document', 'label', 'title', 'act', 'function', 'from'];

/** What tells a member of a list from the others: its name, with its first day where several follow one another in time. */
export function identityOf(item: Json): string {
  if (!isJsonObject(item)) return JSON.stringify(item);
  const name = IDENTITIES.find((candidate) => typeof item[candidate] === 'string');
  const from = isJsonObject(item['effective']) ? item['effective']['from'] : undefined;
  if (name === undefined) return JSON.stringify(item);
  return [item['type'], item[name], from].flatMap((part) => (typeof part === 'string' ? [part] : [])).join(' ');
}

/** Values that follow one another in time are known by their first day. */
const sayDay = (name: string): string => (/^\d{4}-\d\d-\d\d$/.test(name) ? `Depuis le ${formatDate(name)}` : name);

function titleOf(value: Json | undefined, otherwise: string): string {
  return (isJsonObject(value) && firstText(value['title'], value['label'], value['act'])) || otherwise;
}

const EFFECTS: Readonly<Record<string, string>> = { mail: 'Courriel', document: 'Document', amount: 'Montant' };

/** An effect is known by what it writes. */
function titleOfEffect(item: Json, titles: Titles): string | null {
  if (!isJsonObject(item) || typeof item['type'] !== 'string') return null;
  const { type, message, document } = item;
  const kind = EFFECTS[type] ?? type;
  if (typeof message === 'string') return `${kind} « ${titles.get(`messages/${message}.md`) ?? message} »`;
  return typeof document === 'string' ? `${kind} « ${titles.get(`documents/${document}.md`) ?? document} »` : kind;
}
