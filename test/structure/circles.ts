/** Who imports whom in a round: circles of files, and pairs of folders that import each other. */
import type { SourceModule } from './read-module.ts';

type Imports = Pick<SourceModule, 'path' | 'imports'>;

/**
 * The largest sets of files that all reach each other by imports, types included (Tarjan's strongly connected components
 * of more than one file), each in alphabetical order. A tree without circles gives none.
 */
export function findCircles(modules: readonly Imports[]): readonly (readonly string[])[] {
  const known = new Map(modules.map(({ path, imports }) => [path, imports]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): number => {
    const index = order.size;
    order.set(path, index);
    stack.push(path);
    let low = index;
    for (const target of known.get(path) ?? []) {
      if (!known.has(target)) continue;
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (stack.includes(target)) low = Math.min(low, order.get(target) ?? low);
    }
    lowest.set(path, low);
    if (low === index) {
      const members = stack.splice(stack.indexOf(path));
      if (members.length > 1) circles.push(members.toSorted());
    }
    return low;
  };
  for (const { path } of modules) if (!order.has(path)) visit(path);
  return circles;
}

/** Two folders of one level with an import each way, by which they know each other. */
export interface FolderPair {
  readonly folders: readonly [string, string];
  /** One import of each direction, as `from → to`. */
  readonly imports: readonly [string, string];
}

/**
 * The pairs of folders right under `parent` that import each other.
 * @param parent as `engine`; what lies deeper counts for the folder right under it
 */
export function findTwoWayPairs(modules: readonly Imports[], parent: string): readonly FolderPair[] {
  const depth = parent.split('/').length;
  const folderOf = (path: string): string | undefined => {
    const parts = path.split('/');
    return path.startsWith(`${parent}/`) && parts.length > depth + 1 ? parts.slice(0, depth + 1).join('/') : undefined;
  };
  const ways = new Map<string, string>();
  for (const { path, imports } of modules) {
    const from = folderOf(path);
    for (const target of from === undefined ? [] : imports) {
      const to = folderOf(target);
      const way = `${from} ${to}`;
      if (to !== undefined && to !== from && !ways.has(way)) ways.set(way, `${path} → ${target}`);
    }
  }
  return [...ways].flatMap(([way, there]) => {
    const [left = '', right = ''] = way.split(' ');
    const back = ways.get(`${right} ${left}`);
    return left < right && back !== undefined ? [{ folders: [left, right], imports: [there, back] } as const] : [];
  });
}
