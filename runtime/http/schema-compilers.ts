/**
 * The shapes of the API are written once, in schemas/api.schema.json. Here each of its definitions becomes a shared schema
 * of Fastify (`{ $ref: 'CaseDetail#' }`), which validates requests, serialises responses and describes the API. Each is
 * compiled when its route is first used: all of them together take as long as the rest of a start.
 */
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { isDate, isEmail, isOneLine } from '../../engine/index.ts';
import type { FastifyInstance, FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify';
import apiSchema from '../../schemas/api.schema.json' with { type: 'json' };

type Schema = Readonly<Record<string, unknown>>;

/** Name of a definition of the API's schema. */
export type ShapeName = keyof typeof apiSchema.$defs;

/** Definitions by name, each with its name as `$id` and references between them by `$id`. */
const SHAPES: readonly (Schema & { readonly $id: string })[] = Object.entries(apiSchema.$defs).map(
  ([name, schema]) => ({
    $id: name,
    ...toShared(schema),
  }),
);

/** Registers the shapes, how requests are validated and how responses are written. */
export function registerShapes(app: FastifyInstance): void {
  for (const shape of SHAPES) app.addSchema(shape);
  app.setValidatorCompiler(compileValidator);
  app.setSerializerCompiler(compileSerialiser);
}

/** A test judges the shapes: to do it at each start takes as long as all that is compiled of them. */
const OPTIONS: Options = { strict: false, allErrors: false, useDefaults: true, validateSchema: false };
const strict = once(() => createAjv(OPTIONS));
const textual = once(() => createAjv({ ...OPTIONS, coerceTypes: true }));
const shapes: ReadonlyMap<string, Schema> = new Map(SHAPES.map((shape) => [shape.$id, shape]));

/** What is compiled depends on the text of a schema alone: routes that answer alike, and all applications of a process, share it. */
const compiledBodies = memoiseText((schema: Schema) => strict().compile(schema));
const compiledTexts = memoiseText((schema: Schema) => textual().compile(schema));
const compiledReplies = memoiseText((schema: Schema) => {
  // Each serialiser takes a copy of all the shapes it is given: ten times as long with those it never names.
  const named = Object.fromEntries([...namedBy(schema, new Set())].map((name) => [name, shapes.get(name)]));
  return SerializerSelector()(named)({ schema, method: '', url: '', httpStatus: '' });
});

/** Names of the shapes that a schema leads to, added to those that are known already. */
function namedBy(value: unknown, names: Set<string>): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return names;
  for (const [key, member] of Object.entries(value)) {
    const name = key === '$ref' && typeof member === 'string' ? member.replace(/#$/u, '') : null;
    if (name === null) namedBy(member, names);
    else if (!names.has(name)) namedBy(shapes.get(name), names.add(name));
  }
  return names;
}

/**
 * Bodies are taken as they are: nothing is converted, nothing silently left out. Queries and address parts are text, so
 * numbers and booleans are read from it.
 */
const compileValidator: FastifySchemaCompiler<Schema> = ({ schema, httpPart }) => {
  const compiled = once(() => (httpPart === 'body' ? compiledBodies : compiledTexts)(schema));
  return (value: unknown) => {
    const validate = compiled();
    return validate(value) ? { value } : { error: [...(validate.errors ?? [])] };
  };
};

/** Only what a shape names leaves the server. */
const compileSerialiser: FastifySerializerCompiler<Schema> = ({ schema }) => {
  const compiled = once(() => compiledReplies(schema));
  return (value: unknown) => compiled()(value);
};

/** The value of a function, made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function memoiseText<T extends object>(compile: (schema: Schema) => T): (schema: Schema) => T {
  const known = new Map<string, T>();
  return (schema) => {
    const text = JSON.stringify(schema);
    const made = known.get(text) ?? compile(schema);
    known.set(text, made);
    return made;
  };
}

function createAjv(options: Options): Ajv2020 {
  const ajv = new Ajv2020({ ...options, schemas: [...SHAPES] });
  ajvFormats.default(ajv);
  ajv.addFormat('date', isDate);
  ajv.addFormat('email', isEmail);
  ajv.addFormat('name', (text: string) => isOneLine(text) && text.trim().length > 1);
  return ajv;
}

function toShared(value: object): Schema {
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [key, sharedMember(key, member)]),
  );
}

function sharedMember(key: string, member: unknown): unknown {
  if (key === '$ref' && typeof member === 'string') return member.replace(/^#\/\$defs\/(.+)$/, '$1#');
  if (Array.isArray(member)) return member.map((item: unknown) => sharedMember('', item));
  return typeof member === 'object' && member !== null ? toShared(member) : member;
}
