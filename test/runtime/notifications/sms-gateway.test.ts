import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSmsBody, SMS_JSON } from '../../../runtime/config/sms-settings.ts';
import { createSmsGateway } from '../../../runtime/notifications/index.ts';
import { fillBody } from '../../../runtime/notifications/sms-gateway.ts';

const VALUES = { to: '+687261234', text: 'Une réponse « à lire » & plus', id: 'effect-7' };

describe('what is posted to a gateway', () => {
  it('puts values into values of JSON, whatever is in them', () => {
    const { type, body } = fillBody('{"message":{"recipients":["{to}"],"content":"{text}"},"ref":"{id}"}', {
      ...VALUES,
      text: '"}, {to}',
    });
    expect(type).toBe('application/json');
    expect(JSON.parse(body)).toEqual({
      message: { recipients: ['+687261234'], content: '"}, {to}' },
      ref: 'effect-7',
    });
  });

  it('or into fields of a form', () => {
    const { type, body } = fillBody('to={to}&message={text}&sender=PSUD', VALUES);
    expect(type).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      to: VALUES.to,
      message: VALUES.text,
      sender: 'PSUD',
    });
  });

  it.each([
    ['{"to":"{to}","text":"{text}"}', true],
    ['to={to}&text={text}', true],
    ['{"to":"{to}"', false],
    ['{"to":"{to}","text":"bonjour"}', false],
    ['{to} {text}', false],
  ])('%s may be set: %s', (template, accepted) => {
    expect(isSmsBody(template)).toBe(accepted);
  });
});

describe('a gateway', () => {
  let server: Server;
  let status = 202;
  const received: { headers: IncomingMessage['headers']; body: string }[] = [];
  beforeEach(async () => {
    received.length = 0;
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
        response.writeHead(status).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => server.close());

  const send = (authorization: string | null) => {
    const { port } = server.address() as AddressInfo;
    const body = SMS_JSON;
    const gateway = createSmsGateway({ type: 'http', url: `http://127.0.0.1:${port}/sms`, authorization, body });
    return gateway.send({ effectId: '7', to: VALUES.to, text: VALUES.text });
  };

  it('is asked once, with what authorises us and what makes a repetition known', async () => {
    status = 202;
    expect(await send('Bearer secret')).toEqual({ type: 'sent' });
    expect(received).toHaveLength(1);
    expect(received[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'idempotency-key': 'effect-7' });
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(VALUES);
  });

  it.each([400, 410, 422])('that answers %i refuses this message for good', async (answer) => {
    status = answer;
    expect(await send(null)).toMatchObject({ type: 'refused', code: 'sms-rejected' });
  });

  it.each([401, 429, 500, 503])('that answers %i is asked again', async (answer) => {
    status = answer;
    await expect(send(null)).rejects.toMatchObject({ status: answer });
  });
});
