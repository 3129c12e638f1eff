/**
 * What the words of a rule ask for against what its condition lets through: « d’au plus 200 000 F » beside `<`, « il faut avoir
 * dix-huit ans » beside a condition that only the younger meet. People are told the words, and judged by the condition. Words are
 * only read where they say one bound, and conditions where they are one comparison with a figure.
 */
import type { Rules } from '../../schemas/types/rules.ts';
import { FIGURES, NUMBER_WORDS, readFrenchNumber } from '../base/french-numbers.ts';
import { joinPointer } from '../base/pointer.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { namesOfPath, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';
import type { ComparisonOperator } from '../feel/values/value.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { checkRuleEdges } from './check-rule-edges.ts';

const FILE = 'rules.json';

/** What must be of a value for a request to pass; `figure` in years where `isLength`. */
type Bound = {
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly figure: number;
  readonly isLength: boolean;
  /** Years as a whole number, rather than a day that is a birthday. */
  readonly isWhole?: boolean;
};

/** Checks and conditions of access whose words say another bound than they count. */
export function checkRuleSenses(parsed: ParsedSource): readonly Diagnostic[] {
  const { rules, report } = parsed;
  const of = (list: 'checks' | 'eligibility'): readonly Diagnostic[] =>
    (rules[list] ?? []).flatMap((rule: Rule, at) => {
      const counted = boundOf(rule.valid);
      const share = counted && shareIn(rules, rule);
      if (counted && share) {
        // « Un » of « un tiers » is no figure.
        if (Math.abs(share.share - counted.figure) < 1) return [];
        const params = { written: share.written, counted: String(counted.figure) };
        return [report('rules.figure-opposed', FILE, joinPointer('', list, at, 'valid'), params)];
      }
      const fixed = counted ? null : fixedIn(rules, rule);
      if (fixed) {
        const said = [rule.title ?? '', rule.message].flatMap((text) => countedOf(text, fixed.unit));
        const wrong = said.find(({ figure }) => figure !== fixed.value);
        const isSaid = said.some(({ figure }) => figure === fixed.value);
        if (!wrong || isSaid) return checkWords(rules, rule, joinPointer('', list, at, 'valid'), report);
        const params = { written: wrong.written, counted: String(fixed.value) };
        return [report('rules.figure-opposed', FILE, joinPointer('', list, at, 'valid'), params)];
      }
      if (!counted) return checkWords(rules, rule, joinPointer('', list, at, 'valid'), report);
      const words = [rule.title ?? '', NEEDED.test(rule.message) ? rule.message : ''];
      const asked = words.map((text) => boundIn(text, counted)).find((bound) => bound !== null);
      const said = [asked, refusedIn(rule.message, counted)].flatMap((one) => one ?? []);
      const wrong = said.find((one) => opposition(one.bound, counted).length > 0);
      if (!wrong) return [];
      return opposition(wrong.bound, counted).map((code) => {
        const params = { written: wrong.written, mended: wrong.bound.operator };
        const place = joinPointer('', list, at, 'valid');
        return code === 'amount'
          ? report('rules.figure-opposed', FILE, place, { written: wrong.written, counted: String(counted.figure) })
          : report(code, FILE, place, params);
      });
    });
  const found = [...of('checks'), ...of('eligibility')];
  const isTold = ({ file, pointer }: Diagnostic): boolean =>
    found.some((one) => one.file === file && one.pointer === pointer);
  return [...found, ...checkRuleEdges(parsed).filter((edge) => !isTold(edge))];
}

type Rule = Pick<NonNullable<Rules['checks']>[number], 'valid' | 'message'> & { readonly title?: string };

const isAge = ({ isLength, isWhole = false }: Bound): boolean => isLength && isWhole;
const isUp = ({ operator }: Bound): boolean => operator.startsWith('>');

