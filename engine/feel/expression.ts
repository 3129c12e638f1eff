/**
 * Expressions and cells of tables as the engine keeps them: parsed and read once, compiled once when they first run, and then
 * called. What is wrong with one is told to its author; what it gives when it runs all the same is what FEEL makes of it.
 */
import type { CompiledExpression, Scope } from './compiled-expression.ts';
import { compileNode } from './evaluate/compile.ts';
import { createFrame } from './evaluate/frame.ts';
import { WHOLE_LIBRARY } from './evaluate/library.ts';
import { namesOf, type Vocabulary } from './evaluate/names.ts';
import { once, runnerOf, wasCut } from './evaluate/run.ts';
import { compileCellTests } from './evaluate/tests.ts';
import { findMismatch, findUnknownChoices } from './operators.ts';
import { readFeel, readTests, type Reading } from './read-expression.ts';
import type { ReadingProblem } from './reading/reader.ts';
import { ANY, type ScopeType } from './scope-type.ts';
import { textsWritten, typesWritten } from './syntax/literals.ts';
import { parseCellTests, parseExpression } from './syntax/parse.ts';
import type { FeelNode } from './syntax/tree.ts';
import type { FeelValue } from './values/value.ts';

export type { Vocabulary };

/** What is wrong with an expression; `column` is counted from 1. */
export type ExpressionProblem =
  | ReadingProblem
  | { readonly type: 'syntax'; readonly found: string; readonly column: number };

/**
 * An expression and what is wrong with it. One that does not read, or asks for the time of the day, evaluates to null; any
 * other gives what FEEL makes of it, since the compiler may learn to refuse what a published version does. `paths` are the
 * values it reads, `type` what it gives.
 */
export type ParsedExpression = {
  readonly expression: CompiledExpression;
  readonly paths: readonly string[];
  readonly type: ScopeType;
  readonly problems: readonly ExpressionProblem[];
};

/** A cell of a decision table: whether a value passes its unary tests. */
export type ParsedCell = {
  readonly test: (value: FeelValue, scope: Scope) => boolean;
  readonly names: readonly string[];
  readonly problems: readonly ExpressionProblem[];
};

/** Parses an expression and checks its names; never throws. */
export function parseFeel(text: string, vocabulary: Vocabulary): ParsedExpression {
  const { tree, error } = parseExpression(text);
  if (!tree) return failed(text, [syntaxProblem(text, error)]);
  const reading = readFeel(text, tree, vocabulary);
  if (asksForTheTime(reading)) return failed(text, reading.problems);
  const paths = [...reading.paths];
  return {
    expression: {
      text,
      names: [...reading.names],
      paths,
      ...runnerOf(tree, namesOf(WHOLE_LIBRARY, vocabulary, reading)),
    },
    paths,
    type: reading.problems.length > 0 ? ANY : reading.type,
    problems: reading.problems,
  };
}

/** What was read of an expression that `parseFeel` runs; null of one that evaluates to null whatever there is. */
export function readExpression(
  text: string,
  vocabulary: Vocabulary,
): { readonly tree: FeelNode; readonly reading: Reading } | null {
  const { tree } = parseExpression(text);
  const reading = tree && readFeel(text, tree, vocabulary);
  return tree && reading && !asksForTheTime(reading) ? { tree, reading } : null;
}

const asksForTheTime = ({ problems }: Reading): boolean => problems.some(({ type }) => type === 'clock');

/**
 * Parses the unary tests of a cell (`-`, `< 3`, `"A", "B"`, `not("C")`, `[1..5]`), and checks their names and that they
 * suit the values of the column.
 */
export function parseCell(text: string, vocabulary: Vocabulary, column: ScopeType = ANY): ParsedCell {
  const { tree, error } = parseCellTests(text);
  if (!tree) return { test: () => false, names: [], problems: [syntaxProblem(text, error)] };
  const reading = readTests(text, tree.tests, vocabulary, column);
  const names = [...reading.names];
  const problems = [...reading.problems, ...columnProblems(tree.tests, column)];
  if (problems.some(({ type }) => type === 'clock')) return { test: () => false, names, problems };
  const compiled = once(() => compileCellTests(tree, namesOf(WHOLE_LIBRARY, vocabulary, reading), compileNode));
  const test: ParsedCell['test'] = (value, scope) => {
    const frame = createFrame(scope, [], null);
    return compiled()(frame, value) && !wasCut(frame);
  };
  return { test, names, problems };
}

function failed(text: string, problems: readonly ExpressionProblem[]): ParsedExpression {
  const expression: CompiledExpression = { text, names: [], paths: [], evaluate: () => null, explain: () => [] };
  return { expression, paths: [], type: ANY, problems };
}

function syntaxProblem(text: string, at: number): ExpressionProblem {
  return { type: 'syntax', found: text.slice(at), column: at + 1 };
}

/** Literals of a cell that no value of its column can equal. */
function columnProblems(tests: readonly FeelNode[], column: ScopeType): readonly ExpressionProblem[] {
  const mismatch = tests
    .flatMap(typesWritten)
    .map((type) => findMismatch(column, type))
    .find((problem) => problem !== null);
  return mismatch ? [mismatch] : findUnknownChoices(column, tests.flatMap(textsWritten));
}
