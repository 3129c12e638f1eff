/**
 * Slips of the pen in rules whose figures and names are all known: the larger of two where a ceiling must hold, a share typed as
 * a part of one in a column of percentages, a digit too many in the next value of a figure.
 */
import { joinPointer } from '../base/pointer.ts';
import { pathIn } from '../feel/syntax/paths.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { calleeName, partsOf, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import type { ComputedValue, DecisionTable } from '../../schemas/types/rules.ts';

const FILE = 'rules.json';
const LIMITS = [
  {
    callee: 'max',
    said: 'plafond',
    words: /^(?:plafond|maximum|montant maximal|limite haute)(?![\wÀ-ÿ])/i,
    other: 'min',
  },
  {
    callee: 'min',
    said: 'plancher',
    words: /^(?:plancher|minimum|montant minimal|limite basse)(?![\wÀ-ÿ])/i,
    other: 'max',
  },
] as const;

/** Slips in computed values and tables. */
export function checkSlips(parsed: ParsedSource): readonly Diagnostic[] {
  const { computed = [], tables = [] } = parsed.rules;
  return [
    ...computed.flatMap((value, at) => [
      ...checkLimits(parsed, value, joinPointer('/computed', at, 'expression')),
      ...checkJumps(parsed, value, joinPointer('/computed', at, 'values')),
      ...checkCount(parsed, value, joinPointer('/computed', at, 'expression')),
      ...checkDay(parsed, value, joinPointer('/computed', at, 'on')),
    ]),
    ...tables.flatMap((table, at) => checkShares(parsed, table, joinPointer('/tables', at))),
  ];
}

/** `max(…, plafond)` never gives less than the ceiling, `min(…, plancher)` never more than the floor. */
function checkLimits(
  { rules: { computed = [] }, report }: ParsedSource,
  { expression = '' }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  const { tree } = parseExpression(expression);
  if (!tree) return [];
  const titleOf = (node: FeelNode): string =>
    node.type === 'name' ? (computed.find(({ name }) => name === node.name)?.title ?? '') : '';
  return callsIn(tree).flatMap(({ callee, values }) =>
    LIMITS.flatMap((limit) => {
      if (limit.callee !== callee) return [];
      const limiting = values.filter((value) => limit.words.test(titleOf(value)));
      const [first] = limiting;
      // Of several ceilings alone, the highest may be meant.
      if (!first || limiting.length === values.length) return [];
      const { said, other } = limit;
      return [report('rules.limit-opposed', FILE, place, { title: titleOf(first), callee, said, other })];
    }),
  );
}

type Call = { readonly callee: string; readonly values: readonly FeelNode[] };

function callsIn(node: FeelNode): readonly Call[] {
  const inner = partsOf(node).flatMap(callsIn);
  const callee = node.type === 'call' ? calleeName(node) : null;
  return node.type === 'call' && callee !== null ? [{ callee, values: valuesGiven(node.given) }, ...inner] : inner;
}

/** What is measured or paid, and no heads that are counted. */
const MEASURES: readonly string[] = [
  '%',
  'ans',
  'mois',
  'semaines',
  'jours',
  'heures',
  'm',
  'km',
  'm²',
  'ha',
  'kg',
  't',
];

/** `count(jours)` gives how many there are, not how much they make. */
function checkCount(
  { report }: ParsedSource,
  { expression = '', type, unit = '', title }: ComputedValue,
  place: string,
) {
  const { tree } = parseExpression(expression);
  const isCount = tree?.type === 'call' && calleeName(tree) === 'count';
  if (!isCount || (type !== 'money' && !MEASURES.includes(unit))) return [];
  return [report('rules.count-measure', FILE, place, { title })];
}

/** A figure is that of the day of the request or of an event, not of the day on which somebody was born. */
function checkDay(
  { report, fields }: ParsedSource,
  { on, title }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  const path = on === undefined ? null : pathIn(on);
  const field = path && fields.find(({ pointer }) => pointer === joinPointer('', ...path));
  if (!field || field.annotation.prefill !== 'person.birthDate') return [];
  return [report('rules.on-birth', FILE, place, { title, field: field.label })];
}

/** From there on, a figure that follows another looks like one with a digit too many, or one too few. */
const JUMP = 8;

/** A figure that an act changes is the same figure a little later. */
function checkJumps(
  { report }: ParsedSource,
  { values = [], title }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  return values.flatMap(({ value }, at) => {
    const before = values[at - 1]?.value;
    if (typeof value !== 'number' || typeof before !== 'number' || value <= 0 || before <= 0) return [];
    if (value < before * JUMP && before < value * JUMP) return [];
    return [report('rules.dated-jump', FILE, joinPointer(place, at, 'value'), { title, before, after: value })];
  });
}

const PART = /(?<![\wÀ-ÿ])(?:parts?|versée?s?|prise? en charge|couverte?s?)(?![\wÀ-ÿ])/i;
/** What is added or taken away is of some per cent at least. */
const RISE = /(?<![\wÀ-ÿ])(?:majorations?|augmentations?|abattements?|réductions?|remises?|hausses?)(?![\wÀ-ÿ])/i;
/** Parts of less than that are in per cent. */
const FEW = 0.05;

/** 0.8 among 60 and 100: of a column in %, 0.8 is less than one in a hundred. */
function checkShares({ report }: ParsedSource, { outputs, rows }: DecisionTable, place: string): readonly Diagnostic[] {
  return outputs.flatMap(({ unit, label }, column) => {
    const cells = rows.map(({ then }) => Number(then[column] ?? ''));
    const isRise = RISE.test(label) && cells.some((cell) => cell >= FEW && cell < 1);
    const isShare = unit === '%' || /(?:\(|en )%\)?$/.test(label);
    // A tax may be of half a per cent: a part of an amount is not.
    const isAll =
      PART.test(label) && cells.length > 1 && cells.every((cell) => cell === 0 || (cell >= FEW && cell < 1));
    if (!isShare || !(isAll || isRise || cells.some((cell) => cell > 1))) return [];
    return cells.flatMap((cell, row) => {
      if (!(cell > 0 && cell < 1)) return [];
      const params = { label, written: String(cell), mended: String(Math.round(cell * 10_000) / 100) };
      return [report('rules.share-fraction', FILE, joinPointer(place, 'rows', row, 'then', column), params)];
    });
  });
}
