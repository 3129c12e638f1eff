/** The codes that an application on a telephone would show (RFC 6238), for tests that have the secret as it was shown. */
import { createHmac } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PERIOD_MS = 30_000;

/** The six digits of a moment. @param secret base32, spaces as they come */
export function totpOf(secret: string, at: number = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD_MS)));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

/** The digits that come next: the ones that an application shows are worth nothing once they were given. */
export function nextTotpOf(secret: string): string {
  return totpOf(secret, Date.now() + PERIOD_MS);
}

function fromBase32(text: string): Buffer {
  const letters = [...text.toUpperCase()].filter((letter) => LETTERS.includes(letter));
  const bits = letters.map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
