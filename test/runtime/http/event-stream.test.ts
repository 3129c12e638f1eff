import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { sendEvent } from '../../../runtime/http/event-stream.ts';

it('a browser that stops reading is cut off, and what it does not read is not kept', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1').on(
    'error',
    () => undefined,
  );
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const response = await new Promise<ServerResponse>((resolve) =>
    server.once('request', (_request, to) => resolve(to)),
  );
  let most = 0;
  // More than what two systems keep between them.
  for (let sent = 0; sent < 64_000 && !response.destroyed; sent += 1) {
    sendEvent(response, 'x'.repeat(1_000));
    most = Math.max(most, response.writableLength);
    if (sent % 64 === 0) await new Promise(setImmediate);
  }
  expect(response.destroyed).toBe(true);
  expect(most).toBeLessThan(300_000);
  socket.destroy();
  server.close();
});
