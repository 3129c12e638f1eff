/** Blocks of addresses, as an operator writes them. */
import { isIP } from 'node:net';

/** Whether a text is a block of addresses. */
export function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/');
  const most = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : -1;
  return rest.length === 0 && /^\d{1,3}$/u.test(bits) && Number(bits) <= most;
}

/** What is written with commas between, one by one. */
export const networksOf = (text: string): readonly string[] =>
  text.split(',').flatMap((network) => network.trim() || []);
