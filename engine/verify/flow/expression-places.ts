/**
 * Every expression that computes something, with where it is written: those of the rules, and those of the workflow and the
 * queue, which are sites.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { resultCells } from '../../rules/table-results.ts';
import type { Site } from './sites.ts';

/** An expression, with the JSON pointer of its text in its file. */
export type Place = { readonly file: string; readonly pointer: Pointer; readonly text: string };

/** Expressions of the rules, then those of the sites. */
export function listPlaces(parsed: ParsedSource, sites: readonly Site[]): readonly Place[] {
  return [...rulePlaces(parsed), ...sites.flatMap(sitePlace)];
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
    ...(rules.tables ?? []).flatMap((table, index) => [
      ...table.inputs.map(({ expression }, column) =>
        at(joinPointer('/tables', index, 'inputs', column, 'expression'), expression),
      ),
      ...resultCells(table).map(({ text, pointer }) => at(`${joinPointer('/tables', index)}${pointer}`, text)),
    ]),
  ];
}

function sitePlace({ file, pointer, reads }: Site): readonly Place[] {
  return reads.type === 'feel' ? [{ file, pointer, text: reads.text }] : [];
}
