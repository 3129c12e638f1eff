/**
 * How a route of the API is written: what it is for, who may use it, the shapes in and out. From this come validation,
 * serialisation, the description of the API, the guard, and the types of the handler: what it is given and what it answers.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifySchema,
  FastifyTypeProvider,
  RawServerDefault,
  RouteShorthandOptions,
} from 'fastify';
import type { Shapes } from '../../schemas/types/api.ts';
import type { Capability } from '../identity/permissions.ts';
import type { ShapeName } from '../http/schema-compilers.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The server as the files of routes see it: handlers are typed by what `describe` says of their route. */
export type ApiServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  DescribedTypes
>;

/** Fastify's way of reading types from schemas: ours carry theirs, see `Typed`. */
interface DescribedTypes extends FastifyTypeProvider {
  readonly validator: this['schema'] extends Typed<infer T> ? T : unknown;
  readonly serializer: this['schema'] extends Typed<infer T> ? T : unknown;
}

/** A schema and the type of the values that it describes, which is there for the compiler alone. */
interface Typed<T> {
  readonly valueType?: T;
}

interface RouteDescription {
  /** Name of the operation, unique: a verb and what it acts on. */
  readonly id: string;
  readonly tag: ApiTag;
  /** One sentence. */
  readonly summary: string;
  readonly capability: Capability;
  /** Schemas of the parts of the address, by name; text when absent from the map. */
  readonly params?: Readonly<Record<string, Schema>>;
  /** Schemas of the query, by name; all may be left out unless `required` says so. */
  readonly query?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly body?: ShapeName;
  readonly reply?: ShapeName;
  /** Status of success; when absent 200, and 204 without `reply`. */
  readonly status?: 200 | 201;
  /** Media type of an answer that is not JSON. */
  readonly media?: string;
  /** Media type of what is sent when it is not JSON. */
  readonly consumes?: string;
  readonly limit?: 'signIn' | 'upload';
  /** Whether it is called by programs that sign what they send: its route verifies that. */
  readonly signed?: true;
  /** Of a HEAD that is no answer of a GET without its body: it is described. */
  readonly head?: true;
  /** Largest body in bytes; the general limit when absent. */
  readonly bodyLimit?: number;
}

/** The parts of the API as its description groups them, each with one line. */
export const API_TAGS = {
  session: 'Who is signed in',
  dispositifs: 'Schemes: catalogue, sources, versions',
  blocks: 'Blocks of questions shared between schemes',
  lists: 'Lists shared between schemes',
  cases: 'Cases: queue, reading, commands',
  sittings: 'Sittings of commissions: agendas, decisions, minutes',
  filing: 'Requests: drafts, files, filing',
  account: 'What a person sees of their own',
  people: 'The user register',
  applications: 'What business applications read, with a token of their own',
  privacy: 'What the data-protection officer keeps: the register of processing, readings, erasures',
  administration: 'People, groups, functions, failed effects',
  demonstration: 'Only in demonstration mode',
} as const;
type ApiTag = keyof typeof API_TAGS;

/** Schema of an identifier that we make. */
export const UUID = { type: 'string', format: 'uuid', description: 'Identifier.' } as const;
/** Schema of the identifier of a scheme, as its author chose it. */
export const SLUG = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 80,
  description: 'Scheme.',
} as const;

/**
 * Schema of a short text, of 200 characters at most.
 * @param description what it is, for the description of the API
 */
export const TEXT = (description: string) => ({ type: 'string', maxLength: 200, description }) as const;
/** Where a list goes on: what the page before said. */
export const CURSOR = { type: 'string', pattern: '^[0-9]{1,18}$', description: '`next` of the page before.' } as const;

/** The value of a part of an address or of a query, from its schema. */
type ValueOf<S> = S extends { readonly enum: readonly (infer Value)[] }
  ? Value
  : S extends { readonly type: 'integer' }
    ? number
    : S extends { readonly type: 'boolean' }
      ? boolean
      : string;

type ParamsOf<R extends RouteDescription> = { readonly [Name in keyof R['params']]: ValueOf<R['params'][Name]> };

type RequiredOf<R extends RouteDescription> = R extends { readonly required: readonly (infer Name)[] } ? Name : never;

type QueryOf<R extends RouteDescription> = {
  readonly [Name in keyof R['query'] as Name extends RequiredOf<R> ? Name : never]: ValueOf<R['query'][Name]>;
} & {
  readonly [Name in keyof R['query'] as Name extends RequiredOf<R> ? never : Name]?: ValueOf<R['query'][Name]>;
};

type ShapeOf<Name> = Name extends ShapeName ? Shapes[Name] : undefined;

/** What a handler answers: content that is not JSON is any. */
type ReplyOf<R extends RouteDescription> = R extends { readonly media: string } ? unknown : ShapeOf<R['reply']>;

/** Options of a route whose handler is typed by its description. */
type Described<R extends RouteDescription> = RouteShorthandOptions & {
  readonly schema: FastifySchema & {
    readonly params: Typed<ParamsOf<R>>;
    readonly querystring: Typed<QueryOf<R>>;
    readonly body: Typed<ShapeOf<R['body']>>;
    readonly response: { readonly success: Typed<ReplyOf<R>> };
  };
};

/** Options of a route from its description. */
export function describe<const R extends RouteDescription>(route: R): Described<R>;
export function describe(route: RouteDescription): RouteShorthandOptions {
  const schema: FastifySchema = {
    operationId: route.id,
    tags: [route.tag],
    summary: route.summary,
    description: `${route.summary} Needs: ${route.capability}.`,
    ...(route.params && { params: objectOf(route.params, Object.keys(route.params)) }),
    ...(route.query && { querystring: objectOf(route.query, route.required ?? []) }),
    ...(route.body && { body: { $ref: `${route.body}#` } }),
    ...(route.consumes && { consumes: [route.consumes] }),
    response: { ...success(route), '4xx': PROBLEM, '5xx': PROBLEM },
  };
  return {
    schema,
    config: {
      capability: route.capability,
      ...(route.limit && { limit: route.limit }),
      ...(route.signed && { signed: true }),
      ...(route.head && { swagger: { exposeHeadRoute: true } }),
    },
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
  };
}

/** Every refusal has the same shape; its `code` says which. */
const PROBLEM = {
  description: 'Why not, with a stable code.',
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
};

function success({ reply, status, media }: RouteDescription): Readonly<Record<string, Schema>> {
  if (media !== undefined) {
    return {
      [status ?? 200]: {
        description: 'The content.',
        content: { [media]: { schema: { type: 'string', format: 'binary' } } },
      },
    };
  }
  if (reply === undefined) return { [status ?? 204]: { description: 'Done.', type: 'null' } };
  return {
    [status ?? 200]: { description: 'Done.', content: { 'application/json': { schema: { $ref: `${reply}#` } } } },
  };
}

function objectOf(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}
