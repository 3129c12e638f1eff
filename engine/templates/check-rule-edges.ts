/**
 * Who stands right at a bound that is a value: « au moins la surface du barème » lets them through, and `>` does not. What a title asks
 * for and what a refusal says are held against the one comparison that a rule makes; where its words say both, nothing is told.
 */
import { joinPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { partsOf, type FeelNode } from '../feel/syntax/tree.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listActions } from '../language/walk-workflow.ts';

type Rule = {
  readonly file: string;
  readonly place: Pointer;
  readonly condition: string;
  /** What is asked of people. */
  readonly asked: string;
  /** What they are told when it is not so. */
  readonly refused: string;
};

type Order = '<' | '<=' | '>' | '>=';
type Edge = { readonly passes: boolean; readonly written: string };

/** Checks, conditions of access and guards whose words and comparison part over who stands at the bound itself. */
export function checkRuleEdges({ rules, workflow, report }: ParsedSource): readonly Diagnostic[] {
  const ofRules = (['checks', 'eligibility'] as const).flatMap((list) =>
    (rules[list] ?? []).map((rule, at): Rule => ({
      file: 'rules.json',
      place: joinPointer('', list, at, 'valid'),
      condition: rule.valid,
      asked: 'title' in rule ? rule.title : '',
      refused: rule.message,
    })),
  );
  const ofGuards = listActions(workflow).flatMap(({ action: { guards = [] }, pointer }) =>
    guards.map(({ when, otherwise }, at): Rule => ({
      file: 'workflow.json',
      place: joinPointer(pointer, 'guards', at, 'when'),
      condition: when,
      asked: '',
      refused: otherwise,
    })),
  );
  return [...ofRules, ...ofGuards].flatMap((rule) => {
    const operator = comparedBy(rule.condition);
    if (operator === null) return [];
    const passes = operator.endsWith('=');
    const edges = edgesSaid(rule);
    const wrong = edges.find((edge) => edge.passes !== passes);
    // Words that say both are of two things, or loosely said.
    if (!wrong || edges.some((edge) => edge.passes === passes)) return [];
    const mended = passes ? operator.slice(0, 1) : `${operator}=`;
    return [report('rules.bound-opposed', rule.file, rule.place, { written: wrong.written, mended })];
  });
}

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

function edgesSaid({ asked, refused }: Rule): readonly Edge[] {
  const isEmpty = NONE_LEFT.test(refused);
  const told = isEmpty ? null : edgeIn(refused, NEEDED.test(refused) ? ASKED : REFUSED);
  return [edgeIn(asked, ASKED), told].flatMap((edge) => edge ?? []);
}

function edgeIn(text: string, words: readonly (readonly [RegExp, boolean])[]): Edge | null {
  for (const [pattern, passes] of words) {
    const written = pattern.exec(text)?.[0];
    if (written !== undefined) return { passes, written };
  }
  return null;
}
