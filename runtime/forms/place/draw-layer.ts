/** A layer of the operator as the map draws it. */
import type BaseLayer from 'ol/layer/Base.js';
import TileLayer from 'ol/layer/Tile.js';
import TileWMS from 'ol/source/TileWMS.js';
import XYZ from 'ol/source/XYZ.js';
import { drawArchive } from './draw-archive.ts';
import { drawGeojson } from './draw-geojson.ts';
import type { OfferedLayer } from './layers.ts';

/** Makes it. @throws Error when it cannot be read: its host is away, or what it gives is something else */
export async function drawLayer(layer: OfferedLayer): Promise<BaseLayer> {
  switch (layer.type) {
    case 'tiles':
      return new TileLayer({ source: new XYZ({ url: layer.url }) });
    case 'wms': {
      const params = { LAYERS: layer.layers, FORMAT: 'image/png', TRANSPARENT: true };
      return new TileLayer({ source: new TileWMS({ url: layer.url, params }) });
    }
    case 'geojson':
      return drawGeojson(layer.url);
    case 'pmtiles':
      return drawArchive(layer.url);
  }
}
