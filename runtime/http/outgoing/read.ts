/** One GET from somewhere else, of a text that is not longer than it may be, from no address that is out of reach. */
import { lookup } from 'node:dns';
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Reach } from './reach.ts';
import { isAddressOutOfReach, OutOfReach, withinReach, type Resolve } from './within-reach.ts';

interface Read {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly reach: Reach;
  /** Milliseconds for the whole of it, its text included. */
  readonly patience: number;
  /** Bytes of the text that are read at most. */
  readonly most: number;
  /** Where a name leads; what the machine knows unless another is given. */
  readonly resolve?: Resolve;
}

/**
 * Reads what is at an address. A redirection is an answer like another: it is not followed.
 * @throws OutOfReach, or Error when there is no answer in time, or it is longer than it may be
 */
export function read({ url, headers, reach, patience, most, resolve = lookup }: Read): Promise<{
  readonly status: number;
  readonly text: string;
}> {
  const target = new URL(url);
  const secure = target.protocol === 'https:';
  if (isAddressOutOfReach(target, reach)) return Promise.reject(new OutOfReach(`${target.hostname} is out of reach`));
  return new Promise((answer, fail) => {
    const options: RequestOptions = {
      headers: { ...headers },
      // A connection of its own: one that is kept would lead to where the name led before.
      agent: false,
      lookup: withinReach(reach, secure, resolve),
      signal: AbortSignal.timeout(patience),
    };
    const asked = (secure ? requestSecure : requestPlain)(target, options, (response) => {
      readText(response, most).then((text) => answer({ status: response.statusCode ?? 0, text }), fail);
    });
    asked.once('error', fail);
    asked.end();
  });
}

async function readText(response: IncomingMessage, most: number): Promise<string> {
  const decoder = new TextDecoder();
  const pieces: AsyncIterable<Uint8Array> = response;
  let [text, size] = ['', 0];
  for await (const piece of pieces) {
    size += piece.length;
    if (size > most) throw new Error(`the answer is longer than ${most} bytes`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}
