/** A length that the sentence of a rule types, and that its condition does not count: people would be told another one. */
import type { Rules } from '../../schemas/types/rules.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { isSameLength, lengthOfDuration, writtenLengths } from '../calendar/french-durations.ts';

const FILE = 'rules.json';
const DURATION = /duration\("(P[^"]*)"\)/g;
const AGE = /\.(years|months|days)\s*(?:>=|<=|>|<|=)\s*(\d{1,4})/g;

/** Checks and conditions of access whose sentences give another length than they count. */
export function checkRuleFigures({ rules, report }: ParsedSource): readonly Diagnostic[] {
  const of = (list: 'checks' | 'eligibility'): readonly Diagnostic[] =>
    (rules[list] ?? []).flatMap((rule: Rule, at) => {
      const counted = countedIn(rule.valid);
      if (counted.length === 0) return [];
      return (['title', 'message'] as const).flatMap((member) => {
        const written = writtenLengths(rule[member] ?? '');
        const [first] = written;
        const isCounted = written.some(({ length }) =>
          counted.some((one) => isSameLength(length, lengthOfDuration(one))),
        );
        if (!first || isCounted) return [];
        const place = joinPointer('', list, at, member);
        return [report('rules.figure-opposed', FILE, place, { written: first.written, counted: counted.join(', ') })];
      });
    });
  return [...of('checks'), ...of('eligibility')];
}

type Rule = Pick<NonNullable<Rules['checks']>[number], 'valid' | 'message'> & { readonly title?: string };

const LETTER: Readonly<Record<string, string>> = { years: 'Y', months: 'M', days: 'D' };

/** Lengths that a condition counts, as durations. */
function countedIn(valid: string): readonly string[] {
  return [
    ...[...valid.matchAll(DURATION)].map(([, duration = '']) => duration),
    ...[...valid.matchAll(AGE)].map(([, unit = '', count = '']) => `P${count}${LETTER[unit] ?? 'D'}`),
  ];
}
