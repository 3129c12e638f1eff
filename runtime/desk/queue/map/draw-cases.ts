/** Cases on a map, those that stand close together as one: its number tells how many, its shape what is most urgent among them. */
import Feature from 'ol/Feature.js';
import Point from 'ol/geom/Point.js';
import VectorLayer from 'ol/layer/Vector.js';
import { boundingExtent } from 'ol/extent.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import RegularShape from 'ol/style/RegularShape.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { drawMap } from '../../../forms/place/draw-map.ts';
import { readGround } from '../../../forms/place/layers.ts';
import { offerLayers } from '../../../forms/place/offered-layers.ts';
import type { PlacedCase } from './case-places.ts';
import { COLOURS, mostUrgent, type Urgency } from './urgency.ts';

/** What is done with the map once it is drawn. */
export type DrawnCases = {
  readonly show: (cases: readonly PlacedCase[]) => void;
  readonly zoom: (steps: number) => void;
  /** Brings all cases in sight. */
  readonly whole: () => void;
  /** The cases that stand under the mark in the middle, or nearest to it. */
  readonly atMiddle: () => readonly string[];
  readonly close: () => void;
};

/** Pixels within which cases are one: the tip of a finger. */
const APART = 44;
const REACH = 12;

/**
 * Draws them.
 * @param chosen told of the cases at a place that was touched
 * @param boxes an element that takes those of the layers that are offered
 * @param owed whom the tiles are owed to, once they are known
 */
export function drawCases(
  target: HTMLElement,
  chosen: (caseIds: readonly string[]) => void,
  boxes: HTMLElement,
  owed: (words: string) => void,
): DrawnCases {
  const drawn = drawMap(target);
  const { map, zoom } = drawn;
  const points = new VectorSource<Feature<Point>>();
  const cluster = new Cluster({ source: points, distance: APART });
  map.addLayer(new VectorLayer({ source: cluster, style: (feature) => styleOf(membersOf(feature.get('features'))) }));
  map.on('click', ({ pixel }) => {
    const found = map.forEachFeatureAtPixel(pixel, (feature) => membersOf(feature.get('features')), {
      hitTolerance: REACH,
    });
    if (found && found.length > 0) chosen(found.map(({ caseId }) => caseId));
  });
  void readGround().then(({ tiles, layers }) => {
    if (tiles) drawn.addTiles(tiles);
    if (tiles) owed(tiles.attribution);
    offerLayers(drawn, boxes, layers);
  });
  const whole = (): void => {
    const extent = points.getExtent();
    if (extent && !points.isEmpty())
      map
        .getView()
        .fit(boundingExtent([extent.slice(0, 2), extent.slice(2)]), { padding: [40, 40, 40, 40], maxZoom: 13 });
  };
  return {
    show: (cases) => {
      points.clear();
      points.addFeatures(
        cases.map((placed) => {
          const feature = new Feature(new Point(fromLonLat([placed.longitude, placed.latitude])));
          feature.set('member', placed);
          return feature;
        }),
      );
    },
    zoom,
    whole,
    atMiddle: () => {
      const center = map.getView().getCenter();
      const nearest = center && points.getClosestFeatureToCoordinate(center);
      if (!nearest) return [];
      // Groups are made as the map is drawn: before that, a case is alone.
      const group = cluster.getFeatures().find((feature) => holds(feature.get('features'), nearest));
      return membersOf(group?.get('features') ?? [nearest]).map(({ caseId }) => caseId);
    },
    close: () => map.setTarget(undefined),
  };
}

const holds = (features: unknown, one: Feature): boolean => Array.isArray(features) && features.includes(one);

type Member = Pick<PlacedCase, 'caseId' | 'urgency'>;

function membersOf(features: unknown): readonly Member[] {
  if (!Array.isArray(features)) return [];
  return features.flatMap((feature: unknown) => {
    const member: unknown = feature instanceof Feature ? feature.get('member') : null;
    return isMember(member) ? [member] : [];
  });
}

function isMember(value: unknown): value is Member {
  return typeof value === 'object' && value !== null && 'caseId' in value && 'urgency' in value;
}

const styles = new Map<string, Style>();

function styleOf(members: readonly Member[]): Style {
  const urgency = mostUrgent(members.map((member) => member.urgency));
  const key = `${urgency} ${members.length}`;
  const known = styles.get(key);
  if (known) return known;
  const made = new Style({
    image: shapeOf(urgency, members.length),
    ...(members.length > 1 && {
      text: new Text({
        text: String(members.length),
        font: '600 13px sans-serif',
        fill: new Fill({ color: '#ffffff' }),
      }),
    }),
  });
  styles.set(key, made);
  return made;
}

/** What is late is a square on its tip, what is due in a few days a square, all else a disc: who sees no colour sees these. */
function shapeOf(urgency: Urgency, count: number): Circle | RegularShape {
  const radius = count > 1 ? 14 + Math.min(8, Math.log2(count)) : 9;
  const drawn = {
    radius,
    fill: new Fill({ color: COLOURS[urgency] }),
    stroke: new Stroke({ color: '#ffffff', width: 2 }),
  };
  if (urgency === 'far') return new Circle(drawn);
  return new RegularShape({ ...drawn, radius: radius * 1.25, points: 4, angle: urgency === 'late' ? 0 : Math.PI / 4 });
}
