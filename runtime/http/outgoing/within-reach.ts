/** Connections of ours that go to no address they may not, whatever the name of the host leads to meanwhile. */
import type { LookupAddress, LookupAllOptions } from 'node:dns';
import type { RequestOptions } from 'node:http';
import { isIP } from 'node:net';
import type { Reach } from './reach.ts';

/** Where it would have gone is not allowed: a private address, or the internet without TLS. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
  readonly code = 'EREACH';
}

/** What a name leads to, as the machine knows or a test says. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/** Whether an address stands where a name could, and is out of reach: it is connected to without being looked up. */
export function isAddressOutOfReach({ protocol, hostname }: URL, reach: Reach): boolean {
  const host = hostname.replaceAll(/^\[|\]$/gu, '');
  return isIP(host) !== 0 && !reach(host, protocol === 'https:');
}

/** What the connection is made to is what was judged: the name is not looked up again. */
export function withinReach(reach: Reach, secure: boolean, resolve: Resolve): NonNullable<RequestOptions['lookup']> {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) {
        done(error, '');
        return;
      }
      const [first] = found;
      // One that is not allowed among others is a trap, or a mistake: neither is gone around.
      if (!first || found.some(({ address }) => !reach(address, secure)))
        done(new OutOfReach(`${host} leads out of reach`), '');
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}
