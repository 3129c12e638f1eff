/**
 * The part of better-auth that browsers may call directly. What is not listed does not exist: changing one's name or
 * address there would pass by the register.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/swagger';
import { localPath } from '../http/local-path.ts';
import { problem } from '../http/problems.ts';
import { isStorable } from '../store/storable.ts';
import { notSignedIn } from './access.ts';
import { AUTH_PATH } from './auth.ts';
import { codeOfRefusal, textOf } from './auth-refusals.ts';
import type { Identity } from './identity.ts';
import { CHANGE } from './sign-in-forms.ts';
import { passCookies, toWebHeaders } from './web-request.ts';

const GET_PATHS = ['get-session', 'verify-email', 'callback/:provider'];
const POST_PATHS = [
  'sign-in/email',
  'sign-in/social',
  'sign-out',
  'reset-password',
  'change-password',
  'passkey/sign-in-options',
  'passkey/sign-in',
  'passkey/register-options',
  'passkey/register',
];
/** Those that have a mail sent to an address that anybody may type. */
const MAILING_PATHS = ['sign-up/email', 'request-password-reset', 'send-verification-email'];

/** Bytes: an answer of a passkey, the longest of what is sent here, takes a few thousand. */
const BODY_LIMIT = 64 * 1024;

const CHANGE_PASSWORD = `${AUTH_PATH}/change-password`;
/** What is done to one's own account: by nobody who owes a second factor. */
const OWN: ReadonlySet<string> = new Set([
  CHANGE_PASSWORD,
  `${AUTH_PATH}/passkey/register-options`,
  `${AUTH_PATH}/passkey/register`,
]);

/** Mounts them under /api/auth. */
export function registerAuthRoutes(app: FastifyInstance, identity: Identity, publicUrl: string): void {
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const url = new URL(request.url, publicUrl);
    if (!staysHere(Object.fromEntries(url.searchParams)) || !staysHere(request.body)) throw problem('request-invalid');
    if (OWN.has(url.pathname) && !(await request.viewer())) throw await notSignedIn(request);
    const init: RequestInit = { method: request.method, headers: toWebHeaders(request) };
    if (request.method === 'POST') init.body = JSON.stringify({ ...bodyOf(request), ...alwaysOf(url.pathname) });
    const response = await identity.call(new Request(url, init));
    passCookies(response.headers, reply);
    if (response.status >= 400) throw await problemOf(response, url.pathname);
    const location = response.headers.get('location');
    if (location !== null) reply.header('location', location);
    return reply
      .code(response.status)
      .header('cache-control', 'no-store')
      .type(response.headers.get('content-type') ?? 'application/json')
      .send(await response.text());
  };
  const schema = { hide: true } as const;
  const config = { capability: 'session.read' } as const;
  for (const path of GET_PATHS) app.get(`${AUTH_PATH}/${path}`, { schema, config }, handle);
  for (const [paths, limit] of [[POST_PATHS, 'signIn'] as const, [MAILING_PATHS, 'mail'] as const]) {
    for (const path of paths)
      app.post(`${AUTH_PATH}/${path}`, { schema, bodyLimit: BODY_LIMIT, config: { ...config, limit } }, handle);
  }
}

/** Members that say where to go afterwards. better-auth checks them too, but not in every mode it runs in. */
const NEXT = ['callbackURL', 'newUserCallbackURL', 'errorCallbackURL', 'redirectTo'];

/** Whether all that says where to go leads to our own pages. */
function staysHere(values: unknown): boolean {
  if (typeof values !== 'object' || values === null) return true;
  return Object.entries(values).every(([name, value]) => !NEXT.includes(name) || localPath(value) !== null);
}

/** What a script does not choose. */
function alwaysOf(path: string): object {
  return path === CHANGE_PASSWORD ? CHANGE : {};
}

function bodyOf({ body }: FastifyRequest): object {
  const sent = typeof body === 'object' && body !== null ? body : {};
  if (!isStorable(sent)) throw problem('text-unstorable');
  return sent;
}

/** The refusal in our own words, so that programs meet one kind of problem whatever they call. */
async function problemOf(response: Response, path: string): Promise<Error> {
  const answer: unknown = await response.json().catch(() => null);
  const name = textOf(answer, 'code');
  const code = codeOfRefusal(name, response.status);
  return code ? problem(code) : new Error(`better-auth refused ${path} with ${response.status} ${name ?? ''}`);
}
