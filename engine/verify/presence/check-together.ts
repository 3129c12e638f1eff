/**
 * Conditions that each hold of some request and together of none: nobody could file. Exact where conditions compare values
 * with others that are written, or two values that are surely there with each other; nothing is told of the rest.
 */
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { parseFeel, type Vocabulary } from '../../feel/expression.ts';
import { parseExpression } from '../../feel/syntax/parse.ts';
import { namesOfPath, type FeelNode } from '../../feel/syntax/tree.ts';
import type { ComparisonOperator } from '../../feel/values/value.ts';
import { buildVocabulary } from '../../names/vocabulary.ts';
import { createCanBeAbsent } from './check-presence.ts';
import { listCases } from './check-routes.ts';
import type { Presence } from './presence.ts';

/** A condition that refuses a request when it is false, with its place; `parts` are those that `and` puts together. */
type Refusing = { readonly title: string; readonly place: string; readonly parts: readonly string[] };

/** Checks and blocking conditions of access that no request meets together. */
export function checkTogether(parsed: ParsedSource, presence: Presence): readonly Diagnostic[] {
  const rules = listRefusing(parsed);
  const vocabulary = buildVocabulary(parsed);
  return rules.flatMap((rule, at) => {
    const other = rules.slice(0, at).find((former) => isOpposed(parsed, presence, vocabulary, former, rule));
    if (!other) return [];
    const params = { title: rule.title, other: other.title };
    const related = [{ caption: CAPTIONS.opposed, place: other.place }];
    return [parsed.report('rules.conditions-opposed', 'rules.json', rule.place, params, related)];
  });
}

function listRefusing({ rules: { checks = [], eligibility = [] } }: ParsedSource): readonly Refusing[] {
  return [
    ...checks.flatMap(({ id, valid, each }, at) =>
      each === undefined ? [{ title: id, place: `/checks/${at}/valid`, parts: partsOf(valid) }] : [],
    ),
    ...eligibility.flatMap(({ title, valid, effect, each }, at) =>
      effect === 'block' && each === undefined
        ? [{ title, place: `/eligibility/${at}/valid`, parts: partsOf(valid) }]
        : [],
    ),
  ];
}

function partsOf(text: string): readonly string[] {
  const { tree } = parseExpression(text);
  return tree?.type === 'conjunction' ? tree.parts.flatMap(({ from, to }) => partsOf(text.slice(from, to))) : [text];
}

/** Whether a part of one and a part of the other cannot both be true, nor one of them unknown. */
function isOpposed(
  parsed: ParsedSource,
  presence: Presence,
  vocabulary: Vocabulary,
  one: Refusing,
  other: Refusing,
): boolean {
  return one.parts.some((left) =>
    other.parts.some((right) => {
      const [first, second] = [parseFeel(left, vocabulary), parseFeel(right, vocabulary)];
      if (!first.paths.some((path) => second.paths.includes(path))) return false;
      if (areOrdersOpposed(presence, left, right)) return true;
      const meets = (text: string): boolean => listCases(parsed, presence, [text]) !== null;
      if (!meets(left) || !meets(right)) return false;
      const refuses = ({ expression }: typeof first, scope: Parameters<typeof expression.evaluate>[0]): boolean =>
        expression.evaluate(scope) === false;
      const cases = listCases(parsed, presence, [left, right]);
      if (!cases || cases.every((scope) => refuses(first, scope)) || cases.every((scope) => refuses(second, scope)))
        return false;
      return cases.every((scope) => refuses(first, scope) || refuses(second, scope));
    }),
  );
}

type Order = { readonly left: string; readonly right: string; readonly allows: readonly ('<' | '=' | '>')[] };

const ALLOWS: Readonly<Record<ComparisonOperator, Order['allows']>> = {
  '<': ['<'],
  '<=': ['<', '='],
  '>': ['>'],
  '>=': ['>', '='],
  '=': ['='],
  '!=': ['<', '>'],
};
const TURNED = { '<': '>', '=': '=', '>': '<' } as const;

/** `a < b` and `a > b`, of two values that every request has. */
function areOrdersOpposed(presence: Presence, left: string, right: string): boolean {
  const one = orderOf(left);
  if (!one || !excludeEachOther(left, right)) return false;
  const canBeAbsent = createCanBeAbsent(presence);
  return !canBeAbsent(one.left) && !canBeAbsent(one.right);
}

/** `a < b` and `a > b`: never both true, whatever the two values are. */
function excludeEachOther(left: string, right: string): boolean {
  const [one, other] = [orderOf(left), orderOf(right)];
  if (!one || !other) return false;
  const isTurned = one.left === other.right && one.right === other.left;
  if (!isTurned && (one.left !== other.left || one.right !== other.right)) return false;
  const allows = isTurned ? other.allows.map((sign) => TURNED[sign]) : other.allows;
  return !one.allows.some((sign) => allows.includes(sign));
}

/** The rule that turns away, as it is filed, every request that a condition is true of; null when none does. */
export function barringRule(
  parsed: ParsedSource,
  condition: string,
): { readonly title: string; readonly place: string } | null {
  const asked = partsOf(condition);
  return (
    listRefusing(parsed).find(({ parts }) => parts.some((part) => asked.some((one) => excludeEachOther(one, part)))) ??
    null
  );
}

function orderOf(text: string): Order | null {
  const { tree } = parseExpression(text);
  if (tree?.type !== 'comparison') return null;
  const [left, right] = [tree.left, tree.right].map((side: FeelNode) => namesOfPath(side)?.join('.'));
  return left === undefined || right === undefined ? null : { left, right, allows: ALLOWS[tree.operator] };
}
