/**
 * Circles of imports, those of types alone included: the linter's own rule looks past them, and two files that name each
 * other's types cannot be understood one after the other.
 */
import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Files by path, each with the files it imports, exports from, or loads later. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/**
 * The imports of files, given with their text, that lead to one another; `import('…')` too, and type-only ones unless
 * those of values alone are asked for.
 */
export function readImports(files: ReadonlyMap<string, string>, only?: 'values'): Imports {
  return new Map(
    [...files].map(([path, text]) => {
      const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module;
      const isRead = (entries: readonly { readonly isType: boolean }[]): boolean =>
        only === undefined || entries.length === 0 || entries.some(({ isType }) => !isType);
      const types = only === undefined ? [...text.matchAll(/\bimport\('([^']+)'\)/g)] : [];
      const specifiers = [
        ...staticImports.filter(({ entries }) => isRead(entries)).map(({ moduleRequest }) => moduleRequest.value),
        ...staticExports
          .flatMap(({ entries }) => entries)
          .flatMap((entry) => (isRead([entry]) ? (entry.moduleRequest?.value ?? []) : [])),
        ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
        ...types.map(([, specifier = '']) => specifier),
      ];
      const targets = specifiers.map((specifier) => posix.join(posix.dirname(path), specifier));
      return [path, [...new Set(targets)].filter((target) => files.has(target))];
    }),
  );
}

/** Groups of files of which each leads to all others (Tarjan's strongly connected components), each in order of path. */
export function findCircles(imports: Imports): readonly (readonly string[])[] {
  const ranks = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const low = (path: string): number => lowest.get(path) ?? Infinity;
  const visit = (path: string): void => {
    const rank = ranks.size;
    ranks.set(path, rank);
    lowest.set(path, rank);
    stack.push(path);
    for (const target of imports.get(path) ?? []) {
      if (!ranks.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(path, Math.min(low(path), low(target)));
    }
    if (low(path) !== rank) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1 || imports.get(path)?.includes(path)) circles.push(circle.toSorted());
  };
  for (const path of imports.keys()) if (!ranks.has(path)) visit(path);
  return circles;
}
