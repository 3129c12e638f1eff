/**
 * What a value or a table says it is, in its title, its name and its labels, against what it gives: a percentage without its hundred,
 * the months that are left over for an age, « oui » labelled as « Non », a delay that the workflow counts otherwise, a period titled
 * otherwise than it is in force. And conditions that another already covers.
 */
import { foldedText } from '../base/telling-words.ts';
import { joinPointer } from '../base/pointer.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { namesOfPath, partsOf, someNode, type FeelNode, type NodeOf } from '../feel/syntax/tree.ts';
import { lengthsIn } from '../feel/syntax/written-lengths.ts';
import { MONTHS } from '../form/words/format-value.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { listStates } from '../language/walk-workflow.ts';
import type { ComputedValue } from '../../schemas/types/rules.ts';

const FILE = 'rules.json';

/** Values, tables and conditions that are not what they say. */
export function checkSaidValues(parsed: ParsedSource): readonly Diagnostic[] {
  const { computed = [], tables = [] } = parsed.rules;
  return [
    ...computed.flatMap((value, at) => [
      ...checkPercent(parsed, value, joinPointer('/computed', at, 'expression')),
      ...checkMonths(parsed, FILE, value, joinPointer('/computed', at, 'expression')),
      ...checkLabels(parsed, value, joinPointer('/computed', at, 'labels')),
      ...checkDelay(parsed, value, joinPointer('/computed', at, 'expression')),
    ]),
    ...tables.flatMap(({ title, effective }, at) => checkPeriod(parsed, title, effective, joinPointer('/tables', at))),
    ...checkCalculated(parsed),
    ...checkBranches(parsed),
    ...checkCovered(parsed),
  ];
}

const HUNDRED = 100;

/** « Part demandée (%) », of a quotient that nothing multiplies by a hundred. */
function checkPercent(
  { report }: ParsedSource,
  { title, unit, expression = '' }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  const { tree } = parseExpression(expression);
  if (!tree || (unit !== '%' && !/\(\s*%\s*\)|\ben %/.test(title))) return [];
  const hasHundred = someNode(tree, (node) => node.type === 'number' && Number(String(node.value)) === HUNDRED);
  const quotient = quotientIn(tree);
  if (!quotient || hasHundred) return [];
  const { left, right } = quotient;
  const textOf = ({ from, to }: FeelNode): string => expression.slice(from, to);
  const written = expression.slice(left.from, right.to);
  const mended = `${textOf(left)} * ${HUNDRED} / ${textOf(right)}`;
  return [report('rules.percent-missing', FILE, place, { title, written, mended })];
}

/** The first quotient of two values that are named. */
function quotientIn(node: FeelNode): NodeOf<'arithmetic'> | null {
  const isNamed = (side: FeelNode): boolean => namesOfPath(side) !== null;
  if (node.type === 'arithmetic' && node.operator === '/' && isNamed(node.left) && isNamed(node.right)) return node;
  for (const part of partsOf(node)) {
    const found = quotientIn(part);
    if (found) return found;
  }
  return null;
}

/** `.months` of a length in years and months is what is left over: never more than eleven. */
function checkMonths(
  { report }: ParsedSource,
  file: string,
  { title, expression = '' }: Pick<ComputedValue, 'title' | 'expression'>,
  place: string,
): readonly Diagnostic[] {
  const { tree } = parseExpression(expression);
  if (
    tree?.type !== 'path' ||
    tree.name.name !== 'months' ||
    !/(?<![\wÀ-ÿ])(?:âges?|ans|années?|ancienneté)(?![\wÀ-ÿ])/i.test(title)
  )
    return [];
  return [report('rules.months-left', file, place, { title })];
}

function checkCalculated(parsed: ParsedSource): readonly Diagnostic[] {
  return parsed.fields.flatMap(({ annotation: { calculated }, label, pointer }) => {
    const place = parsed.fieldPlaces[pointer];
    return calculated === undefined || place === undefined
      ? []
      : checkMonths(
          parsed,
          'form.schema.json',
          { title: label, expression: calculated },
          joinPointer(place, 'cagou', 'calculated'),
        );
  });
}

/** A value labelled with the word of another value. */
function checkLabels({ report }: ParsedSource, { labels = {} }: ComputedValue, place: string): readonly Diagnostic[] {
  return Object.entries(labels).flatMap(([value, label]) => {
    const other = Object.keys(labels).find((one) => one !== value && foldedText(one) === foldedText(label));
    if (other === undefined || foldedText(labels[value] ?? '') === foldedText(value)) return [];
    return [report('rules.label-other', FILE, joinPointer(place, value), { value, label, other })];
  });
}

