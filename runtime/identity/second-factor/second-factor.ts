/**
 * The second factor of an account, as its pages set it up and ask for it: codes of an application (TOTP) and recovery
 * codes. better-auth keeps the secret and judges codes; a script cannot call its operations, pages alone do.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Knex } from 'knex';
import type { ProblemCode } from '../../../schemas/types/api.ts';
import { textOf, textsOf } from '../auth-refusals.ts';
import type { AuthPost } from '../auth-post.ts';
import type { Auth } from '../auth.ts';
import { endUnprovenSessions, hasSecondFactor } from './store/second-factors.ts';

type Refused = { readonly type: 'refused'; readonly code: ProblemCode };

/** What a person gives to an application, once. */
export interface NewSecret {
  /** `otpauth://…`, for a picture that telephones read. */
  readonly uri: string;
  /** The same in letters and digits (base32), to type. */
  readonly secret: string;
}

/** What the pages of the second factor can ask; a wrong password or code is a refusal. */
export interface SecondFactor {
  /** Recovery codes that are left; null when no code is asked of the account. */
  codesLeft(userId: string): Promise<number | null>;
  /** Makes a secret, which asks for nothing before a code of it is confirmed. */
  begin(
    request: FastifyRequest,
    reply: FastifyReply,
    password: string,
  ): Promise<(NewSecret & { readonly type: 'begun' }) | Refused>;
  /** From now on a code is asked; ends the sessions that the password alone opened. Gives the recovery codes. */
  confirm(request: FastifyRequest, reply: FastifyReply, userId: string, code: string): Promise<Codes | Refused>;
  /** New recovery codes instead of those there are. */
  renewCodes(request: FastifyRequest, reply: FastifyReply, password: string): Promise<Codes | Refused>;
  /** No code is asked any more. */
  stop(request: FastifyRequest, reply: FastifyReply, password: string): Promise<{ readonly type: 'done' } | Refused>;
  /** Ends a sign-in that waits for a code of the application, or for a recovery code, which is then used up. */
  prove(request: FastifyRequest, reply: FastifyReply, code: string): Promise<{ readonly type: 'done' } | Refused>;
}

interface Codes {
  readonly type: 'codes';
  readonly codes: readonly string[];
}

/** @param auth keeps the codes */
export function createSecondFactor(auth: Auth, db: Knex, post: AuthPost): SecondFactor {
  const codesOf = async (userId: string): Promise<readonly string[]> => {
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } });
    return backupCodes;
  };
  return {
    codesLeft: async (userId) => ((await hasSecondFactor(db, userId)) ? (await codesOf(userId)).length : null),
    async begin(request, reply, password) {
      const begun = await post(request, reply, 'two-factor/enable', { password });
      if (begun.type === 'refused') return begun;
      const uri = textOf(begun.answer, 'totpURI') ?? '';
      return { type: 'begun', uri, secret: new URL(uri).searchParams.get('secret') ?? '' };
    },
    async confirm(request, reply, userId, code) {
      const confirmed = await post(request, reply, 'two-factor/verify-totp', { code: digitsOf(code) });
      if (confirmed.type === 'refused') return confirmed;
      await endUnprovenSessions(db, userId);
      return { type: 'codes', codes: await codesOf(userId) };
    },
    async renewCodes(request, reply, password) {
      const renewed = await post(request, reply, 'two-factor/generate-backup-codes', { password });
      return renewed.type === 'refused' ? renewed : { type: 'codes', codes: textsOf(renewed.answer, 'backupCodes') };
    },
    async stop(request, reply, password) {
      const stopped = await post(request, reply, 'two-factor/disable', { password });
      return stopped.type === 'refused' ? stopped : { type: 'done' };
    },
    async prove(request, reply, typed) {
      const digits = digitsOf(typed);
      const isDigits = /^\d{6}$/u.test(digits);
      const code = isDigits ? digits : typed.trim();
      const proved = await post(request, reply, `two-factor/verify-${isDigits ? 'totp' : 'backup-code'}`, { code });
      return proved.type === 'refused' ? proved : { type: 'done' };
    },
  };
}

/** Applications show « 123 456 ». */
function digitsOf(code: string): string {
  return code.replaceAll(/\s/gu, '');
}
