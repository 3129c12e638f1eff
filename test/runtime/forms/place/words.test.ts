/** What the map says of sizes, and of zones that it cannot have. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readMapZones } from '../../../../runtime/forms/place/map-zones.ts';
import { say, sayMetres, saySquareMetres } from '../../../../runtime/forms/place/words.ts';

beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: 'fr' } }));
afterEach(() => vi.unstubAllGlobals());

test('sizes are in the unit that people use for them', () => {
  expect([sayMetres(850.4), sayMetres(12_345)]).toEqual(['850\u00a0m', '12,35\u00a0km']);
  expect([saySquareMetres(9999), saySquareMetres(1_141_245)]).toEqual(['9\u202f999\u00a0m²', '114,12\u00a0ha']);
  expect(say('area', { size: saySquareMetres(1027) })).toBe('Superficie\u00a0: 1\u202f027\u00a0m².');
});

test('in English too', () => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  expect(say('length', { size: sayMetres(12_345) })).toBe('Length: 12.35\u00a0km.');
});

test('zones that cannot be had leave the map without them', async () => {
  const answer = (respond: () => Promise<Response>): void => void vi.stubGlobal('fetch', respond);
  answer(() => Promise.reject(new TypeError('offline')));
  expect(await readMapZones('/zones.json')).toEqual([]);
  answer(async () => new Response('', { status: 404 }));
  expect(await readMapZones('/zones.json')).toEqual([]);
  answer(async () => Response.json({ zones: [{ name: 'Lit majeur', polygons: [] }, { nom: 'autre' }] }));
  expect(await readMapZones('/zones.json')).toEqual([{ name: 'Lit majeur', polygons: [] }]);
});
