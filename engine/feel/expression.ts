/**
 * Expressions and cells of tables as the engine keeps them: parsed and read once, compiled once when they first run, and then
 * called. What is wrong with one is told to its author; what it gives when it runs all the same is what FEEL makes of it.
 */
import type { CompiledExpression, Reason, Scope } from './compiled-expression.ts';
import { compileNode } from './evaluate/compile.ts';
import { createFrame, type Frame } from './evaluate/frame.ts';
import { namesOf, type Names, type Vocabulary } from './evaluate/names.ts';
import { compileCellTests } from './evaluate/tests.ts';
import { findMismatch, findUnknownChoices } from './operators.ts';
import { readFeel, readTests } from './read-expression.ts';
import type { ReadingProblem } from './reading/reader.ts';
import { ANY, type ScopeType } from './scope-type.ts';
import { textsWritten, typesWritten } from './syntax/literals.ts';
import { parseCellTests, parseExpression } from './syntax/parse.ts';
import type { FeelNode } from './syntax/tree.ts';
import { fromFeel } from './values.ts';
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
  if (reading.problems.some(({ type }) => type === 'clock')) return failed(text, reading.problems);
  const paths = [...reading.paths];
  return {
    expression: { text, names: [...reading.names], paths, ...runnerOf(tree, namesOf(vocabulary, reading)) },
    paths,
    type: reading.problems.length > 0 ? ANY : reading.type,
    problems: reading.problems,
  };
}

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
  const compiled = once(() => compileCellTests(tree, namesOf(vocabulary, reading), compileNode));
  const test: ParsedCell['test'] = (value, scope) => {
    const frame = createFrame(scope, [], null);
    return compiled()(frame, value) && !wasCut(frame);
  };
  return { test, names, problems };
}

function runnerOf(tree: FeelNode, names: Names): Pick<CompiledExpression, 'evaluate' | 'explain'> {
  const compiled = once(() => compileNode(tree, names));
  return {
    evaluate: (scope) => {
      const frame = createFrame(scope, [], null);
      const value = compiled()(frame);
      return wasCut(frame) ? null : fromFeel(value);
    },
    explain: (scope) => {
      const reasons: Reason[] = [];
      compiled()(createFrame(scope, [], reasons));
      return reasons;
    },
  };
}

/** Whether loops ended before their lists did: a value was made all the same, of what they had gone through. */
function wasCut({ turns }: Frame): boolean {
  return turns.left < 0;
}

/** Most expressions of a scheme that is looked at never run. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
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
