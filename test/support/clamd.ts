/**
 * A virus scanner that speaks the protocol of ClamAV's daemon over a real socket, and knows one virus: the EICAR test file,
 * which is none and which every scanner finds.
 */
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** Written in two parts, so that no scanner takes this file for one. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

export interface Clamd {
  readonly url: string;
  /** Sizes of the files that were shown to it. */
  readonly shown: readonly number[];
  close(): Promise<void>;
}

export interface ClamdOptions {
  /** Path of a Unix socket, or port; any free port by default. */
  readonly at?: string | number;
  /** Above, it answers as the real one above its StreamMaxLength, and hangs up. */
  readonly largest?: number;
  /** Takes files and never answers. */
  readonly silent?: boolean;
}

export async function startClamd({ at = 0, largest = Infinity, silent = false }: ClamdOptions = {}): Promise<Clamd> {
  const shown: number[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    let received = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      const file = readFrames(received);
      if (file === null || silent) return;
      const { content, ended } = file;
      if (content.length > largest) socket.end('INSTREAM size limit exceeded. ERROR\0');
      else if (ended) {
        shown.push(content.length);
        socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
      }
    });
  });
  if (typeof at === 'string') server.listen(at);
  else server.listen(at, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = typeof address === 'string' ? `unix://${address}` : `clamd://127.0.0.1:${address?.port}`;
  return {
    url,
    shown,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** What came after the command; null while the command is not whole. */
function readFrames(received: Buffer): { readonly content: Buffer; readonly ended: boolean } | null {
  const command = Buffer.from('zINSTREAM\0');
  if (received.length < command.length) return null;
  if (!received.subarray(0, command.length).equals(command)) throw new Error('not the command INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return { content: Buffer.concat(pieces), ended: true };
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return { content: Buffer.concat(pieces), ended: false };
}
