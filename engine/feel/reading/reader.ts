/** What the readers of the kinds of expressions share: what is read, what is noted of it, and the way back to the whole. */
import type { FeelNode } from '../nodes.ts';
import { findUnknownChoices, kindOfType, type OperatorProblem } from '../operators.ts';
import type { CallProblem } from '../signatures.ts';
import type { PatternProblem } from '../../pattern/judge-pattern.ts';
import { ANY, type ScopeType } from '../scope-type.ts';

export type ReadingProblem =
  | { readonly type: 'name-unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly type: 'path-unknown'; readonly path: string; readonly name: string; readonly known: readonly string[] }
  | { readonly type: 'clock'; readonly name: string }
  | { readonly type: 'not-function'; readonly name: string }
  | { readonly type: 'pattern'; readonly pattern: string; readonly problem: PatternProblem['type'] }
  | { readonly type: 'literal'; readonly written: string }
  | { readonly type: 'short-duration'; readonly written: string }
  | { readonly type: 'same-sides'; readonly text: string }
  | CallProblem
  | OperatorProblem;

export type Environment = {
  readonly locals: Readonly<Record<string, ScopeType>>;
  /** Inside a filter over something unknown, any name may be one of its fields. */
  readonly lenient: boolean;
};

type Notes = { readonly names: Set<string>; readonly paths: Set<string>; readonly problems: ReadingProblem[] };

export type Reader = {
  readonly text: string;
  readonly scope: Readonly<Record<string, ScopeType>>;
  readonly notes: Notes;
  /** Reads a part of the expression, of any kind; gives its type. */
  readonly infer: (node: FeelNode, env: Environment) => ScopeType;
};

/** Reads each part; gives the type of the last that has one, which is that of a bracketed expression. */
export function inferAll(reader: Reader, nodes: readonly FeelNode[], env: Environment): ScopeType {
  return nodes.map((node) => reader.infer(node, env)).findLast((type) => type !== ANY) ?? ANY;
}

/** Where FEEL asks for true or false, anything else is taken for null. */
export function noteCondition(reader: Reader, operator: string, type: ScopeType): void {
  const kind = kindOfType(type);
  if (kind !== null && kind !== 'boolean' && kind !== 'list') {
    reader.notes.problems.push({ type: 'operand', operator, kind });
  }
}

/** Written texts that are none of the choices of a type. */
export function noteChoices(reader: Reader, type: ScopeType, literals: readonly FeelNode[]): void {
  const texts = literals.map((literal) => textOf(reader, literal).slice(1, -1));
  reader.notes.problems.push(...findUnknownChoices(type, texts));
}

/** What a list is made of; any other value as it is. */
export function itemOf(type: ScopeType): ScopeType {
  return type.kind === 'list' ? type.item : type;
}

/** What is written at a part, spaces around dots left out. */
export function pathOf(reader: Reader, node: FeelNode): string {
  return textOf(reader, node).replaceAll(/\s*\.\s*/g, '.');
}

export function textOf(reader: Reader, node: FeelNode): string {
  return reader.text.slice(node.from, node.to);
}
