/**
 * A check shows its message at one field: the one to mend. When its condition reads nothing of that field, mending it would
 * change nothing, and the person would turn in circles.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer, splitPointer } from '../base/pointer.ts';
import { calculatedExpressions } from '../form/fields/compile-calculated.ts';
import { findField } from '../form/fields/field-index.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import { parseFeel, type Vocabulary } from '../feel/expression.ts';
import { MEMBER, memberVocabulary, outsideMember } from './each-member.ts';
import { resultCells } from './table-results.ts';

/** Checks that blame a field their condition does not read, directly or through computed values. */
export function checkBlame(parsed: ParsedSource, vocabulary: Vocabulary): readonly Diagnostic[] {
  const through = valuesRead(parsed, vocabulary);
  return (parsed.rules.checks ?? []).flatMap(({ valid, field, each }, at) => {
    const { paths } = parseFeel(valid, memberVocabulary({ each }, vocabulary));
    const blamed = dotted(field);
    if (findField(parsed, field)?.annotation.calculated !== undefined)
      return [parsed.report('rules.blame-calculated', 'rules.json', joinPointer('/checks', at, 'field'), { field })];
    if (each !== undefined && !paths.some((path) => isWithin(path, MEMBER)))
      return [parsed.report('rules.each-unread', 'rules.json', joinPointer('/checks', at, 'valid'), { list: each })];
    const read = reach(paths, through).map((path) => outsideMember(path, { each }));
    if (read.some((path) => isWithin(path, blamed) || isWithin(blamed, path))) return [];
    return [parsed.report('rules.blame-unread', 'rules.json', joinPointer('/checks', at, 'field'), { field })];
  });
}

/** What each computed value and each calculated answer reads, of the case or of others. */
export function valuesRead(
  { rules, formSchema }: ParsedSource,
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly string[]> {
  const calculated = [...calculatedExpressions(formSchema)].map(([name, { paths }]) => [name, paths] as const);
  return new Map([
    ...calculated,
    ...(rules.computed ?? []).map(({ name, expression, table, each }) => {
      const known = memberVocabulary({ each }, vocabulary);
      const pathsOf = (text: string): readonly string[] =>
        parseFeel(text, known).paths.map((path) => outsideMember(path, { each }));
      const tables = (rules.tables ?? []).filter((one) => one.name === table);
      const ofTables = tables.flatMap((one) => [
        ...one.inputs.flatMap((input) => pathsOf(input.expression)),
        ...resultCells(one).flatMap(({ text }) => pathsOf(text)),
      ]);
      return [name, [...(expression === undefined ? [] : pathsOf(expression)), ...ofTables]] as const;
    }),
  ]);
}

/** Paths, and those that the computed values among them are made from. */
export function reach(paths: readonly string[], through: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set(paths);
  for (const path of found) for (const other of through.get(path.split('.')[0] ?? '') ?? []) found.add(other);
  return [...found];
}

/** `/devis/*` + `/date` → `devis.date`, as expressions read all the dates of a list. */
function dotted(pointer: Pointer): string {
  return splitPointer(pointer)
    .filter((token) => token !== '*')
    .join('.');
}

function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}
