/** What the readers of the kinds of expressions share: what is read, what is noted of it, and the way back to the whole. */
import { findUnknownChoices, kindOfType, type OperatorProblem } from '../operators.ts';
import type { CallProblem } from '../signatures.ts';
import type { PatternProblem } from '../../pattern/judge-pattern.ts';
import { TYPE_NAMES, unknownTypes } from '../evaluate/instance.ts';
import type { ListColumns } from '../list-columns.ts';
import type { Zone } from '../../places/zone.ts';
import { unitOf, type ScopeType } from '../scope-type.ts';
import { findUnitClash, unitOfBoth, type Unit, type UnitProblem, type UnitSide } from '../units.ts';
import { namesOfPath, type FeelNode, type Span, type WrittenType } from '../syntax/tree.ts';

/** What is wrong with what an expression reads and calls. `known` are the names that would have been right there. */
export type ReadingProblem =
  | { readonly type: 'name-unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly type: 'path-unknown'; readonly path: string; readonly name: string; readonly known: readonly string[] }
  | { readonly type: 'clock'; readonly name: string }
  | { readonly type: 'not-function'; readonly name: string }
  | { readonly type: 'pattern'; readonly pattern: string; readonly problem: PatternProblem['type'] }
  | { readonly type: 'literal'; readonly written: string }
  | { readonly type: 'short-duration'; readonly written: string }
  /** `unit`: what the number counts by which a duration of one day, month or year is multiplied. */
  | { readonly type: 'duration-unit'; readonly written: string; readonly unit: string }
  | { readonly type: 'same-sides'; readonly text: string }
  | { readonly type: 'double-equals' }
  /** `left`: the test as it was meant, up to `word`; `value`: what all of it is taken to test. */
  | { readonly type: 'test-junction'; readonly left: string; readonly value: string; readonly word: 'and' | 'or' }
  /** `text`: what is given for the brackets of a marginal scale. */
  | { readonly type: 'brackets'; readonly text: string }
  /** `text`: what is given to a function for a place, or for one with an outline. */
  | { readonly type: 'place'; readonly name: string; readonly text: string }
  | { readonly type: 'zone-unwritten'; readonly name: string; readonly text: string }
  | { readonly type: 'zone-unknown'; readonly zone: string; readonly known: readonly string[] }
  | UnitProblem
  | CallProblem
  | OperatorProblem;

/** What surrounds a part of an expression. */
export type Environment = {
  readonly locals: Readonly<Record<string, ScopeType>>;
  /** Inside a filter over something unknown, any name may be one of its fields. */
  readonly lenient: boolean;
};

type Notes = {
  readonly names: Set<string>;
  readonly paths: Set<string>;
  readonly problems: ReadingProblem[];
  /** Entries that the members each filter looks at may have; null where they are not known. */
  readonly fields: Map<FeelNode, ReadonlySet<string> | null>;
  /** Paths that read a column of the list that their value is chosen in. */
  readonly columns: Map<FeelNode, ListColumns>;
  /** Texts that name a zone of the scheme. */
  readonly zones: Map<FeelNode, Zone>;
};

/** What reads one expression. */
export type Reader = {
  readonly text: string;
  readonly scope: Readonly<Record<string, ScopeType>>;
  readonly notes: Notes;
  /** Reads a part of the expression, of any kind; gives its type. */
  readonly infer: (node: FeelNode, env: Environment) => ScopeType;
};

/** Where FEEL asks for true or false, anything else is taken for null. */
export function noteCondition(reader: Reader, operator: string, type: ScopeType): void {
  const kind = kindOfType(type);
  if (kind !== null && kind !== 'boolean' && kind !== 'list') {
    reader.notes.problems.push({ type: 'operand', operator, kind });
  }
}

/** Types that are written, and that FEEL does not have. */
export function noteTypes(reader: Reader, type: WrittenType): void {
  const problems = unknownTypes(type).map((name) => ({ type: 'name-unknown', name, known: TYPE_NAMES }) as const);
  reader.notes.problems.push(...problems);
}

/** Written texts that are none of the choices of a type. */
export function noteChoices(reader: Reader, type: ScopeType, texts: readonly string[]): void {
  reader.notes.problems.push(...findUnknownChoices(type, texts));
}

/** A value that is added, compared or chosen: its type, and where it is written. */
export type Part = { readonly type: ScopeType; readonly node: FeelNode };

/** Two values that are added, compared or chosen between: notes that their units differ, and gives the unit they share. */
export function noteUnits(reader: Reader, one: Part, other: Part): Unit | undefined {
  const [left, right] = [one, other].map(({ type, node }) => ({ unit: unitOf(type), text: textOf(reader, node) }));
  if (left && right) noteClash(reader, left, right);
  return unitOfBoth(left?.unit, right?.unit);
}

/** Notes that two sides do not count the same. */
export function noteClash(reader: Reader, left: UnitSide, right: UnitSide): void {
  const problem = findUnitClash(left, right);
  if (problem) reader.notes.problems.push(problem);
}

/** What a list is made of; any other value as it is. */
export function itemOf(type: ScopeType): ScopeType {
  return type.kind === 'list' ? type.item : type;
}

/** A dotted path of plain names, or what is written in its place. */
export function pathOf(reader: Reader, node: FeelNode): string {
  const names = namesOfPath(node);
  if (names) return names.join('.');
  return node.type === 'path' ? `${pathOf(reader, node.base)}.${node.name.name}` : textOf(reader, node);
}

/** A part of the expression as its author wrote it. */
export function textOf(reader: Reader, { from, to }: Span): string {
  return reader.text.slice(from, to);
}
