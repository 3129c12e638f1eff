/* A value of the rules in French, for authors. */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import type { Json } from '../base/values.ts';
import { writeAmount, writeDate, writeTime, writeValue } from '../templates/french-values.ts';

/** The value in words; empty when there is none. What stands in a line of values has no type of its own, but days are read as days. */
export function textOf(value: Json, type: string): string {
  if (isJsonList(value)) {
    const lines = value.some(isJsonObject);
    return value.map((item) => textOf(item, type)).join(lines ? '\n' : ', ');
  }
  if (isJsonObject(value)) {
    const parts = Object.entries(value).map(([name, part]) => `${name} : ${textOf(part, '')}`);
    return parts.join(' · ');
  }
  if (type === 'money') return writeAmount(value) || writeValue(value);
  if (type === 'time') return writeTime(value) || writeValue(value);
  return writeDate(value) || writeValue(value);
}
