/**
 * The one door to better-auth: whatever signs someone in, a browser's script, a plain form or the identity service, ends
 * with the person in the user register.
 */
import type { Knex } from 'knex';
import { ensurePerson } from '../people/register.ts';
import { signInTrace, type Auth, type SignInTrace } from './auth.ts';

/** Passes a request to better-auth, then brings the register up to date when it signed someone in. */
export async function callAuth(auth: Auth, db: Knex, request: Request): Promise<Response> {
  const trace: SignInTrace = { userId: null, claims: null };
  const response = await signInTrace.run(trace, () => auth.handler(request));
  if (response.status >= 500) {
    // It keeps its errors to itself; asking the database tells whether that is what is away.
    await db.raw('select 1');
    throw new Error(`better-auth answered ${response.status} to ${new URL(request.url).pathname}`);
  }
  const { userId, claims } = trace;
  if (userId !== null) await ensurePerson(db, userId, claims);
  return response;
}
