/**
 * Expressions as browsers take them: what was read of their text, as plain JSON. The same closures are made of it as of the text,
 * without what reads texts, which weighs more than all that runs them.
 */
import { RARER_KINDS } from './evaluate/names.ts';
import { readExpression, type Vocabulary } from './expression.ts';
import { familiesOf } from './functions/builtins.ts';
import type { PortableExpression } from './portable-expression.ts';
import type { Reading } from './read-expression.ts';
import { ANY, type ScopeType } from './scope-type.ts';
import { partsOf, someNode, type FeelNode } from './syntax/tree.ts';
import { isFeelNumber } from './values/decimal.ts';

/** An expression over answers, and what of FEEL it needs; one that evaluates to null whatever there is reads nothing. */
export function portableOf(text: string, vocabulary: Vocabulary): PortableExpression {
  const read = readExpression(text, vocabulary);
  if (!read)
    return { names: [], types: {}, tree: JSON.stringify({ type: 'null' }), needs: { families: [], isRarer: false } };
  const { tree, reading } = read;
  const named = new Set(namedIn(tree));
  const known = Object.entries(vocabulary).filter(([name]) => named.has(name));
  return {
    names: [...reading.names],
    types: Object.fromEntries(known.map(([name, type]) => [name, temporalPart(type)])),
    tree: writeTree(tree, reading),
    needs: { families: familiesOf(named), isRarer: someNode(tree, isRarer) },
  };
}

const RARER: ReadonlySet<string> = new Set(RARER_KINDS);

const isRarer = (node: FeelNode): boolean => RARER.has(node.type) || ('given' in node && node.given.type === 'named');

/** All that may be a function: names, and signs that are one. */
function namedIn(node: FeelNode): readonly string[] {
  const inside = partsOf(node).flatMap(namedIn);
  switch (node.type) {
    case 'name':
      return [node.name, ...inside];
    case 'temporal':
      return [node.make, ...inside];
    case 'arithmetic':
      return [node.operator, ...inside];
    default:
      return inside;
  }
}

/** Without places in the text, which only authors are told; a number that the machine does not hold is a text. */
function writeTree(tree: FeelNode, { fields }: Reading): string {
  const members = new Map<unknown, ReadonlySet<string> | null>(fields);
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'from' || key === 'to') return undefined;
    if (isFeelNumber(value)) return typeof value === 'number' ? value : String(value);
    const known = members.get(value);
    return known && typeof value === 'object' ? { ...value, fields: [...known] } : value;
  });
}

/** What of a type running looks at: where dates and times are. */
function temporalPart(type: ScopeType): ScopeType {
  switch (type.kind) {
    case 'date':
    case 'time':
    case 'moment':
      return type;
    case 'list': {
      const item = temporalPart(type.item);
      return item === ANY ? ANY : { kind: 'list', item };
    }
    case 'object': {
      const parts = Object.entries(type.fields).map(([name, part]) => [name, temporalPart(part)] as const);
      const kept = parts.filter(([, part]) => part !== ANY);
      return kept.length === 0 ? ANY : { kind: 'object', fields: Object.fromEntries(kept) };
    }
    case 'any':
    case 'text':
    case 'number':
    case 'boolean':
    case 'duration':
      return ANY;
  }
}
