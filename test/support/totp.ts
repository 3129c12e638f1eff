/** The codes that an application on a telephone would show (RFC 6238), for tests that have the secret as it was shown. */
import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const PERIOD_MS = 30_000;
/** What a code is given at least, from here to the end of its life at the server. */
const TO_ARRIVE_MS = 10_000;

/** Periods whose code was given already, by secret: the server takes none twice. */
const given = new Map<string, Set<number>>();

/**
 * Six digits that the server takes now, as it takes those of the period before and of the one after, and that were never given
 * before: whenever in its half-minute a test comes by, it gets its codes. Waits for the next period where all three were given.
 * @param secret base32, spaces as they come
 */
export async function freshTotpOf(secret: string): Promise<string> {
  const periods = given.get(secret) ?? new Set();
  given.set(secret, periods);
  for (;;) {
    const now = Math.floor(Date.now() / PERIOD_MS);
    const left = (now + 1) * PERIOD_MS - Date.now();
    const period = [now, now + 1, ...(left > TO_ARRIVE_MS ? [now - 1] : [])].find((one) => !periods.has(one));
    if (period !== undefined) {
      periods.add(period);
      return digitsOf(secret, period);
    }
    await wait(left + 1);
  }
}

function digitsOf(secret: string, period: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(period));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const letters = [...text.toUpperCase()].filter((letter) => LETTERS.includes(letter));
  const bits = letters.map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
