/** An expression that was read elsewhere, and what runs it: for browsers, which have only this and not what reads texts. */
import type { CompiledExpression } from './compiled-expression.ts';
import { namesOf, type Library } from './evaluate/names.ts';
import { runnerOf } from './evaluate/run.ts';
import type { Family } from './functions/families.ts';
import type { ScopeType } from './scope-type.ts';
import type { FeelNode } from './syntax/tree.ts';
import { readNumber } from './values/decimal.ts';

/** What of FEEL expressions are made with, beside what all are. */
export type Needs = {
  readonly families: readonly Family[];
  /** What most expressions are not made of (evaluate/rarer.ts). */
  readonly isRarer: boolean;
};

/** Plain JSON, made by `portableOf`. */
export type PortableExpression = {
  /** Names of the scope that it reads. */
  readonly names: readonly string[];
  /** Of what it names of the scope, where dates and times are. */
  readonly types: Readonly<Record<string, ScopeType>>;
  /** JSON of the tree; a filter says in `fields` which names the members have that it looks at. */
  readonly tree: string;
  readonly needs: Needs;
};

/** What evaluates an expression, with what it needs. */
export function runPortable(
  { tree, types }: Pick<PortableExpression, 'tree' | 'types'>,
  library: Library,
): CompiledExpression['evaluate'] {
  const fields = new Map<FeelNode, ReadonlySet<string> | null>();
  const node: unknown = JSON.parse(tree, (_key, part: unknown) => {
    if (!isNode(part)) return part;
    if (part.type === 'number') return { ...part, value: readNumber(String(part.value)) };
    if (part.type === 'filter') fields.set(part, 'fields' in part ? namesIn(part.fields) : null);
    return part;
  });
  if (!isNode(node)) return () => null;
  return runnerOf(node, namesOf(library, types, { fields, columns: new Map(), zones: new Map() })).evaluate;
}

const namesIn = (given: unknown): ReadonlySet<string> => new Set(Array.isArray(given) ? given.map(String) : []);

// Our own server wrote it; without places in the text, which only what is told to authors looks at.
const isNode = (value: unknown): value is FeelNode => typeof value === 'object' && value !== null && 'type' in value;
