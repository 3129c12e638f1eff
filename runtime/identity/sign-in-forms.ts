/**
 * Sign-in for plain HTML posts: the portal's pages work without a script. Each helper asks better-auth what a script
 * would have asked, hands the cookies on, and gives a refusal as a code of the table of problems.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import type { ProblemCode } from '../../schemas/types/api.ts';
import { withNext } from '../http/local-path.ts';
import { namePerson } from '../people/store/people.ts';
import type { AuthAnswer, AuthPost } from './auth-post.ts';
import { textOf } from './auth-refusals.ts';
import { PROVIDER } from './oidc.ts';

type FormResult =
  /** `redirect`: where the browser must go next, when it is not our own page. */
  | { readonly type: 'done'; readonly redirect: string | null }
  | { readonly type: 'refused'; readonly code: ProblemCode };

/** `code`: the password was right, and a code is asked for next. */
export type SignInResult = FormResult | { readonly type: 'code' };

/** What signing up asks, as it was typed. */
export interface SignUpForm {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly password: string;
}

/** What the pages of signing in can ask. Each hands the cookies on to `reply`. */
export interface SignInForms {
  signIn(
    request: FastifyRequest,
    reply: FastifyReply,
    form: { readonly email: string; readonly password: string },
    /** Where the link of the mail leads, when the address must be confirmed first. */
    next: string,
  ): Promise<SignInResult>;
  /** Answers the same whether the address is known or not; `next` is where the link of the mail leads. */
  signUp(request: FastifyRequest, reply: FastifyReply, form: SignUpForm, next: string): Promise<FormResult>;
  /** Sends the browser to the identity service, which sends it back to `next`. */
  signInWithProvider(request: FastifyRequest, reply: FastifyReply, next: string): Promise<FormResult>;
  /** Signs out here and, where one signed in with it, at the identity service (`redirect`). */
  signOut(request: FastifyRequest, reply: FastifyReply): Promise<FormResult>;
  /** Answers the same whether the address is known or not. */
  forgotPassword(
    request: FastifyRequest,
    reply: FastifyReply,
    email: string,
    /** Where one goes once the new password is chosen. */
    next: string | null,
  ): Promise<FormResult>;
  resetPassword(
    request: FastifyRequest,
    reply: FastifyReply,
    form: { readonly token: string; readonly password: string },
  ): Promise<FormResult>;
  /** Ends all other sessions of who is signed in. */
  changePassword(
    request: FastifyRequest,
    reply: FastifyReply,
    form: { readonly current: string; readonly password: string },
  ): Promise<FormResult>;
}

/** What a change of password always does: who knew the old one is no longer there. */
export const CHANGE = { revokeOtherSessions: true } as const;

/** better-auth then gives no session yet, but a cookie that holds the place. */
function asksForCode(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer;
}

/** Makes the helpers over one better-auth. */
export function createSignInForms(ask: AuthPost, db: Knex): SignInForms {
  const done = async (asked: Promise<AuthAnswer>): Promise<FormResult> => {
    const result = await asked;
    return result.type === 'refused' ? result : { type: 'done', redirect: textOf(result.answer, 'url') };
  };
  const post = (request: FastifyRequest, reply: FastifyReply, path: string, body: object): Promise<FormResult> =>
    done(ask(request, reply, path, body));

  return {
    async signIn(request, reply, { email, password }, next) {
      const body = { email: email.trim(), password, callbackURL: next };
      const result = await ask(request, reply, 'sign-in/email', body);
      return result.type === 'answered' && asksForCode(result.answer)
        ? { type: 'code' }
        : done(Promise.resolve(result));
    },
    async signUp(request, reply, form, next) {
      const { email, password } = form;
      const name = `${form.givenName.trim()} ${form.familyName.trim()}`;
      const result = await post(request, reply, 'sign-up/email', {
        email: email.trim(),
        password,
        name,
        callbackURL: next,
      });
      if (result.type === 'done') await namePerson(db, email, form);
      return result.type === 'done' ? { type: 'done', redirect: null } : result;
    },
    signInWithProvider: (request, reply, next) =>
      post(request, reply, 'sign-in/social', {
        provider: PROVIDER,
        callbackURL: next,
        errorCallbackURL: withNext('/connexion', next),
        disableRedirect: true,
      }),
    signOut: (request, reply) => post(request, reply, 'sign-out', { callbackURL: '/', disableRedirect: true }),
    async forgotPassword(request, reply, email, next) {
      const asked = { email: email.trim(), redirectTo: next ?? '' };
      const result = await post(request, reply, 'request-password-reset', asked);
      return result.type === 'done' ? { type: 'done', redirect: null } : result;
    },
    resetPassword: (request, reply, { token, password }) =>
      post(request, reply, 'reset-password', { token, newPassword: password }),
    changePassword: (request, reply, { current, password }) =>
      post(request, reply, 'change-password', { currentPassword: current, newPassword: password, ...CHANGE }),
  };
}
