/**
 * Prepares the description of the API (openapi.json, written from the routes of the server) for the generator of types: one
 * member for each route, named as Fastify and our clients name it (`GET /cases/:id`), with what goes in and what comes out.
 */

type Schema = Readonly<Record<string, unknown>>;

/** Schema of the routes for the generator, and the names of the shapes it refers to. */
export interface RouteTypes {
  readonly schema: Schema;
  readonly shapes: readonly string[];
}

const PREFIX = '/api/v1';
const METHODS: readonly string[] = ['get', 'head', 'post', 'put', 'patch', 'delete'];
const REFERENCE = '#/components/schemas/';

/** @param openApi OpenAPI 3.1 whose bodies and replies are references to shapes; throws when one is not. */
export function describeRoutes(openApi: unknown): RouteTypes {
  const shapes = new Set<string>();
  const routes: Record<string, Schema> = {};
  for (const [path, operations] of Object.entries(memberOf(openApi, 'paths'))) {
    for (const method of METHODS) {
      const operation = memberOf(operations, method);
      if (!('operationId' in operation)) continue;
      const name = `${method.toUpperCase()} ${path.slice(PREFIX.length).replaceAll(/\{(\w+)\}/g, ':$1')}`;
      routes[name] = describeRoute(operation, (shape) => shapes.add(shape));
    }
  }
  return {
    schema: objectOf(routes, Object.keys(routes), 'What each route of /api/v1 takes and answers.'),
    shapes: [...shapes].toSorted(),
  };
}

function describeRoute(operation: Schema, refer: (shape: string) => void): Schema {
  const parameters = listOf(operation, 'parameters');
  const named = (place: string): Schema | undefined => {
    const those = parameters.filter((parameter) => parameter['in'] === place);
    if (those.length === 0) return undefined;
    const entries = those.map(({ name, schema, description }): [string, Schema] => [
      String(name),
      { ...toSchema(schema), description },
    ]);
    const required = those.filter((parameter) => parameter['required'] === true).map(({ name }) => String(name));
    return objectOf(Object.fromEntries(entries), required);
  };
  const parts = {
    params: named('path'),
    query: named('query'),
    body: contentOf(memberOf(operation, 'requestBody'), refer),
    reply: replyOf(memberOf(operation, 'responses'), refer),
  };
  const present = Object.entries(parts).filter((entry): entry is [string, Schema] => entry[1] !== undefined);
  const optional = (schema: Schema): boolean => Array.isArray(schema['required']) && schema['required'].length === 0;
  const required = present.filter(([, schema]) => !optional(schema)).map(([name]) => name);
  return objectOf(Object.fromEntries(present), required, String(operation['summary']));
}

/** What is answered when all is well; nothing for content that is no JSON, which browsers follow as a link. */
function replyOf(responses: Schema, refer: (shape: string) => void): Schema | undefined {
  if ('204' in responses) return { type: 'null' };
  const response = memberOf(responses, '200' in responses ? '200' : '201');
  return contentOf(response, refer);
}

function contentOf(holder: Schema, refer: (shape: string) => void): Schema | undefined {
  const content = memberOf(holder, 'content');
  if ('multipart/form-data' in content) return { tsType: 'FormData' };
  if (!('application/json' in content)) return undefined;
  const reference = memberOf(memberOf(content, 'application/json'), 'schema')['$ref'];
  if (typeof reference !== 'string' || !reference.startsWith(REFERENCE))
    throw new Error('a body or a reply is described by a shape of schemas/api.schema.json');
  const shape = reference.slice(REFERENCE.length);
  refer(shape);
  return { tsType: shape };
}

function objectOf(properties: Schema, required: readonly string[], description?: string): Schema {
  return {
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...(description !== undefined && { description }),
  };
}

function memberOf(value: unknown, name: string): Schema {
  return isSchema(value) ? toSchema(value[name]) : {};
}

function listOf(value: Schema, name: string): readonly Schema[] {
  const list: unknown = value[name];
  return Array.isArray(list) ? list.filter(isSchema) : [];
}

const toSchema = (value: unknown): Schema => (isSchema(value) ? value : {});

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
