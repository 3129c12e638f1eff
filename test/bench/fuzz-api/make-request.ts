/** A request from a seed: nearly right most of the time, else wrong in one of the ways that programs and forgers are. */
import type { Json } from '../../../engine/index.ts';
import { anyJson, below, hugeJson, oneOf, type Random } from '../fuzz/values.ts';
import { fromSchema, pick, type Known, type Sources } from './from-schema.ts';
import type { Description, Operation } from './operations.ts';

export interface FuzzRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** Index of who asks among those who can; -1 for nobody. */
  readonly as: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** One request in so many is as large as a body may be. */
const HUGE_EVERY = 200;
const BODY_LIMIT = 2 * 1024 * 1024;

const STRANGE = [
  '%00',
  '%ff%fe',
  '%',
  '..',
  '%2e%2e%2f',
  'x'.repeat(3_000),
  '__proto__',
  '%F0%9F%92%A9',
  "'--",
  ' ',
  '-1',
  '1e9',
] as const;

/** The request of a seed. */
export function makeRequest(
  random: Random,
  { operations, shapes }: Description,
  known: Known,
  people: number,
): FuzzRequest {
  const sources = { random, shapes, known };
  const operation = pick(random, operations);
  if (!operation) throw new Error('The server describes no operation');
  const huge = below(random, HUGE_EVERY) === 0;
  return {
    operation: operation.id,
    method:
      random() < 0.99 ? operation.method : oneOf(random, ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']),
    path: pathOf(sources, operation) + queryOf(sources, operation),
    as: below(random, people + 1) - 1,
    ...withTus(random, operation, spoilBody(random, bodyOf(sources, operation, huge))),
  };
}

/** What `/uploads` is told of in headers: right most of the time. */
function withTus(random: Random, { path, method }: Operation, made: Body): Body {
  if (!path.includes('/uploads')) return made;
  const number = (): string => oneOf(random, ['0', '5', '58', '104857601', '-1', '1e9', 'x', '9'.repeat(30)]);
  const headers = {
    ...(random() < 0.95 && { 'tus-resumable': oneOf(random, ['1.0.0', '1.0.0', '1.0.0', '0.2.2', 'x']) }),
    ...(random() < 0.9 && { [method === 'POST' ? 'upload-length' : 'upload-offset']: number() }),
    ...(random() < 0.5 && {
      'upload-metadata': oneOf(random, ['filename YS5wZGY=', 'filename', 'filename ////', 'filename AAAA,x y', ',,']),
    }),
  };
  return { ...made, headers: { ...made.headers, ...headers } };
}

function pathOf(sources: Sources, { path }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    if (sources.random() < 0.08) return oneOf(sources.random, STRANGE);
    const value = nameOfPart(path, name).flatMap((known) => pick(sources.random, sources.known[known] ?? []) ?? [])[0];
    return encodeURIComponent(inUrl(value ?? fromSchema(sources, { type: 'string' }, name)));
  });
}

/** `/cases/{id}` speaks of a case: the collection says of what `id` is. */
function nameOfPart(path: string, name: string): readonly string[] {
  const before = path.split(`{${name}}`)[0]?.split('/').filter(Boolean).at(-1) ?? '';
  return name === 'id' ? [before] : [name];
}

