/**
 * What the rest of the server knows of accounts: who is there, and how people sign in. Created once, with the services.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createAddressChanges, type AddressChanges } from './address/address-change.ts';
import { createAccount, type NewAccount, type PasswordHash } from './accounts.ts';
import { hashPassword, createAuth, sessionTimes, type AuthSettings } from './auth.ts';
import { createAuthPost } from './auth-post.ts';
import { callAuth } from './call-auth.ts';
import { deletePasskey, selectPasskeys, type PasskeyRow } from './passkeys/store/passkeys.ts';
import { judgePassword } from './passwords/judge-password.ts';
import { createProof, type Proof } from './proof/proof.ts';
import { createSessions, type Sessions } from './sessions/sessions.ts';
import { endOldSession } from './sessions/store/sessions.ts';
import { acceptInvitation, findInvitation, type OpenInvitation } from './invitations.ts';
import { BY_DEMONSTRATION } from './rights/right-change.ts';
import { createSecondFactor, type SecondFactor } from './second-factor/second-factor.ts';
import { worksWithoutFactor } from './second-factor/store/second-factors.ts';
import { createSignInForms, type SignInForms, type SignInResult } from './sign-in-forms.ts';
import { readSessionCookie } from './session-cookie.ts';
import { limitViewer, type TokenLimits } from './token-limits.ts';
import { tokenHash } from './tokens.ts';
import type { Viewer, Visitor } from './viewer.ts';
import { createViewers, type Viewers } from './store/viewers.ts';
import { passCookies, toWebHeaders } from './web-request.ts';

/** An account of the demonstration: its password may be told in clear. */
type DemoAccount = Omit<NewAccount, 'password'> & { readonly password: string | PasswordHash };

/** Accounts, and who is behind a request. What better-auth refuses comes as a code of a problem. */
export interface Identity {
  /** Passes a request to better-auth. */
  call(request: Request): Promise<Response>;
  /** Who sends a request: by API token, else by session. A session that is renewed sets its cookie on the reply. */
  visitorOf(request: FastifyRequest, reply: FastifyReply): Promise<SiteVisitor | null>;
  /** Whether an address is that of somebody who has to set up a second factor before anything else. */
  owesFactor(email: string): Promise<boolean>;
  readonly secondFactor: SecondFactor;
  /** That it is them who ask for what cannot be undone by a click. */
  readonly proof: Proof;
  readonly address: AddressChanges;
  readonly passkeys: {
    list(userId: string): Promise<readonly PasskeyRow[]>;
    remove(userId: string, id: string): Promise<void>;
  };
  /** Who sent a request as they are now, for a connection that outlives it; null once their session or token has ended. */
  viewerStill(request: Pick<FastifyRequest, 'headers'>): Promise<Viewer | null>;
  readonly forms: SignInForms;
  readonly sessions: Sessions;
  /** Makes an account of the demonstration: a verified address, roles and groups. Returns its identifier. */
  createAccount(account: DemoAccount): Promise<string>;
  /** What is stored of a password, for several accounts that have the same. */
  hashPassword(password: string): Promise<PasswordHash>;
  /** The invitation of a link, for its page; null when it was used or has ended. */
  findInvitation(token: string): Promise<OpenInvitation | null>;
  /** Accepts an invitation and signs in when the account is new. */
  acceptInvitation(
    request: FastifyRequest,
    reply: FastifyReply,
    form: { readonly token: string; readonly password: string },
  ): Promise<SignInResult>;
}

/** Whoever sends a request. */
export interface SiteVisitor {
  readonly viewer: Viewer;
  /** How far their token reaches; null without one, or for one that does all that its owner may. */
  readonly limits: TokenLimits | null;
  /** Works here, where a second factor is required, in a session that has none: nothing is open but setting it up. */
  readonly owesFactor: boolean;
}

