/**
 * Who stands right at a bound that is a value: « au moins la surface du barème » lets them through, and `>` does not. What a title asks
 * for and what a refusal says are held against the one comparison that a rule makes; where its words say both, nothing is told.
 */
import { FIGURES, NUMBER_WORDS, readFrenchNumber } from '../base/french-numbers.ts';
import { joinPointer } from '../base/pointer.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { lengthsIn } from '../feel/syntax/written-lengths.ts';
import { partsOf, type FeelNode } from '../feel/syntax/tree.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

/** What is asked of people, and what they are told when it is not so. */
type Words = { readonly asked: string; readonly refused: string };

type Order = '<' | '<=' | '>' | '>=';
type Edge = { readonly passes: boolean; readonly written: string };

/** Checks and conditions of access whose words and comparison part over who stands at the bound itself. */
export function checkRuleEdges({ rules, report }: ParsedSource): readonly Diagnostic[] {
  return (['checks', 'eligibility'] as const).flatMap((list) =>
    (rules[list] ?? []).flatMap((rule, at) => {
      const words = { asked: 'title' in rule ? rule.title : '', refused: rule.message };
      const opposed = opposedEdge(rule.valid, words) ?? opposedAges(rule.valid, words.asked);
      return opposed ? [report('rules.bound-opposed', 'rules.json', joinPointer('', list, at, 'valid'), opposed)] : [];
    }),
  );
}

const AGES = /(?<![\wÀ-ÿ])(?:à|entre|de) (\d{1,3}) (?:et|ou|à) (\d{1,3}) ans(?![\wÀ-ÿ])/iu;

/** « À 16 et 17 ans », of a condition that still counts who is 18; null where it ends where the words do, or nowhere near. */
function opposedAges(condition: string, asked: string): { readonly written: string; readonly mended: string } | null {
  const [written, , last] = AGES.exec(asked) ?? [];
  const { tree } = parseExpression(condition);
  if (written === undefined || tree === null) return null;
  const ends = ordersIn(tree).flatMap(({ operator, right, left }) => {
    const figure = right.type === 'number' ? Number(String(right.value)) : Number.NaN;
    const isUpper = operator.startsWith('<') && Number.isInteger(figure);
    const value = condition.slice(left.from, left.to);
    return isUpper ? [{ value, end: operator === '<' ? figure - 1 : figure }] : [];
  });
  const [only, ...others] = ends;
  if (!only || others.length > 0 || Math.abs(only.end - Number(last)) !== 1) return null;
  return { written, mended: `${only.value} < ${Number(last) + 1}` };
}

/** The words that part from a condition over who stands at its bound, with the order that they say; null where they do not. */
export function opposedEdge(
  condition: string,
  words: Words,
): { readonly written: string; readonly mended: string } | null {
  const operator = comparedBy(condition);
  if (operator === null || !isOfIt(condition, words)) return null;
  const passes = operator.endsWith('=');
  const edges = edgesSaid(words);
  const wrong = edges.find((edge) => edge.passes !== passes);
  // Words that say both are of two things, or loosely said.
  if (!wrong || edges.some((edge) => edge.passes === passes)) return null;
  // Who is twenty is, some days later, « plus de 20 ans ».
  if (/^(?:plus|moins) d/iu.test(wrong.written) && lengthsIn(condition).some((length) => /^P\d+Y/u.test(length)))
    return null;
  return { written: wrong.written, mended: passes ? operator.slice(0, 1) : `${operator}=` };
}

/** Whether the figures that are asked for are those of the condition, where it has some: « deux mois d’avance » is no price. */
function isOfIt(condition: string, { asked }: Words): boolean {
  const counted = new Set([...condition.matchAll(/\d+(?:\.\d+)?/gu)].map(([figure]) => Number(figure)));
  const said = [...asked.matchAll(FIGURE)].map(([, figure = '']) => readFrenchNumber(figure) ?? Number.NaN);
  return counted.size === 0 || said.every((figure) => counted.has(figure));
}

const FIGURE = new RegExp(
  String.raw`(?<![\wÀ-ÿ,.-])(${FIGURES}|(?!une?(?![\wÀ-ÿ]))(?:${NUMBER_WORDS}))(?![\wÀ-ÿ])`,
  'giu',
);

