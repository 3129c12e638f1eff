/** What the server says of maps is believed as far as it can be understood. */
import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../../runtime/forms/place/layers.ts';

const LAYER = {
  type: 'wms',
  title: 'Cadastre',
  url: 'https://a.example',
  attribution: 'DITTT',
  shown: true,
  layers: '0',
};

describe('the ground of maps', () => {
  it('is the coast line alone where nothing is said', () => {
    for (const nothing of [null, [], 'non', {}, { tiles: 3, layers: 'toutes' }])
      expect(groundOf(nothing)).toEqual({ tiles: null, layers: [] });
  });

  it('has the tiles that are named, and whom they are owed to', () => {
    expect(groundOf({ tiles: '/{z}', attribution: 'Géorep' }).tiles).toEqual({ url: '/{z}', attribution: 'Géorep' });
    expect(groundOf({ tiles: '/{z}' }).tiles).toEqual({ url: '/{z}', attribution: '' });
  });

  it('offers the layers that it knows, in their order, shown only where that was said', () => {
    const { layers } = groundOf({
      layers: [
        LAYER,
        { ...LAYER, type: 'wfs' },
        { ...LAYER, url: null },
        { type: 'geojson', title: 'Lots', url: '/carte/1.geojson', shown: 'oui' },
        null,
      ],
    });
    expect(layers).toEqual([
      LAYER,
      { type: 'geojson', title: 'Lots', url: '/carte/1.geojson', attribution: '', shown: false, layers: '' },
    ]);
  });
});
