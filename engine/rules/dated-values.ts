/** Values that an act fixes for some time: the one in force on a day, and what can be wrong with them by themselves. */
import type { ComputedValue, DatedValue } from '../../schemas/types/rules.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Json, LocalDate, Pointer } from '../base/values.ts';
import { isTime } from '../language/formats.ts';
import { readDate } from '../feel/values/date.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { KIND_WORDS } from '../feel/reporter.ts';
import { checkBrackets } from './check-brackets.ts';
import { kindOfValue } from './check-types.ts';

const FILE = 'rules.json';

/** The value in force on a day; undefined when none is. */
export function valueOn(values: readonly DatedValue[], day: LocalDate): DatedValue | undefined {
  return values.find(({ from, to }) => from <= day && (to === undefined || day <= to));
}

/** What is given where one is in force. */
export function givenBy({ value, brackets }: DatedValue): Json {
  return brackets?.map(({ above, rate }) => ({ above, rate })) ?? value ?? null;
}

/** Values of another type than declared, and two that hold on the same day. */
export function checkDatedValues(parsed: ParsedSource, value: ComputedValue, pointer: Pointer): readonly Diagnostic[] {
  const values = value.values ?? [];
  return values.flatMap((dated, at) => {
    const place = joinPointer(pointer, 'values', at);
    const expected = kindOfValue(value.type);
    const found = dated.brackets ? 'list' : kindOf(dated.value, value);
    if (found !== expected) {
      const params = { name: value.title, expected: KIND_WORDS[expected] };
      const member = dated.brackets ? 'brackets' : 'value';
      return [parsed.report('rules.dated-type', FILE, joinPointer(place, member), params)];
    }
    const wrong = checkBrackets(parsed, dated.brackets ?? [], joinPointer(place, 'brackets'));
    const former = values.findIndex((other, index) => index < at && overlaps(other, dated));
    if (former < 0) return wrong;
    const related = [{ caption: CAPTIONS.former, place: joinPointer(pointer, 'values', former) }];
    const params = { name: value.title, from: dated.from };
    return [...wrong, parsed.report('rules.dated-overlap', FILE, place, params, related)];
  });
}

function kindOf(
  value: DatedValue['value'] = '',
  { type }: ComputedValue,
): 'text' | 'number' | 'boolean' | 'date' | 'time' {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (type === 'time' && isTime(value)) return 'time';
  return type === 'date' && readDate(value) !== null ? 'date' : 'text';
}

function overlaps(left: DatedValue, right: DatedValue): boolean {
  return (left.to === undefined || right.from <= left.to) && (right.to === undefined || left.from <= right.to);
}
