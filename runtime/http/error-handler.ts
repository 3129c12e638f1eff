/**
 * Where every error of a request ends: known refusals become problem details, whatever is not known becomes « unexpected »
 * with an incident number, and nothing of the inside is ever told. People get a page, programs get JSON.
 */
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, ProblemCode } from '../../schemas/types/api.ts';
import { isDatabaseAway, isDatabaseSlow, isUnstorableText } from '../store/database-errors.ts';
import { isThreadLate } from '../threads/worker-thread.ts';
import { fr as messages } from './messages/fr.ts';
import { describeProblem, isProblem } from './problems.ts';
import { describeInvalid } from './invalid-request.ts';

/** Renders the page that a person sees instead of JSON. */
export type ErrorPage = (problem: Problem, request: FastifyRequest) => string | Promise<string>;

/** Errors that Fastify and its plugins make, by their code. */
const KNOWN: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request-invalid',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request-invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
  FST_REQ_FILE_TOO_LARGE: 'file-too-large',
  FST_FILES_LIMIT: 'body-too-large',
  FST_FIELDS_LIMIT: 'body-too-large',
  FST_PARTS_LIMIT: 'body-too-large',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'media-type-unsupported',
};

/** What the reader of multipart bodies says of one that is cut or names no boundary, without any code of its own. */
const BROKEN: readonly string[] = [
  'Multipart: Boundary not found',
  'Unexpected end of multipart data',
  'Part terminated early due to unexpected end of multipart data',
  'Header terminated early due to unexpected end of multipart data',
  'The needle cannot have a length bigger than 256.',
];

/** Installs the handler of errors and of unknown addresses. */
export function handleErrors(app: FastifyInstance, renderPage: ErrorPage): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    await answer(request, reply, problemOf(error, request), renderPage);
  });
  app.setNotFoundHandler(async (request, reply) => {
    await answer(request, reply, describeProblem('not-found'), renderPage);
  });
}

/** What an error of a request is, as it is told; what is not known is logged. */
export function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  if (isProblem(error)) return error.problem;
  if (error.validation) return describeInvalid(error);
  const known = KNOWN[error.code];
  if (known) return describeProblem(known);
  if (isBrokenMultipart(error)) return describeProblem('request-invalid');
  if (isUnstorableText(error)) return describeProblem('text-unstorable');
  if (hasHungUp(request)) {
    request.log.debug({ err: error }, 'the client hung up');
    return describeProblem('request-invalid');
  }
  if (isThreadLate(error) || isDatabaseSlow(error)) {
    request.log.error({ err: error }, 'the database or a thread is too slow');
    return describeProblem('too-slow');
  }
  if (isDatabaseAway(error)) {
    request.log.error({ err: error }, 'a service is away');
    return describeProblem('unavailable');
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return describeProblem('request-invalid');
  }
  const incident = randomUUID().slice(0, 8);
  request.log.error({ err: error, incident }, 'unexpected error');
  const { detail } = describeProblem('unexpected');
  return describeProblem('unexpected', { detail: messages.incident(detail, incident) });
}

/**
 * Whether the connection ended before the whole request had come: what then fails, fails for want of the rest. It looks like
 * a service that is away (ECONNRESET), and is nobody's concern.
 */
function hasHungUp({ raw }: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete;
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  renderPage: ErrorPage,
): Promise<void> {
  if (problem.status === 503) reply.header('retry-after', '5');
  if (problem.status === 401 && request.url.startsWith('/api/')) reply.header('www-authenticate', 'Bearer');
  reply.code(problem.status).header('cache-control', 'no-store');
  if (wantsPage(request)) {
    await reply.type('text/html; charset=utf-8').send(await renderPage(problem, request));
    return;
  }
  await reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}

function wantsPage(request: FastifyRequest): boolean {
  if (request.url.startsWith('/api/')) return false;
  return request.headers.accept?.includes('text/html') ?? false;
}

/** Whether an error says that a multipart body cannot be read as it came. */
function isBrokenMultipart(error: unknown): boolean {
  return error instanceof Error && BROKEN.includes(error.message);
}
