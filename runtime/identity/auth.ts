/**
 * better-auth keeps passwords, sessions and the dance with the identity service. It is set up here once, and only this
 * folder speaks to it.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { betterAuth, type GenericEndpointContext } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Knex } from 'knex';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import { localPath, withNext } from '../http/local-path.ts';
import { dropUnprovenSignUp, type PasswordHash } from './accounts.ts';
import { fr as messages } from './messages/fr.ts';
import { textOf } from './auth-refusals.ts';
import { findDisabled } from './store/disabled-accounts.ts';
import { createProvider, type IdentityClaims } from './oidc.ts';
import { createAccountMail } from './limits/limited-mail.ts';
import { forgetDevices } from './limits/store/known-devices.ts';
import { passkeys } from './passkeys/plugin.ts';
import { passwordProof } from './proof/plugin.ts';
import { dropResetLinks } from './passwords/store/drop-reset-links.ts';
import { SHORTEST_PASSWORD } from './passwords/judge-password.ts';
import { spendCode } from './second-factor/store/spend-code.ts';
import { revokeAllTokens } from './tokens.ts';
import { CLIENT_ADDRESS, LEADS_TO } from './web-headers.ts';

/** What better-auth is set up with. */
export interface AuthSettings {
  readonly config: Pick<
    Config,
    'publicUrl' | 'secret' | 'brand' | 'oidc' | 'sessionIdleHours' | 'sessionHours' | 'secondFactor'
  >;
  readonly db: Knex;
  readonly pool: pg.Pool;
  readonly log: Logger;
}

/** Where the API of better-auth lives. */
export const AUTH_PATH = '/api/auth';

const HOUR = 3600;
/** In seconds: a session lasts `expiresIn` unless it is used, and is renewed when it is older than `updateAge`. */
export function sessionTimes(idleHours: number): { readonly expiresIn: number; readonly updateAge: number } {
  return { expiresIn: idleHours * HOUR, updateAge: (idleHours * HOUR) / 12 };
}

/** What one request to better-auth leads to: who signed in, and what the identity service said of them. */
export interface SignInTrace {
  userId: string | null;
  claims: IdentityClaims | null;
  /** Who proved by the link of a mail that an account is theirs, and is not signed in. */
  ownerId: string | null;
}

/** Filled while better-auth answers a request, since its hooks know of no request of ours. */
export const signInTrace = new AsyncLocalStorage<SignInTrace>();

/** Why the identity service cannot make an account: it does not vouch for the address. */
export const EMAIL_NOT_CONFIRMED = 'email-not-confirmed';

/** Why somebody who is known cannot sign in. */
export const ACCOUNT_DISABLED = 'ACCOUNT_DISABLED';

/** An address that the identity service vouches for belongs to who signs in, whoever claimed it before without proof. */
async function hearClaims(db: Knex, claims: IdentityClaims): Promise<void> {
  note({ claims });
  if (claims.emailVerified) await dropUnprovenSignUp(db, claims.email);
}

/**
 * An account under an address that nobody confirmed would one day be its owner's too, who has only to choose a new
 * password, while whoever made it keeps the key that the identity service is.
 */
async function refuseUnconfirmed(): Promise<void> {
  const claims = signInTrace.getStore()?.claims;
  if (claims && !claims.emailVerified) {
    throw new APIError('FORBIDDEN', { code: EMAIL_NOT_CONFIRMED, message: EMAIL_NOT_CONFIRMED });
  }
}

/** Where one goes in the end, of a path that first says that the address is confirmed. */
function nextOf(path: string): string | null {
  return localPath(new URLSearchParams(path.split('?')[1] ?? '').get('suite'));
}

function note(values: Partial<SignInTrace>): void {
  Object.assign(signInTrace.getStore() ?? {}, values);
}

/** Column of a session: more than the password vouches for it. Nobody sets it from outside. */
const MARK = { type: 'boolean', required: false, defaultValue: false, input: false } as const;

/**
 * Whether the operation that begins a session asked for more than a password: a code, a passkey (with a finger or a PIN), or the identity service, whose
 * matter it is how it knows people. A session that takes the place of another one is what that one was.
 */
function isProven(context: GenericEndpointContext | null): boolean {
  const path = context?.path ?? '';
  if (path.startsWith('/two-factor/verify-') || path.startsWith('/callback/') || path === '/passkey/sign-in')
    return true;
  return path === '/change-password' && context?.context.session?.session['secondFactor'] === true;
}

