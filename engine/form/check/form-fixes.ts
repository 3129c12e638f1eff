/*
 * Remedies for forms: where a question is asked, what it is of, whose data it is.
 */
import { isJsonList, isJsonObject } from '../../base/guards.ts';
import { joinPointer, lastToken, parentPointer } from '../../base/pointer.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import type { FixMaker } from '../../language/diagnostic-table.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { addMember, either, fix, onMember, onParent, removeIt } from '../../language/fixes.ts';
import type { Edits, Site } from '../../language/site.ts';
import { IDENTITY_FILE } from '../../language/source-files.ts';
import { toWrite } from '../../language/to-write.ts';

const UI = 'form.ui.json';
const PRIVACY = 'privacy.json';
/** Of many pages or categories, those that are offered. */
const OFFERED = 8;

/** The first field of a part that has none. */
export const FIRST_FIELD: JsonObject = { champ: { title: toWrite('la question posée'), type: 'string' } };

/** Keywords that tell the type of a schema that does not say it. */
const TELLING: readonly (readonly [type: string, keywords: readonly string[]])[] = [
  ['object', ['properties', 'unevaluatedProperties']],
  ['array', ['items', 'minItems', 'maxItems', 'uniqueItems']],
  ['string', ['minLength', 'maxLength', 'pattern', 'format', 'formatMinimum', 'formatMaximum']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
];

/** The type that the rest of the schema tells; a text otherwise. */
export const addType: FixMaker<unknown> = (_, site) => {
  const { value } = site;
  if (!isJsonObject(value)) return [];
  const told = TELLING.find(([, keywords]) => keywords.some((keyword) => Object.hasOwn(value, keyword)))?.[0];
  return addMember('type', told ?? 'string')(_, site);
};

/** Takes a choice away: the whole of `{ const, title }`, or the item of `enum`. */
export const removeChoice: FixMaker<unknown> = (_, site) =>
  lastToken(site.pointer) === 'const' ? onParent(removeIt)(_, site) : removeIt(_, site);

/** The pattern is looked for at the beginning of the text alone. */
export const anchor: FixMaker<{ readonly pattern: string }> = ({ pattern }, site) => {
  const anchored = pattern.includes('|') ? `^(?:${pattern})` : `^${pattern}`;
  return pattern.startsWith('^') ? [] : fix(FIX_TITLES.replace(pattern, anchored), site.replace(anchored));
};

/** The same remedy at the value of the choice at the place, written `{ const, title }` or alone. */
export function onChoice<P>(make: FixMaker<P>): FixMaker<P> {
  return (params, site) => (isJsonObject(site.value) ? onMember('const', make) : make)(params, site);
}

/** The scheme is pinned to the last version of the shared list that a field names. */
export const pinList: FixMaker<{ readonly data: string; readonly latest: number }> = ({ data, latest }, site) => {
  if (latest === 0) return [];
  const lists = site.of(IDENTITY_FILE, '/lists');
  const edits = isJsonObject(lists.value)
    ? lists.add(data, latest)
    : site.of(IDENTITY_FILE, '').add('lists', { [data]: latest });
  return fix(FIX_TITLES.pinList(data, latest), edits);
};

/** The condition asks that the answer it reads be given. The place is the member of `properties` that reads it. */
export const requireInCondition: FixMaker<{ readonly name: string }> = ({ name }, site) => {
  const condition = site.at(parentPointer(parentPointer(site.pointer)));
  const required = condition.at(joinPointer(condition.pointer, 'required'));
  const edits = required.value === undefined ? condition.add('required', [name]) : required.append(name);
  return fix(FIX_TITLES.addTo(name, 'required'), edits);
};

/** Asks the question at the end of a page, each page being a fix. */
export const placeOnPage: FixMaker<{ readonly name: string }> = ({ name }, site) => {
  const { value: pages } = site.of(UI, '/pages');
  return (isJsonList(pages) ? pages : []).slice(0, OFFERED).flatMap((page, at) => {
    const title = isJsonObject(page) && typeof page['title'] === 'string' ? page['title'] : String(at + 1);
    return fix(FIX_TITLES.addTo(name, title), site.of(UI, `/pages/${at}/fields`).append(name));
  });
};

/** Puts a question after the one its condition reads. */
export const moveAfter: FixMaker<{ readonly name: string; readonly other: string }> = ({ name, other }, site) =>
  fix(FIX_TITLES.moveAfter(other), moved(site, name, other));

function moved(site: Site, name: string, other: string): Edits {
  const own = site.at(parentPointer(site.pointer));
  const pages = site.at('/pages').value;
  const target = (isJsonList(pages) ? pages : []).findIndex((page) => fieldsOf(page).includes(other));
  const list = site.at(`/pages/${target}/fields`);
  if (!isJsonList(own.value) || !isJsonList(list.value)) return null;
  const without = own.value.filter((field) => field !== name);
  const after = (fields: readonly Json[]): readonly Json[] =>
    fields.flatMap((field) => (field === other ? [field, name] : [field]));
  if (list.pointer === own.pointer) return own.replace(after(without));
  const [taken, put] = [own.replace(without), list.replace(after(list.value))];
  return taken && put && [...taken, ...put];
}

function fieldsOf(page: Json): readonly Json[] {
  const fields = isJsonObject(page) ? page['fields'] : undefined;
  return isJsonList(fields) ? fields : [];
}

/** Gives a question one of the categories of privacy.json, or says that it is about nobody; each is a fix. */
export const chooseCategory: FixMaker<unknown> = (_, site) => {
  const { value: categories } = site.of(PRIVACY, '/categories');
  const names: readonly (string | false)[] = [
    ...(isJsonObject(categories) ? Object.keys(categories).slice(0, OFFERED) : []),
    false,
  ];
  const annotation = site.at(joinPointer(site.pointer, 'cagou'));
  const give = (personal: string | false): FixMaker<unknown> =>
    annotation.value === undefined
      ? () => fix(FIX_TITLES.add(`"personal": ${JSON.stringify(personal)}`), site.add('cagou', { personal }))
      : () => addMember('personal', personal)(_, annotation);
  return either(...names.map(give))(_, site);
};
