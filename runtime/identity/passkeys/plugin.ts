/**
 * Passkeys (WebAuthn) for better-auth: a key of a device signs in by itself, having asked for a finger, a face or a PIN.
 * Each operation is one half of a handshake: options with a challenge, then the answer to that challenge, once.
 */
import type * as WebAuthn from '@simplewebauthn/server';
import { randomUUID } from 'node:crypto';
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import type { Knex } from 'knex';
import type { Config } from '../../config/config.ts';
import { describeDevice } from '../sessions/device-words.ts';
import { findPasskey, insertPasskey, notePasskeyUse, selectPasskeys } from './store/passkeys.ts';

interface PasskeySettings {
  readonly db: Knex;
  readonly config: Pick<Config, 'publicUrl' | 'brand'>;
}

const MINUTES = 5;
/** More than anybody has devices. */
const MOST = 20;
const POST = { method: 'POST' } as const;

/** Loaded with the first passkey that is used: its certificates are a tenth of what a server reads before it answers. */
const webAuthn = (): Promise<typeof WebAuthn> => import('@simplewebauthn/server');

/** The operations `passkey/…`. They name no shape of their bodies: those come from browsers, and are judged as a whole. */
export function passkeys({ db, config }: PasskeySettings): BetterAuthPlugin {
  const { origin: expectedOrigin, hostname: rpID } = new URL(config.publicUrl);
  const expected = { expectedOrigin, expectedRPID: rpID, requireUserVerification: true };

  return {
    id: 'passkeys',
    endpoints: {
      passkeyRegisterOptions: createAuthEndpoint(
        '/passkey/register-options',
        { ...POST, use: [sessionMiddleware] },
        async (ctx) => {
          const { user } = ctx.context.session;
          await ctx.context.password.checkPassword(user.id, ctx);
          const known = await selectPasskeys(db, user.id);
          if (known.length >= MOST) throw refusal();
          const { generateRegistrationOptions } = await webAuthn();
          const options = await generateRegistrationOptions({
            rpName: config.brand.name,
            rpID,
            userID: new TextEncoder().encode(user.id),
            userName: user.email,
            userDisplayName: user.name,
            attestationType: 'none',
            excludeCredentials: known.map(({ id }) => ({ id })),
            authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          });
          await keepChallenge(ctx, options.challenge);
          return ctx.json(options);
        },
      ),
      passkeyRegister: createAuthEndpoint('/passkey/register', { ...POST, use: [sessionMiddleware] }, async (ctx) => {
        const { user } = ctx.context.session;
        const response: unknown = ctx.body;
        const expectedChallenge = await takeChallenge(ctx);
        if (!isResponse<WebAuthn.RegistrationResponseJSON>(response)) throw refusal();
        const { verifyRegistrationResponse } = await webAuthn();
        const verified = await verifyRegistrationResponse({ response, expectedChallenge, ...expected }).catch(
          asRefusal,
        );
        if (!verified.verified) throw refusal();
        const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
        const name = describeDevice(ctx.headers?.get('user-agent') ?? null);
        await insertPasskey(db, { id, userId: user.id, name, publicKey, counter, transports });
        return ctx.json({ done: true });
      }),
      passkeySignInOptions: createAuthEndpoint('/passkey/sign-in-options', POST, async (ctx) => {
        const { generateAuthenticationOptions } = await webAuthn();
        const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
        await keepChallenge(ctx, options.challenge);
        return ctx.json(options);
      }),
      passkeySignIn: createAuthEndpoint('/passkey/sign-in', POST, async (ctx) => {
        const response: unknown = ctx.body;
        const expectedChallenge = await takeChallenge(ctx);
        if (!isResponse<WebAuthn.AuthenticationResponseJSON>(response)) throw refusal();
        const passkey = await findPasskey(db, response.id);
        const user = passkey && (await ctx.context.internalAdapter.findUserById(passkey.user_id));
        if (!passkey || !user) throw refusal();
        const credential = {
          id: passkey.id,
          publicKey: new Uint8Array(passkey.public_key),
          counter: Number(passkey.counter),
        };
        const asked = { response, expectedChallenge, credential, ...expected };
        const { verifyAuthenticationResponse } = await webAuthn();
        const { verified, authenticationInfo } = await verifyAuthenticationResponse(asked).catch(asRefusal);
        if (!verified) throw refusal();
        await notePasskeyUse(db, passkey.id, authenticationInfo.newCounter);
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ done: true });
      }),
    },
  };
}

/** The challenge is kept on the server, under a name that the browser carries, signed. */
async function keepChallenge(ctx: GenericEndpointContext, challenge: string): Promise<void> {
  const identifier = `passkey-${randomUUID()}`;
  const expiresAt = new Date(Date.now() + MINUTES * 60_000);
  await ctx.context.internalAdapter.createVerificationValue({ identifier, value: challenge, expiresAt });
  const cookie = ctx.context.createAuthCookie('passkey', { maxAge: MINUTES * 60 });
  await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes);
}

/** Gives the challenge once: an answer that was seen by somebody else is worth nothing. */
async function takeChallenge(ctx: GenericEndpointContext): Promise<string> {
  const cookie = ctx.context.createAuthCookie('passkey');
  const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  const kept = identifier ? await ctx.context.internalAdapter.consumeVerificationValue(identifier) : null;
  if (!kept || kept.expiresAt < new Date()) throw refusal();
  return kept.value;
}

function refusal(): APIError {
  return new APIError('UNAUTHORIZED', { code: 'PASSKEY_REFUSED', message: 'the passkey is refused' });
}

/** The library throws at whatever does not hold; what exactly is nobody's affair. */
function asRefusal(): never {
  throw refusal();
}

/** What a browser made of its answer; all else in it is judged by the library. */
function isResponse<T extends { readonly id: string }>(value: unknown): value is T {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'response' in value &&
    typeof value.response === 'object' &&
    value.response !== null
  );
}
