/** What maps are drawn on is the operator's word: told to pages, and no other host is opened to them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../runtime/app/app.ts';
import type { Config } from '../../../runtime/config/config.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';

const LAYER = { title: 'Couche', attribution: '', shown: true };
const NONE: Config['map'] = { tiles: null, attribution: 'Fond de carte', layers: [] };

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

async function withMap<T>(map: Partial<Config['map']>, asked: (app: FastifyInstance) => Promise<T>): Promise<T> {
  const app = await createApp({ ...test.services, config: { ...test.services.config, map: { ...NONE, ...map } } });
  try {
    return await asked(app);
  } finally {
    await app.close();
  }
}

const read = (map: Partial<Config['map']>, url: string) => withMap(map, (app) => app.inject({ url }));

const directive = (name: string, policy: unknown): string =>
  String(policy)
    .split(';')
    .find((one) => one.startsWith(`${name} `)) ?? '';

describe('without anything', () => {
  it('maps are told that there is nothing, and pages reach nobody', async () => {
    const told = await read({}, '/carte.json');
    expect(told.json()).toEqual({ tiles: null, attribution: 'Fond de carte', layers: [] });
    const policy = told.headers['content-security-policy'];
    expect(directive('img-src', policy)).toBe("img-src 'self' data: blob:");
    expect(directive('connect-src', policy)).toBe("connect-src 'self'");
  });
});

describe('with tiles', () => {
  const tiles = 'https://tuiles.example:8443/wmts/{z}/{x}/{y}.png?cle=1';

  it('maps are told where they are', async () => {
    expect((await read({ tiles }, '/carte.json')).json()).toEqual({ tiles, attribution: 'Fond de carte', layers: [] });
  });

  it('images of that host, and of no other, may be shown', async () => {
    const policy = (await read({ tiles }, '/')).headers['content-security-policy'];
    expect(directive('img-src', policy)).toBe("img-src 'self' data: blob: https://tuiles.example:8443");
    expect(directive('connect-src', policy)).toBe("connect-src 'self'");
  });
});

describe('with layers', () => {
  const layers: Config['map']['layers'] = [
    { type: 'wms', ...LAYER, url: 'https://carto.example/wms?map=nc', layers: '0' },
    { type: 'tiles', ...LAYER, url: 'https://carto.example/{z}/{x}/{y}' },
    { type: 'geojson', ...LAYER, from: { url: 'https://donnees.example/a.geojson' } },
  ];

  it('pictures come from the hosts of pictures, and scripts read those of files alone, each said once', async () => {
    const policy = (await read({ layers }, '/')).headers['content-security-policy'];
    expect(directive('img-src', policy)).toBe("img-src 'self' data: blob: https://carto.example");
    expect(directive('connect-src', policy)).toBe("connect-src 'self' https://donnees.example");
    expect(directive('script-src', policy)).toBe("script-src 'self'");
  });

  it('maps are told each, and of a file where browsers find it', async () => {
    const from = { path: join(test.services.config.dataDir, 'Plan secret.pmtiles') };
    const told = await read({ layers: [...layers, { type: 'pmtiles', ...LAYER, from }] }, '/carte.json');
    expect(told.json().layers).toEqual([
      { type: 'wms', ...LAYER, url: 'https://carto.example/wms?map=nc', layers: '0' },
      { type: 'tiles', ...LAYER, url: 'https://carto.example/{z}/{x}/{y}' },
      { type: 'geojson', ...LAYER, url: 'https://donnees.example/a.geojson' },
      { type: 'pmtiles', ...LAYER, url: '/carte/3.pmtiles' },
    ]);
    expect(told.body).not.toContain('secret');
  });
});

describe('a file of this machine', () => {
  const served = async (url: string, headers: Readonly<Record<string, string>> = {}) => {
    const path = join(test.services.config.dataDir, 'plan.pmtiles');
    await writeFile(path, 'PMTiles0123456789');
    return withMap({ layers: [{ type: 'pmtiles', ...LAYER, from: { path } }] }, (app) => app.inject({ url, headers }));
  };

  it('is given by the ranges that maps ask for', async () => {
    const range = await served('/carte/0.pmtiles', { range: 'bytes=7-10' });
    expect([range.statusCode, range.body]).toEqual([206, '0123']);
    expect(range.headers).toMatchObject({ 'content-range': 'bytes 7-10/17', 'cache-control': 'public, max-age=3600' });
  });

  it('whole to who asks for all of it', async () => {
    expect((await served('/carte/0.pmtiles')).body).toBe('PMTiles0123456789');
  });

  it.each(['1.pmtiles', '0.geojson', 'plan.pmtiles', '..%2Fsecret', '%2Fetc%2Fpasswd', '0.pmtiles.br'])(
    'is the only one: not %s',
    async (name) => {
      expect((await served(`/carte/${name}`)).statusCode).toBe(404);
    },
  );
});