function queryOf(sources: Sources, { query }: Operation): string {
  const { random } = sources;
  const pairs = query.flatMap(({ name, schema }) => {
    if (random() < 0.5) return [];
    const value =
      random() < 0.15 ? oneOf(random, STRANGE) : encodeURIComponent(inUrl(fromSchema(sources, schema, name)));
    const pair = `${name}=${value}`;
    return random() < 0.05 ? [pair, pair, `${name}[a]=1`] : [pair];
  });
  if (random() < 0.03) pairs.push(`inconnu=${oneOf(random, STRANGE)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function inUrl(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type Body = Pick<FuzzRequest, 'headers' | 'body'>;

function bodyOf(sources: Sources, { body, method }: Operation, huge: boolean): Body {
  if (!body) return method === 'DELETE' || sources.random() < 0.98 ? { headers: {}, body: null } : jsonBody({});
  if (body.type === 'piece')
    return { headers: { 'content-type': 'application/offset+octet-stream' }, body: Buffer.from(PDF) };
  if (body.type === 'json') return jsonBodyOf(sources, fromSchema(sources, body.schema, ''), huge);
  const texts = body.names.flatMap((name): [string, string][] =>
    sources.random() < 0.6 ? [[name, textOf(sources, name, huge)]] : [],
  );
  if (body.type === 'plain') {
    return {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from(new URLSearchParams(texts).toString()),
    };
  }
  return multipartBody(sources.random, texts);
}

function textOf({ random, known }: Sources, name: string, huge: boolean): string {
  if (huge) return oneOf(random, ['x', '[', '9', ' ', 'é']).repeat(1_500_000);
  if (name === '_action')
    return oneOf(random, ['continue', 'back', 'later', 'add:/foyer/membres', 'remove:/foyer/membres/0', 'wallet:/x']);
  if (name === '_version') return oneOf(random, ['1', '2', '1.5', '-1', '1e300', '99999999999', '', 'x']);
  return inUrl(pick(random, known[name] ?? []) ?? anyJson(random, 2));
}

function jsonBodyOf({ random }: Sources, value: Json, huge: boolean): Body {
  if (huge) return { headers: JSON_TYPE, body: Buffer.from(hugeText(random, value).slice(0, BODY_LIMIT)) };
  return jsonBody(random() < 0.3 ? replacePart(random, value) : value);
}

const JSON_TYPE = { 'content-type': 'application/json' };

function jsonBody(value: Json): Body {
  return { headers: JSON_TYPE, body: Buffer.from(JSON.stringify(value)) };
}

/** The value with something of two megabytes in one place of it. */
function hugeText(random: Random, value: Json): string {
  const marked = JSON.stringify(replacePart(random, value, '\u0001'));
  const filling = oneOf(random, [
    () => '['.repeat(900_000) + ']'.repeat(900_000),
    () => '{"a":'.repeat(250_000) + '1' + '}'.repeat(250_000),
    () => `[${'{},'.repeat(500_000)}{}]`,
    () => `{${Array.from({ length: 150_000 }, (_, at) => `"k${at}":0`).join(',')}}`,
    () => `{"${'x'.repeat(1_000_000)}":[${'0,'.repeat(400_000)}0]}`,
    () => JSON.stringify(oneOf(random, ['a', '-', '0', '\u0000', '💩']).repeat(450_000)),
    () => `{"membres":[${'{"nom":"a"},'.repeat(150_000)}{}]}`,
    () => stringify(hugeJson(random)),
  ])();
  return marked.replace('"\\u0001"', () => filling);
}

function stringify(value: Json): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '['.repeat(5_000);
  }
}

/** The value with one place in it replaced, or one more. */
function replacePart(random: Random, value: Json, by: Json = anyJson(random)): Json {
  if (typeof value !== 'object' || value === null || random() < 0.1) return by;
  if (isList(value)) {
    const at = below(random, value.length + 1);
    return [...value.slice(0, at), replacePart(random, value[at] ?? null, by), ...value.slice(at + 1)];
  }
  const names = Object.keys(value);
  const name = random() < 0.1 ? oneOf(random, ['__proto__', 'constructor', '']) : (pick(random, names) ?? 'x');
  const others = Object.entries(value).filter(([key]) => key !== name);
  if (random() < 0.1) return Object.fromEntries(others);
  return Object.fromEntries([
    ...others,
    [name, replacePart(random, names.includes(name) ? (value[name] ?? null) : null, by)],
  ]);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

function multipartBody(random: Random, texts: readonly [string, string][]): Body {
  const boundary = 'fuzz';
  const parts = texts.map(([name, text]) => {
    const file =
      random() < 0.3
        ? `; filename="${oneOf(random, ['a.pdf', '', '../../x', 'é\u0000'])}"\r\ncontent-type: application/pdf`
        : '';
    const times = text.length < 1_000 && random() < 0.02 ? 3_000 : 1;
    return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${file ? PDF : text}\r\n`.repeat(
      times,
    );
  });
  const whole = Buffer.from(`${parts.join('')}--${boundary}--\r\n`);
  const type = `multipart/form-data; boundary=${boundary}`;
  if (random() < 0.9) return { headers: { 'content-type': type }, body: whole };
  const others = [
    'multipart/form-data',
    'multipart/mixed; boundary=x',
    `multipart/form-data; boundary=${'b'.repeat(300)}`,
  ] as const;
  return { headers: { 'content-type': oneOf(random, others) }, body: whole };
}

/** What goes wrong on the way: cut, mistaken for something else, said to be packed, dressed up. */
function spoilBody(random: Random, { headers, body }: Body): Body {
  const kind = random();
  if (kind < 0.02 && body) return { headers, body: body.subarray(0, below(random, body.length)) };
  if (kind < 0.03)
    return {
      headers: {
        ...headers,
        'content-type': oneOf(random, [
          'text/xml',
          'application/json; charset=x',
          '',
          'application/x-www-form-urlencoded',
          'a/b;;',
          'multipart/form-data; boundary=',
        ] as const),
      },
      body,
    };
  if (kind < 0.04)
    return {
      headers: { ...headers, 'content-encoding': oneOf(random, ['gzip', 'br', 'deflate', 'x', 'identity'] as const) },
      body,
    };
  if (kind < 0.05)
    return {
      headers,
      body: Buffer.from(oneOf(random, ['', 'null', '[]', '"x"', '{', '{"a":1}x', '\ufeff{}', 'true'])),
    };
  if (kind < 0.08) return { headers: { ...headers, ...oneOf(random, DRESS) }, body };
  return { headers: random() < 0.3 ? { ...headers, accept: 'text/html' } : headers, body };
}

const DRESS: readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]] = [
  { authorization: 'Bearer x' },
  { authorization: `Bearer ${'x'.repeat(5_000)}` },
  { authorization: 'Basic \u00ff' },
  { cookie: 'cagou.draft=%; cagou.session_token=x.y' },
  { cookie: `cagou.session_token=${'%41'.repeat(1_000)}` },
  { origin: 'http://ailleurs.example' },
  { origin: 'null' },
  { 'accept-encoding': 'br;q=a, *;q=0' },
  { range: 'bytes=9-1' },
  { 'if-none-match': '*' },
  { accept: '\u00ff/*' },
  { 'x-forwarded-for': '1, , ::ffff:x' },
  { 'content-length': '3' },
];
