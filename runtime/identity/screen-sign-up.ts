/**
 * What is looked at before better-auth sees a request to sign up, by whatever door it comes: its own check of an address
 * is not that of the rest of the site, and it takes any name.
 */
import { isEmail, isOneLine } from '../../engine/index.ts';
import { textOf } from './auth-refusals.ts';

/** The code of what is wrong with an address or a name, as if better-auth refused it; null when nothing is. */
export function screenSignUp(body: unknown): 'EMAIL_UNUSABLE' | 'NAME_UNUSABLE' | null {
  const [email, name] = [textOf(body, 'email'), textOf(body, 'name')];
  if (email !== null && !isEmail(email.trim())) return 'EMAIL_UNUSABLE';
  return name !== null && !isOneLine(name) ? 'NAME_UNUSABLE' : null;
}
