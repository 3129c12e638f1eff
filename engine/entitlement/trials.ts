/**
 * Values that say all there is to say of a question: each of its choices, each row of a short list; of a number, a date or a text
 * that a condition compares with written values, one of each stretch between them.
 */
import { splitPointer } from '../base/pointer.ts';
import type { Json, Pointer } from '../base/values.ts';
import { fromFeel } from '../feel/values.ts';
import { readDate } from '../feel/values/date.ts';
import type { FormField } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { cutRegions, type Domain, type Region } from '../verify/domains/column-regions.ts';
import { boundsOf, fieldAt } from '../verify/domains/field-bounds.ts';
import { choicesOf } from '../verify/domains/field-trials.ts';
import { stepOf } from '../verify/domains/lattice.ts';
import { readCondition } from '../verify/domains/read-condition.ts';

/** Values by the pointer of their question. */
export type Trials = ReadonlyMap<Pointer, readonly Json[]>;

/** A longer list is not gone through. */
const LONGEST_LIST = 60;

/** Trials of the questions that a condition reads; '' for what is no condition. */
export function trialsOf(
  parsed: Pick<ParsedSource, 'fields' | 'formSchema' | 'data'>,
  fields: readonly FormField[],
  valid: string,
): Trials {
  return new Map(
    fields.flatMap((field) => {
      const values = trialsOfField(parsed, field, valid);
      return values ? [[field.pointer, values]] : [];
    }),
  );
}

function trialsOfField(
  parsed: Pick<ParsedSource, 'fields' | 'formSchema' | 'data'>,
  { pointer, annotation, conditional, required }: FormField,
  valid: string,
): readonly Json[] | null {
  const schema = fieldAt(parsed, splitPointer(pointer));
  if (!schema || schema.type === 'array' || schema.type === 'object') return null;
  // What need not be asked may be absent, which says something too.
  const absent: readonly Json[] = conditional || !required ? [null] : [];
  const choices = choicesOf(schema);
  if (choices) return [...choices, ...absent];
  if (annotation.data !== undefined) {
    const rows = parsed.data[annotation.data]?.rows ?? [];
    return rows.length > 0 && rows.length <= LONGEST_LIST && annotation.suggest !== true
      ? [...rows.map(({ value }) => value), ...absent]
      : null;
  }
  const condition = valid === '' ? null : readCondition(valid);
  if (!condition?.paths.includes(splitPointer(pointer).join('.'))) return null;
  const { points } = condition;
  const step = stepOf(schema);
  const domain = ((): Domain | null => {
    if (schema.type === 'integer' || schema.type === 'number')
      return { kind: 'number', step, ...boundsOf(schema, step) };
    if (schema.type !== 'string' || schema['pattern'] !== undefined) return null;
    if (schema['format'] === 'date')
      return { kind: 'date', step: 1, low: dayOf(schema['formatMinimum']), high: dayOf(schema['formatMaximum']) };
    return schema['format'] === undefined ? { kind: 'text' } : null;
  })();
  return domain && cutRegions(domain, points, absent.length > 0).map(writeRegion);
}

function dayOf(bound: unknown): number | null {
  return typeof bound === 'string' ? (readDate(bound)?.number ?? null) : null;
}

function writeRegion(region: Region): Json {
  return fromFeel(region);
}
