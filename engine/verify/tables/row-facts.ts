/**
 * What is known where a row of a table answers: an output is read under the tests of its row, so that « la batterie » may be
 * read in the row of electric bicycles alone.
 */
import type { DecisionTable, TableRow } from '../../../schemas/types/rules.ts';
import { parseCellTests } from '../../feel/syntax/parse.ts';
import { pathIn } from '../../feel/syntax/paths.ts';
import { parseCell, parseFeel, type Vocabulary } from '../../feel/expression.ts';
import { addFacts, factOf, NO_FACTS, type Fact, type Facts } from '../domains/facts.ts';

/** Facts of the values that columns read by their path; none where the default of a table answers. */
export function rowFacts({ inputs }: DecisionTable, row: TableRow | null, vocabulary: Vocabulary): Facts {
  if (row === null) return NO_FACTS;
  const { when } = row;
  return inputs.reduce<Facts>((facts, { expression }, column) => {
    const path = pathIn(expression)?.join('.');
    const cell = when[column] ?? '-';
    if (path === undefined || parseCellTests(cell).tree?.tests.length === 0) return facts;
    return addFacts(facts, factOf(path, factOfCell(cell, path, vocabulary)));
  }, NO_FACTS);
}

function factOfCell(cell: string, path: string, vocabulary: Vocabulary): Fact {
  const { test, names } = parseCell(cell, vocabulary);
  if (names.length > 0) return {};
  const { type } = parseFeel(path, vocabulary);
  const choices = type.kind === 'text' ? (type.choices ?? []) : type.kind === 'boolean' ? [true, false] : [];
  const values = choices.filter((choice) => test(choice, {}));
  if (test(null, {})) return values.length === 0 ? { present: false } : {};
  return { present: true, ...(values.length > 0 && { values }) };
}
