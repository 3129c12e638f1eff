/** A layer of the operator as the map draws it; loaded with the first that there is, and each kind with what it needs. */
import type BaseLayer from 'ol/layer/Base.js';
import TileLayer from 'ol/layer/Tile.js';
import type { OfferedLayer } from './layers.ts';

/** Makes it. @throws Error when it cannot be read: its host is away, or what it gives is something else */
export async function drawLayer(layer: OfferedLayer): Promise<BaseLayer> {
  switch (layer.type) {
    case 'tiles': {
      const { default: XYZ } = await import('ol/source/XYZ.js');
      return new TileLayer({ source: new XYZ({ url: layer.url }) });
    }
    case 'wms': {
      const { default: TileWMS } = await import('ol/source/TileWMS.js');
      const params = { LAYERS: layer.layers, FORMAT: 'image/png', TRANSPARENT: true };
      return new TileLayer({ source: new TileWMS({ url: layer.url, params }) });
    }
    case 'geojson': {
      const { drawGeojson } = await import('./draw-geojson.ts');
      return drawGeojson(layer.url);
    }
    case 'pmtiles': {
      const { drawArchive } = await import('./draw-archive.ts');
      return drawArchive(layer.url);
    }
  }
}
