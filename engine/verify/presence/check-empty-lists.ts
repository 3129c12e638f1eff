/**
 * The mean, the smallest or the largest of no member is nothing in FEEL, and so is all that is computed from it (a sum is 0). A
 * part of a list may have no member, whatever the form asks of the list; the whole of it when the form lets it be empty.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { calleeName, namesOfPath, type FeelNode, type NodeOf } from '../../feel/syntax/tree.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { listPlaces, type Place } from '../flow/expression-places.ts';
import { NO_FACTS, type Facts } from '../domains/facts.ts';
import { fieldAt } from '../domains/field-bounds.ts';
import { eachNode } from '../domains/feel-reads.ts';
import type { Site } from '../flow/site.ts';

/** Functions that give nothing for an empty list, and may take that list alone. */
const AGGREGATES: ReadonlySet<string> = new Set(['min', 'max', 'mean', 'median', 'product', 'stddev']);

/** Lists that may be empty where an expression needs a member. Checks accept what gives nothing, and so do columns. */
export function checkEmptyLists(parsed: ParsedSource, sites: readonly Site[]): readonly Diagnostic[] {
  return listPlaces(parsed, sites)
    .filter(({ file, pointer }) => {
      const accepts = file === 'queue.json' || (file === 'rules.json' && pointer.startsWith('/checks/'));
      return !accepts;
    })
    .flatMap(checkPlace);
}

function checkPlace({ file, pointer, text, parsed }: Place): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { tree } = parseExpression(text);
  if (!tree) return diagnostics;
  eachNode(tree, NO_FACTS, (node, facts) => {
    const given = node.type === 'call' ? argumentOf(node) : null;
    const list = given && maybeEmpty(parsed, given);
    if (!given || list === null) return;
    if (facts.get(writeFeel(node))?.present === true) return;
    if ([list, writeFeel(given)].some((one) => hasMember(facts, one))) return;
    const params = { call: text.slice(node.from, node.to), list };
    diagnostics.push(parsed.report('feel.empty-list', file, pointer, params));
  });
  return diagnostics;
}

/** What a call looks at, when it is one list and not several values. */
function argumentOf(node: NodeOf<'call'>): FeelNode | null {
  const { given } = node;
  if (!AGGREGATES.has(calleeName(node) ?? '') || given.type !== 'positional') return null;
  return given.values.length === 1 ? (given.values[0] ?? null) : null;
}

/** The list itself, as it is written, when it may have no member; null for one of which nothing is known. */
function maybeEmpty(parsed: ParsedSource, node: FeelNode): string | null {
  if (node.type === 'filter') return node.filter.type === 'number' ? null : writeFeel(node);
  const names = namesOfPath(node);
  if (!names) return node.type === 'path' ? maybeEmpty(parsed, node.base) : null;
  const prefixes = names.map((_, at) => names.slice(0, names.length - at));
  const list = prefixes.find((prefix) => fieldAt(parsed, prefix)?.type === 'array');
  const { minItems } = (list && fieldAt(parsed, list)) ?? {};
  return !list || (typeof minItems === 'number' && minItems > 0) ? null : list.join('.');
}

/** Whether it was asked before that a list is not empty. */
function hasMember(facts: Facts, list: string): boolean {
  return facts.get(`count(${list})`)?.excluded?.includes(0) === true;
}
