/**
 * What a name stands for where it is written: a value that a loop, a function or a context gave that name, an entry of the
 * member that a filter looks at, a value of the case, a function of FEEL. All but the second is known before anything runs.
 */
import { callBuiltin } from '../functions/call.ts';
import type { Builtin, Functions } from '../functions/signature.ts';
import type { ListColumns } from '../list-columns.ts';
import { ANY, type ScopeType } from '../scope-type.ts';
import { feelReader } from '../values.ts';
import { FeelFunction, entryOf, isContext, type FeelValue } from '../values/value.ts';
import type { Json, JsonObject } from '../../base/values.ts';
import type { Zone } from '../../places/zone.ts';
import type { Reason } from '../compiled-expression.ts';
import type { FeelNode, Given, NodeOf } from '../syntax/tree.ts';
import { memberOf } from './member.ts';
import type { Evaluate, Frame } from './frame.ts';

/** Types of what the scope holds, by name. */
export type Vocabulary = Readonly<Record<string, ScopeType>>;

/** A name that was given inside an expression, or the member of a filter whose entries are names there. */
type Binder =
  | { readonly type: 'local'; readonly name: string; readonly slot: number }
  /** `fields`: the only entries it may have; null where they are not known before it is there. */
  | { readonly type: 'member'; readonly slot: number; readonly fields: ReadonlySet<string> | null };

/** Entries that the members a filter looks at may have, by filter; null where they are not known. */
export type MemberFields = ReadonlyMap<FeelNode, ReadonlySet<string> | null>;

/** Paths that read a column of the list that their value is chosen in. */
export type ColumnReads = ReadonlyMap<FeelNode, ListColumns>;

/** Texts that name a zone of the scheme. */
export type ZoneReads = ReadonlyMap<FeelNode, Zone>;

/** Kinds of expressions that most are not made of. */
export const RARER_KINDS = [
  'filter',
  'in',
  'instance',
  'for',
  'quantified',
  'context',
  'function',
  'series',
  'range',
  'bound',
] as const;

/** One of them. */
export type RarerKind = (typeof RARER_KINDS)[number];

/** Compiles a node of one of these. */
type CompileRarer = (node: NodeOf<RarerKind>, names: Names, compile: Compile) => Evaluate;

/** Compiles a call of a function that names what it gives. */
export type CallByName = (
  builtin: Builtin,
  given: Extract<Given, { readonly type: 'named' }>,
  names: Names,
  compile: Compile,
  reason: Reason,
) => Evaluate;

/** What a column says of a value that is chosen in its list. */
export type ReadColumn = (columns: ListColumns, value: FeelValue, name: string) => FeelValue;

/** What most expressions are not made of. */
export type Rarer = {
  readonly compile: CompileRarer;
  readonly callByName: CallByName;
  readonly readColumn: ReadColumn;
};

/** Of FEEL, what expressions are made with: browsers load as much of it as theirs need. */
export type Library = {
  readonly functions: Functions;
  /** Null where no expression is of such a kind. */
  readonly rarer: Rarer | null;
};

/** What every name means at one place of an expression. */
export type Names = {
  readonly library: Library;
  readonly vocabulary: Vocabulary;
  readonly fields: MemberFields;
  readonly columns: ColumnReads;
  readonly zones: ZoneReads;
  readonly binders: readonly Binder[];
  /** Place of the value that a unary test looks at. */
  readonly tested: number | null;
  /** First place that is free. */
  readonly free: number;
};

/** What reading an expression told of its names: those that members of filtered lists have, the columns that paths read, zones. */
export type NotedNames = Pick<Names, 'fields' | 'columns' | 'zones'>;

const NOTHING_NOTED: NotedNames = { fields: new Map(), columns: new Map(), zones: new Map() };

/**
 * The names of a whole expression, before it binds any.
 * @param library what it is made with, all that it needs among it
 */
export function namesOf(
  library: Library,
  vocabulary: Vocabulary,
  { fields, columns, zones }: NotedNames = NOTHING_NOTED,
): Names {
  return { library, vocabulary, fields, columns, zones, binders: [], tested: null, free: 0 };
}

/** Names with one more, and its place. */
export function withLocal(names: Names, name: string): { readonly names: Names; readonly slot: number } {
  const slot = names.free;
  const binders: readonly Binder[] = [...names.binders, { type: 'local', name, slot }];
  return { names: { ...names, binders, free: slot + 1 }, slot };
}

/** Names inside a filter: `item`, and the entries of the member. */
export function withMember(names: Names, filter: FeelNode): { readonly names: Names; readonly slot: number } {
  const slot = names.free;
  const binders: readonly Binder[] = [
    ...names.binders,
    { type: 'local', name: 'item', slot },
    { type: 'member', slot, fields: names.fields.get(filter) ?? null },
  ];
  return { names: { ...names, binders, free: slot + 1 }, slot };
}

