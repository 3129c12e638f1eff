/** An outline on a map: shown, and changed by pointer or finger. */
import Collection from 'ol/Collection.js';
import Feature from 'ol/Feature.js';
import type OlMap from 'ol/Map.js';
import LineString from 'ol/geom/LineString.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import Modify from 'ol/interaction/Modify.js';
import VectorLayer from 'ol/layer/Vector.js';
import { boundingExtent } from 'ol/extent.js';
import { fromLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import type { Position } from '../../../engine/form/browser.ts';
import { positionOf } from './draw-map.ts';
import { cornerStyle, DRAWING } from './map-styles.ts';
import type { Outline, OutlineKind } from './outline.ts';

/** What is done with an outline once a map is drawn. */
export type DrawnOutline = {
  readonly show: (outline: Pick<Outline, 'corners' | 'chosen'>) => void;
  /** Brings all its corners in sight; does nothing of none. */
  readonly comeNear: () => void;
  /** The place of the corner that is under a pixel of the map; null for none. */
  readonly cornerAt: (pixel: readonly number[]) => number | null;
  /** Lets corners be dragged, or not, while a point is placed. */
  readonly letDrag: (isLet: boolean) => void;
};

/** Pixels around a corner that are taken for it: the tip of a finger. */
const REACH = 14;

/** Draws over what is on the map. `dragged`: told of the corners once one was moved, or drawn out of an edge; null where they are only looked at. */
export function drawOutline(
  map: OlMap,
  kind: OutlineKind,
  dragged: ((corners: readonly Position[]) => void) | null,
): DrawnOutline {
  const [shapes, corners] = [new VectorSource(), new VectorSource()];
  map.addLayer(new VectorLayer({ source: shapes, style: DRAWING }));
  const layer = new VectorLayer({ source: corners });
  map.addLayer(layer);
  const shape = new Feature<LineString | Polygon>();
  const modify = new Modify({ features: new Collection([shape]), pixelTolerance: REACH, deleteCondition: () => false });
  modify.on('modifyend', () => dragged?.(cornersOf(shape)));
  modify.setActive(false);
  if (dragged) map.addInteraction(modify);
  let coordinates: readonly (readonly number[])[] = [];
  return {
    show: ({ corners: positions, chosen }) => {
      coordinates = positions.map((position) => fromLonLat([...position]));
      shapes.clear();
      corners.clear();
      if (coordinates.length > 1) {
        shape.setGeometry(shapeOf(coordinates, kind));
        shapes.addFeature(shape);
      } else shape.setGeometry(undefined);
      corners.addFeatures(
        coordinates.map((coordinate, at) => {
          const corner = new Feature({ geometry: new Point([...coordinate]), at });
          corner.setStyle(cornerStyle(at === chosen));
          return corner;
        }),
      );
    },
    comeNear: () => {
      const extent = boundingExtent(coordinates.map((coordinate) => [...coordinate]));
      if (coordinates.length > 0) map.getView().fit(extent, { padding: [40, 40, 40, 40], maxZoom: 17 });
    },
    cornerAt: (pixel) => {
      const found: unknown = map.forEachFeatureAtPixel([...pixel], (feature): unknown => feature.get('at'), {
        layerFilter: (other) => other === layer,
        hitTolerance: REACH - 6,
      });
      return typeof found === 'number' ? found : null;
    },
    letDrag: (isLet) => modify.setActive(isLet),
  };
}

function shapeOf(coordinates: readonly (readonly number[])[], kind: OutlineKind): LineString | Polygon {
  const line = coordinates.map((coordinate) => [...coordinate]);
  return kind === 'line' || line.length < 3 ? new LineString(line) : new Polygon([[...line, [...(line[0] ?? [])]]]);
}

/** The corners of a shape that was changed, without the first that closes a ring. */
function cornersOf(shape: Feature<LineString | Polygon>): readonly Position[] {
  const geometry = shape.getGeometry();
  if (!geometry) return [];
  if (geometry instanceof LineString) return geometry.getCoordinates().map(positionOf);
  return (geometry.getCoordinates()[0] ?? []).slice(0, -1).map(positionOf);
}
