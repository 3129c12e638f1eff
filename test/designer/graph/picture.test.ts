/** The picture of a workflow: what stands where, and who acts. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { layOut, NODE, type Layout } from '../../../designer/graph/layout.ts';
import { load, workflowGraph, type WorkflowGraph } from '../../../engine/index.ts';
import { readExample } from '../../support/example.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

describe('the picture of a real procedure', () => {
  let graph: WorkflowGraph;
  let layout: Layout;
  beforeAll(async () => {
    graph = workflowGraph(load(await readExample('aide-medicale')));
    layout = await layOut(graph, Object.fromEntries(graph.edges.map(({ id, label }) => [id, label])));
  });

  it('has each state and each way, within its frame', () => {
    expect(Object.keys(layout.nodes).toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
    expect(Object.keys(layout.edges).toSorted()).toEqual(graph.edges.map(({ id }) => id).toSorted());
    for (const { x, y } of Object.values(layout.nodes)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + NODE.width).toBeLessThanOrEqual(layout.width);
      expect(y + NODE.height).toBeLessThanOrEqual(layout.height);
    }
  });

  it('begins on the left, and hides no state behind another', () => {
    const boxes: readonly Box[] = Object.values(layout.nodes).map((place) => ({ ...place, ...NODE }));
    expect(boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)))).toEqual([]);
    const first = graph.nodes.find(({ initial }) => initial)?.id ?? '';
    expect(layout.nodes[first]?.x).toBe(Math.min(...Object.values(layout.nodes).map(({ x }) => x)));
  });

  it('begins and ends each arrow at the states that it joins', () => {
    for (const { id, from, to } of graph.edges) {
      const { points } = layout.edges[id]!;
      expect(isAt(points[0]!, layout.nodes[from]!), `${id} from ${from}`).toBe(true);
      expect(isAt(points.at(-1)!, layout.nodes[to]!), `${id} to ${to}`).toBe(true);
    }
  });
});

describe('who acts', () => {
  it('is named as dispositif.json names functions, even while its author is in the middle of writing it', async () => {
    vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
    const { namesOf } = await import('../../../designer/graph/who.ts');
    vi.unstubAllGlobals();
    const nameOf = namesOf({ 'dispositif.json': '{"functions":{"chef":{"title":"Chef de service"},"vide":{}}}' });
    expect(['chef', 'vide', 'inconnu', 'applicant', 'time'].map(nameOf)).toEqual([
      'Chef de service',
      'vide',
      'inconnu',
      'demandeur',
      'délai',
    ]);
    for (const text of ['', '{"functions":', '[]', '{"functions":[1]}'])
      expect(namesOf({ 'dispositif.json': text })('chef')).toBe('chef');
  });
});

function overlap(one: Box, other: Box): boolean {
  const apart = (from: number, length: number, start: number, size: number): boolean =>
    from + length <= start || start + size <= from;
  return !apart(one.x, one.width, other.x, other.width) && !apart(one.y, one.height, other.y, other.height);
}

/** Whether a point is on the border of the box of a state, or in it. */
function isAt({ x, y }: { readonly x: number; readonly y: number }, node: { readonly x: number; readonly y: number }) {
  const isIn = (value: number, from: number, size: number): boolean => value >= from - 1 && value <= from + size + 1;
  return isIn(x, node.x, NODE.width) && isIn(y, node.y, NODE.height);
}
