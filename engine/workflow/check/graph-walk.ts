/** Walks of a graph, for what is proved of a workflow: what can be reached, and by which shortest path. */

export type Link = { readonly from: string; readonly to: string };

/** Shortest path from one node to each that can be reached, both ends included. */
export function shortestPaths(start: string, links: readonly Link[]): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([[start, [start]]]);
  const queue = [start];
  for (const node of queue) {
    const path = paths.get(node) ?? [];
    for (const { from, to } of links) {
      if (from !== node || paths.has(to)) continue;
      paths.set(to, [...path, to]);
      queue.push(to);
    }
  }
  return paths;
}

/** Nodes from which at least one of the ends can be reached, the ends among them. */
export function leadingTo(ends: readonly string[], links: readonly Link[]): ReadonlySet<string> {
  const reversed = links.map(({ from, to }) => ({ from: to, to: from }));
  return new Set(ends.flatMap((end) => [...shortestPaths(end, reversed).keys()]));
}

/** A circle of links, its first node repeated at the end; null when there is none. */
export function findCircle(links: readonly Link[]): readonly string[] | null {
  for (const { from, to } of links) {
    const back = shortestPaths(to, links).get(from);
    if (back) return [from, ...back];
  }
  return null;
}
