/**
 * The log tells what the server does, never who asked for what: it is read by people who have no business with a case.
 * Requests are logged by method and route pattern, without query, body, address or header.
 */
import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.ts';

/** Names under which personal data or secrets could reach a log line. */
const PRIVATE = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'email',
  'to',
  'name',
  'answers',
  'text',
  'markdown',
  'payload',
];

/** A logger whose lines are JSON on the standard output. */
export function createLog(config: Pick<Config, 'logLevel'>): Logger {
  return pino({
    level: config.logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    redact: { paths: PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[kept out]' },
    serializers: { err: describeError, error: describeError, req: describeRequest, res: describeResponse },
  });
}

/**
 * Database errors quote rows in `detail`, and in their message the value that is none of its type (class 22); only what
 * tells where the program went wrong is kept.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  const kept = (text: string): string => (isOfValue(error) ? text.replaceAll(VALUE, ': [kept out]') : text);
  return { type: error.name, message: kept(error.message), ...code, stack: kept(error.stack ?? ''), ...cause };
}

/** What stands between quotes at the end of « invalid input syntax for type uuid: "…" », also where the stack repeats it. */
const VALUE = /: ".*?"(?=\n|$)/gsu;

function isOfValue(error: object): boolean {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('22');
}

function describeRequest(request: { method?: string; routeOptions?: { url?: string } }): object {
  return { method: request.method, route: request.routeOptions?.url };
}

function describeResponse(response: { statusCode?: number }): object {
  return { status: response.statusCode };
}
