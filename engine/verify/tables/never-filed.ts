/**
 * Values of a column that no request is filed with, since a check or a condition of access refuses them, or a bound of the
 * field is open: a table need not answer for them.
 */
import { pathIn } from '../../feel/syntax/paths.ts';
import { parseFeel, type Vocabulary } from '../../feel/expression.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { CHANGING_ROOTS } from '../../names/read-name.ts';
import { reach, valuesRead } from '../../rules/check-blame.ts';
import type { Point } from '../domains/cell-points.ts';
import type { Region } from '../domains/column-regions.ts';
import { fieldAt } from '../domains/field-bounds.ts';
import { readCondition } from '../domains/read-condition.ts';
import { withRegion } from '../domains/region-scope.ts';

/** What is never filed of a value, since a condition refuses it: no table has to answer it. */
export type NeverFiled = {
  /** Written values on whose sides the answer may differ. */
  readonly points: readonly Point[];
  readonly holds: (region: Region) => boolean;
};

const NOTHING: NeverFiled = { points: [], holds: () => false };

/** What is never filed of the value of an expression, where it is a value that filing settles and nothing more. */
export function neverFiled(parsed: ParsedSource, expression: string, vocabulary: Vocabulary): NeverFiled {
  const names = pathIn(expression);
  if (!names || followsCase(parsed, names, vocabulary)) return NOTHING;
  const path = names.join('.');
  const conditions = refusing(parsed).flatMap((valid) => {
    const read = readCondition(valid);
    const isOfIt = read !== null && read.paths.length > 0 && read.paths.every((other) => other === path);
    return isOfIt ? [{ points: read.points, expression: parseFeel(valid, vocabulary).expression }] : [];
  });
  const { exclusiveMinimum, exclusiveMaximum } = fieldAt(parsed, names) ?? {};
  return {
    points: conditions.flatMap(({ points }) => points),
    holds: (region) =>
      (region !== null && (region === exclusiveMinimum || region === exclusiveMaximum)) ||
      conditions.some(({ expression: valid }) => valid.evaluate(withRegion({}, path, region)) === false),
  };
}

/** Conditions that refuse a request, on false alone, whoever files it. */
function refusing({ rules: { checks = [], eligibility = [] } }: ParsedSource): readonly string[] {
  return [
    ...checks.filter(({ each }) => each === undefined).map(({ valid }) => valid),
    ...eligibility.filter(({ effect, each }) => effect === 'block' && each === undefined).map(({ valid }) => valid),
  ];
}

/** Whether a value may change after the filing that judged it. */
function followsCase(parsed: ParsedSource, names: readonly string[], vocabulary: Vocabulary): boolean {
  const read = reach([names.join('.')], valuesRead(parsed, vocabulary));
  return read.some((path) => CHANGING_ROOTS.has(path.split('.')[0] ?? path));
}