/** Sets up accounts over the given database. Nothing is asked of it yet. */
export function createIdentity(settings: AuthSettings): Identity {
  const { config, db, pool } = settings;
  const auth = createAuth(settings);
  const { expiresIn, updateAge } = sessionTimes(config.sessionIdleHours);
  const viewers = createViewers(pool, { freshSeconds: expiresIn - updateAge, sessionHours: config.sessionHours });
  const call = (request: Request): Promise<Response> => callAuth(auth, settings, request);
  const post = createAuthPost(call, config.publicUrl);
  const forms = createSignInForms(post, db);
  const isRequired = config.secondFactor === 'required';

  return {
    call,
    forms,
    sessions: createSessions(settings),
    secondFactor: createSecondFactor(auth, db, post),
    proof: createProof(db, post, config.secret),
    address: createAddressChanges(settings),
    passkeys: {
      list: (userId) => selectPasskeys(db, userId),
      remove: (userId, id) => deletePasskey(db, userId, id),
    },
    createAccount: async ({ password: given, ...account }) => {
      const password = typeof given === 'string' ? await hashPassword(auth, given) : given;
      return db.transaction((tx) => createAccount(tx, { ...account, password }, BY_DEMONSTRATION));
    },
    hashPassword: (password) => hashPassword(auth, password),
    findInvitation: (token) => findInvitation(db, token),
    owesFactor: async (email) => isRequired && (await worksWithoutFactor(db, email)),
    async viewerStill(request) {
      const bearer = bearerOf(request);
      if (bearer !== null) return (await visitorOfToken(viewers, bearer))?.viewer ?? null;
      const session = readSessionCookie(request.headers.cookie, config.secret);
      const found = session === null ? undefined : await viewers.ofOpenSession(session);
      return found && !toSiteVisitor(found, isRequired).owesFactor ? found.viewer : null;
    },
    async visitorOf(request, reply) {
      const bearer = bearerOf(request);
      if (bearer !== null) {
        const visitor = await visitorOfToken(viewers, bearer);
        // Somebody made it in a session to which nothing was missing.
        return visitor && { ...visitor, owesFactor: false };
      }
      const session = readSessionCookie(request.headers.cookie, config.secret);
      if (session === null) return null;
      const visitor = await viewers.ofSession(session);
      if (visitor) return toSiteVisitor(visitor, isRequired);
      // It has ended, or is due to be renewed.
      await endOldSession(db, session, config.sessionHours);
      const { headers, response } = await auth.api.getSession({ headers: toWebHeaders(request), returnHeaders: true });
      passCookies(headers, reply);
      const renewed = response && (await viewers.ofSession(session));
      return renewed ? toSiteVisitor(renewed, isRequired) : null;
    },
    async acceptInvitation(request, reply, { token, password }) {
      const invited = await findInvitation(db, token);
      // Whoever has an account already gives its password, whatever it is.
      const fault = invited?.known === false ? await judgePassword(password, invited) : null;
      if (fault !== null) return { type: 'refused', code: fault };
      const email = await acceptInvitation(auth, db, token, password);
      if (email === null) return { type: 'refused', code: 'link-expired' };
      return forms.signIn(request, reply, { email, password }, '/arrivee');
    },
  };
}

function toSiteVisitor({ viewer, isProven }: Visitor, isRequired: boolean): SiteVisitor {
  return { viewer, limits: null, owesFactor: isRequired && !isProven && viewer.roles.length > 0 };
}

function bearerOf(request: Pick<FastifyRequest, 'headers'>): string | null {
  const header = request.headers.authorization;
  return header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : null;
}

/** The owner of a token as far as it reaches. */
async function visitorOfToken(viewers: Viewers, token: string): Promise<Pick<SiteVisitor, 'viewer' | 'limits'> | null> {
  const hash = tokenHash(token);
  const found = hash === null ? undefined : await viewers.ofToken(hash);
  if (!found) return null;
  const { viewer, limits } = found;
  return limits === null ? { viewer, limits } : { viewer: limitViewer(viewer, limits), limits };
}
