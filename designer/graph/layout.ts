/*
 * Places of the states of a workflow and the ways of its arrows, by ELK's layered layout: labels have their own room,
 * so that none hides another. From left to right, labels stand under each other, which takes the least room. ELK is a large library, fetched when a picture is first drawn.
 */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Graph } from '../../schemas/types/api.ts';

type Point = { readonly x: number; readonly y: number };
/** Way of an arrow, and the middle of its label. */
export type Route = { readonly points: readonly Point[]; readonly label: Point };
/** Where everything of a picture stands, by identifier; in pixels, from its upper left corner. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly nodes: Readonly<Record<string, Point>>;
  readonly edges: Readonly<Record<string, Route>>;
};

/** The box of a state, in pixels. */
export const NODE = { width: 190, height: 56 } as const;
const LABEL = { characterWidth: 6, padding: 14, height: 20 } as const;

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.spacing.nodeNode': '30',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '16',
};
/** A label lies on its arrow; a case just filed begins on the left. */
const ON_ITS_ARROW = { 'elk.edgeLabels.inline': 'true' };
const FIRST = { 'elk.layered.layering.layerConstraint': 'FIRST' };

/** Places, in pixels, of the nodes and arrows of a graph whose arrows bear these labels. */
export async function layOut(graph: Graph, labels: Readonly<Record<string, string>>): Promise<Layout> {
  const root: ElkNode = {
    id: 'root',
    layoutOptions: OPTIONS,
    children: graph.nodes.map(({ id, initial }) => ({ id, ...NODE, ...(initial && { layoutOptions: FIRST }) })),
    edges: graph.edges.map(({ id, from, to }) => ({
      id,
      sources: [from],
      targets: [to],
      labels: [
        {
          text: labels[id] ?? '',
          width: widthOf(labels[id] ?? ''),
          height: LABEL.height,
          layoutOptions: ON_ITS_ARROW,
        },
      ],
    })),
  };
  const { default: elk } = await import('elkjs/lib/elk.bundled.js');
  const placed = await new elk.default().layout<ElkNode>(root);
  const nodes = (placed.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }] as const);
  const edges = (placed.edges ?? []).map((edge) => [edge.id, routeOf(edge)] as const);
  const { width = 0, height = 0 } = placed;
  return { width, height, nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

function routeOf({ sections, labels }: ElkExtendedEdge): Route {
  const section = sections?.[0];
  const points = section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
  return { points, label: middleOf(labels?.[0] ?? {}) };
}

const widthOf = (text: string): number => text.length * LABEL.characterWidth + LABEL.padding;

type Box = { readonly x?: number; readonly y?: number; readonly width?: number; readonly height?: number };

const middleOf = ({ x = 0, y = 0, width = 0, height = 0 }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });
