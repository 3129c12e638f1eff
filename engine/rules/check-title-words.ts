/**
 * What the title of a computed value says of how it is counted, against how it is: the highest of which the lowest is taken, three
 * months of which six are added, months that are added as days, a formula left from the value that was copied.
 */
import { CAPTIONS } from '../language/captions.ts';
import { isSameLength, lengthOfDuration, writtenLengths } from '../calendar/french-durations.ts';
import { joinPointer } from '../base/pointer.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { calleeName, namesOfPath, someNode, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';
import { foundIn, isOfDays, lengthsIn } from '../feel/syntax/written-lengths.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import type { ComputedValue } from '../../schemas/types/rules.ts';

const FILE = 'rules.json';

/** Computed values that are counted otherwise than their titles say. */
export function checkTitleWords(parsed: ParsedSource): readonly Diagnostic[] {
  const { computed = [] } = parsed.rules;
  return computed.flatMap((value, at) => {
    const place = joinPointer('/computed', at, 'expression');
    return [
      ...checkAggregate(parsed, value, place),
      ...checkLength(parsed, value, place),
      ...checkUnits(parsed, value, place),
      ...checkCopied(parsed, at, place),
      ...checkRates(parsed, value, joinPointer('/computed', at, 'values')),
    ];
  });
}

const MOST = /(?<![\wÀ-ÿ])(?:plus (?:haute?s?|grande?s?|élevée?s?|longue?s?|âgée?s?|récente?s?)|maxim\w+)(?![\wÀ-ÿ])/i;
const LEAST = /(?<![\wÀ-ÿ])(?:plus (?:basse?s?|petite?s?|faibles?|courte?s?|jeunes?|anciennes?)|minim\w+)(?![\wÀ-ÿ])/i;

/** « Hauteur du plus haut bâtiment », of `min(batiments.hauteur)`. */
function checkAggregate(
  { report }: ParsedSource,
  { title, expression = '' }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  const { tree } = parseExpression(expression);
  if (!tree || MOST.test(title) === LEAST.test(title)) return [];
  const [wrong, meant] = MOST.test(title) ? ['min', 'max'] : ['max', 'min'];
  const takes = (name: string | undefined): boolean =>
    someNode(tree, (node) => {
      const [list, ...others] = node.type === 'call' && calleeName(node) === name ? valuesGiven(node.given) : [];
      return list !== undefined && others.length === 0 && namesOfPath(list) !== null;
    });
  if (!takes(wrong) || takes(meant)) return [];
  const said = (MOST.exec(title) ?? LEAST.exec(title))?.[0] ?? '';
  return [report('rules.aggregate-opposed', FILE, place, { said, written: `${wrong}(`, mended: `${meant}(` })];
}

/** « Trois mois après la fin », of a day to which six months are added. */
function checkLength(
  { report }: ParsedSource,
  { title, expression = '', type }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  const [said, ...others] = writtenLengths(title);
  const counted = lengthsIn(expression).filter(isOfDays);
  if (type !== 'date' || !said || others.length > 0 || counted.length === 0) return [];
  if (counted.some((duration) => isSameLength(lengthOfDuration(duration), said.length))) return [];
  return [report('rules.title-length', FILE, place, { said: said.written, counted: counted.join(', ') })];
}

const UNITS: Readonly<Record<string, string>> = { jours: 'D', semaines: 'W', mois: 'M', ans: 'Y', années: 'Y' };

type BuiltLength = { readonly node: FeelNode; readonly names: readonly string[]; readonly letter: string };

/** A length that is put together of a value and the letter of its unit; null of all else. */
function builtOf(node: FeelNode): BuiltLength | null {
  if (node.type !== 'temporal' || node.make !== 'duration') return null;
  const [sum, ...others] = valuesGiven(node.given);
  if (others.length > 0 || sum?.type !== 'arithmetic' || sum.operator !== '+') return null;
  const { left: start, right: end } = sum;
  if (start.type !== 'arithmetic' || start.operator !== '+' || end.type !== 'text') return null;
  const { left: sign, right: call } = start;
  const [value, ...more] = call.type === 'call' && calleeName(call) === 'string' ? valuesGiven(call.given) : [];
  const names = value === undefined || more.length > 0 ? null : namesOfPath(value);
  const isLength = sign.type === 'text' && sign.value === 'P' && Object.values(UNITS).includes(end.value);
  return names !== null && isLength ? { node, names, letter: end.value } : null;
}

/** `duration("P" + string(duree) + "D")`, of a length in months. */
function checkUnits(
  { report, fields, rules: { computed = [] } }: ParsedSource,
  { expression = '' }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  const { tree } = parseExpression(expression);
  return (tree === null ? [] : foundIn(tree, builtOf)).flatMap(({ node, names, letter }) => {
    const written = expression.slice(node.from, node.to);
    const field = fields.find(({ pointer }) => pointer === joinPointer('', ...names));
    const value = computed.find(({ name }) => name === names.join('.'));
    const title = field?.label ?? value?.title ?? '';
    const unit =
      field?.annotation.unit ?? value?.unit ?? /(?:en|\() ?(jours|semaines|mois|ans|années)\)?$/.exec(title)?.[1] ?? '';
    const meant = UNITS[unit];
    if (meant === undefined || meant === letter) return [];
    const mended = written.replace(`"${letter}"`, `"${meant}"`);
    return [report('rules.duration-unit', FILE, place, { title, unit, written, mended })];
  });
}

/** The formula of another value under another title. */
function checkCopied(
  { rules: { computed = [] }, report }: ParsedSource,
  at: number,
  place: string,
): readonly Diagnostic[] {
  const { title, expression = '', each } = computed[at] ?? { title: '' };
  const { tree } = parseExpression(expression);
  if (!tree || namesOfPath(tree) !== null || tree.type === 'number' || tree.type === 'text') return [];
  const first = computed.slice(0, at).findIndex((other) => other.expression === expression && other.each === each);
  const other = computed[first];
  if (!other) return [];
  const related = [{ caption: CAPTIONS.first, place: joinPointer('/computed', first, 'expression') }];
  return [report('rules.same-expression', FILE, place, { title, other: other.title }, related)];
}

/** From there on, a rate that is less than the one before looks like one with a zero too many. */
const FALL = 5;

/** Rates of a scale that rise, but for one that falls far. */
function checkRates(
  { report }: ParsedSource,
  { values = [], title }: ComputedValue,
  place: string,
): readonly Diagnostic[] {
  return values.flatMap(({ brackets = [] }, period) =>
    brackets.flatMap(({ rate }, at) => {
      const before = brackets[at - 1]?.rate ?? 0;
      if (rate <= 0 || before < rate * FALL) return [];
      const where = joinPointer(place, period, 'brackets', at, 'rate');
      return [report('rules.bracket-falls', FILE, where, { title, before, rate })];
    }),
  );
}
