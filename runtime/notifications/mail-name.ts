/**
 * The name of a mail, which its `Message-ID:` is made of. Whatever is reported of a mail quotes it, and reports come from
 * outside: so the name holds what only this installation can have written. The same effect gives the same name, by which mail
 * servers know a second try for the same mail.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Enough that nobody guesses it, and short enough for a line. */
const LETTERS = 20;

/** The name of the mail of an effect. */
export function mailName(effectId: string, secret: string): string {
  return `effect-${effectId}.${sign(effectId, secret)}`;
}

/** The effect whose mail a text names, such as a Message-ID or an envelope's identifier; null when it names none of ours. */
export function effectNamed(text: string, secret: string): string | null {
  const [, effectId = '', signature = ''] = /\beffect-(\d{1,18})\.([\w-]{20})(?![\w-])/u.exec(text) ?? [];
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(effectId, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? effectId : null;
}

function sign(effectId: string, secret: string): string {
  return createHmac('sha256', secret).update(`mail ${effectId}`).digest('base64url').slice(0, LETTERS);
}
