/*
 * What a scheme chooses of a ready workflow, as it is asked and as it is written: lengths of time and functions of agents are said in
 * words, and names that nobody has to see are made of titles.
 */
import { isJson, isJsonList, isJsonObject, isRecord, listOf } from '../../engine/base/index.ts';
import { nameOfTitle, readDelay, wordsOfName, writeDelay, type Json, type JsonObject } from '../../engine/studio.ts';
import type { LibraryWorkflow } from '../../schemas/types/api.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Words that the questions are asked with. */
export type AskingWords = {
  /** How a length of time is typed. */
  readonly delay: string;
  /** What is typed of who does something. */
  readonly function: string;
};

/** Values of the parameters before anything is chosen. */
export function defaultValues({ parameters }: LibraryWorkflow): JsonObject {
  return Object.fromEntries(
    Object.entries(propertiesOf(parameters)).flatMap(([name, field]) =>
      isRecord(field) && isJson(field['default']) ? [[name, field['default']] as const] : [],
    ),
  );
}

/** The values that differ from the defaults: the others stay the definition's, and follow it. */
export function chosenValues(workflow: LibraryWorkflow, values: JsonObject): JsonObject {
  const defaults = defaultValues(workflow);
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(defaults[name]),
    ),
  );
}

/** The questions of a workflow as they are asked. */
export function askedInWords(parameters: LibraryWorkflow['parameters'], words: AskingWords): Schema {
  const properties = Object.entries(propertiesOf(parameters)).flatMap(([name, field]) =>
    isRecord(field) && !isMade(name, parameters) ? [[name, fieldInWords(name, field, words)] as const] : [],
  );
  const required = Array.isArray(parameters['required']) ? parameters['required'] : null;
  return {
    ...parameters,
    properties: Object.fromEntries(properties),
    ...(required && { required: required.filter((name) => !isMade(String(name), parameters)) }),
  };
}

function fieldInWords(name: string, field: Schema, words: AskingWords): Schema {
  const { items } = field;
  if (field['type'] === 'array' && isRecord(items)) {
    const one = name.charAt(0).toUpperCase() + name.slice(1);
    const asked =
      items['type'] === 'object' ? { title: one, ...askedInWords(items, words) } : fieldInWords(name, items, words);
    const { default: _default, ...others } = field;
    return { ...others, items: asked };
  }
  const { format, pattern: _pattern, default: _default, ...others } = field;
  if (format !== 'duration' && format !== 'function') return field;
  const own = isRecord(others['cagou']) ? others['cagou'] : {};
  const { messages: _messages, hint, ...rest } = own;
  const said = format === 'duration' && typeof hint === 'string' ? hint.replace(/P15D.*$/u, '') : '';
  const told = `${said}${format === 'duration' ? words.delay : words.function}`;
  return { ...others, cagou: { ...rest, hint: told } };
}

/** The text that names what a record is about. */
const TITLE = 'titre';

/** Whether a name is made of the title beside it: nobody is asked for it. */
const isMade = (name: string, { properties }: Schema): boolean =>
  isRecord(properties) && formatOf(properties[name]) === 'identifier' && Object.hasOwn(properties, TITLE);

const formatOf = (field: unknown): unknown => (isRecord(field) ? field['format'] : undefined);

/** Values as they are shown: « 15 jours » for P15D, « Chef de service » for chefDeService. */
export function wordedValues({ parameters }: LibraryWorkflow, values: JsonObject): JsonObject {
  return mapValues(parameters, values, (value, format) => {
    if (format === 'duration') return /^P\d/u.test(value) ? writeDelay({ after: value }) : value;
    return format === 'function' ? titleOfFunction(value) : value;
  });
}

/** Values as they are written: a length of time that cannot be read stays as it was typed, and is told by the server. */
export function writtenValues({ parameters }: LibraryWorkflow, values: JsonObject): JsonObject {
  const written = mapValues(parameters, values, (value, format) => {
    if (format === 'duration') return readDelay(value)?.after ?? value;
    return format === 'function' ? functionOfTitle(value) : value;
  });
  return withNames(parameters, written);
}

/** What functions are called, by the names that are made of it: those that the names alone would not give back. */
export function functionTitles({ parameters }: LibraryWorkflow, values: JsonObject): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  mapValues(parameters, values, (value, format) => {
    const title = value.trim();
    if (format === 'function' && title !== '' && titleOfFunction(functionOfTitle(title)) !== title)
      titles.set(functionOfTitle(title), title);
    return value;
  });
  return titles;
}

function titleOfFunction(name: string): string {
  const words = wordsOfName(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** « Chef de service » gives chefDeService: small words are part of it, so that it reads as it was written. */
function functionOfTitle(title: string): string {
  if (title.trim() === '') return '';
  const joined = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .map((word, rank) => (rank === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
  return /^[a-z]\w{0,39}$/u.test(joined) ? joined : nameOfTitle(title, []);
}

type Change = (value: string, format: unknown) => string;

function mapValues(schema: Schema, values: JsonObject, change: Change): JsonObject {
  const properties = propertiesOf(schema);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, mapValue(properties[name], value, change)]),
  );
}

function mapValue(field: unknown, value: Json, change: Change): Json {
  if (!isRecord(field)) return value;
  if (typeof value === 'string') return change(value, field['format']);
  const { items } = field;
  if (!isJsonList(value) || !isRecord(items)) return value;
  return value.map((one) => (isJsonObject(one) ? mapValues(items, one, change) : mapValue(items, one, change)));
}

/** Records whose name nobody is asked for get one: that of the library where their title is the library's, else one of their title. */
function withNames(parameters: Schema, values: JsonObject): JsonObject {
  const properties = propertiesOf(parameters);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = properties[name];
      return [name, isRecord(field) && isJsonList(value) ? namedRecords(name, field, value) : value];
    }),
  );
}

function namedRecords(list: string, { items, default: usual }: Schema, value: readonly Json[]): readonly Json[] {
  const made = isRecord(items) ? Object.keys(propertiesOf(items)).find((name) => isMade(name, items)) : undefined;
  if (made === undefined) return value;
  const taken: string[] = [];
  return value.map((one) => {
    if (!isJsonObject(one)) return one;
    const title = typeof one[TITLE] === 'string' ? one[TITLE] : '';
    const known = listOf(usual).find((other) => isRecord(other) && other[TITLE] === title);
    const given = isRecord(known) ? known[made] : undefined;
    const name = typeof given === 'string' ? given : nameOfTitle(tellingPart(title, list), taken);
    taken.push(name);
    // In the order of the questions, so that what was not touched is what the library says.
    return { [made]: name, ...one, ...(given === undefined && { [made]: name }) };
  });
}

/** « Avis du maire », of the list `avis`, is about « maire ». */
function tellingPart(title: string, list: string): string {
  const [first = '', ...rest] = title.trim().split(/\s+/u);
  const words =
    first.toLowerCase() === list ? rest.join(' ').replace(/^(?:(?:du|des|de|la|le|les)\s+|[dl][’'])+/iu, '') : title;
  return words === '' ? title : words;
}

function propertiesOf({ properties }: Schema): Schema {
  return isRecord(properties) ? properties : {};
}
