/**
 * An archive of tiles in one file (PMTiles), of which the map reads the ranges that it shows: pictures, or outlines of which names,
 * waters and roads are drawn in a quiet manner, since no style comes with them.
 */
import MVT from 'ol/format/MVT.js';
import type BaseLayer from 'ol/layer/Base.js';
import TileLayer from 'ol/layer/Tile.js';
import VectorTileLayer from 'ol/layer/VectorTile.js';
import ImageTile from 'ol/source/ImageTile.js';
import VectorTileSource from 'ol/source/VectorTile.js';
import VectorTile from 'ol/VectorTile.js';
import { PMTiles, TileType } from 'pmtiles';
import { archiveStyle } from './map-styles.ts';

/** Reads its head, and draws what it holds. @throws Error when it is not there, or is no archive */
export async function drawArchive(url: string): Promise<BaseLayer> {
  const archive = new PMTiles(url);
  const { tileType, minZoom, maxZoom } = await archive.getHeader();
  const zooms = { minZoom, maxZoom };
  return tileType === TileType.Mvt ? drawOutlines(archive, zooms) : drawPictures(archive, zooms);
}

type Zooms = { readonly minZoom: number; readonly maxZoom: number };

function drawPictures(archive: PMTiles, zooms: Zooms): TileLayer {
  const loader = async (z: number, x: number, y: number): Promise<ImageBitmap> => {
    const tile = await archive.getZxy(z, x, y);
    return tile ? createImageBitmap(new Blob([tile.data])) : createImageBitmap(new ImageData(1, 1));
  };
  return new TileLayer({ source: new ImageTile({ ...zooms, loader }) });
}

function drawOutlines(archive: PMTiles, zooms: Zooms): VectorTileLayer {
  const format = new MVT();
  const source = new VectorTileSource({
    ...zooms,
    format,
    // Where it is in the archive, and no address: nothing is fetched from it.
    tileUrlFunction: (place) => place.join('/'),
    tileLoadFunction: (tile) => {
      if (!(tile instanceof VectorTile)) return;
      const [z = 0, x = 0, y = 0] = tile.getTileCoord();
      tile.setLoader(async (extent, _resolution, projection) => {
        const found = await archive.getZxy(z, x, y).catch(() => undefined);
        const features = found ? format.readFeatures(found.data, { extent, featureProjection: projection }) : [];
        tile.setFeatures(features);
        return features;
      });
    },
  });
  return new VectorTileLayer({ source, style: archiveStyle, declutter: true });
}
