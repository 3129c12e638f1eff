/** `mcp --to <url>`: tools for an assistant, over the pipe that started this command; what they do is done on a server. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { once } from 'node:events';
import { readToken } from '../config/config.ts';
import { createReach, createToolsServer } from '../mcp/index.ts';
import { addressOf } from './call-server.ts';
import { readArguments, UsageError, type Command } from './command.ts';
import { fr as messages } from './messages/fr.ts';

/**
 * `mcp --to <url>`, with the token of an author in CAGOU_TOKEN. Ends with 0 once nobody reads any more, with 1 when the server
 * cannot be reached or the token is no author's. What is printed is the protocol's: the rest is said beside it.
 */
export const run: Command = async (args, output) => {
  const { values } = readArguments(args, { to: { type: 'string' } });
  if (values.to === undefined) throw new UsageError(messages.toExpected);
  const token = readToken();
  if (token === undefined) throw new UsageError(messages.tokenMissing);
  const home = addressOf(values.to, '');
  const reach = createReach(({ method, address, body }) =>
    fetch(new URL(address.slice('/api/v1/'.length), home), {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body }),
    }).then((response) => ({ status: response.status, json: () => response.json() })),
  );
  const session = await reach('GET /session');
  if (session.type === 'unreachable') {
    output.warn(messages.unreachable(values.to));
    return 1;
  }
  const user = session.type === 'answered' ? session.reply.user : null;
  if (!user?.roles.includes('author')) {
    output.warn(user ? messages.notAuthor : messages.tokenRefused);
    return 1;
  }
  const handle = serveStdio(() => createToolsServer(reach), { onerror: (error) => output.warn(error.message) });
  await once(process.stdin, 'close');
  await handle.close();
  return 0;
};
