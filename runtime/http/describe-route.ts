/**
 * How a route of the API is written: what it is for, who may use it, the shapes in and out. From this come validation,
 * serialisation, the description of the API and the guard.
 */
import type { FastifySchema, RouteShorthandOptions } from 'fastify';
import type { Capability } from '../identity/permissions.ts';
import type { ShapeName } from './schema-compilers.ts';

type Schema = Readonly<Record<string, unknown>>;

export interface RouteDescription {
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
  readonly reply?: ShapeName | Schema;
  /** Status of success; 200 when absent, 204 without `reply`. */
  readonly status?: 200 | 201;
  /** Media type of an answer that is not JSON. */
  readonly media?: string;
  /** Media type of what is sent when it is not JSON. */
  readonly consumes?: string;
  readonly limit?: 'signIn' | 'upload';
  /** Largest body in bytes; the general limit when absent. */
  readonly bodyLimit?: number;
}

export const API_TAGS = {
  session: 'Who is signed in',
  dispositifs: 'Schemes: catalogue, sources, versions',
  cases: 'Cases: queue, reading, commands',
  filing: 'Requests: drafts, files, filing',
  account: 'What a person sees of their own',
  people: 'The user register',
  administration: 'People, groups, functions, failed effects',
  demonstration: 'Only in demonstration mode',
} as const;
export type ApiTag = keyof typeof API_TAGS;

export const UUID: Schema = { type: 'string', format: 'uuid', description: 'Identifier.' };
export const SLUG: Schema = {
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 80,
  description: 'Scheme.',
};
export const TEXT = (description: string): Schema => ({ type: 'string', maxLength: 200, description });

/** Options of a route from its description. */
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
    config: { capability: route.capability, ...(route.limit && { limit: route.limit }) },
    ...(route.bodyLimit !== undefined && { bodyLimit: route.bodyLimit }),
  };
}

/** Every refusal has the same shape; its `code` says which. */
const PROBLEM = {
  description: 'Why not, with a stable code.',
  content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
};

function success({ reply, status = 200, media }: RouteDescription): Readonly<Record<string, Schema>> {
  if (media !== undefined) {
    return {
      [status]: { description: 'The content.', content: { [media]: { schema: { type: 'string', format: 'binary' } } } },
    };
  }
  if (reply === undefined) return { 204: { description: 'Done.', type: 'null' } };
  const schema = typeof reply === 'string' ? { $ref: `${reply}#` } : reply;
  return { [status]: { description: 'Done.', content: { 'application/json': { schema } } } };
}

function objectOf(properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}
