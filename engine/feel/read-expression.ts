/**
 * Reads a parsed FEEL expression without running it: which names of the case it uses, and which names or paths cannot
 * exist. FEEL itself answers null to an unknown name, which would silently refuse an aid: an author must be told before.
 */
import type { ColumnReads, MemberFields, ZoneReads } from './evaluate/names.ts';
import { findWrongArguments } from './signatures.ts';
import { temporalOf } from './temporal.ts';
import { inferArithmetic, inferNegation } from './reading/read-arithmetic.ts';
import { inferContext, inferFilter, inferFunction, inferIteration } from './reading/read-bindings.ts';
import { inferCall } from './reading/read-call.ts';
import { inferBetween, inferComparison, inferMembership, inferTest } from './reading/read-comparison.ts';
import { inferName, inferPath } from './reading/read-path.ts';
import {
  noteCondition,
  noteTypes,
  noteUnits,
  textOf,
  type Environment,
  type Reader,
  type ReadingProblem,
} from './reading/reader.ts';
import { ANY, BOOLEAN, commonType, NUMBER, numberOf, TEXT, withoutChoices, type ScopeType } from './scope-type.ts';
import { partsOf, type FeelNode, type NodeOf } from './syntax/tree.ts';

/** What an expression reads: top-level names, all dotted paths (for « pourquoi »), what is wrong with them, and what it gives. */
export type Reading = {
  /** `any` where it cannot be told. */
  readonly type: ScopeType;
  readonly names: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly problems: readonly ReadingProblem[];
  /** Entries that the members each filter looks at may have; null where they are not known. */
  readonly fields: MemberFields;
  readonly columns: ColumnReads;
  readonly zones: ZoneReads;
};

/** Walks an expression against the types of the scope. */
export function readFeel(text: string, node: FeelNode, scope: Readonly<Record<string, ScopeType>>): Reading {
  const reader = readerOf(text, scope);
  const type = infer(reader, node, OUTSIDE);
  return { ...reader.notes, type };
}

/** Walks the tests of a cell, which the values of a column are held against; the type of tests says nothing. */
export function readTests(
  text: string,
  tests: readonly FeelNode[],
  scope: Readonly<Record<string, ScopeType>>,
  column: ScopeType,
): Reading {
  const reader = readerOf(text, scope);
  for (const test of tests) inferTest(reader, { type: column, text: '' }, test, OUTSIDE);
  return { ...reader.notes, type: ANY };
}

const OUTSIDE: Environment = { locals: {}, lenient: false };

function readerOf(text: string, scope: Readonly<Record<string, ScopeType>>): Reader {
  const reader: Reader = {
    text,
    scope,
    notes: {
      names: new Set(),
      paths: new Set(),
      problems: [],
      fields: new Map(),
      columns: new Map(),
      zones: new Map(),
    },
    infer: (part, env) => infer(reader, part, env),
  };
  return reader;
}

function infer(reader: Reader, node: FeelNode, env: Environment): ScopeType {
  switch (node.type) {
    case 'null':
    case 'tested':
      return ANY;
    case 'number':
      return NUMBER;
    case 'text':
      return TEXT;
    case 'boolean':
      return BOOLEAN;
    case 'temporal':
      return inferTemporal(reader, node, env);
    case 'name':
      return inferName(reader, node, env);
    case 'path':
      return inferPath(reader, node, env);
    case 'filter':
      return inferFilter(reader, node, env);
    case 'negation':
      return inferNegation(reader, node, env);
    case 'arithmetic':
      return inferArithmetic(reader, node, env);
    case 'comparison':
      return inferComparison(reader, node, env);
    case 'between':
      return inferBetween(reader, node, env);
    case 'in':
      return inferMembership(reader, node, env);
    case 'instance':
      reader.infer(node.value, env);
      noteTypes(reader, node.of);
      return BOOLEAN;
    case 'conjunction':
    case 'disjunction':
      for (const part of node.parts)
        noteCondition(reader, node.type === 'conjunction' ? 'and' : 'or', reader.infer(part, env));
      return BOOLEAN;
    case 'if':
      return inferChoice(reader, node, env);
    case 'for':
    case 'quantified':
      return inferIteration(reader, node, env);
    case 'list':
      return inferList(reader, node, env);
    case 'context':
      return inferContext(reader, node, env);
    case 'function':
      return inferFunction(reader, node, env);
    case 'call':
      return inferCall(reader, node, env);
    case 'series':
    case 'range':
    case 'bound':
      for (const part of partsOf(node)) reader.infer(part, env);
      return ANY;
  }
}

/** `date("…")`, `duration("…")`, `@"…"`: what is written must be what it says it is. */
function inferTemporal(reader: Reader, node: NodeOf<'temporal'>, env: Environment): ScopeType {
  const types = partsOf(node).map((part) => reader.infer(part, env));
  const wrong = node.given.type === 'positional' ? findWrongArguments(node.make, types) : null;
  if (wrong) reader.notes.problems.push(wrong);
  const { type, isWrong } = temporalOf(node);
  if (isWrong) reader.notes.problems.push({ type: 'literal', written: textOf(reader, node) });
  return type;
}

/** A list whose members are all of a kind, or of no kind that can be told. */
function inferList(reader: Reader, { items }: NodeOf<'list'>, env: Environment): ScopeType {
  const [first = ANY, ...others] = items.map((item) => reader.infer(item, env));
  for (const [at, type] of others.entries()) {
    const [one, other] = [items[0], items[at + 1]];
    if (one && other) noteUnits(reader, { type: first, node: one }, { type, node: other });
  }
  const item = others.reduce(commonType, withoutChoices(first));
  return { kind: 'list', item: item.kind === 'object' ? ANY : item };
}

/** `if … then … else …` gives the type of its two ends when it is the same, or of the one that is not null. */
function inferChoice(reader: Reader, node: NodeOf<'if'>, env: Environment): ScopeType {
  noteCondition(reader, 'if', reader.infer(node.condition, env));
  const [then, otherwise] = [reader.infer(node.then, env), reader.infer(node.otherwise, env)];
  if (then.kind === 'number' && otherwise.kind === 'number')
    return numberOf(noteUnits(reader, { type: then, node: node.then }, { type: otherwise, node: node.otherwise }));
  if (node.then.type === 'null') return otherwise;
  if (node.otherwise.type === 'null') return then;
  return commonType(then, otherwise);
}
