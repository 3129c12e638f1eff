import cookie from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseLanguage, languageOf } from '../../../runtime/http/page-language.ts';

let app: FastifyInstance;

beforeEach(async () => {
  app = fastify();
  await app.register(cookie);
  app.get('/*', (request, reply) => {
    const chosen = chooseLanguage(request, reply);
    return chosen ? reply.redirect(chosen, 303) : reply.send(languageOf(request));
  });
});
afterEach(() => app.close());

test('a browser that chose nothing is shown French', async () => {
  expect((await app.inject('/agent')).body).toBe('fr');
});

test.each([
  { asked: '/studio/aide?lang=en', goesOn: '/studio/aide' },
  { asked: '/agent/?vue=miens&lang=en&tri=age', goesOn: '/agent/?vue=miens&tri=age' },
  { asked: '//ailleurs.example/agent?lang=en', goesOn: '/agent' },
])('$asked is kept by the browser and goes on at $goesOn', async ({ asked, goesOn }) => {
  const chosen = await app.inject(asked);
  expect([chosen.statusCode, chosen.headers.location]).toEqual([303, goesOn]);
  const [kept] = chosen.cookies;
  expect(kept).toMatchObject({ name: 'cagou.language', value: 'en', path: '/', httpOnly: true, sameSite: 'Lax' });
  const later = await app.inject({ url: '/agent', cookies: { 'cagou.language': 'en' } });
  expect(later.body).toBe('en');
});

test('one goes back to French', async () => {
  const cookies = { 'cagou.language': 'en' };
  const chosen = await app.inject({ url: '/agent?lang=fr', cookies });
  expect(chosen.cookies).toMatchObject([{ name: 'cagou.language', value: 'fr' }]);
});

test.each(['?lang=de', '?lang=', '?lang=en"><script>', '?langue=en'])('%s chooses nothing', async (search) => {
  const { statusCode, cookies, body } = await app.inject(`/agent${search}`);
  expect([statusCode, cookies, body]).toEqual([200, [], 'fr']);
});

test('a cookie that somebody wrote is none of our languages', async () => {
  const { body } = await app.inject({ url: '/agent', cookies: { 'cagou.language': 'de' } });
  expect(body).toBe('fr');
});
