/**
 * Where the FEEL library departs from DMN 1.5, an expression is said in other words before it is run, so that what an
 * author writes means what the standard says: three-valued `some` and `every`, `between` that is two comparisons, `if` that
 * takes only true for true, decimal arithmetic, ranges that run backwards and `null` among the tests of `in`. docs/language.md lists them all.
 */
import { childrenOf, parseTree, type FeelNode } from './nodes.ts';

/** Only these can hold something to say otherwise; most cells and conditions hold none, and are not parsed again. */
const SUSPECT = /[+\-*/]|\.\.|\b(?:if|some|every|between|null|duration)\b/;
/** Conditions that give true, false or null, and nothing else. */
const LOGICAL: readonly string[] = [
  'Comparison',
  'Conjunction',
  'Disjunction',
  'BooleanLiteral',
  'QuantifiedExpression',
];
/** Operators the library computes in binary fractions only, and our functions for them. */
const OPERATORS: Readonly<Record<string, string>> = { '*': 'Fois', '/': 'Quotient' };

/** An expression that the library evaluates as DMN 1.5 says. The text must be well formed. */
export function toStandard(text: string): string {
  return SUSPECT.test(text) ? rewrite(text, parseTree(text)) : text;
}

function rewrite(text: string, node: FeelNode): string {
  const children = childrenOf(node);
  const say = (at: number): string => {
    const child = children.at(at);
    return child ? rewrite(text, child) : '';
  };
  switch (node.name) {
    case 'ArithmeticExpression':
      return rewriteArithmetic(text, node, children);
    case 'IfExpression':
      return copy(text, node, (child, at) =>
        at === 1 && !isLogical(child) ? `((${rewrite(text, child)}) = true)` : null,
      );
    case 'Comparison':
      if (wordOf(text, children[1]) === 'between') return `((${say(0)}) >= (${say(2)}) and (${say(0)}) <= (${say(4)}))`;
      return rewriteMembership(text, node, children) ?? copy(text, node);
    case 'IterationContext':
      // A run of numbers without bounds would take all the memory there is.
      return wordOf(text, children[1]) === '..' ? `Suite(${say(0)}, ${say(2)})` : copy(text, node);
    case 'QuantifiedExpression':
      return rewriteQuantified(text, node, children);
    case 'DateTimeLiteral':
      return rewriteDuration(text, node, children);
    default:
      return copy(text, node);
  }
}

function rewriteArithmetic(text: string, node: FeelNode, children: readonly FeelNode[]): string {
  const [left, operator, right] = children;
  if (!left || !operator || !right) {
    const value = left && operator ? `Oppose(${rewrite(text, operator)})` : copy(text, node);
    // A number with its sign is a number.
    return operator?.name === 'NumericLiteral' ? copy(text, node) : value;
  }
  const known = OPERATORS[wordOf(text, operator)];
  if (known) return `${known}(${rewrite(text, left)}, ${rewrite(text, right)})`;
  return `Net(${copy(text, node)})`;
}

/**
 * `x in (t, u)` is `x in t or x in u`. The library takes a range from 3 to 1 for one from 1 to 3, and null for no test at
 * all: these two are said as comparisons.
 */
function rewriteMembership(text: string, node: FeelNode, children: readonly FeelNode[]): string | null {
  const [value, operator, ...rest] = children;
  if (!value || wordOf(text, operator) !== 'in') return null;
  const tests = rest.flatMap((child) => (child.name === 'PositiveUnaryTests' ? childrenOf(child) : [child]));
  const asked = tests.filter(({ name }) => name === 'PositiveUnaryTest');
  const left = rewrite(text, value);
  const said = asked.map((test) => rewriteTest(text, test, left));
  if (said.every((one) => one === null)) return null;
  return `(${said.map((one, at) => one ?? `(${left}) in (${asked[at] ? copy(text, asked[at]) : ''})`).join(' or ')})`;
}

function rewriteTest(text: string, test: FeelNode, left: string): string | null {
  if (/^[\s(]*null[\s)]*$/.test(wordOf(text, test))) return `(${left}) = null`;
  const interval = findInterval(test);
  if (!interval) return null;
  const [opening, from, , to, closing] = childrenOf(interval);
  if (!opening || !from || !to || !closing) return null;
  const above = wordOf(text, opening) === '[' ? '>=' : '>';
  const below = wordOf(text, closing) === ']' ? '<=' : '<';
  return `((${left}) ${above} (${rewrite(text, from)}) and (${left}) ${below} (${rewrite(text, to)}))`;
}

/** The range that a test is, in brackets or not. */
function findInterval(test: FeelNode): FeelNode | null {
  if (test.name === 'Interval') return test;
  const transparent = ['PositiveUnaryTest', 'SimplePositiveUnaryTest', 'ParenthesizedExpression'];
  const inner = childrenOf(test).filter(({ name }) => name !== '(' && name !== ')');
  const [only] = inner;
  return transparent.includes(test.name) && only && inner.length === 1 ? findInterval(only) : null;
}

/** `some x in l satisfies c` is the disjunction of all its `c`, null among them counting as null. */
function rewriteQuantified(text: string, node: FeelNode, children: readonly FeelNode[]): string {
  const all = wordOf(text, children[0]) === 'every';
  const words: Readonly<Record<string, string>> = { some: 'for', every: 'for', satisfies: 'return' };
  const loop = copy(text, node, (child) => words[child.firstChild ? '' : wordOf(text, child)] ?? null);
  return `${all ? 'Chaque' : 'Quelque'}(${loop})`;
}

/** A length of time worked out of a text costs the library as much as a rule each time; ours remembers it. */
function rewriteDuration(text: string, node: FeelNode, children: readonly FeelNode[]): string {
  const isDuration = children.length > 1 && wordOf(text, children[0]) === 'duration';
  return copy(text, node, (_, at) => (isDuration && at === 0 ? 'Duree' : null));
}

/** The text of a node with each child said anew; `other` says a child in words of its own. */
function copy(text: string, node: FeelNode, other?: (child: FeelNode, at: number) => string | null): string {
  let said = '';
  let from = node.from;
  for (const [at, child] of childrenOf(node).entries()) {
    said += text.slice(from, child.from) + (other?.(child, at) ?? rewrite(text, child));
    from = child.to;
  }
  return said + text.slice(from, node.to);
}

function isLogical(node: FeelNode): boolean {
  if (node.name !== 'ParenthesizedExpression') return LOGICAL.includes(node.name);
  return childrenOf(node).some(isLogical);
}

function wordOf(text: string, node: FeelNode | undefined): string {
  return node ? text.slice(node.from, node.to) : '';
}
