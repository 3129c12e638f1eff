/** How things on a map are drawn. What colours tell is also told by a name, a shape or a stroke. */
import type { FeatureLike } from 'ol/Feature.js';
import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';

const WHITE = '#ffffff';
const RED = '#b3001b';
const OVER = '#5a2d82';

export const LAND = new Style({
  fill: new Fill({ color: '#f3efe3' }),
  stroke: new Stroke({ color: '#5b6b73', width: 1.25 }),
});

/** The point of a place. */
export const MARK = new Style({ image: disc(8, RED, WHITE) });

/** What is drawn: over pale tiles as over dark ones. */
export const DRAWING = [
  new Style({ stroke: new Stroke({ color: WHITE, width: 5 }), fill: new Fill({ color: '#b3001b26' }) }),
  new Style({ stroke: new Stroke({ color: RED, width: 2.5 }) }),
];

const CORNER = new Style({ image: disc(6, WHITE, RED) });
const CHOSEN = new Style({ image: disc(9, RED, WHITE) });

/** A corner; the one that is chosen is larger and full. */
export const cornerStyle = (isChosen: boolean): Style => (isChosen ? CHOSEN : CORNER);

/** Stroke and ground of zones, in turn; dashes differ as colours do. */
const ZONES: readonly (readonly [colour: string, dash: readonly number[]])[] = [
  ['#0b4f6c', []],
  ['#7a4b00', [8, 4]],
  ['#3c6e1f', [2, 4]],
  ['#6a2c91', [10, 3, 2, 3]],
];

/** What a layer of the operator holds, under its name where it has one. */
export const overlayStyle = (name: unknown): Style =>
  new Style({
    image: disc(5, OVER, WHITE),
    stroke: new Stroke({ color: OVER, width: 1.5 }),
    // Next to nothing: what is inside is touched as the outline is, and all is seen through it.
    fill: new Fill({ color: `${OVER}0a` }),
    ...(typeof name === 'string' && { text: nameOf(name, OVER) }),
  });

const LINE = new Style({ stroke: new Stroke({ color: '#8a8f98', width: 1 }) });
const WATER = new Style({ fill: new Fill({ color: '#cfe3ee' }) });
const EARTH = new Style({ fill: new Fill({ color: '#e9e4d833' }) });

/** What an archive of outlines holds: waters, lines, names of places, and all other grounds hardly seen. */
export function archiveStyle(feature: FeatureLike): Style | undefined {
  switch (feature.getGeometry()?.getType()) {
    case 'Polygon':
    case 'MultiPolygon':
      return feature.get('layer') === 'water' ? WATER : EARTH;
    case 'LineString':
    case 'MultiLineString':
      return LINE;
    default: {
      const name: unknown = feature.get('name');
      return typeof name === 'string' ? new Style({ text: nameOf(name, '#3b4249') }) : undefined;
    }
  }
}

/** The stroke of a zone by its rank. */
export const zoneStroke = (at: number): (typeof ZONES)[number] => ZONES[at % ZONES.length] ?? ['#0b4f6c', []];

/** A zone under its name. */
export function zoneStyle(name: string, at: number): Style {
  const [colour, dash] = zoneStroke(at);
  return new Style({
    stroke: new Stroke({ color: colour, width: 2, lineDash: [...dash] }),
    fill: new Fill({ color: `${colour}1f` }),
    text: nameOf(name, colour),
  });
}

function nameOf(text: string, color: string): Text {
  return new Text({
    text,
    font: '600 13px sans-serif',
    fill: new Fill({ color }),
    stroke: new Stroke({ color: WHITE, width: 3 }),
    overflow: true,
  });
}

function disc(radius: number, colour: string, edge: string): Circle {
  return new Circle({ radius, fill: new Fill({ color: colour }), stroke: new Stroke({ color: edge, width: 3 }) });
}
