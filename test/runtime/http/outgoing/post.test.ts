/** What leaves for a place that others chose: to the address that was judged, and to none that is out of reach. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { post } from '../../../../runtime/http/outgoing/post.ts';
import { OutOfReach } from '../../../../runtime/http/outgoing/within-reach.ts';
import { postWebhook } from '../../../../runtime/http/outgoing/post-webhook.ts';
import { anywhere, reachOf, type Reach } from '../../../../runtime/http/outgoing/reach.ts';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
let server: Server;
let port: number;
let received: Received[];
let answer: number;
beforeAll(async () => {
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    received.push({ headers: request.headers, body: await text(request) });
    if (answer === 0) return;
    response.writeHead(answer, answer === 302 ? { location: `http://127.0.0.1:${port}/ailleurs` } : {}).end('{}');
  };
  server = createServer((request, response) => void hear(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  received = [];
  answer = 204;
});

const send = (url: string, reach: Reach, patience = 5000): Promise<number> =>
  post({ url, body: '{"é":1}', headers: { 'content-type': 'application/json' }, reach, patience });

describe('a request of ours', () => {
  test.each([200, 204, 302, 400, 410, 500])('gives the answer %i, and follows none elsewhere', async (status) => {
    answer = status;
    expect(await send(`http://127.0.0.1:${port}/ici`, anywhere)).toBe(status);
    expect(received).toMatchObject([{ body: '{"é":1}', headers: { 'content-length': '8' } }]);
  });

  test.each([
    (at: number) => `http://127.0.0.1:${at}`,
    (at: number) => `http://localhost:${at}`,
    (at: number) => `http://0x7f.1:${at}`,
    (at: number) => `http://2130706433:${at}`,
    (at: number) => `http://[::1]:${at}`,
    (at: number) => `http://[::ffff:127.0.0.1]:${at}`,
    () => 'http://169.254.169.254/latest/meta-data',
    () => 'https://10.0.0.1/',
  ])('does not leave for a place out of reach (%#)', async (url) => {
    await expect(send(url(port), reachOf([]))).rejects.toThrow(OutOfReach);
    expect(received).toEqual([]);
  });

  it('leaves for a network that was allowed', async () => {
    expect(await send(`http://127.0.0.1:${port}`, reachOf(['127.0.0.0/8']))).toBe(204);
  });

  it('goes to the address that was judged: the name is asked once, whatever it leads to next', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'].map((address) => [{ address, family: 4 }]);
    const judged: string[] = [];
    const reach: Reach = (address) => judged.push(address) > 0 && address === '127.0.0.1';
    const send = (): Promise<number> =>
      post({
        url: `http://application.example:${port}`,
        body: '{}',
        headers: {},
        reach,
        patience: 5000,
        resolve: (_host, _options, done) => done(null, answers.shift() ?? []),
      });
    expect(await send()).toBe(204);
    expect(judged).toEqual(['127.0.0.1']);
    // A connection that was kept would not ask again.
    await expect(send()).rejects.toThrow(OutOfReach);
    await expect(send()).rejects.toThrow(OutOfReach);
    expect(received).toHaveLength(1);
  });

  it('does not leave for a name that leads out of reach among other places', async () => {
    const found = ['127.0.0.1', '10.0.0.1'].map((address) => ({ address, family: 4 }));
    const sent = post({
      url: `http://application.example:${port}`,
      body: '{}',
      headers: {},
      patience: 5000,
      reach: reachOf(['127.0.0.0/8']),
      resolve: (_host, _options, done) => done(null, found),
    });
    await expect(sent).rejects.toThrow(OutOfReach);
    expect(received).toEqual([]);
  });

  it('is given up when nobody answers in time', async () => {
    answer = 0;
    await expect(send(`http://127.0.0.1:${port}`, anywhere, 200)).rejects.toThrow('aborted');
  });

  it('fails when nobody is there, or the name leads nowhere', async () => {
    await expect(send('http://127.0.0.1:1', anywhere)).rejects.toThrow('ECONNREFUSED');
    const lost = post({
      url: 'https://personne.invalid/',
      body: '{}',
      headers: {},
      reach: reachOf([]),
      patience: 5000,
      resolve: (_host, _options, done) => done(new Error('ENOTFOUND'), []),
    });
    await expect(lost).rejects.toThrow('ENOTFOUND');
  });
});

it('is signed for the receiver who has the new key, and for who has the one before', async () => {
  const keys = ['nouvelle', 'ancienne', 'autre'].map((word) => `whsec_${btoa(word.padEnd(32, '.'))}`);
  const [fresh = '', old = '', other = ''] = keys;
  const told = { id: 'msg-1', body: '{"type":"case.filed"}', reach: anywhere, patience: 5000 };
  await postWebhook({ ...told, url: `http://127.0.0.1:${port}`, secrets: [fresh, old] });
  const [{ headers, body } = { headers: {}, body: '' }] = received;
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  for (const key of [fresh, old]) expect(new Webhook(key).verify(body, given)).toEqual({ type: 'case.filed' });
  expect(() => new Webhook(other).verify(body, given)).toThrow('No matching signature');
  expect(given['webhook-id']).toBe('msg-1');
});
