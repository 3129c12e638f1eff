/*
 * Places of the steps of a procedure, of its arrows' words and of the ways between them, by ELK's layered layout. A long
 * procedure is folded into rows as wide as the screen, so that it is read at once. ELK is a large library, fetched when a
 * picture is first drawn.
 */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

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
/** Ways to lay it out, the plainest first. */
const WAYS = [
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
  const graph = (way: Readonly<Record<string, string>>): ElkNode => ({
    id: 'root',
    layoutOptions: { ...SPACING, 'elk.aspectRatio': String(WIDER * (screen.width / screen.height)), ...way },
    children: boxes.filter(({ id }) => joined.has(id)).map((box) => ({ ...box })),
    edges: lines.map(({ id, from, to, words }) => ({
      id,
      sources: [from],
      targets: [to],
      ...(words && { labels: [{ ...words, text: words.id, layoutOptions: ON_ITS_LINE }] }),
    })),
  });
  let best: Layout | null = null;
  for (const way of WAYS) {
    const placed = withRow(layoutOf(await engine.layout(graph(way))), alone);
    if (!best || scaleOf(placed, screen) > scaleOf(best, screen)) best = placed;
    if (scaleOf(best, screen) >= READABLE) break;
  }
  return best ?? withRow({ width: 0, height: 0, places: {}, routes: {} }, alone);
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
