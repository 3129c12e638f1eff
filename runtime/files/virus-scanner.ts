/**
 * Asks ClamAV whether a file is infected, in the protocol of its daemon: `zINSTREAM`, pieces each preceded by their length,
 * an empty one, and one sentence comes back. The daemon keeps its signatures up to date by itself, beside us.
 */
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

type Verdict =
  | { readonly type: 'clean' }
  /** `name` is what the signature is called. */
  | { readonly type: 'infected'; readonly name: string }
  /** The daemon does not answer, or cannot say: with `reachable`, it may say of another file. */
  | { readonly type: 'unknown'; readonly reachable: boolean; readonly reason: string };

/** Judges the content of files. */
export interface VirusScanner {
  /** Reads a file to its end. Never rejects. */
  readonly scan: (content: Readable) => Promise<Verdict>;
}

/** Someone waits for the upload to be answered; the daemon takes a second for ten megabytes. */
const PATIENCE_MS = 15_000;
const DEFAULT_PORT = 3310;

/**
 * @param url `clamd://host:port`, or `unix:///path` of a socket
 * @param patience milliseconds without a byte after which the daemon is said not to answer
 */
export function createVirusScanner(url: string, patience = PATIENCE_MS): VirusScanner {
  return {
    async scan(content) {
      const socket = openSocket(new URL(url));
      // It hangs up on a file that is too long for it, and its answer may be lost on the way: it is there all the same.
      let reachable = false;
      socket.once('connect', () => (reachable = true));
      socket.setTimeout(patience, () => {
        reachable = false;
        socket.destroy(new Error('no answer in time'));
      });
      let failure: unknown = 'no answer';
      const fail = (reason: unknown): string => {
        failure = reason;
        return '';
      };
      // Not waited for: the daemon may have answered, and hung up, before it has all.
      pipeline(frames(content), socket, { end: false }).catch(fail);
      const answer = await text(socket).catch(fail);
      socket.destroy();
      content.destroy();
      if (answer !== '') return readVerdict(answer);
      return { type: 'unknown', reachable, reason: failure instanceof Error ? failure.message : String(failure) };
    },
  };
}

function openSocket({ protocol, hostname, port, pathname }: URL): Socket {
  if (protocol === 'unix:') return connect({ path: decodeURIComponent(pathname) });
  return connect({ host: hostname.replace(/^\[|\]$/gu, ''), port: port === '' ? DEFAULT_PORT : Number(port) });
}

async function* frames(content: Readable): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  const chunks: AsyncIterable<unknown> = content;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('A file must come as bytes');
    if (chunk.length > 0) yield Buffer.concat([lengthOf(chunk.length), chunk]);
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** « stream: OK », « stream: Eicar-Test-Signature FOUND », or what went wrong, such as a file above its StreamMaxLength. */
function readVerdict(answer: string): Verdict {
  const sentence = answer.replace(/\0/gu, '').trim();
  if (sentence === 'stream: OK') return { type: 'clean' };
  const name = /^stream: (.+) FOUND$/u.exec(sentence)?.[1];
  return name === undefined ? { type: 'unknown', reachable: true, reason: sentence } : { type: 'infected', name };
}
