/** A length that the sentence of a rule types, and that its condition does not count: people would be told another one. */
import type { Rules } from '../../schemas/types/rules.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { foundIn, lengthOf, lengthsIn } from '../feel/syntax/written-lengths.ts';
import { namesOfPath, type FeelNode } from '../feel/syntax/tree.ts';
import { formatDuration } from '../calendar/duration-words.ts';
import { isSameLength, lengthOfDuration, writtenLengths } from '../calendar/french-durations.ts';

const FILE = 'rules.json';

/** Checks and conditions of access whose sentences give another length than they count. */
export function checkRuleFigures({ rules, report }: ParsedSource): readonly Diagnostic[] {
  const of = (list: 'checks' | 'eligibility'): readonly Diagnostic[] =>
    (rules[list] ?? []).flatMap((rule: Rule, at) => {
      const counted = countedIn(rule.valid);
      if (counted.length === 0) return [];
      const said = [...counted, ...spansIn(rule.valid)];
      return (['title', 'message'] as const).flatMap((member) => {
        const written = writtenLengths(rule[member] ?? '');
        const [first] = written;
        const isCounted = written.some(({ length }) => said.some((one) => isSameLength(length, lengthOfDuration(one))));
        if (!first || isCounted) return [];
        const place = joinPointer('', list, at, member);
        const params = { written: first.written, counted: counted.map(formatDuration).join(', ') };
        return [report('rules.figure-opposed', FILE, place, params)];
      });
    });
  return [...of('checks'), ...of('eligibility')];
}

type Rule = Pick<NonNullable<Rules['checks']>[number], 'valid' | 'message'> & { readonly title?: string };

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['years', 'Y'],
  ['months', 'M'],
  ['days', 'D'],
]);

/** Lengths that a condition counts, as durations. */
function countedIn(valid: string): readonly string[] {
  const { tree } = parseExpression(valid);
  return [...lengthsIn(valid), ...(tree === null ? [] : foundIn(tree, comparedLength))];
}

/** What lasts from a day to another counts both: `P3D` of `dernierJour <= premierJour + duration("P2D")`. */
function spansIn(valid: string): readonly string[] {
  const { tree } = parseExpression(valid);
  if (tree === null) return [];
  return foundIn(tree, (node) => (isSpan(node) ? foundIn(node, lengthOf) : null))
    .flat()
    .flatMap((length) => {
      const days = /^P(\d+)D$/u.exec(length)?.[1];
      return days === undefined ? [] : [`P${Number(days) + 1}D`];
    });
}

/** Whether two days of the request are compared, either of which may be the other: a time before today is no stay. */
const isSpan = (node: FeelNode): boolean =>
  node.type === 'comparison' &&
  (node.operator === '<=' || node.operator === '>=') &&
  foundIn(node, (part) => (namesOfPath(part)?.[0] === 'aujourdhui' ? part : null)).length === 0;

/** `P18Y` of `age.years >= 18`; null of all else. */
function comparedLength(node: FeelNode): string | null {
  if (node.type !== 'comparison' || node.operator === '!=') return null;
  const { left, right } = node;
  const letter = left.type === 'path' ? LETTERS.get(left.name.name) : undefined;
  const count = right.type === 'number' ? Number(String(right.value)) : null;
  return letter !== undefined && Number.isInteger(count) ? `P${count}${letter}` : null;
}
