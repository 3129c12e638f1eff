/**
 * The one door to better-auth: whatever signs someone in, a browser's script, a plain form or the identity service, passes
 * the limits first, and ends with the person in the user register and their device known.
 */
import type { Knex } from 'knex';
import { ensurePerson } from '../people/store/people.ts';
import { AUTH_PATH, signInTrace, type Auth, type AuthSettings, type SignInTrace } from './auth.ts';
import { createDevice, readDevice } from './limits/device-cookie.ts';
import { guardPassword } from './limits/password-guard.ts';
import { rememberDevice } from './limits/store/known-devices.ts';
import { screenRequest } from './screen-request.ts';
import { readSessionCookie, setsSession } from './session-cookie.ts';
import { noteSignIn } from './store/sign-ins.ts';
import { endOldSession } from './sessions/store/sessions.ts';
import { ping } from '../store/ping.ts';

/** Passes a request to better-auth, then brings the register up to date when it signed someone in. */
export async function callAuth(auth: Auth, settings: AuthSettings, request: Request): Promise<Response> {
  const { db } = settings;
  const path = new URL(request.url).pathname.slice(AUTH_PATH.length + 1);
  const session = readSessionCookie(request.headers.get('cookie') ?? undefined, settings.config.secret);
  if (session !== null) await endOldSession(db, session, settings.config.sessionHours);
  const refused = await screenRequest(settings, path, request);
  if (refused !== null) return Response.json({ code: refused }, { status: 422 });
  const trace: SignInTrace = { userId: null, claims: null, ownerId: null };
  const response = await guardPassword(settings, path, request, async () => {
    const answer = await signInTrace.run(trace, () => auth.handler(request));
    if (answer.status >= 500) {
      // It keeps its errors to itself; asking the database tells whether that is what is away.
      await ping(db);
      throw new Error(`better-auth answered ${answer.status} to ${path}`);
    }
    return answer;
  });
  const { userId, claims, ownerId } = trace;
  const cookies = response.headers.getSetCookie();
  if (userId !== null && setsSession(cookies)) {
    await ensurePerson(db, userId, claims);
    await noteSignIn(db, userId);
    await knowDevice(settings, request, response, userId);
  }
  if (ownerId !== null && response.ok) await knowDevice(settings, request, response, ownerId);
  return response;
}

/** The browser is known to the account from now on, by a cookie that it keeps. */
async function knowDevice(
  { db, config }: { readonly db: Knex; readonly config: AuthSettings['config'] },
  request: Request,
  response: Response,
  userId: string,
): Promise<void> {
  const device = readDevice(request.headers.get('cookie'), config) ?? createDevice(config);
  await rememberDevice(db, userId, device.hash);
  response.headers.append('set-cookie', device.cookie);
}