/** The one order that a condition asks for, between values of which none is zero; null for all other conditions. */
function comparedBy(condition: string): Order | null {
  const { tree } = parseExpression(condition);
  const found = tree === null ? [] : ordersIn(tree);
  const [only, ...others] = found;
  if (!only || others.length > 0 || found.length !== 1) return null;
  const isZero = (node: FeelNode): boolean => node.type === 'number' && Number(String(node.value)) === 0;
  const [left, right] = [only.left, only.right].map(({ from, to }) => condition.slice(from, to));
  return isZero(only.left) || isZero(only.right) || left === right ? null : only.operator;
}

type Compared = { readonly operator: Order; readonly left: FeelNode; readonly right: FeelNode };

const ORDERS: readonly string[] = ['<', '<=', '>', '>='];
const isOrder = (operator: string): operator is Order => ORDERS.includes(operator);

/** Orders of an expression; what it asks of other things, or denies, makes them several. */
function ordersIn(node: FeelNode): readonly Compared[] {
  if (node.type === 'comparison' && isOrder(node.operator)) {
    return [{ operator: node.operator, left: node.left, right: node.right }];
  }
  return partsOf(node).flatMap(ordersIn);
}

const NOT = String.raw`(?:pas|jamais|sans)(?![\wÀ-ÿ])[^.;]{0,80}?`;
const MORE = String.raw`(?<![\wÀ-ÿ])(?:plus|moins) d(?:e|u|es|['’])(?![\wÀ-ÿ])|(?:inférieure?s?|supérieure?s?) (?:à|au|aux)(?![\wÀ-ÿ])`;
const OR_EQUAL = String.raw`(?:au moins|au plus|ou égale?s?|égale?s? ou|ou plus|ou moins|à partir d|jusqu['’]|au maximum|au minimum)`;

/** Of what is asked: whether who stands at the bound passes. */
const ASKED: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`${NOT}déjà (?:deux|trois|quatre|cinq|six|\\d)`, 'iu'), false],
  [new RegExp(`${NOT}(?:${MORE}|dépass|excéd)`, 'iu'), true],
  [new RegExp(OR_EQUAL, 'iu'), true],
  [new RegExp(MORE, 'iu'), false],
];

/** Of what is refused: who is at the bound passes, unless the words refuse them too. */
const REFUSED: readonly (readonly [RegExp, boolean])[] = [
  [/(?<![\wÀ-ÿ])(?:attei(?:nt|gnent)|égale?s? à|déjà (?:deux|trois|quatre|cinq|six|\d))(?![\wÀ-ÿ])/iu, false],
  [new RegExp(`${MORE}|(?<![\\wÀ-ÿ])(?:dépasse(?:nt)?|excède(?:nt)?)(?![\\wÀ-ÿ])`, 'iu'), true],
];

/** A refusal that says what is asked. */
const NEEDED = /(?<![\wÀ-ÿ])(?:il faut|doi(?:t|vent)|réservée?s?|se demande|nécessaires?)(?![\wÀ-ÿ])/iu;
/** « Il n’y a plus d’autorisation » counts nothing. */
const NONE_LEFT = /(?<![\wÀ-ÿ])(?:ne|n['’])[^.;]{0,40}?plus d/iu;

function edgesSaid({ asked, refused }: Words): readonly Edge[] {
  const isEmpty = NONE_LEFT.test(refused);
  const told = isEmpty ? null : edgeIn(refused, NEEDED.test(refused) ? ASKED : REFUSED);
  return [...edgesIn(asked, ASKED), ...(told ? [told] : [])];
}

/** All that a text says of bounds; a part of it says one thing. */
function edgesIn(text: string, words: readonly (readonly [RegExp, boolean])[]): readonly Edge[] {
  const edge = edgeIn(text, words);
  return edge ? [edge, ...edgesIn(text.replace(edge.written, ' '), words)] : [];
}

function edgeIn(text: string, words: readonly (readonly [RegExp, boolean])[]): Edge | null {
  for (const [pattern, passes] of words) {
    const written = pattern.exec(text)?.[0];
    if (written !== undefined) return { passes, written };
  }
  return null;
}
