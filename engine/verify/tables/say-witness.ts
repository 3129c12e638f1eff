/** A counter-example in French: « quotient = 120 000 et situation = "seul" ». */
import { pathIn } from '../../feel/syntax/paths.ts';
import { FeelDate } from '../../feel/values/date.ts';
import { FeelTime } from '../../feel/values/temporal.ts';
import type { TableInput } from '../../../schemas/types/rules.ts';
import { writeHour } from '../../calendar/duration-words.ts';
import { formatDate, formatNumber } from '../../form/words/format-value.ts';
import type { Region } from '../domains/column-regions.ts';

/** Says the value of each column that counts, by the index of its input. */
export function sayWitness(inputs: readonly TableInput[], values: ReadonlyMap<number, Region>): string {
  const parts = inputs.flatMap((input, at) => {
    const value = values.get(at);
    return value === undefined ? [] : [sayColumn(input, value)];
  });
  return parts.length > 0 ? joinParts(parts) : 'rien n’est précisé';
}

function sayColumn(input: TableInput, value: Region): string {
  const path = pathIn(input.expression);
  const name = path ? path.join('.') : `« ${input.label} »`;
  return value === null ? `${name} est absent` : `${name} = ${sayValue(value)}`;
}

function sayValue(value: Exclude<Region, null>): string {
  if (value instanceof FeelDate) return formatDate(value.toString());
  if (value instanceof FeelTime) return writeHour(value.toString());
  switch (typeof value) {
    case 'number':
      return formatNumber(value);
    case 'boolean':
      return value ? 'vrai' : 'faux';
    default:
      return `"${value}"`;
  }
}

function joinParts(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} et ${last}` : last;
}
