/** The map itself: a coast line that comes with it, the tiles of the operator and the zones of a scheme over it, and one point. */
import Feature from 'ol/Feature.js';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import Point from 'ol/geom/Point.js';
import Polygon from 'ol/geom/Polygon.js';
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js';
import type BaseLayer from 'ol/layer/Base.js';
import LayerGroup from 'ol/layer/Group.js';
import TileLayer from 'ol/layer/Tile.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import XYZ from 'ol/source/XYZ.js';
import MultiPolygon from 'ol/geom/MultiPolygon.js';
import type { Position } from '../../../engine/form/browser.ts';
import coast from './coast.json' with { type: 'json' };
import type { Tiles } from './layers.ts';
import { LAND, MARK, zoneStyle } from './map-styles.ts';
import type { MapZone } from './map-zones.ts';

/** What is done with a map once it is drawn. */
export type DrawnMap = {
  /** For what draws more on it. */
  readonly map: OlMap;
  /** Where the mark in its middle is. */
  readonly middle: () => Position;
  readonly zoom: (steps: number) => void;
  /** Brings a place to the middle. */
  readonly goTo: (position: Position) => void;
  /** Puts the point somewhere; null takes it away. `near`: comes close to it as well. */
  readonly show: (position: Position | null, near: boolean) => void;
  readonly addTiles: (tiles: Tiles) => void;
  /** A place over the ground and under the zones, in the order in which places are asked for. */
  readonly addLayer: () => LayerPlace;
  /** Draws zones under the point, and comes near them if asked and nobody has moved yet; gives what shows and hides them. */
  readonly addZones: (zones: readonly MapZone[], near: boolean) => (isShown: boolean) => void;
  readonly onClick: (clicked: (position: Position, pixel: readonly number[]) => void) => void;
};

/** Where a layer is shown. It is made when it is first asked for, and again when that failed. */
export type LayerPlace = {
  readonly show: (isShown: boolean, make: () => Promise<BaseLayer>) => Promise<void>;
};

/** Grande Terre and the islands. */
const WHOLE: Position = [165.9, -21.3];
const WHOLE_ZOOM = 7;
/** Beside a coast line alone, coming closer than some kilometres would show nothing of it. */
const MARGINS = [30, 30, 30, 30];
const [FARTHEST, CLOSE_TO_COAST, CLOSE, CLOSEST] = [6, 10, 15, 20];

/** Draws a map in an element that has a size; keys are heard while the element has the focus. */
export function drawMap(target: HTMLElement): DrawnMap {
  const points = new VectorSource();
  const view = new View({
    center: fromLonLat([...WHOLE]),
    zoom: WHOLE_ZOOM,
    minZoom: FARTHEST,
    maxZoom: CLOSEST,
    enableRotation: false,
  });
  const land = new VectorLayer({ source: new VectorSource({ features: islands() }), style: LAND });
  const offered = new LayerGroup();
  const map = new OlMap({
    target,
    view,
    controls: [],
    // The wheel turns the page until the map has the focus.
    interactions: defaultInteractions({
      onFocusOnly: true,
      altShiftDragRotate: false,
      pinchRotate: false,
      // Two touches in a row are two corners.
      doubleClickZoom: false,
    }),
    layers: [land, offered, new VectorLayer({ source: points, style: MARK, zIndex: 1 })],
  });
  let hasTiles = false;
  // Nobody who has begun is carried off.
  const isUntouched = (): boolean => {
    const [x, y] = view.getCenter() ?? [];
    const [wholeX, wholeY] = fromLonLat([...WHOLE]);
    return points.isEmpty() && view.getZoom() === WHOLE_ZOOM && x === wholeX && y === wholeY;
  };
  return {
    map,
    middle: () => positionOf(view.getCenter() ?? fromLonLat([...WHOLE])),
    zoom: (steps) => view.adjustZoom(steps),
    goTo: (position) => view.setCenter(fromLonLat([...position])),
    show: (position, near) => {
      points.clear();
      if (!position) return;
      points.addFeature(new Feature(new Point(fromLonLat([...position]))));
      view.setCenter(fromLonLat([...position]));
      if (near) view.setZoom(hasTiles ? CLOSE : CLOSE_TO_COAST);
    },
    addTiles: ({ url }) => {
      hasTiles = true;
      map.getLayers().insertAt(1, new TileLayer({ source: new XYZ({ url, maxZoom: CLOSEST }) }));
      if (view.getZoom() === CLOSE_TO_COAST) view.setZoom(CLOSE);
    },
    addLayer: () => placeIn(offered),
    addZones: (zones, near) => {
      const source = new VectorSource({ features: zones.map(drawZone) });
      const layer = new VectorLayer({ source, declutter: true });
      map.getLayers().insertAt(hasTiles ? 3 : 2, layer);
      const extent = source.getExtent();
      if (near && extent && isUntouched()) view.fit(extent, { padding: MARGINS, maxZoom: CLOSE });
      return (isShown) => layer.setVisible(isShown);
    },
    onClick: (clicked) => {
      map.on('click', ({ coordinate, pixel }) => clicked(positionOf(coordinate), pixel));
    },
  };
}

function placeIn(offered: LayerGroup): LayerPlace {
  const place = new LayerGroup();
  offered.getLayers().push(place);
  let made: Promise<void> | null = null;
  return {
    show: async (isShown, make) => {
      place.setVisible(isShown);
      if (!isShown) return;
      made ??= make()
        .then((layer) => place.getLayers().push(layer))
        .then(() => {});
      try {
        await made;
      } catch (cause) {
        made = null;
        throw cause;
      }
    },
  };
}

function islands(): Feature[] {
  return coast.rings.map((numbers) => new Feature(new Polygon([ringOf(numbers)])));
}

function drawZone({ name, polygons }: MapZone, at: number): Feature {
  const feature = new Feature(new MultiPolygon(polygons.map((rings) => rings.map(ringOf))));
  feature.setStyle(zoneStyle(name, at));
  return feature;
}

/** Longitudes and latitudes in turn, as the map draws them. */
function ringOf(numbers: readonly number[]): number[][] {
  return numbers.flatMap((longitude, at) => (at % 2 === 0 ? [fromLonLat([longitude, numbers[at + 1] ?? 0])] : []));
}

/** A coordinate of the map to six decimals, as one is typed. */
export function positionOf(coordinate: readonly number[]): Position {
  const [longitude = 0, latitude = 0] = toLonLat([...coordinate]);
  return [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))];
}
