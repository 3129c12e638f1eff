/** The file that lists the layers of maps: what it may say, and how a mistake is told before anything starts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../../runtime/config/config.ts';
import { readMapLayers } from '../../../runtime/config/map-layers.ts';

let folder: string;
let list: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cagou-layers-'));
  list = join(folder, 'couches.json');
  writeFileSync(join(folder, 'lots.geojson'), '{}');
  writeFileSync(join(folder, 'plan.pmtiles'), '');
  mkdirSync(join(folder, 'dossier.geojson'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (value: unknown) => {
  writeFileSync(list, typeof value === 'string' ? value : JSON.stringify(value));
  return readMapLayers(list);
};
const TILES = { type: 'tiles', title: 'Photos aériennes', url: 'https://tuiles.example/{z}/{x}/{y}.jpg' };
const WMS = { type: 'wms', title: 'Cadastre', url: 'https://carto.example/wms?map=nc', layers: '0,2' };
const GEOJSON = { type: 'geojson', title: 'Lots', file: 'lots.geojson' };

describe('a file of layers', () => {
  it('names them in the order in which maps offer them', () => {
    const { layers, sentences } = read([
      { ...TILES, shown: false, attribution: 'Géorep' },
      WMS,
      GEOJSON,
      { type: 'pmtiles', title: 'Plan', file: join(folder, 'plan.pmtiles') },
      { type: 'geojson', title: 'Périmètres', url: 'https://donnees.example/perimetres.geojson' },
    ]);
    expect(sentences).toEqual([]);
    expect(layers).toEqual([
      { ...TILES, shown: false, attribution: 'Géorep' },
      { ...WMS, shown: true, attribution: '' },
      { type: 'geojson', title: 'Lots', shown: true, attribution: '', from: { path: join(folder, 'lots.geojson') } },
      { type: 'pmtiles', title: 'Plan', shown: true, attribution: '', from: { path: join(folder, 'plan.pmtiles') } },
      {
        type: 'geojson',
        title: 'Périmètres',
        shown: true,
        attribution: '',
        from: { url: 'https://donnees.example/perimetres.geojson' },
      },
    ]);
  });

  it.each<[string, object | string, string]>([
    ['no object', 'Cadastre', 'it must be an object'],
    ['a word that layers do not have', { ...WMS, layer: '0' }, 'layer is not a member of a layer'],
    ['no kind', { title: 'X' }, 'type must be tiles, wms, geojson or pmtiles'],
    ['another kind', { ...TILES, type: 'wmts' }, 'type must be tiles, wms, geojson or pmtiles'],
    ['no title', { ...TILES, title: ' ' }, 'title must be'],
    ['a title that is no text', { ...TILES, title: 3 }, 'title must be'],
    ['a title too long to be read', { ...TILES, title: 'x'.repeat(81) }, 'title must be'],
    ['a shown that is neither', { ...TILES, shown: 'non' }, 'shown must be true or false'],
    ['an attribution that is no text', { ...TILES, attribution: [] }, 'attribution must be'],
    ['tiles without their place', { ...TILES, url: 'https://tuiles.example/{z}/{x}.jpg' }, '{z}, {x} and {y}'],
    ['tiles whose host is a place', { ...TILES, url: 'https://{z}.example/{x}/{y}.jpg' }, '{z}, {x} and {y}'],
    ['a host that would say more in the policy', { ...WMS, url: "https://a.example;script-src 'self'" }, 'url must be'],
    ['a WMS that is nowhere', { ...WMS, url: '/wms' }, 'url must be the address of a WMS'],
    ['a WMS without its layers', { ...WMS, layers: undefined }, 'layers must name'],
    ['a file and an address', { ...GEOJSON, url: 'https://a.example/b' }, 'one of url and file'],
    ['neither', { ...GEOJSON, file: undefined }, 'one of url and file'],
    ['a file of another kind', { ...GEOJSON, file: 'plan.pmtiles' }, 'ends in .geojson or .json'],
    ['a file that is not there', { ...GEOJSON, file: 'ailleurs.geojson' }, 'from the folder of MAP_LAYERS'],
    ['a folder', { ...GEOJSON, file: 'dossier.geojson' }, 'from the folder of MAP_LAYERS'],
  ])('with %s is told with the number of the layer', (_what, layer, said) => {
    const { layers, sentences } = read([TILES, layer]);
    expect(layers).toHaveLength(1);
    expect(sentences).toEqual([expect.stringMatching(/^MAP_LAYERS, layer 2: .+\.$/u)]);
    expect(sentences[0]).toContain(said);
  });

  it.each<[string, unknown]>([
    ['is no JSON', '[{'],
    ['holds no list', {}],
    ['holds more than anybody reads', Array.from({ length: 21 }, () => TILES)],
  ])('that %s is told', (_what, value) => {
    expect(read(value)).toEqual({
      layers: [],
      sentences: [expect.stringMatching(/^MAP_LAYERS must be the path of /u)],
    });
  });

  it('that is not there is told at start, beside all other mistakes', () => {
    const start = (variables: Readonly<Record<string, string>>) =>
      readConfig({ demo: true }, { DATA_DIR: folder, ...variables });
    expect(() => start({ MAP_LAYERS: join(folder, 'rien.json'), PORT: 'x' })).toThrow(
      /PORT must be[^]+MAP_LAYERS must be the path of a file that the server may read/u,
    );
    writeFileSync(list, JSON.stringify([TILES]));
    expect(start({ MAP_LAYERS: list }).map.layers).toHaveLength(1);
    expect(start({}).map).toMatchObject({ tiles: null, layers: [] });
  });
});
