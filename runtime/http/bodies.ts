/**
 * What may be sent, and how it is read. A body is bounded before anything walks through it: its bytes, the levels of its
 * JSON, the parts of its multipart. Plain posts are flat: names in brackets come as multipart, and the form reads them.
 */
import { PassThrough, pipeline } from 'node:stream';
import fastifyFormbody from '@fastify/formbody';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { MOST_LEVELS, MOST_VALUES } from '../../engine/index.ts';
import { problem } from './problems.ts';

/** Largest body that is not a file, in bytes: a scheme with its data fits in it. */
export const BODY_LIMIT = 2 * 1024 * 1024;
/** Largest file that any field may accept, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Media type of a piece of a file (tus 1.0.0). */
export const UPLOAD_TYPE = 'application/offset+octet-stream';

/** The answers, in the member of a body that carries them. */
const MOST_NESTED = MOST_LEVELS + 2;

/** Largest plain post: some fields to sign in, a name, an address. Forms of schemes come as multipart. */
const PLAIN_LIMIT = 64 * 1024;

/**
 * Values that a body in JSON may hold: three times what a draft may, so that who sends twenty thousand members is still told
 * which answer is too much. What reads it costs by the value, not by the byte: two megabytes of nothing but short members would
 * hold up everybody else.
 */
const MOST_IN_BODY = 3 * MOST_VALUES;

/** Texts and documents of one post: a form with long lists has thousands of texts. */
const MULTIPART = {
  files: 40,
  fields: 10_000,
  parts: 10_040,
  fileSize: LARGEST_FILE,
  fieldSize: BODY_LIMIT,
};

/** Registers the readers of bodies. */
export async function registerBodies(app: FastifyInstance): Promise<void> {
  await app.register(fastifyFormbody, { bodyLimit: PLAIN_LIMIT });
  await app.register(fastifyMultipart, { limits: MULTIPART });
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>(
    ['application/json', 'application/scim+json'],
    { parseAs: 'string' },
    (request, body, done) => {
      const excess = excessOfJson(body, { levels: MOST_NESTED, values: MOST_IN_BODY });
      if (excess) done(problem(excess));
      else void parse(request, body, done);
    },
  );
  // Handed on as it comes. Flowing, and not read from the connection itself: the pace of a body is seen by that.
  app.addContentTypeParser(UPLOAD_TYPE, (_request, payload, done) => {
    const body = new PassThrough();
    pipeline(payload, body, () => undefined);
    done(null, body);
  });
  // Multipart is read as it comes: nobody else looks at how much it says it is.
  app.addHook('preParsing', async (request) => {
    const { 'content-type': type = '', 'content-length': said = '0' } = request.headers;
    const { bodyLimit } = request.routeOptions;
    if (type.startsWith('multipart/') && Number(said) > bodyLimit) throw problem('body-too-large');
  });
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * What is too much in a JSON text, before it is parsed: lists and objects one inside the other, or values, counted by what
 * opens and what separates them. Null when nothing is. Reads each character once.
 */
export function excessOfJson(
  json: string,
  most: { readonly levels: number; readonly values: number },
): 'body-too-deep' | 'body-too-large' | null {
  let level = 0;
  let values = 1;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfText(json, at);
    else if (code === COMMA) values += 1;
    else if (CLOSING.has(code)) level -= 1;
    else if (OPENING.has(code)) {
      level += 1;
      values += 1;
    }
    if (level > most.levels) return 'body-too-deep';
    if (values > most.values) return 'body-too-large';
  }
  return null;
}

/** Place of the quote that ends the text which begins at a quote. */
function endOfText(json: string, begin: number): number {
  let at = begin + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
