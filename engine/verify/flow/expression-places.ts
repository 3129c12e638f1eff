/**
 * Every expression that computes something, with where it is written: those of the rules, and those of the workflow and the
 * queue, which are sites.
 */
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { listOfTable, viewOf } from '../../rules/each-member.ts';
import { resultCells } from '../../rules/table-results.ts';
import type { Site } from './site.ts';

/** An expression, with the JSON pointer of its text in its file. */
export type Place = {
  readonly file: string;
  readonly pointer: Pointer;
  readonly text: string;
  /** The source as it reads it: with `membre` where it looks at the members of a list. */
  readonly parsed: ParsedSource;
};

/** Expressions of the rules, then those of the sites. */
export function listPlaces(parsed: ParsedSource, sites: readonly Site[]): readonly Place[] {
  return [...rulePlaces(parsed), ...sites.flatMap((site) => sitePlace(parsed, site))];
}

function rulePlaces(parsed: ParsedSource): readonly Place[] {
  const { rules } = parsed;
  const at = (pointer: Pointer, text: string, rule: { readonly each?: Pointer | undefined }): Place => ({
    file: 'rules.json',
    pointer,
    text,
    parsed: viewOf(parsed, rule),
  });
  return [
    ...(rules.computed ?? []).flatMap((value, index) =>
      value.expression === undefined
        ? []
        : [at(joinPointer('/computed', index, 'expression'), value.expression, value)],
    ),
    ...(['checks', 'eligibility'] as const).flatMap((part) =>
      (rules[part] ?? []).map((rule, index) => at(joinPointer(`/${part}`, index, 'valid'), rule.valid, rule)),
    ),
    ...(rules.tables ?? []).flatMap((table, index) => {
      const list = listOfTable(parsed, table.name);
      return [
        ...table.inputs.map(({ expression }, column) =>
          at(joinPointer('/tables', index, 'inputs', column, 'expression'), expression, list),
        ),
        ...resultCells(table).map(({ text, pointer }) => at(`${joinPointer('/tables', index)}${pointer}`, text, list)),
      ];
    }),
  ];
}

function sitePlace(parsed: ParsedSource, { file, pointer, reads }: Site): readonly Place[] {
  return reads.type === 'feel' ? [{ file, pointer, text: reads.text, parsed }] : [];
}
