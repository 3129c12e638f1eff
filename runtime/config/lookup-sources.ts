/**
 * The sources that schemes may look answers up in, as an operator lists them in a file: where each is asked, with which secret, for
 * which schemes, and where its values stand in what it answers. Judged before anything starts, each mistake with the number of its source.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isRecord } from '../../engine/base/index.ts';
import type { SourceValueType } from '../../engine/index.ts';
import { isNetwork } from './networks.ts';

/** A value that a source gives: where it stands in the JSON of its answer, and what it is. */
export interface SourceValue {
  /** JSON pointer. */
  readonly at: string;
  readonly type: SourceValueType;
}

/** A service that is asked by HTTP. */
export interface HttpSource {
  readonly type: 'http';
  readonly id: string;
  readonly title: string;
  /** Address with `{key}` in it. */
  readonly url: string;
  /** Value of the header `Authorization`; null for none. */
  readonly authorization: string | null;
  /** Schemes that may ask: what they tell of people there is registered for them. */
  readonly schemes: readonly string[];
  readonly values: Readonly<Record<string, SourceValue>>;
  /** Milliseconds for an answer. */
  readonly patience: number;
  /** Minutes for which an answer is taken again. */
  readonly keptMinutes: number;
  /** Private networks that it may be in. */
  readonly networks: readonly string[];
}

/** The register of establishments of this installation, under its name. */
export interface EmbeddedSource {
  readonly type: 'establishments';
  readonly id: string;
  readonly title: string;
}

/** A source as it is configured. */
export type LookupSource = HttpSource | EmbeddedSource;

/** More are no list that anybody looks after. */
const MOST_SOURCES = 50;
const MEMBERS = [
  'type',
  'id',
  'title',
  'url',
  'authorizationFile',
  'schemes',
  'values',
  'timeout',
  'cacheMinutes',
  'networks',
];
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;
const ADDRESS = /^https?:\/\/[^/\s{};,'?#]+\/\S*$/u;
const TYPES: readonly SourceValueType[] = ['text', 'number', 'boolean', 'date'];

/** The sources of a file, or what is wrong with them, one sentence each. */
export function readLookupSources(path: string): {
  readonly sources: readonly LookupSource[];
  readonly sentences: readonly string[];
} {
  const listed = readList(path);
  if (typeof listed === 'string') return { sources: [], sentences: [`LOOKUP_SOURCES must be the path of ${listed}.`] };
  const read = listed.map((entry) => readSource(entry, dirname(resolve(path))));
  const sources = read.filter((one) => typeof one !== 'string');
  const twice = sources.find(({ id }, at) => sources.findIndex((one) => one.id === id) !== at);
  return {
    sources,
    sentences: [
      ...read.flatMap((one, at) => (typeof one === 'string' ? [`LOOKUP_SOURCES, source ${at + 1}: ${one}.`] : [])),
      ...(twice ? [`LOOKUP_SOURCES: two sources are called ${twice.id}.`] : []),
    ],
  };
}

function readList(path: string): readonly unknown[] | string {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(value) || value.length > MOST_SOURCES)
      return `a JSON file with a list of at most ${MOST_SOURCES} sources`;
    const list: readonly unknown[] = value;
    return list;
  } catch (cause) {
    if (cause instanceof SyntaxError) return 'a JSON file: this one cannot be understood';
    return 'a file that the server may read';
  }
}

type Given = ReadonlyMap<string, unknown>;

function readSource(entry: unknown, folder: string): LookupSource | string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return 'it must be an object';
  const given: Given = new Map<string, unknown>(Object.entries(entry));
  const unknown = [...given.keys()].find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) return `${unknown} is not a member of a source; those are ${MEMBERS.join(', ')}`;
  const [type, id, title] = ['type', 'id', 'title'].map((name) => given.get(name));
  if (typeof id !== 'string' || !SLUG.test(id)) return 'id must be lower-case words separated by dashes';
  if (typeof title !== 'string' || title.trim() === '' || title.length > 120)
    return 'title must be the name of the register, in 120 characters at most';
  if (type === 'establishments') {
    const useless = ['url', 'authorizationFile', 'schemes', 'values'].find((name) => given.has(name));
    return useless === undefined ? { type, id, title } : `${useless} is for a source that is asked by HTTP`;
  }
  if (type !== 'http') return 'type must be http or establishments';
  return readHttp(given, folder, { id, title });
}

function readHttp(
  given: Given,
  folder: string,
  named: { readonly id: string; readonly title: string },
): HttpSource | string {
  const [url, schemes, networks = []] = ['url', 'schemes', 'networks'].map((name) => given.get(name));
  if (typeof url !== 'string' || !ADDRESS.test(url) || url.split('{key}').length !== 2 || !URL.canParse(url))
    return 'url must be an address that begins with http:// or https://, with {key} once after the host';
  if (!isTexts(schemes) || schemes.length === 0)
    return 'schemes must list the identifiers of the schemes that may ask it';
  if (!isTexts(networks) || !networks.every(isNetwork))
    return 'networks must list blocks of addresses, such as 10.1.0.0/16';
  const values = readValues(given.get('values'));
  if (typeof values === 'string') return values;
  const patience = readNumber(given, 'timeout', [100, 20_000], 4_000);
  const keptMinutes = readNumber(given, 'cacheMinutes', [0, 1_440], 10);
  if (patience === null) return 'timeout must be a number of milliseconds, from 100 to 20000';
  if (keptMinutes === null) return 'cacheMinutes must be a number of minutes, from 0 to 1440';
  const authorization = readSecret(given.get('authorizationFile'), folder);
  if (authorization === undefined)
    return 'authorizationFile must be the path of a file that the server may read, whose one line is the value of the header Authorization, without accents';
  return { type: 'http', ...named, url, authorization, schemes, values, patience, keptMinutes, networks };
}

function readValues(given: unknown): HttpSource['values'] | string {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || Object.keys(given).length === 0)
    return 'values must say where each value stands in the answer';
  const read = Object.entries(given).map(([name, value]): readonly [string, SourceValue] | string => {
    if (!/^[a-z][A-Za-z0-9_]{0,59}$/u.test(name))
      return `${name} is no name of a value: a letter, then letters and digits`;
    const place: Given = new Map<string, unknown>(Object.entries(isRecord(value) ? value : {}));
    const [at, type] = [place.get('at'), place.get('type')];
    const known = TYPES.find((one) => one === type);
    if (typeof at !== 'string' || !/^(?:\/[^/]*)+$/u.test(at) || !known)
      return `values.${name} must have at, a JSON pointer such as /adresse/commune, and type: ${TYPES.join(', ')}`;
    return [name, { at, type: known }];
  });
  const wrong = read.find((one) => typeof one === 'string');
  return wrong ?? Object.fromEntries(read.filter((one) => typeof one !== 'string'));
}

function readNumber(
  given: Given,
  name: string,
  [least, most]: readonly [number, number],
  otherwise: number,
): number | null {
  const value = given.get(name) ?? otherwise;
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

/** Null where there is none to read, undefined where it cannot be. */
function readSecret(file: unknown, folder: string): string | null | undefined {
  if (file === undefined) return null;
  if (typeof file !== 'string') return undefined;
  try {
    const text = readFileSync(resolve(folder, file), 'utf8').trim();
    return /^[\x20-\x7e]{1,4000}$/u.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '');
