/* What gives a computed value: the tables that can, and what an act fixes, period after period. */
import { isJsonList, isJsonObject } from '../../engine/base/index.ts';
import {
  readResult,
  valueAt,
  wordResult,
  type Files,
  type Json,
  type JsonObject,
  type RuleView,
} from '../../engine/studio.ts';
import { today } from '../today.ts';

/** A rule that computes a value. */
export type ValueRule = Extract<RuleView, { readonly type: 'value' }>;

/** Tables of the scheme by their names, each once, with their titles. */
export function tablesIn(files: Files): readonly { readonly value: string; readonly label: string }[] {
  const tables = valueAt(files, { file: 'rules.json', pointer: '/tables' });
  const named = (isJsonList(tables) ? tables : []).flatMap((table) => {
    const { name, title } = isJsonObject(table) ? table : {};
    return typeof name === 'string' ? [{ value: name, label: typeof title === 'string' ? title : name }] : [];
  });
  return named.filter(({ value }, rank) => named.findIndex((other) => other.value === value) === rank);
}

/** What an act fixes from today, to be written over. */
export function firstPeriod({ valueType }: Pick<ValueRule, 'valueType'>): JsonObject {
  return { value: startOf(valueType), from: today() };
}

function startOf(valueType: ValueRule['valueType']): Json {
  if (valueType === 'boolean') return false;
  if (valueType === 'time') return '08:00';
  return valueType === 'string' || valueType === 'date' ? '' : 0;
}

/** One more period, which begins today with what the last one has. */
export function nextPeriod(periods: readonly JsonObject[], rule: Pick<ValueRule, 'valueType'>): JsonObject {
  const { from: _from, to: _to, ...kept } = periods.at(-1) ?? firstPeriod(rule);
  return { ...kept, from: today() };
}

/** A value as people write it: « 150 000 F », « 12,5 », « Oui »; a formula as it is. */
export function wordPlain(value: Json | undefined, valueType: ValueRule['valueType']): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : wordResult(JSON.stringify(value), columnOf(valueType)).text;
}

/** What was typed as the value that an act fixes; null where it reads as none. */
export function readPlain(typed: string, valueType: ValueRule['valueType']): Json | null {
  if (valueType === 'date' || valueType === 'time' || valueType === 'string') return typed;
  const read = readResult(typed, columnOf(valueType));
  return read.type === 'read' ? plainOf(read.feel) : null;
}

const columnOf = (type: ValueRule['valueType']) => ({ type, choices: null, names: [] });

/** What a literal of FEEL is in JSON; null for a formula, and for nothing: neither is a value that an act fixes. */
function plainOf(feel: string): number | boolean | null {
  const number = Number(feel);
  if (Number.isFinite(number)) return number;
  return feel === 'true' || feel === 'false' ? feel === 'true' : null;
}

/** An object with a word of it set, or taken away. */
export function withWord(value: JsonObject, word: string, next: Json | undefined): JsonObject {
  const { [word]: _former, ...rest } = value;
  return next === undefined ? rest : { ...value, [word]: next };
}

/** A number of a bracket: where it begins, or its rate in hundredths; 0 where it says none. */
export function numberOf(bracket: Json | undefined, word: string): number {
  const value = isJsonObject(bracket) ? bracket[word] : undefined;
  return typeof value === 'number' ? value : 0;
}

/** A bracket with a number as it was typed; null where that is none. */
export function withNumber(bracket: Json | undefined, word: string, typed: string): JsonObject | null {
  const number = Number(typed);
  return typed.trim() !== '' && Number.isFinite(number) && isJsonObject(bracket)
    ? { ...bracket, [word]: number }
    : null;
}

/** One more bracket of a marginal scale, above the last one. */
export function nextBracket(brackets: readonly Json[]): JsonObject {
  const last = brackets.at(-1);
  return { above: numberOf(last, 'above') + 1, rate: numberOf(last, 'rate') };
}
