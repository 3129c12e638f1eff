/** A register elsewhere, as a real server of this machine: what it knows, and how it fails. */
import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface SourceServer {
  readonly port: number;
  /** What it was asked, in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** How it answers: by what it knows, with a status, with a text, never, or by hanging up. */
  mode: 'knows' | 'silent' | 'hangs-up' | { readonly status: number; readonly text: string };
  stop(): Promise<void>;
}

/** Starts it. @param known JSON by the last part of the path */
export async function startSourceServer(known: Readonly<Record<string, unknown>>): Promise<SourceServer> {
  const asked: SourceServer['asked'] = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const { mode } = opened;
    if (mode === 'silent') return;
    if (mode === 'hangs-up') {
      request.socket.destroy();
      return;
    }
    if (typeof mode === 'object') {
      response.writeHead(mode.status, { location: '/ailleurs' }).end(mode.text);
      return;
    }
    const key = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '');
    const found = Object.hasOwn(known, key);
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? known[key] : {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the register listens on no port');
  const opened: SourceServer = {
    port: address.port,
    asked,
    mode: 'knows',
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  return opened;
}
