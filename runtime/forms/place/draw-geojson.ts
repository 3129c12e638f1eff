/** A file of GeoJSON over the map: outlines and lines without a ground that would hide what is under them, and their names. */
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import VectorSource from 'ol/source/Vector.js';
import { overlayStyle } from './map-styles.ts';

/** Reads and draws it. @throws Error when it is not there, or is not GeoJSON in longitudes and latitudes */
export async function drawGeojson(url: string): Promise<VectorLayer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const features = new GeoJSON().readFeatures(await response.json(), { featureProjection: 'EPSG:3857' });
  return new VectorLayer({
    source: new VectorSource({ features }),
    style: (feature) => overlayStyle(feature.get('name') ?? feature.get('nom')),
    declutter: true,
  });
}
