/**
 * The syntax tree of FEEL (DMN 1.5, chapter 10), of which types, reads, domains, words for people and evaluation are made.
 * Each kind of expression is one member of a union, told by its `type`, so that what looks at expressions does not compile
 * until it looks at all of them. Brackets and comments are left out: they say only how parts belong together.
 */
import type { FeelNumber } from '../values/decimal.ts';
import type { ComparisonOperator } from '../values/value.ts';

/** Where a node is written: UTF-16 units from the beginning of the expression, the end not included. */
export type Span = { readonly from: number; readonly to: number };

/** `**` raises to a power. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
/** What makes a date, a time or a duration of what is written; `@` finds out which of them it is. */
export type TemporalConstructor = 'date' | 'time' | 'date and time' | 'duration' | '@';

/** A name with where it is written, the words of it one space apart. */
export type Word = Span & { readonly name: string };

/** `x in source` of a loop. */
export type Binding = { readonly name: string; readonly source: FeelNode };

/** An entry of a context; `key` is without its quotes. */
export type Entry = { readonly key: string; readonly value: FeelNode };

/** What is given to a function: in the order of its parameters, or by their names. */
export type Given =
  | { readonly type: 'positional'; readonly values: readonly FeelNode[] }
  | { readonly type: 'named'; readonly values: readonly (Word & { readonly value: FeelNode })[] };

/** A type that is written: after `instance of`, or of a parameter. */
export type WrittenType =
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'list' | 'range'; readonly item: WrittenType }
  | { readonly type: 'context'; readonly entries: readonly { readonly key: string; readonly of: WrittenType }[] }
  | { readonly type: 'function'; readonly takes: readonly WrittenType[]; readonly gives: WrittenType };

/** A parameter of a function that an author writes; `of` is null where no type is written. */
export type Parameter = { readonly name: string; readonly of: WrittenType | null };

type Shape =
  | { readonly type: 'null' }
  | { readonly type: 'number'; readonly value: FeelNumber }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** `date("…")`, `duration("…")`, `@"…"`. */
  | { readonly type: 'temporal'; readonly make: TemporalConstructor; readonly given: Given }
  | { readonly type: 'name'; readonly name: string }
  /** `?`, the value that a unary test looks at. */
  | { readonly type: 'tested' }
  | { readonly type: 'path'; readonly base: FeelNode; readonly name: Word }
  | { readonly type: 'filter'; readonly base: FeelNode; readonly filter: FeelNode }
  | { readonly type: 'negation'; readonly value: FeelNode }
  | {
      readonly type: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: FeelNode;
      readonly right: FeelNode;
    }
  | {
      readonly type: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: FeelNode;
      readonly right: FeelNode;
    }
  | { readonly type: 'between'; readonly value: FeelNode; readonly low: FeelNode; readonly high: FeelNode }
  /** `value in tests`, true when one of them is. */
  | { readonly type: 'in'; readonly value: FeelNode; readonly tests: readonly FeelNode[] }
  | { readonly type: 'instance'; readonly value: FeelNode; readonly of: WrittenType }
  | { readonly type: 'conjunction' | 'disjunction'; readonly parts: readonly FeelNode[] }
  | { readonly type: 'if'; readonly condition: FeelNode; readonly then: FeelNode; readonly otherwise: FeelNode }
  | { readonly type: 'for'; readonly bindings: readonly Binding[]; readonly body: FeelNode }
  | {
      readonly type: 'quantified';
      readonly quantifier: 'some' | 'every';
      readonly bindings: readonly Binding[];
      readonly body: FeelNode;
    }
  /** `low..high` that a loop goes through. */
  | { readonly type: 'series'; readonly low: FeelNode; readonly high: FeelNode }
  | { readonly type: 'list'; readonly items: readonly FeelNode[] }
  | { readonly type: 'context'; readonly entries: readonly Entry[] }
  | {
      readonly type: 'function';
      readonly parameters: readonly Parameter[];
      readonly body: FeelNode;
    }
  | { readonly type: 'call'; readonly callee: FeelNode; readonly given: Given }
  | {
      readonly type: 'range';
      readonly low: FeelNode;
      readonly high: FeelNode;
      readonly isLowIncluded: boolean;
      readonly isHighIncluded: boolean;
    }
  /** `< 3`, alone or among tests. */
  | { readonly type: 'bound'; readonly operator: ComparisonOperator; readonly value: FeelNode };

/** An expression, or a part of one. */
export type FeelNode = Span & Shape;

/** A node of some kinds. */
export type NodeOf<Type extends FeelNode['type']> = Extract<FeelNode, { readonly type: Type }>;

/** The unary tests of a cell: `-`, `< 3`, `"A", "B"`, `not("C")`. No test at all is passed by any value. */
export type CellTests = { readonly isNegated: boolean; readonly tests: readonly FeelNode[] };

/** The expressions that a node is made of, in the order they are written. */
export function partsOf(node: FeelNode): readonly FeelNode[] {
  switch (node.type) {
    case 'null':
    case 'number':
    case 'text':
    case 'boolean':
    case 'name':
    case 'tested':
      return [];
    case 'temporal':
      return valuesGiven(node.given);
    case 'path':
      return [node.base];
    case 'filter':
      return [node.base, node.filter];
    case 'negation':
    case 'instance':
    case 'bound':
      return [node.value];
    case 'arithmetic':
    case 'comparison':
      return [node.left, node.right];
    case 'between':
      return [node.value, node.low, node.high];
    case 'in':
      return [node.value, ...node.tests];
    case 'conjunction':
    case 'disjunction':
      return node.parts;
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'for':
    case 'quantified':
      return [...node.bindings.map(({ source }) => source), node.body];
    case 'series':
    case 'range':
      return [node.low, node.high];
    case 'list':
      return node.items;
    case 'context':
      return node.entries.map(({ value }) => value);
    case 'function':
      return [node.body];
    case 'call':
      return [node.callee, ...valuesGiven(node.given)];
  }
}

/** What is given to a function, in the order it is written. */
export function valuesGiven(given: Given): readonly FeelNode[] {
  return given.type === 'positional' ? given.values : given.values.map(({ value }) => value);
}

/** Whether something holds of a node or of a part of it. */
export function someNode(node: FeelNode, holds: (node: FeelNode) => boolean): boolean {
  return holds(node) || partsOf(node).some((part) => someNode(part, holds));
}

/** Names from the first to the last of a dotted path of plain names (`foyer.membres.age`); null for anything else. */
export function namesOfPath(node: FeelNode): readonly string[] | null {
  if (node.type === 'name') return [node.name];
  if (node.type !== 'path') return null;
  const base = namesOfPath(node.base);
  return base && [...base, node.name.name];
}

/** A member of what a node gives, as if it were written behind it. */
export function memberNode(base: FeelNode, name: string): NodeOf<'path'> {
  const { from, to } = base;
  return { type: 'path', base, name: { name, from: to, to }, from, to };
}

/** The function of FEEL that a call names; null when it calls something else. */
export function calleeName(node: FeelNode): string | null {
  return node.type === 'call' && node.callee.type === 'name' ? node.callee.name : null;
}
