/** An application that is told: a real HTTP server that keeps what it receives, and answers as a test wishes. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A message, as it came. */
export interface Received {
  readonly id: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly type: string;
  readonly data: {
    readonly event: string;
    readonly case: string;
    readonly number: string;
    readonly version: number;
    readonly url: string;
  };
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** Status of the answer to a message; 200 at the beginning. Null: it never answers. */
  answer: (message: Received) => number | null;
  close(): Promise<void>;
}

/** Listens on this machine. */
export async function startReceiver(port = 0): Promise<Receiver> {
  const received: Received[] = [];
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const message: Received = { id: headers['webhook-id'] ?? '', headers, body, ...JSON.parse(body) };
    received.push(message);
    const status = receiver.answer(message);
    if (status !== null) response.writeHead(status).end('texte que personne ne lit');
  };
  const server = createServer((request, response) => void hear(request, response));
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const address = server.address();
  const receiver: Receiver = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/annonces`,
    received,
    answer: () => 200,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
