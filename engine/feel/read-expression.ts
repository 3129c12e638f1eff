/**
 * Reads a parsed FEEL expression without running it: which names of the case it uses, and which names or paths cannot
 * exist. FEEL itself answers null to an unknown name, which would silently refuse an aid: an author must be told before.
 */
import { childrenOf, type FeelNode } from './nodes.ts';
import { kindOfType } from './operators.ts';
import { temporalOf } from './temporal.ts';
import { inferArithmetic } from './reading/read-arithmetic.ts';
import { inferContext, inferFilter, inferFunction, inferIteration } from './reading/read-bindings.ts';
import { inferCall } from './reading/read-call.ts';
import { inferComparison } from './reading/read-comparison.ts';
import { inferName, inferPath } from './reading/read-path.ts';
import {
  inferAll,
  noteCondition,
  textOf,
  type Environment,
  type Reader,
  type ReadingProblem,
} from './reading/reader.ts';
import { ANY, BOOLEAN, NUMBER, TEXT, type ScopeType } from './scope-type.ts';

/** What an expression reads: top-level names, all dotted paths (for « pourquoi »), what is wrong with them, and what it gives. */
export type Reading = {
  /** `any` where it cannot be told. */
  readonly type: ScopeType;
  readonly names: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly problems: readonly ReadingProblem[];
};

/** Walks an expression against the types of the scope. */
export function readFeel(text: string, node: FeelNode, scope: Readonly<Record<string, ScopeType>>): Reading {
  const reader: Reader = {
    text,
    scope,
    notes: { names: new Set(), paths: new Set(), problems: [] },
    infer: (part, env) => infer(reader, part, env),
  };
  const type = infer(reader, node, { locals: {}, lenient: false });
  return { ...reader.notes, type };
}

function infer(reader: Reader, node: FeelNode, env: Environment): ScopeType {
  const children = childrenOf(node);
  switch (node.name) {
    case 'VariableName':
      return inferName(reader, node, env);
    case 'PathExpression':
      return inferPath(reader, node, env);
    case 'FilterExpression':
      return inferFilter(reader, children, env);
    case 'ForExpression':
    case 'QuantifiedExpression':
      return inferIteration(reader, node, children, env);
    case 'Context':
      return inferContext(reader, children, env);
    case 'FunctionDefinition':
      return inferFunction(reader, children, env);
    case 'FunctionInvocation':
      return inferCall(reader, children, env);
    case 'InstanceOfExpression':
      inferAll(reader, children.slice(0, 1), env);
      return BOOLEAN;
    case 'List':
      return inferList(reader, children, env);
    case 'ParameterName':
    case 'PathName':
      return ANY;
    case 'NumericLiteral':
      return NUMBER;
    case 'StringLiteral':
      return TEXT;
    case 'BooleanLiteral':
      return BOOLEAN;
    case 'Comparison':
      return inferComparison(reader, children, env);
    case 'ArithmeticExpression':
      return inferArithmetic(reader, children, env);
    case 'IfExpression':
      return inferChoice(reader, children, env);
    case 'DateTimeLiteral':
      return inferTemporal(reader, node, children, env);
    case 'Conjunction':
    case 'Disjunction':
      for (const child of children)
        noteCondition(reader, node.name === 'Conjunction' ? 'and' : 'or', infer(reader, child, env));
      return BOOLEAN;
    case 'Expression':
    case 'ParenthesizedExpression':
    case 'PositiveUnaryTest':
    case 'IterationContext':
    case 'FunctionBody':
      return inferAll(reader, children, env);
    default:
      inferAll(reader, children, env);
      return ANY;
  }
}

/** `date("…")`, `duration("…")`, `@"…"`: what is written must be what it says it is. */
function inferTemporal(reader: Reader, node: FeelNode, children: readonly FeelNode[], env: Environment): ScopeType {
  inferAll(reader, children, env);
  const written = textOf(reader, node);
  const { type, isWrong } = temporalOf(written, node);
  if (isWrong) reader.notes.problems.push({ type: 'literal', written });
  return type;
}

/** A list whose members are all of a kind, or of no kind that can be told. */
function inferList(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const types = children.filter(({ name }) => name !== '[' && name !== ']').map((child) => infer(reader, child, env));
  const [first = ANY, ...others] = types;
  const isAlike = first.kind !== 'object' && others.every((other) => kindOfType(other) === kindOfType(first));
  return { kind: 'list', item: isAlike ? (first.kind === 'text' ? TEXT : first) : ANY };
}

/** `if … then … else …` gives the type of its two ends when it is the same, or of the one that is not null. */
function inferChoice(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const types = children.map((child) => infer(reader, child, env));
  noteCondition(reader, 'if', types[1] ?? ANY);
  const [then, otherwise] = [3, 5].map((at) => ({ node: children[at], type: types[at] ?? ANY }));
  if (!then || !otherwise) return ANY;
  if (then.node?.name === 'null') return otherwise.type;
  if (otherwise.node?.name === 'null') return then.type;
  if (then.type.kind !== otherwise.type.kind) return ANY;
  return then.type.kind === 'text' ? TEXT : then.type;
}
