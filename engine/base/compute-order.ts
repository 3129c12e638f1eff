/** Order in which computed values must be worked out, each after those it reads. */

export type ComputeOrder = {
  readonly order: readonly string[];
  /** A circle of names, the first repeated at the end; null when there is none. */
  readonly cycle: readonly string[] | null;
};

/** Sorts names after their dependencies, keeping the author's order where it is free (depth-first search). */
export function orderByDependency(reads: ReadonlyMap<string, ReadonlySet<string>>): ComputeOrder {
  const done = new Set<string>();
  for (const name of reads.keys()) {
    const cycle = visit(name, reads, done, []);
    if (cycle) return { order: [...reads.keys()], cycle };
  }
  return { order: [...done], cycle: null };
}

/** Names that read, directly or through others, one of the given names. */
export function dependentsOf(
  roots: readonly string[],
  reads: ReadonlyMap<string, ReadonlySet<string>>,
  order: readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of order) {
    const read = [...(reads.get(name) ?? [])];
    if (read.some((other) => roots.includes(other) || found.has(other))) found.add(name);
  }
  return found;
}

/** The given names with all those they read, directly or through others. */
export function withReads(
  names: readonly string[],
  reads: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set(names);
  // A set being gone through also gives what is added to it meanwhile.
  for (const name of found) for (const other of reads.get(name) ?? []) found.add(other);
  return found;
}

function visit(
  name: string,
  reads: ReadonlyMap<string, ReadonlySet<string>>,
  done: Set<string>,
  path: readonly string[],
): readonly string[] | null {
  if (done.has(name)) return null;
  if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
  for (const other of reads.get(name) ?? []) {
    const cycle = reads.has(other) ? visit(other, reads, done, [...path, name]) : null;
    if (cycle) return cycle;
  }
  done.add(name);
  return null;
}