/** The last day of what a timer of the same name counts, by another length. */
function checkDelay(
  { workflow, report }: ParsedSource,
  { name, title, type, expression = '' }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  const lengths = lengthsIn(expression);
  if (type !== 'date' || lengths.length === 0) return [];
  return listStates(workflow).flatMap(({ state, pointer }) => {
    const after = state.timers?.[name]?.after;
    if (after === undefined || lengths.includes(after)) return [];
    const related = [
      { caption: CAPTIONS.timer, place: joinPointer(pointer, 'timers', name, 'after'), file: 'workflow.json' },
    ];
    return [report('rules.delay-other', FILE, place, { title, counted: lengths.join(', '), after }, related)];
  });
}

const PERIOD = new RegExp(
  String.raw`(depuis|à partir de|dès|jusqu[’']en|jusqu[’']à) (${MONTHS.join('|')}) (\d{4})`,
  'i',
);

/** « Depuis juillet 2026 », of what is in force from August. */
function checkPeriod(
  { report }: ParsedSource,
  title: string,
  effective: { readonly from?: string; readonly to?: string } | undefined,
  place: string,
): readonly Diagnostic[] {
  const [written, word = '', month = '', year = ''] = PERIOD.exec(title) ?? [];
  if (written === undefined) return [];
  const member = /^jusqu/i.test(word) ? 'to' : 'from';
  const day = effective?.[member];
  const said = `${year}-${String(MONTHS.findIndex((one) => one === month.toLowerCase()) + 1).padStart(2, '0')}`;
  if (day === undefined || day.startsWith(said)) return [];
  return [report('rules.period-titled', FILE, joinPointer(place, 'effective', member), { written, day })];
}

/** Conditions of a rule, `if a then … else if a and b then …`: the second is never tried with `a`. */
function checkBranches({ rules, report }: ParsedSource): readonly Diagnostic[] {
  const texts = [
    ...(rules.computed ?? []).map(({ expression = '' }, at) => ({
      text: expression,
      place: joinPointer('/computed', at, 'expression'),
    })),
    ...(['checks', 'eligibility'] as const).flatMap((list) =>
      (rules[list] ?? []).map(({ valid }, at) => ({ text: valid, place: joinPointer('', list, at, 'valid') })),
    ),
  ];
  return texts.flatMap(({ text, place }) => {
    const { tree } = parseExpression(text);
    const never = tree === null ? null : neverTried(tree, text, []);
    return never === null ? [] : [report('rules.branch-never', FILE, place, { condition: never })];
  });
}

/** The first condition that holds only where one before it holds too; `before` has the parts of each of those. */
function neverTried(node: FeelNode, text: string, before: readonly (readonly string[])[]): string | null {
  const written = ({ from, to }: FeelNode): string => text.slice(from, to).replaceAll(/\s+/g, ' ');
  if (node.type !== 'if') {
    return partsOf(node).reduce<string | null>((found, part) => found ?? neverTried(part, text, []), null);
  }
  const { condition } = node;
  const asked = (condition.type === 'conjunction' ? condition.parts : [condition]).map(written);
  if (before.some((former) => former.every((part) => asked.includes(part)))) return written(condition);
  return neverTried(node.then, text, []) ?? neverTried(node.otherwise, text, [...before, asked]);
}

/** `quotient <= 200000` beside `quotient <= 150000`, both needed: the wider bound refuses nobody that the other lets through. */
function checkCovered({ rules: { eligibility = [] }, report }: ParsedSource): readonly Diagnostic[] {
  const bounds = eligibility.flatMap(({ valid, effect, each, title }, at) => {
    const { tree } = parseExpression(valid);
    if (tree?.type !== 'comparison' || tree.operator === '=' || tree.operator === '!=') return [];
    const { left, operator, right } = tree;
    const path = namesOfPath(left)?.join('.');
    if (path === undefined || right.type !== 'number') return [];
    const key = `${effect} ${each ?? ''} ${path} ${operator}`;
    return [{ at, key, figure: Number(String(right.value)), up: operator.startsWith('>'), title }];
  });
  return bounds.flatMap(({ at, key, figure, up, title }) => {
    const narrower = bounds.find(
      (one) => one.key === key && one.at !== at && (up ? one.figure > figure : one.figure < figure),
    );
    if (!narrower) return [];
    const related = [{ caption: CAPTIONS.opposed, place: joinPointer('/eligibility', narrower.at, 'valid') }];
    const params = { title, other: narrower.title };
    return [report('rules.bound-covered', FILE, joinPointer('/eligibility', at, 'valid'), params, related)];
  });
}
