import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../runtime/app/app.ts';
import type { Services } from '../../../runtime/services.ts';
import { createTestApp, TEST_PASSWORD, type TestApp } from '../../support/app.ts';
import { createServices, closeServices } from '../../../runtime/app/create-services.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

describe('a refusal', () => {
  it('is a problem with a stable code and a sentence in French', async () => {
    const response = await test.request({ method: 'GET', url: '/api/v1/nothing-here' });
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.json()).toEqual({
      type: 'urn:cagou:problem:not-found',
      title: 'Introuvable',
      status: 404,
      code: 'not-found',
      detail: 'Ce que vous cherchez n’existe pas ou n’existe plus. Vérifiez l’adresse.',
    });
  });

  it('is a page for a person, in French and without any style of its own', async () => {
    const response = await test.request({ method: 'GET', url: '/rien', headers: { accept: 'text/html' } });
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toContain('<html lang="fr">');
    expect(response.body).not.toContain('style=');
  });

  it('names each value that is wrong in a body', async () => {
    const person = await test.signIn({ email: 'a@exemple.nc' });
    const ask = (payload: object) => test.request({ method: 'POST', url: '/api/v1/tokens', as: person, payload });
    expect((await ask({ name: 'x', days: 1 })).json()).toMatchObject({
      status: 422,
      code: 'body-invalid',
      errors: [{ pointer: '/name', keyword: 'minLength', message: 'Ce texte est trop court.' }],
    });
    expect((await ask({ name: 'cli', days: '1' })).json()).toMatchObject({
      errors: [{ pointer: '/days', keyword: 'type' }],
    });
    expect((await ask({ name: 'cli' })).json()).toMatchObject({ errors: [{ pointer: '/days', keyword: 'required' }] });
  });

  it('tells a body that is not JSON, of another type, or too large', async () => {
    const person = await test.signIn({ email: 'b@exemple.nc' });
    const send = (payload: string, type: string) =>
      test.request({ method: 'POST', url: '/api/v1/tokens', as: person, payload, headers: { 'content-type': type } });
    expect((await send('{', 'application/json')).json()).toMatchObject({ status: 400, code: 'request-invalid' });
    expect((await send('<a/>', 'text/xml')).json()).toMatchObject({ status: 415, code: 'media-type-unsupported' });
    const large = JSON.stringify({ name: 'x'.repeat(3_000_000), days: 1 });
    expect((await send(large, 'application/json')).json()).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('says nothing of the inside when something unexpected happens', async () => {
    await test.services.db.raw('alter table reading rename to reading_away');
    const person = await test.signIn({ email: 'c@exemple.nc', roles: ['dpo'] });
    const response = await test.request({ method: 'GET', url: '/api/v1/readings', as: person });
    await test.services.db.raw('alter table reading_away rename to reading');
    expect(response.json()).toMatchObject({ status: 500, code: 'unexpected' });
    expect(response.json().detail).toMatch(/donnez ce numéro à l’assistance : [0-9a-f]{8}\.$/);
    expect(response.body).not.toContain('reading');
  });
});

describe('a database that is away', () => {
  it('is said so, to people who are signed in too, with the moment to try again', async () => {
    const person = await test.signIn({ email: 'd@exemple.nc' });
    const services = createServices(test.services.config, 'postgresql://postgres@127.0.0.1:1/nowhere');
    const app = await createApp(services);
    try {
      const get = (url: string) => app.inject({ method: 'GET', url, headers: { cookie: person.cookie } });
      expect((await get('/livez')).statusCode).toBe(200);
      expect((await get('/readyz')).json()).toMatchObject({ status: 'unavailable', database: false });
      for (const url of ['/api/v1/dispositifs', '/api/v1/session', '/api/v1/me/cases']) {
        const response = await get(url);
        expect(response.json()).toMatchObject({ status: 503, code: 'unavailable' });
        expect(response.headers['retry-after']).toBe('5');
      }
      const signIn = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        headers: { origin: test.services.config.publicUrl },
        payload: { email: person.email, password: TEST_PASSWORD },
      });
      expect(signIn.json()).toMatchObject({ status: 503, code: 'unavailable' });
    } finally {
      await app.close();
      await closeServices(services);
    }
  });
});

describe('a database that hangs', () => {
  it('is told within two seconds to who watches, however many do', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const services = createServices(test.services.config, `postgresql://postgres@127.0.0.1:${port}/nowhere`);
    const app = await createApp(services);
    try {
      const begun = performance.now();
      const probes = await Promise.all(Array.from({ length: 30 }, () => app.inject({ method: 'GET', url: '/readyz' })));
      expect(performance.now() - begun).toBeLessThan(2_500);
      for (const probe of probes) expect(probe.json()).toMatchObject({ status: 'unavailable', database: false });
      expect(services.pool.totalCount + silentConnections(services)).toBeLessThan(3);
      expect((await app.inject({ method: 'GET', url: '/livez' })).statusCode).toBe(200);
    } finally {
      silent.close();
      await app.close();
      await closeServices(services);
    }
  });
});

