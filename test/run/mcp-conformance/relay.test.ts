/** What lets the official suite speak to our server, and what is made of what it prints. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { HELD, judge } from './judge.ts';
import { openRelay } from './relay.ts';

describe('the relay', () => {
  it('hands on what is asked with the token, under the name of the product', async () => {
    const heard: (readonly (string | undefined)[])[] = [];
    const product = createServer((asked, answer) => {
      const { host, origin, authorization } = asked.headers;
      heard.push([asked.method, asked.url, host, origin, authorization]);
      answer.writeHead(201).end('made');
    }).listen(0, '127.0.0.1');
    await once(product, 'listening');
    const { port } = product.address() as AddressInfo;
    const here = `127.0.0.1:${port}`;
    const relay = await openRelay(`http://${here}`, 'secret');
    const answer = await fetch(`${relay.url}/mcp?a=1`, { method: 'POST', headers: { origin: relay.url }, body: '{}' });
    await fetch(`${relay.url}/mcp`, { headers: { origin: 'http://evil.example' } });
    expect([answer.status, await answer.text()]).toEqual([201, 'made']);
    expect(heard).toEqual([
      ['POST', '/mcp?a=1', here, `http://${here}`, 'Bearer secret'],
      ['GET', '/mcp', here, 'http://evil.example', 'Bearer secret'],
    ]);
    relay.close();
    product.close();
  });
});

describe('what the suite prints', () => {
  const line = (name: string, passes: boolean): string => `${passes ? '✓' : '✗'} ${name}: 1 passed, 0 failed\n`;
  const held = HELD.map((name) => line(name, true)).join('');

  it('is well when what asks for a server as such passes, whatever a server made for it would answer', () => {
    expect(judge(`${held}${line('tools-call-image', false)}${line('logging-set-level', false)}`)).toEqual([]);
  });
  it('is not when something of that fails, or was not asked', () => {
    expect(judge(held.replace('✓ ping', '✗ ping'))).toEqual(['ping does not pass']);
    expect(judge('')).toHaveLength(HELD.length);
  });
  it('tells what nobody has looked at', () => {
    expect(judge(`${held}${line('tasks-list', true)}`)).toEqual(['tasks-list is new: say whether it must pass']);
  });
});