/** The names within a unary test: `?`, and the slot that the tested value is put in. */
export function withTested(names: Names): { readonly names: Names; readonly slot: number } {
  const slot = names.free;
  return { names: { ...names, tested: slot, free: slot + 1 }, slot };
}

/** Reads a name; what nothing has named is null. */
export function readName(names: Names, name: string): Evaluate {
  const entries: number[] = [];
  for (const binder of names.binders.toReversed()) {
    if (binder.type === 'member' && binder.fields === null) entries.push(binder.slot);
    else if (binder.type === 'member') {
      if (binder.fields?.has(name)) return readEntries(entries, name, readField(binder.slot, name));
    } else if (binder.name === name) return readEntries(entries, name, readLocal(binder.slot));
  }
  return readEntries(entries, name, readFree(names, name));
}

/** The function of FEEL that a name stands for, whatever runs; null when it may stand for something else. */
export function builtinNamed(names: Names, name: string): Builtin | null {
  const isHidden = mayHide(names, name) || Object.hasOwn(names.vocabulary, name);
  return isHidden ? null : (names.library.functions.get(name) ?? null);
}

function mayHide({ binders }: Names, name: string): boolean {
  return binders.some((binder) =>
    binder.type === 'member' ? (binder.fields?.has(name) ?? true) : binder.name === name,
  );
}

/** Whether a name is one of the case, whatever runs. */
export function isOfCase(names: Names, name: string): boolean {
  return !mayHide(names, name) && Object.hasOwn(names.vocabulary, name);
}

/**
 * Reads a path of the case as JSON, so that only what is at its end is turned into a value of FEEL: a part of a case may
 * hold hundreds of answers of which an expression reads one.
 */
export function readPathOfCase(vocabulary: Vocabulary, path: readonly string[]): Evaluate {
  const types = typesAlong(vocabulary, path);
  const convert = feelReader(types.at(-1) ?? { kind: 'any' });
  const [root = '', ...names] = path;
  return ({ scope }) => {
    let value = jsonAt(scope, root);
    for (const [at, name] of names.entries()) {
      if (value === null) return null;
      if (typeof value !== 'object' || Array.isArray(value))
        return follow(feelReader(types[at] ?? { kind: 'any' })(value), names.slice(at));
      value = jsonAt(asObject(value), name);
    }
    return value === null ? null : convert(value);
  };
}

/** Types of a path from its first name to its last, as far as objects hold one another: within anything else it is values that are read. */
function typesAlong(vocabulary: Vocabulary, path: readonly string[]): readonly ScopeType[] {
  let fields: Vocabulary = vocabulary;
  return path.map((name) => {
    const type = (Object.hasOwn(fields, name) && fields[name]) || ANY;
    fields = type.kind === 'object' ? type.fields : {};
    return type;
  });
}

function follow(value: FeelValue, names: readonly string[]): FeelValue {
  return names.reduce<FeelValue>((so, name) => memberOf(so, name) ?? null, value);
}

function asObject(value: Exclude<Json, string | number | boolean | null>): JsonObject {
  return isJsonArray(value) ? {} : value;
}

function isJsonArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function jsonAt(object: JsonObject, name: string): Json {
  return Object.hasOwn(object, name) ? (object[name] ?? null) : null;
}

function readLocal(slot: number): Evaluate {
  return ({ locals }) => locals[slot] ?? null;
}

/** An entry that a member may have, null when it has not. */
function readField(slot: number, name: string): Evaluate {
  return ({ locals }) => {
    const member = locals[slot] ?? null;
    return isContext(member) ? entryOf(member, name) : null;
  };
}

function readFree({ vocabulary, library }: Names, name: string): Evaluate {
  if (Object.hasOwn(vocabulary, name)) return readPathOfCase(vocabulary, [name]);
  const builtin = library.functions.get(name);
  if (!builtin) return () => null;
  const parameters = builtin.signatures.length === 1 ? builtin.signatures[0]?.parameters : undefined;
  const known = parameters?.map((parameter) => parameter.name) ?? null;
  const called = new FeelFunction(known, (given) => callBuiltin(builtin, given) ?? null);
  return () => called;
}

/** An entry of one of the members that filters look at, the innermost first. */
function readEntries(slots: readonly number[], name: string, otherwise: Evaluate): Evaluate {
  if (slots.length === 0) return otherwise;
  return (frame: Frame) => {
    for (const slot of slots) {
      const member = frame.locals[slot] ?? null;
      if (isContext(member) && Object.hasOwn(member, name)) return entryOf(member, name);
    }
    return otherwise(frame);
  };
}

/** Makes the function of a node where names mean what they do there; what each kind of node calls for its parts. */
export type Compile = (node: FeelNode, names: Names) => Evaluate;
