/**
 * The sum, the mean, the smallest or the largest of no member is nothing in FEEL, and so is all that is computed from it. A
 * part of a list may have no member, whatever the form asks of the list; the whole of it when the form lets it be empty.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { childrenOf, parseTree, type FeelNode } from '../../feel/nodes.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { listPlaces, type Place } from '../flow/expression-places.ts';
import { NO_FACTS, type Facts } from '../domains/facts.ts';
import { fieldAt } from '../domains/field-bounds.ts';
import { eachNode, pathOf, plainText } from '../domains/feel-reads.ts';
import type { Site } from '../flow/sites.ts';

/** Functions that give nothing for an empty list, and may take that list alone. */
const AGGREGATES: ReadonlySet<string> = new Set(['sum', 'min', 'max', 'mean', 'median', 'product', 'stddev']);
const ANY_OF_THEM = new RegExp(`\\b(?:${[...AGGREGATES].join('|')})\\b`);

/** Lists that may be empty where an expression needs a member. Checks accept what gives nothing, and so do columns. */
export function checkEmptyLists(parsed: ParsedSource, sites: readonly Site[]): readonly Diagnostic[] {
  return listPlaces(parsed, sites)
    .filter(({ file, pointer, text }) => {
      const accepts = file === 'queue.json' || (file === 'rules.json' && pointer.startsWith('/checks/'));
      return !accepts && ANY_OF_THEM.test(text);
    })
    .flatMap((place) => checkPlace(parsed, place));
}

function checkPlace(parsed: ParsedSource, { file, pointer, text }: Place): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  eachNode(text, parseTree(text), NO_FACTS, (node, facts) => {
    const given = argumentOf(text, node);
    const list = given && maybeEmpty(parsed, text, given);
    if (!given || list === null) return;
    const call = plainText(text, node);
    if (facts.get(call)?.present === true || [list, plainText(text, given)].some((one) => hasMember(facts, one)))
      return;
    const params = { call: text.slice(node.from, node.to), list };
    diagnostics.push(parsed.report('feel.empty-list', file, pointer, params));
  });
  return diagnostics;
}

/** What a call looks at, when it is one list and not several values. */
function argumentOf(text: string, node: FeelNode): FeelNode | null {
  const [callee, , parameters] = childrenOf(node);
  if (node.name !== 'FunctionInvocation' || !callee || !AGGREGATES.has(plainText(text, callee))) return null;
  const given = parameters?.name === 'PositionalParameters' ? childrenOf(parameters) : [];
  return given.length === 1 ? (given[0] ?? null) : null;
}

/** The list itself, as it is written, when it may have no member; null for one of which nothing is known. */
function maybeEmpty(parsed: ParsedSource, text: string, node: FeelNode): string | null {
  if (node.name === 'FilterExpression') {
    const [, , filter] = childrenOf(node);
    return filter?.name === 'NumericLiteral' ? null : plainText(text, node);
  }
  const path = pathOf(text, node);
  if (path === null)
    return node.name === 'PathExpression' && node.firstChild ? maybeEmpty(parsed, text, node.firstChild) : null;
  const names = path.split('.');
  const prefixes = names.map((_, at) => names.slice(0, names.length - at).join('.'));
  const list = prefixes.find((prefix) => fieldAt(parsed, prefix)?.type === 'array');
  const { minItems } = (list !== undefined && fieldAt(parsed, list)) || {};
  return list === undefined || (typeof minItems === 'number' && minItems > 0) ? null : list;
}

/** Whether it was asked before that a list is not empty. */
function hasMember(facts: Facts, list: string): boolean {
  return facts.get(`count(${list})`)?.excluded?.includes(0) === true;
}
