/**
 * What is looked at before better-auth sees a request, by whatever door it comes: its own check of an address is not that
 * of the rest of the site, it takes any name, and knows of passwords only how long they are.
 */
import type { Knex } from 'knex';
import { isEmail, isOneLine } from '../../engine/index.ts';
import { textOf } from './auth-refusals.ts';
import { judgePassword, type PasswordFault, type PasswordOwner } from './passwords/judge-password.ts';
import { readSessionCookie } from './session-cookie.ts';
import { accountOfResetLink, accountOfSession } from './store/account-of.ts';

interface ScreenSettings {
  readonly db: Knex;
  readonly config: { readonly secret: string };
}

/** Codes as better-auth would give them. */
const PASSWORD_CODES: Readonly<Record<PasswordFault, string>> = {
  'password-too-short': 'PASSWORD_TOO_SHORT',
  'password-common': 'PASSWORD_COMMON',
  'password-personal': 'PASSWORD_PERSONAL',
};

/** The code of what is wrong with a request to an operation of better-auth; null when nothing is. */
export async function screenRequest(settings: ScreenSettings, path: string, request: Request): Promise<string | null> {
  if (path !== 'sign-up/email' && path !== 'change-password' && path !== 'reset-password') return null;
  const body: unknown = await request.clone().json();
  if (path !== 'sign-up/email') return judge(textOf(body, 'newPassword'), await ownerOf(settings, path, body, request));
  const [email, name] = [textOf(body, 'email') ?? '', textOf(body, 'name') ?? ''];
  if (!isEmail(email.trim())) return 'EMAIL_UNUSABLE';
  if (!isOneLine(name)) return 'NAME_UNUSABLE';
  return judge(textOf(body, 'password'), { email: email.trim(), name });
}

async function judge(password: string | null, owner: PasswordOwner | null): Promise<string | null> {
  const fault = password === null ? null : await judgePassword(password, owner);
  return fault === null ? null : PASSWORD_CODES[fault];
}

/** Whose password will be changed; null when the session or the link is none. */
async function ownerOf(
  { db, config }: ScreenSettings,
  path: 'change-password' | 'reset-password',
  body: unknown,
  request: Request,
): Promise<PasswordOwner | null> {
  if (path === 'reset-password') return (await accountOfResetLink(db, textOf(body, 'token') ?? '')) ?? null;
  const token = readSessionCookie(request.headers.get('cookie') ?? undefined, config.secret);
  return token === null ? null : ((await accountOfSession(db, token)) ?? null);
}
