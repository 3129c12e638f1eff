/* A server that hands everything on with a token, for clients that have none: hosts and origins that are its own become ours. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { findFreePort } from '../../support/port.ts';

/** One that is open. */
export interface Relay {
  /** Without a final slash. */
  readonly url: string;
  readonly close: () => void;
}

/** Opens a relay to a product. What names another host or origin goes on as it is: the product is to refuse it. */
export async function openRelay(target: string, token: string): Promise<Relay> {
  const port = await findFreePort();
  const { hostname, port: onward, host } = new URL(target);
  const own = `localhost:${port}`;
  const server = createServer((asked: IncomingMessage, answer: ServerResponse) => {
    const { host: named, origin, ...others } = asked.headers;
    const headers = {
      ...others,
      host: named?.replace(own, host),
      ...(origin !== undefined && { origin: origin.replace(own, host) }),
      authorization: `Bearer ${token}`,
    };
    const { method, url: path } = asked;
    const sent = request({ hostname, port: onward, path, method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    sent.on('error', () => answer.destroy());
    asked.pipe(sent);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://${own}`, close: () => server.close() };
}
