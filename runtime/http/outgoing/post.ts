/** One POST to somewhere else, which goes to no address that it may not, whatever the name of the host leads to meanwhile. */
import { lookup } from 'node:dns';
import { request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Reach } from './reach.ts';
import { isAddressOutOfReach, OutOfReach, withinReach, type Resolve } from './within-reach.ts';

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

/**
 * Posts and gives the status of the answer, whose body nobody reads. A redirection is an answer like another.
 * @throws OutOfReach, or Error when there is no answer in time
 */
export function post({ url, body, headers, reach, patience, resolve = lookup }: Post): Promise<number> {
  const target = new URL(url);
  const secure = target.protocol === 'https:';
  if (isAddressOutOfReach(target, reach)) return Promise.reject(new OutOfReach(`${target.hostname} is out of reach`));
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
