import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../runtime/app/app.ts';
import type { Config } from '../../../runtime/config/config.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';

const TOKEN = 'a token for the monitoring';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function ask(
  config: Partial<Config>,
  headers: Readonly<Record<string, string>> = {},
  remoteAddress = '127.0.0.1',
) {
  const app = await createApp({ ...test.services, config: { ...test.services.config, ...config } });
  const response = await app.inject({ url: '/metrics', headers, remoteAddress });
  await app.close();
  return response;
}

describe('without a token, the metrics', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('are for a program of this machine (%s)', async (address) => {
    const response = await ask({}, {}, address);
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('cagou_request_seconds');
  });

  it.each(['10.0.0.4', '::ffff:10.0.0.4', '192.168.1.20'])('do not exist for another machine (%s)', async (address) => {
    expect((await ask({}, {}, address)).statusCode).toBe(404);
  });

  it.each(['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'])(
    'do not exist behind a proxy that says %s',
    async (name) => {
      expect((await ask({}, { [name]: '127.0.0.1' })).statusCode).toBe(404);
    },
  );

  it('do not exist with TRUST_PROXY, whatever the proxy says', async () => {
    expect((await ask({ trustProxy: true })).statusCode).toBe(404);
  });
});

describe('with a token, the metrics', () => {
  it('are for whoever has it, from anywhere, through a proxy too', async () => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '10.0.0.4' };
    expect((await ask({ metricsToken: TOKEN, trustProxy: true }, headers, '10.0.0.9')).statusCode).toBe(200);
  });

  it.each([{}, { authorization: 'Bearer another' }, { authorization: TOKEN }])(
    'are refused with %o',
    async (headers) => {
      const response = await ask({ metricsToken: TOKEN }, headers);
      expect(response.statusCode).toBe(401);
      expect(response.headers['www-authenticate']).toBe('Bearer');
      expect(response.body).not.toContain('cagou_');
    },
  );
});

describe('security.txt', () => {
  const read = async (config: Partial<Config>) => {
    const app = await createApp({ ...test.services, config: { ...test.services.config, ...config } });
    const response = await app.inject({ url: '/.well-known/security.txt' });
    await app.close();
    return response;
  };

  it('says where to write, and stays valid for less than a year', async () => {
    const response = await read({ securityContact: 'mailto:securite@province.example' });
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(response.body).toContain('Contact: mailto:securite@province.example\n');
    expect(response.body).toContain(`Canonical: ${test.services.config.publicUrl}/.well-known/security.txt\n`);
    const days = (Date.parse(/^Expires: (\S+)$/mu.exec(response.body)?.[1] ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(170);
    expect(days).toBeLessThan(365);
  });

  it('does not exist without a contact', async () => {
    expect((await read({ securityContact: null })).statusCode).toBe(404);
  });
});
