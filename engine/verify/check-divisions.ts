/**
 * No division by what may be zero: FEEL gives null, and an aid would be refused without a word. A field whose bounds let
 * zero in is an error; of what is computed it is said when zero could not be ruled out.
 */
import type { ParsedSource } from '../compile/parsed-source.ts';
import { joinPointer } from '../compile/pointer.ts';
import type { FormSchema, Pointer } from '../types.ts';
import { listDivisors } from './feel-reads.ts';
import { holdsZero, rangeOf } from './number-range.ts';
import type { Site } from './sites.ts';
import { fieldAt } from './field-bounds.ts';
import { asUnproved, type Finding } from './unproved.ts';

type Place = { readonly file: string; readonly pointer: Pointer; readonly text: string };

/** Divisions of rules, and of the expressions of the workflow and the queue. */
export function checkDivisions(parsed: ParsedSource, sites: readonly Site[]): readonly Finding[] {
  return [...rulePlaces(parsed), ...sites.flatMap(sitePlace)].flatMap(({ file, pointer, text }) =>
    /\/|\bmodulo\b/.test(text) ? checkPlace(parsed, { file, pointer, text }) : [],
  );
}

function checkPlace(parsed: ParsedSource, { file, pointer, text }: Place): readonly Finding[] {
  return listDivisors(text).flatMap(({ text: divisor, facts }): readonly Finding[] => {
    if (facts.get(divisor)?.excluded?.includes(0) || !holdsZero(rangeOf(parsed, divisor))) return [];
    if (WRITTEN_DURATION.test(divisor)) return [];
    const field = fieldAt(parsed, divisor);
    if (field && isOpenAtZero(field)) return [];
    if (field) return [parsed.report('feel.division-by-zero', file, pointer, { divisor })];
    return [asUnproved(parsed.report('feel.division-unproved', file, pointer, { divisor }))];
  });
}

/** A duration that is written, and is not none at all. */
const WRITTEN_DURATION = /^(?:duration\(|@)"-?P[^"]*[1-9][^"]*"\)?$/;

/** `exclusiveMinimum: 0` of a field that is not whole. */
function isOpenAtZero(field: FormSchema): boolean {
  return field['exclusiveMinimum'] === 0 || field['exclusiveMaximum'] === 0;
}

function rulePlaces({ rules }: ParsedSource): readonly Place[] {
  const at = (pointer: Pointer, text: string): Place => ({ file: 'rules.json', pointer, text });
  return [
    ...(rules.computed ?? []).flatMap(({ expression }, index) =>
      expression === undefined ? [] : [at(joinPointer('/computed', index, 'expression'), expression)],
    ),
    ...(['checks', 'eligibility'] as const).flatMap((part) =>
      (rules[part] ?? []).map(({ valid }, index) => at(joinPointer(`/${part}`, index, 'valid'), valid)),
    ),
    ...(rules.tables ?? []).flatMap(({ inputs, rows }, table) => [
      ...inputs.map(({ expression }, index) =>
        at(joinPointer('/tables', table, 'inputs', index, 'expression'), expression),
      ),
      ...rows.flatMap(({ then }, row) =>
        then.map((text, cell) => at(joinPointer('/tables', table, 'rows', row, 'then', cell), text)),
      ),
    ]),
  ];
}

function sitePlace({ file, pointer, reads }: Site): readonly Place[] {
  return reads.type === 'feel' ? [{ file, pointer, text: reads.text }] : [];
}
