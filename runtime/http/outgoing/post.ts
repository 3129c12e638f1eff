/** One POST to somewhere else, which goes to no address that it may not, whatever the name of the host leads to meanwhile. */
import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP } from 'node:net';
import type { Reach } from './reach.ts';

/** Where it would have gone is not allowed: a private address, or the internet without TLS. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
  readonly code = 'EREACH';
}

interface Post {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly reach: Reach;
  /** Milliseconds for the whole of it. */
  readonly patience: number;
  /** Where a name leads; what the machine knows unless another is given. */
  readonly resolve?: Resolve;
}

type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * Posts and gives the status of the answer, whose body nobody reads. A redirection is an answer like another.
 * @throws OutOfReach, or Error when there is no answer in time
 */
export function post({ url, body, headers, reach, patience, resolve = lookup }: Post): Promise<number> {
  const target = new URL(url);
  const secure = target.protocol === 'https:';
  const host = target.hostname.replaceAll(/^\[|\]$/gu, '');
  // An address is connected to without being looked up.
  if (isIP(host) !== 0 && !reach(host, secure)) return Promise.reject(new OutOfReach(`${host} is out of reach`));
  return new Promise((answer, fail) => {
    const options: RequestOptions = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // A connection of its own: one that is kept would lead to where the name led before.
      agent: false,
      lookup: withinReach(reach, secure, resolve),
      signal: AbortSignal.timeout(patience),
    };
    const sent = (secure ? requestSecure : requestPlain)(target, options, (response) => {
      response.destroy();
      answer(response.statusCode ?? 0);
    });
    sent.once('error', fail);
    sent.end(body);
  });
}

/** What the connection is made to is what was judged: the name is not looked up again. */
function withinReach(reach: Reach, secure: boolean, resolve: Resolve): NonNullable<RequestOptions['lookup']> {
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