/**
 * A code of an application opens one session (RFC 6238, 5.2): whoever reads it over a shoulder is later than its owner.
 * better-auth takes the codes of three steps, ninety seconds, as often as they come.
 */
async function refuseUsedCode(db: Knex, userId: string, context: GenericEndpointContext | null): Promise<void> {
  if (context?.path !== '/two-factor/verify-totp') return;
  const code = textOf(context.body, 'code') ?? '';
  if (await spendCode(db, userId, code)) return;
  throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'INVALID_CODE' });
}

/** Only who knows the password, or has the passkey, is told: anybody else hears what they always do. */
async function refuseDisabled(db: Knex, userId: string): Promise<void> {
  if (!(await findDisabled(db, userId))) return;
  throw new APIError('FORBIDDEN', { code: ACCOUNT_DISABLED, message: ACCOUNT_DISABLED });
}

/** Sets better-auth up. The discovery of the identity service is retried at sign-in when it is away now. */
export function createAuth({ config, db, pool, log }: AuthSettings) {
  const { publicUrl, secret, brand, oidc } = config;
  const sendMail = createAccountMail(db, secret, log);
  return betterAuth({
    appName: brand.name,
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database: pool,
    telemetry: { enabled: false },
    // Our own limits and origin check stand before it; its own origin check stays on.
    rateLimit: { enabled: false },
    trustedOrigins: [new URL(publicUrl).origin],
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      autoSignIn: false,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR,
      sendResetPassword: async ({ user, token, url }) => {
        const next = localPath(new URL(url).searchParams.get('callbackURL'));
        const link = `${publicUrl}${withNext(`/nouveau-mot-de-passe?jeton=${token}`, next)}`;
        await sendMail('reset', { to: user.email, ...messages.reset(link) });
      },
      onPasswordReset: async ({ user: { id: userId, name, email } }) => {
        const owner = { userId, name, email };
        note({ ownerId: userId });
        await db.transaction(async (tx) => {
          await forgetDevices(tx, userId);
          await dropResetLinks(tx, userId);
          await revokeAllTokens(tx, owner, owner);
        });
      },
      onExistingUserSignUp: async ({ user }, request) => {
        const next = nextOf(request?.headers.get(LEADS_TO) ?? '');
        const link = `${publicUrl}${withNext('/connexion', next)}`;
        await sendMail('exists', { to: user.email, ...messages.exists(link) });
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: 24 * HOUR,
      sendVerificationEmail: async ({ user, url }) => {
        await sendMail('verify', { to: user.email, ...messages.verify(url) });
      },
    },
    session: { ...sessionTimes(config.sessionIdleHours), additionalFields: { secondFactor: MARK } },
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: true, trustedProviders: [] } },
    advanced: {
      cookiePrefix: 'cagou',
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    databaseHooks: {
      user: { create: { before: refuseUnconfirmed } },
      session: {
        create: {
          before: async (session, context) => {
            await refuseDisabled(db, session.userId);
            await refuseUsedCode(db, session.userId, context);
            return { data: { ...session, secondFactor: isProven(context) } };
          },
          after: async ({ userId }) => {
            note({ userId });
          },
        },
      },
    },
    plugins: [
      twoFactor({ issuer: brand.name }),
      passkeys({ db, config }),
      passwordProof(),
      ...(oidc ? [genericOAuth({ config: [createProvider(oidc, (claims) => hearClaims(db, claims))] })] : []),
    ],
    logger: { log: (level, message) => log[level]({ from: 'better-auth' }, withoutAddresses(message)) },
    onAPIError: { errorURL: `${publicUrl}/connexion` },
  });
}

/** better-auth as it is set up here. */
export type Auth = ReturnType<typeof createAuth>;

/** better-auth writes addresses in some of its messages; logs hold no personal data. */
function withoutAddresses(message: string): string {
  return message.replaceAll(/[^\s:<>"]+@[^\s:<>"]+/gu, '[address]');
}

/** Makes what is stored of a password. */
export async function hashPassword(auth: Auth, password: string): Promise<PasswordHash> {
  const { password: passwords } = await auth.$context;
  return { hash: await passwords.hash(password) };
}