describe('a database that says nothing any more', () => {
  it('is told within two seconds, on connections that it answered before', async () => {
    const between = await listenBetween(test.services.config.databaseUrl ?? '');
    const services = createServices(test.services.config, between.url);
    const app = await createApp(services);
    try {
      const ready = async () => (await app.inject({ method: 'GET', url: '/readyz' })).json();
      expect(await ready()).toMatchObject({ database: true });
      between.fallSilent();
      const begun = performance.now();
      expect(await ready()).toMatchObject({ status: 'unavailable', database: false });
      expect(performance.now() - begun).toBeLessThan(2_500);
      expect((await app.inject({ method: 'GET', url: '/livez' })).statusCode).toBe(200);
    } finally {
      between.close();
      await app.close();
      await closeServices(services);
    }
  });
});

interface Between {
  /** Leads to the same database. */
  readonly url: string;
  /** From now on nothing comes back from the database, over any connection. */
  fallSilent(): void;
  close(): void;
}

async function listenBetween(databaseUrl: string): Promise<Between> {
  const { hostname, port } = new URL(databaseUrl);
  let silent = false;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) sockets.add(socket.on('error', () => undefined));
    client.on('data', (sent) => database.write(sent));
    database.on('data', (answered) => {
      if (!silent) client.write(answered);
    });
    client.on('close', () => database.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' ? address?.port : 0);
  return {
    url: url.href,
    fallSilent: () => {
      silent = true;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Connections that knex waits for. */
function silentConnections({ db }: Pick<Services, 'db'>): number {
  return db.client.pool.numPendingCreates();
}

describe('a queue that is away', () => {
  it('is told to who watches, and keeps nobody from being served', async () => {
    const away = await createTestApp({ REDIS_URL: 'redis://127.0.0.1:1' });
    try {
      const probe = await away.request({ method: 'GET', url: '/readyz' });
      expect(probe.statusCode).toBe(200);
      expect(probe.json()).toEqual({ status: 'degraded', database: true, queue: false });
      expect((await away.request({ method: 'GET', url: '/api/v1/dispositifs' })).statusCode).toBe(200);
    } finally {
      await away.close();
    }
  });
});

describe('too many attempts', () => {
  it('are told to wait', async () => {
    const limited = await createTestApp({ RATE_LIMIT: '24' });
    try {
      const attempt = () =>
        limited.request({
          method: 'POST',
          url: '/api/auth/sign-in/email',
          payload: { email: 'x@exemple.nc', password: TEST_PASSWORD },
        });
      const codes: number[] = [];
      for (let index = 0; index < 5; index += 1) codes.push((await attempt()).statusCode);
      expect(codes).toEqual([...Array<number>(4).fill(401), 429]);
      expect((await attempt()).json()).toMatchObject({ code: 'too-many-requests' });
    } finally {
      await limited.close();
    }
  });
});

describe('behind a proxy', () => {
  it('one cannot pretend to be somebody else at each attempt', async () => {
    const limited = await createTestApp({ RATE_LIMIT: '24', TRUST_PROXY: 'true' });
    const attempt = (forwarded: string) =>
      limited.request({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email: 'x@exemple.nc', password: TEST_PASSWORD },
        headers: { 'x-forwarded-for': forwarded },
      });
    try {
      // The proxy adds the address it sees to whatever it was sent.
      const codes = [];
      for (const invented of ['1.1.1.1', '2.2.2.2', '3.3.3.3', '4.4.4.4', '5.5.5.5']) {
        codes.push((await attempt(`${invented}, 203.0.113.7`)).statusCode);
      }
      expect(codes).toEqual([...Array<number>(4).fill(401), 429]);
      expect((await attempt('203.0.113.8')).statusCode).toBe(401);
    } finally {
      await limited.close();
    }
  });
});

describe('what the API answers', () => {
  it('is kept by no browser and no proxy, on the machine of a counter least of all', async () => {
    const agent = await test.signIn({ email: 'guichet@exemple.nc', roles: ['agent'] });
    for (const url of ['/api/v1/session', '/api/v1/cases', '/api/v1/me/cases']) {
      const { headers } = await test.request({ method: 'GET', url, as: agent });
      expect(headers['cache-control']).toBe('private, no-store');
    }
  });
});

describe('the security headers', () => {
  it('let pages load nothing from elsewhere, and run nothing that is written in them', async () => {
    const { headers } = await test.request({ method: 'GET', url: '/api/v1/session' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('ask for https where the site is known by it', async () => {
    const secure = await createTestApp({ PUBLIC_URL: 'https://demarches.example' });
    try {
      const { headers } = await secure.request({ method: 'GET', url: '/api/v1/session' });
      expect(headers['strict-transport-security']).toContain('max-age=15552000');
      const person = await secure.signIn({ email: 'e@exemple.nc' });
      expect(person.cookie).toContain('__Secure-cagou');
      const session = await secure.request({ method: 'GET', url: '/api/v1/session', as: person });
      expect(session.json()).toMatchObject({ user: { email: 'e@exemple.nc' } });
    } finally {
      await secure.close();
    }
  });
});
