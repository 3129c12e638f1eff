/** What maps are drawn on is the operator's word: told to pages, and no other host is opened to them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../runtime/app/app.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function read(tiles: string | null, url: string) {
  const config = { ...test.services.config, map: { tiles, attribution: 'Fond de carte' } };
  const app = await createApp({ ...test.services, config });
  const response = await app.inject({ url });
  await app.close();
  return response;
}

const imagesOf = (policy: unknown): string =>
  String(policy)
    .split(';')
    .find((directive) => directive.startsWith('img-src')) ?? '';

describe('without tiles', () => {
  it('maps are told that there are none, and pages reach nobody', async () => {
    const told = await read(null, '/carte.json');
    expect(told.json()).toEqual({ tiles: null, attribution: 'Fond de carte' });
    expect(imagesOf(told.headers['content-security-policy'])).toBe("img-src 'self' data: blob:");
  });
});

describe('with tiles', () => {
  const TILES = 'https://tuiles.example:8443/wmts/{z}/{x}/{y}.png?cle=1';

  it('maps are told where they are', async () => {
    expect((await read(TILES, '/carte.json')).json()).toEqual({ tiles: TILES, attribution: 'Fond de carte' });
  });

  it('images of that host, and of no other, may be shown', async () => {
    const { headers } = await read(TILES, '/');
    expect(imagesOf(headers['content-security-policy'])).toBe("img-src 'self' data: blob: https://tuiles.example:8443");
  });
});
