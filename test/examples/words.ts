/** Which words of the language a scheme uses: members that the meta-schemas define, and the values that they list. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../engine/base/guards.ts';

type Schema = Readonly<Record<string, unknown>>;

const SCHEMAS = join(import.meta.dirname, '../../schemas');
/** Schemas of what authors write; the others are made from them or are of the API. */
const LANGUAGE = ['annotation', 'common', 'dispositif', 'form-ui', 'privacy', 'queue', 'rules', 'scenario', 'workflow'];
const SCHEMA_OF: readonly (readonly [file: RegExp, schema: string])[] = [
  [/^dispositif\.json$/, 'dispositif'],
  [/^form\.ui\.json$/, 'form-ui'],
  [/^privacy\.json$/, 'privacy'],
  [/^queue\.json$/, 'queue'],
  [/^rules\.json$/, 'rules'],
  [/^workflow\.json$/, 'workflow'],
  [/^scenarios\/.+\.json$/, 'scenario'],
];

const schemas = new Map(
  LANGUAGE.map((name) => {
    const schema: unknown = JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8'));
    if (!isRecord(schema)) throw new Error(`${name} is no schema`);
    return [name, schema] as const;
  }),
);

type Place = { readonly file: string; readonly schema: Schema; readonly name: string };

/** Every word of the language: `workflow.Effect.when`, `rules.DecisionTable.hitPolicy=O`. */
export function wordsOfLanguage(): ReadonlySet<string> {
  const words = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (place: Place): void => {
    const { file, schema, name } = resolve(place);
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const value of valuesOf(schema)) words.add(`${name}=${value}`);
    for (const [key, inner] of membersOf(schema)) {
      words.add(`${name}.${key}`);
      visit({ file, schema: inner, name: `${name}.${key}` });
    }
    for (const inner of [...branchesOf(schema), ...insidesOf(schema)]) visit({ file, schema: inner, name });
  };
  for (const [file, schema] of schemas) if (file !== 'common') visit({ file, schema, name: file });
  return words;
}

/** Words that a folder uses. */
export function wordsOfFolder(folder: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.json')) continue;
    const data: unknown = JSON.parse(readFileSync(join(folder, path), 'utf8'));
    const file = SCHEMA_OF.find(([pattern]) => pattern.test(path))?.[1];
    const schema = file === undefined ? undefined : schemas.get(file);
    if (file !== undefined && schema) readInto(words, { file, schema, name: file }, data);
    readAnnotations(words, data);
  }
  return words;
}

/** Annotations stand in schemas that authors write, wherever these are. */
function readAnnotations(words: Set<string>, data: unknown): void {
  if (Array.isArray(data)) for (const item of data) readAnnotations(words, item);
  if (!isRecord(data)) return;
  for (const [key, value] of Object.entries(data)) {
    const schema = schemas.get('annotation');
    if (key === 'cagou' && schema) readInto(words, { file: 'annotation', schema, name: 'annotation' }, value);
    readAnnotations(words, value);
  }
}

function readInto(words: Set<string>, place: Place, data: unknown): void {
  const { file, schema, name } = resolve(place);
  for (const value of valuesOf(schema)) if (value === String(data)) words.add(`${name}=${value}`);
  for (const inner of branchesOf(schema)) if (mayBe(file, inner, data)) readInto(words, { file, schema: inner, name }, data);
  if (Array.isArray(data)) {
    for (const item of data) for (const inner of insidesOf(schema)) readInto(words, { file, schema: inner, name }, item);
  } else if (isRecord(data)) {
    const members = new Map(membersOf(schema));
    for (const [key, value] of Object.entries(data)) {
      const member = members.get(key);
      if (member) {
        words.add(`${name}.${key}`);
        readInto(words, { file, schema: member, name: `${name}.${key}` }, value);
      } else for (const inner of insidesOf(schema)) readInto(words, { file, schema: inner, name }, value);
    }
  }
}

/** A definition is named by itself, wherever it is referred to. */
function resolve({ file, schema, name }: Place): Place {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return { file, schema, name };
  const [from = '', pointer = ''] = reference.split('#');
  const other = from === '' ? file : (from.split(':').at(-1) ?? file);
  let target: unknown = schemas.get(other);
  for (const part of pointer.split('/').filter(Boolean)) target = isRecord(target) ? target[part] : undefined;
  if (!isRecord(target)) return { file, schema: {}, name };
  return resolve({ file: other, schema: target, name: `${other}.${pointer.split('/').at(-1) ?? ''}` });
}

function valuesOf(schema: Schema): readonly string[] {
  const values = Array.isArray(schema['enum']) ? schema['enum'] : 'const' in schema ? [schema['const']] : [];
  return values.filter((value) => typeof value === 'string');
}

function membersOf(schema: Schema): readonly (readonly [string, Schema])[] {
  return isRecord(schema['properties'])
    ? Object.entries(schema['properties']).flatMap(([key, inner]) => (isRecord(inner) ? [[key, inner] as const] : []))
    : [];
}

function branchesOf(schema: Schema): readonly Schema[] {
  return ['oneOf', 'anyOf', 'allOf'].flatMap((keyword) => (Array.isArray(schema[keyword]) ? schema[keyword] : [])).filter(isRecord);
}

/** What members of a list, or of an object whose names the author gives, are. */
function insidesOf(schema: Schema): readonly Schema[] {
  const patterns = isRecord(schema['patternProperties']) ? Object.values(schema['patternProperties']) : [];
  return [schema['items'], schema['additionalProperties'], ...patterns].filter(isRecord);
}

/** Whether a branch may be the one that an object is of: its constants are those of the object, its members are all there are. */
function mayBe(file: string, branch: Schema, data: unknown): boolean {
  const { schema } = resolve({ file, schema: branch, name: '' });
  if (!isRecord(data)) return true;
  const members = membersOf(schema);
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const isClosed = schema['additionalProperties'] === false;
  return (
    required.every((key) => typeof key !== 'string' || key in data) &&
    members.every(([key, { const: value }]) => value === undefined || !(key in data) || data[key] === value) &&
    (!isClosed || Object.keys(data).every((key) => members.some(([member]) => member === key)))
  );
}