/** How what is said and what is counted part. */
function opposition(
  said: Bound,
  counted: Bound,
): readonly ('amount' | 'rules.sense-opposed' | 'rules.bound-opposed')[] {
  if (isUp(said) !== isUp(counted)) return ['rules.sense-opposed'];
  if (said.isLength)
    return isAge(counted) && said.figure === counted.figure && said.operator !== counted.operator
      ? ['rules.bound-opposed']
      : [];
  if (said.figure !== counted.figure) return ['amount'];
  return said.operator === counted.operator ? [] : ['rules.bound-opposed'];
}

/** The one figure that an act fixes for a condition, by the name it is compared with, and what it counts; null for all others. */
function fixedIn({ computed = [] }: Rules, { valid }: Rule): { readonly value: number; readonly unit: string } | null {
  const { tree } = parseExpression(valid);
  if (tree?.type !== 'comparison' || !isOrder(tree.operator)) return null;
  const found = [tree.left, tree.right].flatMap((side) => {
    const names = namesOfPath(side);
    const { values = [], unit } = computed.find(({ name }) => names?.length === 1 && name === names[0]) ?? {};
    const [only, ...later] = values;
    const isFigure = only && later.length === 0 && typeof only.value === 'number' && unit !== undefined;
    return isFigure && UNIT_WORDS[unit] ? [{ value: Number(only.value), unit: UNIT_WORDS[unit] }] : [];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** How people write what a figure counts. */
const UNIT_WORDS: Readonly<Record<string, string>> = {
  ans: 'ans?',
  mois: 'mois',
  jours: 'jours?',
  km: '(?:km|kilomètres?)',
};

/** Figures of a text that count the same. */
function countedOf(text: string, unit: string): readonly { readonly figure: number; readonly written: string }[] {
  const found = new RegExp(
    String.raw`(?<![\wÀ-ÿ,.-])(${FIGURES}|${NUMBER_WORDS})[ \u00a0\u202f]${unit}(?![\wÀ-ÿ])`,
    'gi',
  );
  return [...text.matchAll(found)].flatMap(([written, count = '']) => {
    const figure = readFrenchNumber(count);
    return figure === null ? [] : [{ figure, written }];
  });
}

const SHARES: readonly (readonly [RegExp, number])[] = [
  [/deux tiers/i, 200 / 3],
  [/trois quarts/i, 75],
  [/un tiers/i, 100 / 3],
  [/un quart/i, 25],
  [/la moitié/i, 50],
  [/un cinquième/i, 20],
  [/un dixième/i, 10],
];

/** A part of a whole in the title of a rule that counts in per cent: « plus d’un tiers » is 33. */
function shareIn(
  { computed = [] }: Rules,
  { title = '', valid }: Rule,
): { readonly written: string; readonly share: number } | null {
  const { tree } = parseExpression(valid);
  const name = tree?.type === 'comparison' ? namesOfPath(tree.left)?.join('.') : undefined;
  if (computed.find((value) => value.name === name)?.unit !== '%') return null;
  const found = SHARES.flatMap(([words, share]) => {
    const written = words.exec(title)?.[0];
    return written === undefined ? [] : [{ written, share }];
  });
  return found[0] ?? null;
}

/** A message that says what is needed, rather than what is wrong. */
const NEEDED = /(?:il faut|doi(?:t|vent)) /i;
const FIGURE = String.raw`((?:${FIGURES}|${NUMBER_WORDS})(?![\wÀ-ÿ]|[,.]\d))`;
const OF = String.raw`(?:de |d[’']|à |l[’']âge de )?`;
/** Words of a bound, before or after its figure. */
const WORDS: readonly (readonly [RegExp, Bound['operator']])[] = (
  [
    [String.raw`(?:au plus|au maximum|jusqu[’']à|ne (?:pas )?dépasse[rz]?(?: pas)?|maximum) ${OF}${FIGURE}`, '<='],
    [String.raw`(?:moins de|inférieure?s? à) ${OF}${FIGURE}`, '<'],
    [String.raw`(?:au moins|au minimum|à partir de) ${OF}${FIGURE}`, '>='],
    [String.raw`(?:plus de|supérieure?s? à) ${OF}${FIGURE}`, '>'],
    [String.raw`(?:faut|doi(?:t|vent)) avoir ${FIGURE} ans`, '>='],
  ] as const
).map(([words, operator]) => [new RegExp(words, 'i'), operator]);
/** The one bound that some words say, of a length where lengths are counted. */
function boundIn(text: string, { isLength }: Bound): { readonly bound: Bound; readonly written: string } | null {
  const found = WORDS.flatMap(([pattern, operator]) => {
    const match = pattern.exec(text);
    const figure = match && readFrenchNumber(match[1] ?? '');
    return match && figure !== null ? [{ match, operator, figure }] : [];
  });
  const [only, ...others] = found;
  if (!only || others.length > 0 || isDoubtful(text)) return null;
  const after = text.slice(only.match.index + only.match[0].length);
  // « Moins de 5 MF », « cent mille francs »: more than the figure alone.
  if (/^[ \u00a0\u202f]?(?:M(?![a-zà-ÿ])|MF(?![a-z])|millions?|milliards?|mille|cents?)/.test(after)) return null;
  const isAge = / ans?(?![\wÀ-ÿ])/.test(only.match[0]) || /^ ans?(?![\wÀ-ÿ])/.test(after);
  if (isAge !== isLength || (!isAge && /^ (?:mois|jours?|semaines?)/.test(after))) return null;
  return { bound: { operator: only.operator, figure: only.figure, isLength }, written: only.match[0] };
}

const REFUSED: readonly (readonly [RegExp, Bound['operator']])[] = [
  [new RegExp(String.raw`(?:au-delà de|dépassent?|(?:est|sont) supérieure?s? à) ${FIGURE}`, 'i'), '<='],
  [new RegExp(String.raw`(?:en dessous de|(?:est|sont) inférieure?s? à) ${FIGURE}`, 'i'), '>='],
];

/** What must be, by a message that says what is wrong: « Au-delà de 20 m² » lets 20 through. */
function refusedIn(message: string, { isLength }: Bound): { readonly bound: Bound; readonly written: string } | null {
  if (isLength || NEEDED.test(message) || isDoubtful(message)) return null;
  const found = REFUSED.flatMap(([pattern, operator]) => {
    const match = pattern.exec(message);
    const figure = match && readFrenchNumber(match[1] ?? '');
    if (!match || figure === null) return [];
    const after = message.slice(match.index + match[0].length);
    return /^[ \u00a0\u202f]?(?:M(?![a-zà-ÿ])|MF|millions?|mille|cents?|ans?|mois|jours?)(?![\wà-ÿ])/.test(after)
      ? []
      : [{ bound: { operator, figure, isLength: false }, written: match[0] }];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** « Inférieur au plafond », of a value that is held against another, and « depuis plus de six mois » of a day. */
const HELD: readonly (readonly [RegExp, Bound['operator']])[] = [
  [/inférieure?s? (?:au|à la|à l[’']) ?([\wÀ-ÿ]+)/i, '<'],
  [/supérieure?s? (?:au|à la|à l[’']) ?([\wÀ-ÿ]+)/i, '>'],
  [/ne (?:pas )?dépasse[rz]?(?:nt)?(?: pas)? (?:le|la|l[’']) ?([\wÀ-ÿ]+)/i, '<='],
];
const SINCE: readonly (readonly [RegExp, Bound['operator']])[] = [
  [/depuis plus de /i, '<'],
  [/depuis au moins /i, '<='],
];

function checkWords(
  { computed = [] }: Rules,
  { title = '', valid }: Rule,
  place: string,
  report: ParsedSource['report'],
): readonly Diagnostic[] {
  const { tree } = parseExpression(valid);
  if (tree?.type !== 'comparison' || !isOrder(tree.operator)) return [];
  const { left, right, operator } = tree;
  const name = namesOfPath(right)?.at(-1);
  const held = computed.find((value) => value.name === name)?.title ?? '';
  const isSince = namesOfPath(left) !== null && isBeforeToday(right);
  const said = (isSince ? SINCE : HELD).flatMap(([pattern, meant]) => {
    const found = pattern.exec(title);
    const isOfIt = isSince || new RegExp(`^${found?.[1] ?? ' '}(?![\\wÀ-ÿ])`, 'i').test(held);
    return found && isOfIt ? [{ written: found[0], meant }] : [];
  });
  const [only, ...others] = said;
  if (!only || others.length > 0 || only.meant === operator || namesOfPath(left) === null) return [];
  const isTurned = only.meant.startsWith('<') !== operator.startsWith('<');
  const params = { written: only.written, mended: only.meant };
  return [report(isTurned ? 'rules.sense-opposed' : 'rules.bound-opposed', 'rules.json', place, params)];
}

/** `aujourdhui - duration("P6M")`. */
function isBeforeToday(node: FeelNode): boolean {
  return (
    node.type === 'arithmetic' &&
    node.operator === '-' &&
    namesOfPath(node.left)?.join('.') === 'aujourdhui' &&
    node.right.type === 'temporal'
  );
}

/** « Ne pas recevoir plus de mille personnes » asks for the contrary of what its words say. */
function isDoubtful(text: string): boolean {
  return /(?<![\wÀ-ÿ])(?:ne|n[’']|sauf|sans|ou) /i.test(text.replace(/ne (?:pas )?dépasse/i, ''));
}

const TURNED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
type Order = keyof typeof TURNED;
const isOrder = (operator: ComparisonOperator): operator is Order => Object.hasOwn(TURNED, operator);

/** What a condition counts, when it is one comparison with a figure that is written. */
function boundOf(valid: string): Bound | null {
  const { tree: whole } = parseExpression(valid);
  // « if … then … else true » asks it of some alone.
  const isOfSome = whole?.type === 'if' && whole.otherwise.type === 'boolean' && whole.otherwise.value;
  const tree = isOfSome ? whole.then : whole;
  if (tree?.type !== 'comparison' || !isOrder(tree.operator)) return null;
  const { left, right, operator } = tree;
  return (
    ofNumber(left, right, operator) ??
    ofNumber(right, left, TURNED[operator]) ??
    ofDate(left, right, operator) ??
    ofDate(right, left, TURNED[operator])
  );
}

/** `revenus <= 200000`, `age >= 18`. */
function ofNumber(value: FeelNode, figure: FeelNode, operator: Order): Bound | null {
  const names = namesOfPath(value) ?? (value.type === 'path' ? [value.name.name] : null);
  if (!names || figure.type !== 'number') return null;
  const isLength = ['age', 'years'].includes(names.at(-1) ?? '');
  return { operator, figure: Number(String(figure.value)), isLength, isWhole: isLength };
}

/** `naissance + duration("P18Y") <= aujourdhui`: eighteen years or more have gone by. */
function ofDate(from: FeelNode, to: FeelNode, operator: Order): Bound | null {
  if (namesOfPath(to)?.join('.') !== 'aujourdhui' || from.type !== 'arithmetic' || from.operator !== '+') return null;
  const years = namesOfPath(from.left) ? yearsOf(from.right) : null;
  return years === null ? null : { operator: TURNED[operator], figure: years, isLength: true };
}

function yearsOf(node: FeelNode): number | null {
  const [given] = node.type === 'temporal' ? valuesGiven(node.given) : [];
  const years = given?.type === 'text' ? /^P(\d{1,3})Y$/.exec(given.value)?.[1] : undefined;
  return years === undefined ? null : Number(years);
}
