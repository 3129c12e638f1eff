/**
 * FEEL expressions parsed once. The library parses each time it evaluates (some 200 µs); wrapped as a FEEL function of
 * the names it reads, an expression is parsed when its dispositif is compiled and then costs about 2 µs a call.
 */
import { evaluate, isFunction, SyntaxError, type FeelFunction } from 'feelin';
import { memoise } from '../base/memoise.ts';
import type { CompiledExpression, Scope } from './compiled-expression.ts';
import type { Json } from '../base/values.ts';
import { findMismatch, findUnknownChoices } from './operators.ts';
import { childrenOf, literalsOf, parseTests, parseTree, typesOfLiterals, type FeelNode } from './nodes.ts';
import { libraryOf } from './library.ts';
import { readFeel } from './read-expression.ts';
import type { ReadingProblem } from './reading/reader.ts';
import { toStandard } from './standard.ts';
import { feelReader, fromFeel } from './values.ts';
import { ANY, holdsDate, type ScopeType } from './scope-type.ts';

/** Types of the names an expression may read. */
export type Vocabulary = Readonly<Record<string, ScopeType>>;

export type ExpressionProblem =
  ReadingProblem | { readonly type: 'syntax'; readonly found: string; readonly column: number };

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
  readonly test: (value: unknown, scope: Scope) => boolean;
  readonly names: readonly string[];
  readonly problems: readonly ExpressionProblem[];
};

/** Name given to the value a cell looks at; no author's name starts with a capital. */
const CELL = 'Cellule';

/** Parses an expression and checks its names; never throws. */
export function parseFeel(text: string, vocabulary: Vocabulary): ParsedExpression {
  const syntax = findSyntaxProblem(parseTree(text), text);
  if (syntax.problem) return failed(text, [syntax.problem]);
  const reading = readFeel(text, syntax.node, vocabulary);
  const names = [...reading.names];
  if (reading.problems.some(({ type }) => type === 'clock')) return failed(text, reading.problems);
  const call = compileFunction(names, `(${text})`, vocabulary);
  if (!call) return failed(text, [{ type: 'syntax', found: text, column: 1 }]);
  const paths = [...reading.paths];
  const expression = { text, names, paths, evaluate: (scope: Scope) => fromFeel(call(scope, [])) };
  return {
    expression,
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
  if (text.trim() === '-' || text.trim() === '') return { test: () => true, names: [], problems: [] };
  const syntax = findSyntaxProblem(parseTests(text), text);
  if (syntax.problem) return { test: () => false, names: [], problems: [syntax.problem] };
  const reading = readFeel(text, syntax.node, vocabulary);
  const names = [...reading.names];
  const problems = [...reading.problems, ...columnProblems(text, testsOf(syntax.node), column)];
  if (problems.some(({ type }) => type === 'clock')) return { test: () => false, names, problems };
  const tests = testsOf(syntax.node).map((node) => asCondition(text, node));
  const call = compileFunction(names, `[${tests.join(', ')}]`, vocabulary, [CELL]);
  if (!call) return { test: () => false, names, problems: [{ type: 'syntax', found: text, column: 1 }] };
  const negated = childrenOf(syntax.node)[0]?.name === 'not';
  const test = (value: unknown, scope: Scope): boolean => {
    const results = call(scope, [value]);
    return (Array.isArray(results) && results.includes(true)) !== negated;
  };
  return { test, names, problems };
}

function failed(text: string, problems: readonly ExpressionProblem[]): ParsedExpression {
  return { expression: { text, names: [], paths: [], evaluate: () => null }, paths: [], type: ANY, problems };
}

type Syntax =
  { readonly node: FeelNode; readonly problem: null } | { readonly node: null; readonly problem: ExpressionProblem };

function findSyntaxProblem(node: FeelNode, text: string): Syntax {
  const broken = findError(node);
  if (!broken) return { node, problem: null };
  return { node: null, problem: { type: 'syntax', found: text.slice(broken.from), column: broken.from + 1 } };
}

function findError(node: FeelNode): FeelNode | null {
  if (node.type.isError) return node;
  for (const child of childrenOf(node)) {
    const found = findError(child);
    if (found) return found;
  }
  return null;
}

function testsOf(root: FeelNode): readonly FeelNode[] {
  return root.getChild('PositiveUnaryTests')?.getChildren('PositiveUnaryTest') ?? [];
}

/** Literals of a cell that no value of its column can equal. */
function columnProblems(text: string, tests: readonly FeelNode[], column: ScopeType): readonly ExpressionProblem[] {
  const mismatch = tests
    .flatMap(typesOfLiterals)
    .map((type) => findMismatch(column, type))
    .find((problem) => problem !== null);
  if (mismatch) return [mismatch];
  return findUnknownChoices(
    column,
    tests.flatMap(literalsOf).map(({ from, to }) => text.slice(from + 1, to - 1)),
  );
}

/** Says a unary test as a condition on the cell's value. */
function asCondition(text: string, test: FeelNode): string {
  const marks = findMarks(test);
  const written = marks.reduceRight(
    (so, mark) => `${so.slice(0, mark.from - test.from)}${CELL}${so.slice(mark.to - test.from)}`,
    text.slice(test.from, test.to),
  );
  if (marks.length > 0) return `(${written})`;
  const [only] = childrenOf(test);
  if (only?.name === 'SimplePositiveUnaryTest') {
    return only.firstChild?.name === 'CompareOp' ? `${CELL} ${written}` : `${CELL} in (${written})`;
  }
  return only?.name === 'null' || only?.name === 'BooleanLiteral' ? `${CELL} = ${written}` : `${CELL} in ${written}`;
}

function findMarks(node: FeelNode): readonly FeelNode[] {
  return node.name === '?' ? [node] : childrenOf(node).flatMap(findMarks);
}

type Call = (scope: Scope, extra: readonly unknown[]) => unknown;

/** Wraps a body as a FEEL function of the names it reads; null when FEEL cannot parse it so. */
function compileFunction(
  names: readonly string[],
  body: string,
  vocabulary: Vocabulary,
  extra: readonly string[] = [],
): Call | null {
  const run = buildFunction(`function(${[...names, ...extra].join(', ')}) ${toStandard(body)}`);
  if (!run) return null;
  const readers = names.map((name) => readerOf(name, vocabulary[name]));
  return (scope, values) => run([...readers.map((read) => read(scope)), ...values]);
}

/** What a FEEL function does, by its text: the same cells and conditions stand in many tables and versions. */
const buildFunction = memoise((text): ((values: readonly unknown[]) => unknown) | null => {
  try {
    const { value, warnings } = evaluate(text, libraryOf(text));
    if (!isFunction(value)) return null;
    return (values) => {
      const result = invoke(value, values);
      // The library keeps every warning of every call in this list.
      warnings.length = 0;
      return result;
    };
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
});

/** FEEL has no exceptions: what cannot be computed is null. The library throws where it compares what has no order. */
function invoke(called: FeelFunction, values: readonly unknown[]): unknown {
  try {
    return called.invoke(values);
  } catch {
    return null;
  }
}

function readerOf(name: string, type: ScopeType | undefined): (scope: Scope) => unknown {
  const read = (scope: Scope): Json => (Object.hasOwn(scope, name) ? (scope[name] ?? null) : null);
  if (!type || !holdsDate(type)) return read;
  const convert = feelReader(type);
  return (scope) => convert(read(scope));
}
