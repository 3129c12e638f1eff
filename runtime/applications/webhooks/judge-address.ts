/** Whether an application may be told at an address: what is sent there is judged again each time, since names change places. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Reach } from '../../http/outgoing/reach.ts';

/**
 * The address as it is kept; null for one that is none, that holds a secret in clear, or that leads out of reach. A name that leads
 * nowhere yet is taken: its receiver may not be there before it is told its secret.
 */
export async function judgeAddress(text: string, reach: Reach): Promise<string | null> {
  const url = URL.parse(text.trim());
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '' || url.hash !== '')
    return null;
  const host = url.hostname.replaceAll(/^\[|\]$/gu, '');
  const secure = url.protocol === 'https:';
  return (await placesOf(host)).every((address) => reach(address, secure)) ? url.href : null;
}

async function placesOf(host: string): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}
