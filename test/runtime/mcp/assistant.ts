/** An assistant of an author, as the programs that have one speak: the protocol's own client, over a pipe or over HTTP. */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { join } from 'node:path';
import type { Role } from '../../../schemas/types/api.ts';
import type { TestApp } from '../../support/app.ts';
import type { Body } from '../../support/visitor.ts';

const MAIN = join(import.meta.dirname, '../../../runtime/cli/main.ts');

export interface Assistant {
  readonly client: Client;
  /** What a tool tells, as JSON where it is; throws what it refuses. */
  readonly use: (name: string, given?: object) => Promise<Body>;
  /** What a tool refuses, in words; throws when it does not. */
  readonly refused: (name: string, given?: object) => Promise<string>;
  readonly close: () => Promise<void>;
}

export type Way = 'stdio' | 'http';

/** Connects to a server that listens. Rejects when it does not let the token in. */
export async function connect(way: Way, address: string, token: string): Promise<Assistant> {
  const client = new Client({ name: 'essai', version: '1' });
  const transport =
    way === 'http'
      ? new StreamableHTTPClientTransport(new URL('/mcp', address), {
          requestInit: { headers: { authorization: `Bearer ${token}` } },
        })
      : new StdioClientTransport({
          command: process.execPath,
          args: [MAIN, 'mcp', '--to', address],
          env: { PATH: process.env['PATH'] ?? '', CAGOU_TOKEN: token },
          stderr: 'ignore',
        });
  await client.connect(transport);
  const call = async (
    name: string,
    given: object = {},
  ): Promise<{ readonly text: string; readonly failed: boolean }> => {
    const result = await client.callTool({ name, arguments: { ...given } });
    const [first] = result.content;
    return { text: first?.type === 'text' ? first.text : '', failed: result.isError === true };
  };
  return {
    client,
    use: async (name, given) => {
      const { text, failed } = await call(name, given);
      if (failed) throw new Error(text);
      return text.startsWith('{') ? JSON.parse(text) : text;
    },
    refused: async (name, given) => {
      const { text, failed } = await call(name, given);
      if (!failed) throw new Error(`it is not refused: ${text}`);
      return text;
    },
    close: () => client.close(),
  };
}

/** A token of somebody with some roles, as the studio makes one. */
export async function tokenOf(test: TestApp, email: string, roles: readonly Role[]): Promise<string> {
  const as = await test.signIn({ email, roles });
  const payload = { name: 'Assistant', days: 30 };
  return (await test.request({ method: 'POST', url: '/api/v1/tokens', as, payload })).json().token;
}
