/**
 * What stands before every password that is judged, by whatever door it comes: how often it may be tried, and what the
 * log says of those that were wrong. State is in the database, so all processes count together (decision 19).
 */
import type { Knex } from 'knex';
import type { Logger } from 'pino';
import { textOf } from '../auth-refusals.ts';
import { readSessionCookie } from '../session-cookie.ts';
import { pseudonymOf } from '../secrets.ts';
import { CLIENT_ADDRESS, REQUEST_ID } from '../web-headers.ts';
import { networkOf } from './client-network.ts';
import { readDevice, type DeviceSettings } from './device-cookie.ts';
import { forgiveAttempt } from './store/forgive-attempt.ts';
import { knowsDevice } from './store/known-devices.ts';
import { takeAttempt } from './store/take-attempt.ts';
import { accountOfCode, accountOfSession } from '../store/account-of.ts';
import { findAccount } from '../store/accounts.ts';

interface GuardSettings {
  readonly db: Knex;
  readonly log: Logger;
  readonly config: DeviceSettings;
}

/** Code of the answer to whoever has no attempt left. */
export const LIMITED = 'SIGN_IN_LIMITED';

/** Requests that have a password judged; after sign-in, that of who is signed in. */
const JUDGED: ReadonlySet<string> = new Set([
  'sign-in/email',
  'change-password',
  'proof/password',
  'two-factor/enable',
  'two-factor/disable',
  'two-factor/generate-backup-codes',
  'passkey/register-options',
]);

/** Passes a request on, unless its password may not be tried now. `path` is that of the operation of better-auth. */
export async function guardPassword(
  settings: GuardSettings,
  path: string,
  request: Request,
  pass: () => Promise<Response>,
): Promise<Response> {
  if (path.startsWith('two-factor/verify-') || path === 'passkey/sign-in')
    return logCode(settings, path, request, await pass());
  if (!JUDGED.has(path)) return pass();
  const email = await addressOf(settings, path, request);
  if (email === null) return pass();
  const attempt = await take(settings, email, request);
  if (attempt === null) {
    await logFailure(settings, path, email, request, 'limited');
    return Response.json({ code: LIMITED }, { status: 429 });
  }
  const response = await pass();
  const reason = response.ok ? null : await reasonOf(response);
  // Whatever else is wrong was said of a password that was right, or that was not looked at.
  if (reason !== 'password') await settings.db.transaction((tx) => forgiveAttempt(tx, attempt));
  if (reason !== null) await logFailure(settings, path, email, request, reason);
  return response;
}

/** The address whose password is tried, as accounts keep it; null when there is none. */
async function addressOf({ db, config }: GuardSettings, path: string, request: Request): Promise<string | null> {
  if (path === 'sign-in/email') {
    const body: unknown = await request.clone().json();
    return textOf(body, 'email')?.trim().toLowerCase() ?? null;
  }
  const token = readSessionCookie(request.headers.get('cookie') ?? undefined, config.secret);
  if (token === null) return null;
  return (await accountOfSession(db, token))?.email ?? null;
}

async function take({ db, config }: GuardSettings, email: string, { headers }: Request): Promise<string | null> {
  const device = readDevice(headers.get('cookie'), config);
  const isKnown = device !== null && (await knowsDevice(db, email, device.hash));
  const trier = {
    account: pseudonymOf(config.secret, 'account', email),
    client: pseudonymOf(config.secret, 'client', networkOf(headers.get(CLIENT_ADDRESS) ?? '')),
    device: isKnown ? device.hash : null,
  };
  return db.transaction((tx) => takeAttempt(tx, trier));
}

const WRONG: ReadonlySet<string | null> = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD']);

async function reasonOf(response: Response): Promise<string> {
  const code = textOf(
    await response
      .clone()
      .json()
      .catch(() => null),
    'code',
  );
  return WRONG.has(code) ? 'password' : (code?.toLowerCase().replaceAll('_', '-') ?? 'unknown');
}

/** A code that is refused; how often it may be tried is better-auth's affair, since the password was right before. */
async function logCode(
  { db, log }: GuardSettings,
  path: string,
  { headers }: Request,
  response: Response,
): Promise<Response> {
  if (response.ok) return response;
  // The cookie that holds the place of a sign-in: what it names in the table, a dot, and a signature.
  const place = /cagou\.two_factor=([^;]+?)\.[^.;]+(?:;|$)/u.exec(headers.get('cookie') ?? '')?.[1] ?? '';
  const account = await accountOfCode(db, place);
  const line = { operation: path, reason: await reasonOf(response), account, ...whence(headers) };
  log.warn({ event: 'sign-in-failed', ...line }, 'a code was refused');
  return response;
}

function whence(headers: Headers): { readonly client: string | null; readonly request: string | null } {
  return { client: headers.get(CLIENT_ADDRESS), request: headers.get(REQUEST_ID) };
}

/** By the identifier of the account; what was typed may be a password that went into the wrong field. */
async function logFailure(
  { db, log, config }: GuardSettings,
  path: string,
  email: string,
  { headers }: Request,
  reason: string,
): Promise<void> {
  const line = {
    event: 'sign-in-failed',
    operation: path,
    reason,
    account: await findAccount(db, email),
    typed: pseudonymOf(config.secret, 'account', email),
    ...whence(headers),
  };
  log.warn(line, 'a password was refused');
}
