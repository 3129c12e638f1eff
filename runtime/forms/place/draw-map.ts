/** The map itself: a coast line that comes with it, the tiles of the operator over it, and one point. */
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import TileLayer from 'ol/layer/Tile.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import XYZ from 'ol/source/XYZ.js';
import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import type { Position } from '../../../engine/form/browser.ts';
import coast from './coast.json' with { type: 'json' };
import type { Tiles } from './layers.ts';

/** What is done with a map once it is drawn. */
export type DrawnMap = {
  /** Where the mark in its middle is. */
  readonly middle: () => Position;
  readonly zoom: (steps: number) => void;
  /** Puts the point somewhere; null takes it away. `near`: comes close to it as well. */
  readonly show: (position: Position | null, near: boolean) => void;
  readonly addTiles: (tiles: Tiles) => void;
  readonly onClick: (clicked: (position: Position) => void) => void;
};

/** Grande Terre and the islands. */
const WHOLE: Position = [165.9, -21.3];
/** Beside a coast line alone, coming closer than some kilometres would show nothing of it. */
const [FARTHEST, CLOSE_TO_COAST, CLOSE, CLOSEST] = [6, 10, 15, 20];

/** Layers of a map without tiles. */
const COAST_ALONE = 2;

/** Draws a map in an element that has a size; keys are heard while the element has the focus. */
export function drawMap(target: HTMLElement): DrawnMap {
  const points = new VectorSource();
  const view = new View({
    center: fromLonLat([...WHOLE]),
    zoom: 7,
    minZoom: FARTHEST,
    maxZoom: CLOSEST,
    enableRotation: false,
  });
  const land = new VectorLayer({ source: new VectorSource({ features: islands() }), style: LAND });
  const map = new OlMap({
    target,
    view,
    controls: [],
    // The wheel turns the page until the map has the focus.
    interactions: defaultInteractions({ onFocusOnly: true, altShiftDragRotate: false, pinchRotate: false }),
    layers: [land, new VectorLayer({ source: points, style: MARK })],
  });
  return {
    middle: () => positionOf(view.getCenter() ?? fromLonLat([...WHOLE])),
    zoom: (steps) => view.adjustZoom(steps),
    show: (position, near) => {
      points.clear();
      if (!position) return;
      points.addFeature(new Feature(new Point(fromLonLat([...position]))));
      view.setCenter(fromLonLat([...position]));
      if (near) view.setZoom(map.getLayers().getLength() > COAST_ALONE ? CLOSE : CLOSE_TO_COAST);
    },
    addTiles: ({ url }) => {
      map.getLayers().insertAt(1, new TileLayer({ source: new XYZ({ url, maxZoom: CLOSEST }) }));
      if (view.getZoom() === CLOSE_TO_COAST) view.setZoom(CLOSE);
    },
    onClick: (clicked) => {
      map.on('singleclick', ({ coordinate }) => clicked(positionOf(coordinate)));
    },
  };
}

function islands(): Feature[] {
  return coast.rings.map((numbers) => {
    const ring = numbers.flatMap((longitude, at) =>
      at % 2 === 0 ? [fromLonLat([longitude, numbers[at + 1] ?? 0])] : [],
    );
    return new Feature(new Polygon([ring]));
  });
}

/** To six decimals, as a coordinate is typed. */
function positionOf(coordinate: readonly number[]): Position {
  const [longitude = 0, latitude = 0] = toLonLat([...coordinate]);
  return [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))];
}

const LAND = new Style({
  fill: new Fill({ color: '#f3efe3' }),
  stroke: new Stroke({ color: '#5b6b73', width: 1.25 }),
});
const MARK = new Style({
  image: new Circle({
    radius: 8,
    fill: new Fill({ color: '#b3001b' }),
    stroke: new Stroke({ color: '#ffffff', width: 3 }),
  }),
});
