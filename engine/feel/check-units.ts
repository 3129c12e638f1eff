/** Units of values, columns and cells: what gives one counts what is declared of it, and no percentage is left undivided. */
import type { ValueType } from '../../schemas/types/common.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Pointer } from '../base/values.ts';
import { unitOf, type ScopeType } from './scope-type.ts';
import { clashOf, conversionTo, isOfMoney, parseUnit, writeUnit } from './units.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

/** What is declared of a value, a column, a cell or a field. */
export type Declared = { readonly title: string; readonly unit?: string | undefined; readonly type: ValueType };
/** Where an expression is written. */
type Written = { readonly file: string; readonly pointer: Pointer; readonly text: string };

const FRANCS = parseUnit('F');

/** What an expression gives, held against what is declared of the value it gives. */
export function checkUnit(
  { report }: Pick<ParsedSource, 'report'>,
  { title, unit, type }: Declared,
  found: ScopeType,
  { file, pointer, text }: Written,
): readonly Diagnostic[] {
  const given = unitOf(found);
  const clash = given && clashOf(given, unit === undefined ? FRANCS : parseUnit(unit));
  if (!given || !clash) return [];
  // An amount that says no unit may be by the month or by the year; it is no percentage.
  if (unit === undefined && (type !== 'money' || clash !== 'percent')) return [];
  if (clash === 'percent') return [report('feel.percent', file, pointer, { text })];
  if (clash === 'ratio') return [report('feel.ratio', file, pointer, { text })];
  const convert = conversionTo(given, parseUnit(unit ?? '')) ?? '';
  const params = { title, unit: unit ?? '', found: writeUnit(given), convert, expression: text };
  return [report('rules.unit', file, pointer, params)];
}

/** A unit of what is no number, or an amount that would not be of francs. */
export function checkUnitType(
  { report }: Pick<ParsedSource, 'report'>,
  { title, unit, type }: Declared,
  { file, pointer }: Omit<Written, 'text'>,
  isScale = false,
): readonly Diagnostic[] {
  if (unit === undefined) return [];
  const isMoney = type === 'money' || isScale;
  if (type === 'number' || (isMoney && isOfMoney(parseUnit(unit)))) return [];
  const place = joinPointer(pointer, 'unit');
  return [
    isMoney
      ? report('rules.unit-money', file, place, { title, unit })
      : report('rules.unit-type', file, place, { title }),
  ];
}
