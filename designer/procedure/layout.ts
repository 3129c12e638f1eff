/*
 * Places of the steps of a procedure, of its arrows' words and of the ways between them, by ELK's layered layout. A long
 * procedure is folded into rows as wide as the screen, so that it is read at once. ELK is a large library, fetched when a
 * picture is first drawn.
 */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

/** A point of the graph, in its own pixels. */
export type Point = { readonly x: number; readonly y: number };
type Size = { readonly width: number; readonly height: number };
/** A thing with its size. */
export type Box = { readonly id: string } & Size;
/** A line from a box to another, with the box of the words that lie on it. */
export type Line = { readonly id: string; readonly from: string; readonly to: string; readonly words: Box | null };
/** Where everything stands, in pixels from the upper left corner. */
export type Layout = Size & {
  readonly places: Readonly<Record<string, Point>>;
  readonly routes: Readonly<Record<string, readonly Point[]>>;
};

const SPACING = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.spacing.nodeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeNodeBetweenLayers': '9',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '9',
  'elk.spacing.edgeEdge': '7',
  'elk.spacing.edgeLabel': '2',
  'elk.layered.wrapping.additionalEdgeSpacing': '7',
};
const ON_ITS_LINE = { 'elk.edgeLabels.inline': 'true' };
type Way = Readonly<Record<string, string>>;
/** Ways to lay it out, the plainest first. */
const WAYS: readonly Way[] = [
  { 'elk.direction': 'RIGHT' },
  { 'elk.direction': 'RIGHT', 'elk.layered.wrapping.strategy': 'MULTI_EDGE' },
  { 'elk.direction': 'DOWN', 'elk.layered.wrapping.strategy': 'MULTI_EDGE' },
];
/** ELK folds by the length of the way, not by what it measures in the end: pictures come out narrower than asked for. */
const WIDER = 1.25;
/** Small enough a reduction to take the plainest way. */
const READABLE = 0.9;

/**
 * Places everything so that it fills a screen of that size best. Boxes that no line joins stand in a row below; those of words
 * come with their lines.
 */
export async function layOut(boxes: readonly Box[], lines: readonly Line[], screen: Size): Promise<Layout> {
  const { default: elk } = await import('elkjs/lib/elk.bundled.js');
  const engine = new elk.default();
  const joined = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const alone = boxes.filter(({ id }) => !joined.has(id));
  const sizes = new Map(boxes.map((box) => [box.id, box]));
  const placeBy = async (way: Way, apart: ReadonlySet<string>): Promise<Layout> => {
    const words = lines.flatMap((line) => (apart.has(line.id) && line.words ? [line.words] : []));
    const graph: ElkNode = {
      id: 'root',
      layoutOptions: { ...SPACING, 'elk.aspectRatio': String(WIDER * (screen.width / screen.height)), ...way },
      children: [...boxes.filter(({ id }) => joined.has(id)), ...words].map((box) => ({ ...box })),
      edges: lines.flatMap((line) => (apart.has(line.id) ? halvesOf(line) : [edgeOf(line)])),
    };
    return withRow(joinHalves(layoutOf(await engine.layout(graph)), apart), alone);
  };
  let best: Layout | null = null;
  for (const way of WAYS) {
    const first = await placeBy(way, new Set());
    // A line with words that crosses several folds is cut by ELK at the first, and would lead nowhere: its words are then a box.
    const cut = lines.filter((line) => line.words && !reaches(line, first, sizes)).map(({ id }) => id);
    const placed = cut.length === 0 ? first : await placeBy(way, new Set(cut));
    if (!lines.every((line) => reaches(line, placed, sizes))) continue;
    if (!best || scaleOf(placed, screen) > scaleOf(best, screen)) best = placed;
    if (scaleOf(best, screen) >= READABLE) break;
  }
  return best ?? withRow({ width: 0, height: 0, places: {}, routes: {} }, alone);
}

function edgeOf({ id, from, to, words }: Line): ElkExtendedEdge {
  const labels = words ? [{ ...words, text: words.id, layoutOptions: ON_ITS_LINE }] : [];
  return { id, sources: [from], targets: [to], ...(labels.length > 0 && { labels }) };
}

/** A line to its words, and on from them. */
function halvesOf({ id, from, to, words }: Line): ElkExtendedEdge[] {
  const middle = words?.id ?? to;
  return [
    { id: `${id} before`, sources: [from], targets: [middle] },
    { id: `${id} after`, sources: [middle], targets: [to] },
  ];
}

/** Halves as the one line that they are, beneath its words. */
function joinHalves(layout: Layout, apart: ReadonlySet<string>): Layout {
  const halves = (id: string): readonly Point[] =>
    [`${id} before`, `${id} after`].flatMap((half) => layout.routes[half] ?? []);
  return { ...layout, routes: { ...layout.routes, ...Object.fromEntries([...apart].map((id) => [id, halves(id)])) } };
}

/** Whether a line ends where it leads to; one to words that come with another line is not looked at. */
function reaches({ id, to }: Line, { places, routes }: Layout, sizes: ReadonlyMap<string, Box>): boolean {
  const [end, place, size] = [routes[id]?.at(-1), places[to], sizes.get(to)];
  if (!end || !place || !size) return true;
  const isWithin = (at: number, from: number, length: number): boolean => at >= from - 1 && at <= from + length + 1;
  return isWithin(end.x, place.x, size.width) && isWithin(end.y, place.y, size.height);
}

const scaleOf = ({ width, height }: Size, screen: Size): number =>
  Math.min(screen.width / width, screen.height / height);

function layoutOf({ width = 0, height = 0, children = [], edges = [] }: ElkNode): Layout {
  return {
    width,
    height,
    places: Object.fromEntries(
      [...children, ...edges.flatMap(({ labels }) => labels ?? [])].map(
        ({ id, x = 0, y = 0 }): readonly [string, Point] => [id ?? '', { x, y }],
      ),
    ),
    routes: Object.fromEntries(edges.map((edge) => [edge.id, routeOf(edge)])),
  };
}

function routeOf({ sections }: ElkExtendedEdge): readonly Point[] {
  const section = sections?.[0];
  return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
}

const GAP = 14;

/** Boxes in rows below the rest. */
function withRow(layout: Layout, boxes: readonly Box[]): Layout {
  const places: Record<string, Point> = { ...layout.places };
  const most = Math.max(layout.width, 4 * 170);
  let [x, y, bottom, width] = [8, layout.height + (layout.height > 0 ? GAP : 0), layout.height, layout.width];
  for (const box of boxes) {
    if (x > 8 && x + box.width > most) [x, y] = [8, bottom + GAP];
    places[box.id] = { x, y };
    x += box.width + GAP;
    bottom = Math.max(bottom, y + box.height);
    width = Math.max(width, x);
  }
  return { ...layout, width, height: bottom, places };
}
