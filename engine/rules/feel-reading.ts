/**
 * Reads a parsed FEEL expression without running it: which names of the case it uses, and which names or paths cannot
 * exist. FEEL itself answers null to an unknown name, which would silently refuse an aid: an author must be told before.
 */
import { judgePattern } from '../compile/judge-pattern.ts';
import { isBuiltin } from './feel-builtins.ts';
import { PATTERN_FUNCTIONS } from './feel-library.ts';
import { childrenOf, literalsOf, typesOfLiterals, type FeelNode } from './feel-nodes.ts';
import {
  findMismatch,
  findUnknownChoices,
  findUnordered,
  findWrongSign,
  kindOfType,
  readArithmetic,
  type OperatorProblem,
} from './feel-operators.ts';
import { findWrongArguments, typeOfCall, type CallProblem } from './feel-signatures.ts';
import { temporalOf } from './feel-temporal.ts';
import { ANY, BOOLEAN, NUMBER, TEXT, memberType, objectType, type ScopeType } from './scope-type.ts';

export type ReadingProblem =
  | { readonly type: 'name-unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly type: 'path-unknown'; readonly path: string; readonly name: string; readonly known: readonly string[] }
  | { readonly type: 'clock'; readonly name: string }
  | { readonly type: 'not-function'; readonly name: string }
  | { readonly type: 'pattern'; readonly pattern: string }
  | { readonly type: 'literal'; readonly written: string }
  | { readonly type: 'short-duration'; readonly written: string }
  | { readonly type: 'same-sides'; readonly text: string }
  | CallProblem
  | OperatorProblem;

/** What an expression reads: top-level names, all dotted paths (for « pourquoi »), what is wrong with them, and what it gives. */
export type Reading = {
  /** `any` where it cannot be told. */
  readonly type: ScopeType;
  readonly names: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
  readonly problems: readonly ReadingProblem[];
};

type Environment = {
  readonly locals: Readonly<Record<string, ScopeType>>;
  /** Inside a filter over something unknown, any name may be one of its fields. */
  readonly lenient: boolean;
};
type Notes = { readonly names: Set<string>; readonly paths: Set<string>; readonly problems: ReadingProblem[] };
type Reader = { readonly text: string; readonly scope: Readonly<Record<string, ScopeType>>; readonly notes: Notes };

const CLOCK_FUNCTIONS: readonly string[] = ['now', 'today'];

/** Walks an expression against the types of the scope. */
export function readFeel(text: string, node: FeelNode, scope: Readonly<Record<string, ScopeType>>): Reading {
  const notes: Notes = { names: new Set(), paths: new Set(), problems: [] };
  const type = infer({ text, scope, notes }, node, { locals: {}, lenient: false });
  return { ...notes, type };
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

/** Walks each node; gives the type of the last that has one, which is that of a bracketed expression. */
function inferAll(reader: Reader, nodes: readonly FeelNode[], env: Environment): ScopeType {
  return nodes.map((node) => infer(reader, node, env)).findLast((type) => type !== ANY) ?? ANY;
}

function inferName(reader: Reader, node: FeelNode, env: Environment): ScopeType {
  const name = textOf(reader, node).replace(/\s+/g, ' ');
  const local = Object.hasOwn(env.locals, name) ? env.locals[name] : undefined;
  if (local) return local;
  const known = Object.hasOwn(reader.scope, name) ? reader.scope[name] : undefined;
  if (known) {
    reader.notes.names.add(name);
    reader.notes.paths.add(name);
    return known;
  }
  if (CLOCK_FUNCTIONS.includes(name)) reader.notes.problems.push({ type: 'clock', name });
  else if (!isBuiltin(name) && !env.lenient) {
    reader.notes.problems.push({ type: 'name-unknown', name, known: Object.keys({ ...reader.scope, ...env.locals }) });
  }
  return ANY;
}

/** A value of the case that has the name of a function hides it: calling it would give null, without a word. */
function inferCall(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const [callee] = children;
  if (callee?.name === 'VariableName') {
    const name = textOf(reader, callee);
    const hidden = Object.hasOwn(env.locals, name) ? env.locals[name] : reader.scope[name];
    if (hidden && hidden.kind !== 'any') reader.notes.problems.push({ type: 'not-function', name });
  }
  const given = children
    .slice(1)
    .flatMap((child) => (child.name === 'PositionalParameters' ? childrenOf(child) : [child]))
    .filter(({ name }) => name !== '(' && name !== ')')
    .map((child) => infer(reader, child, env));
  if (!callee) return ANY;
  infer(reader, callee, env);
  notePattern(reader, textOf(reader, callee), children);
  const name = textOf(reader, callee).replace(/\s+/g, ' ');
  if (!children.some((child) => child.name === 'NamedParameters')) {
    const problem = findWrongArguments(name, given);
    if (problem) reader.notes.problems.push(problem);
    else if (name === 'list contains') noteMembership(reader, children, given);
  }
  return typeOfCall(name, given);
}

/** A regular expression that is none, or that could run for ever on what people type. */
function notePattern(reader: Reader, callee: string, children: readonly FeelNode[]): void {
  if (!PATTERN_FUNCTIONS.includes(callee)) return;
  const given = children.flatMap((child) => (child.name === 'PositionalParameters' ? childrenOf(child) : []));
  const literal = given.filter(({ name }) => name !== ',')[1];
  if (literal?.name !== 'StringLiteral') return;
  const pattern = textOf(reader, literal).slice(1, -1).replaceAll('\\\\', '\\');
  if (judgePattern(pattern) !== null) reader.notes.problems.push({ type: 'pattern', pattern });
}

/** `left operator right`, `left in (tests)`, or `left between low and high`. */
function inferComparison(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const [left, operator, ...rest] = children;
  if (!left || !operator) return BOOLEAN;
  const type = infer(reader, left, env);
  const others = rest.filter(({ name }) => name !== 'and');
  if (others.length === 1 && others[0] && isSame(reader, left, others[0]))
    reader.notes.problems.push({ type: 'same-sides', text: textOf(reader, left) });
  for (const other of others) {
    const otherType = infer(reader, other, env);
    const problem =
      operator.name === 'in'
        ? findWrongTest(reader, type, other, otherType)
        : (findMismatch(type, otherType) ?? findUnordered(textOf(reader, operator), type));
    if (problem) reader.notes.problems.push(problem);
    else if (left.name === 'StringLiteral') noteChoices(reader, itemOf(otherType), [left]);
    noteChoices(reader, itemOf(type), literalsOf(other));
  }
  return BOOLEAN;
}

/** Whether two values are the same path, so that comparing them tells nothing. */
function isSame(reader: Reader, left: FeelNode, right: FeelNode): boolean {
  const isPath = ['VariableName', 'PathExpression'].includes(left.name) && left.name === right.name;
  return isPath && pathOf(reader, left) === pathOf(reader, right);
}

/** What is looked for among values of another kind: written ones, bounds of ranges, members of a list. */
function findWrongTest(reader: Reader, type: ScopeType, test: FeelNode, found: ScopeType): OperatorProblem | null {
  const problems = [...typesOfLiterals(test), itemOf(found)].map((other) => findMismatch(type, other));
  // A condition on `?`, or a list that is looked for in a list of lists, says nothing of kinds.
  const isCondition = found.kind === 'boolean' && type.kind !== 'boolean';
  return type.kind === 'list' || isCondition ? null : (problems.find((problem) => problem !== null) ?? null);
}

/** `list contains(list, value)`: a choice that is written on one side must be among those of the other. */
function noteMembership(reader: Reader, children: readonly FeelNode[], given: readonly ScopeType[]): void {
  const [list, value] = children.flatMap((child) => (child.name === 'PositionalParameters' ? childrenOf(child) : []));
  const [listType = ANY, valueType = ANY] = given;
  if (!list || !value) return;
  const problem = findMismatch(itemOf(listType), valueType);
  if (problem) reader.notes.problems.push(problem);
  noteChoices(reader, itemOf(listType), literalsOf(value));
  noteChoices(reader, valueType, literalsOf(list));
}

/** What a list is made of; any other value as it is. */
function itemOf(type: ScopeType): ScopeType {
  return type.kind === 'list' ? type.item : type;
}

function inferArithmetic(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const [left, operator, right] = children;
  if (!left || !operator || !right) {
    const type = inferAll(reader, children, env);
    const problem = findWrongSign(type);
    if (problem) reader.notes.problems.push(problem);
    return type;
  }
  const [leftType, rightType] = [infer(reader, left, env), infer(reader, right, env)];
  const { type, problem } = readArithmetic(textOf(reader, operator), leftType, rightType);
  if (problem) reader.notes.problems.push(problem);
  else if (leftType.kind === 'date') noteShort(reader, right);
  return type;
}

/** Hours that are added to a day, which has none. */
function noteShort(reader: Reader, node: FeelNode): void {
  const written = textOf(reader, node);
  if (node.name === 'DateTimeLiteral' && temporalOf(written, node).isShort)
    reader.notes.problems.push({ type: 'short-duration', written });
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

/** Where FEEL asks for true or false, anything else is taken for null. */
function noteCondition(reader: Reader, operator: string, type: ScopeType): void {
  const kind = kindOfType(type);
  if (kind !== null && kind !== 'boolean' && kind !== 'list') {
    reader.notes.problems.push({ type: 'operand', operator, kind });
  }
}

function noteChoices(reader: Reader, type: ScopeType, literals: readonly FeelNode[]): void {
  const texts = literals.map((literal) => textOf(reader, literal).slice(1, -1));
  reader.notes.problems.push(...findUnknownChoices(type, texts));
}

function inferPath(reader: Reader, node: FeelNode, env: Environment): ScopeType {
  const base = node.firstChild;
  const last = node.lastChild;
  if (!base || !last) return ANY;
  const { paths } = reader.notes;
  const basePath = pathOf(reader, base);
  const readAlone = paths.has(basePath);
  const type = infer(reader, base, env);
  const name = textOf(reader, last);
  const member = memberType(type, name);
  const path = pathOf(reader, node);
  if (!member) {
    reader.notes.problems.push({ type: 'path-unknown', path, name, known: fieldNames(type) });
    return ANY;
  }
  // The year of a date is read in the date, which is what JSON holds.
  if (paths.has(basePath) && !isOfDates(type)) {
    if (!readAlone) paths.delete(basePath);
    paths.add(path);
  }
  return member;
}

function isOfDates(type: ScopeType): boolean {
  return type.kind === 'list' ? isOfDates(type.item) : type.kind === 'date';
}

function pathOf(reader: Reader, node: FeelNode): string {
  return textOf(reader, node).replaceAll(/\s*\.\s*/g, '.');
}

function inferFilter(reader: Reader, [base, , filter]: readonly FeelNode[], env: Environment): ScopeType {
  if (!base || !filter) return ANY;
  const type = infer(reader, base, env);
  const item = type.kind === 'list' ? type.item : type;
  const fields = item.kind === 'object' ? item.fields : {};
  const locals = { ...env.locals, item, ...fields };
  infer(reader, filter, { locals, lenient: env.lenient || item.kind === 'any' });
  if (filter.name === 'NumericLiteral') return item;
  return filter.name === 'Comparison' || filter.name === 'Conjunction' || filter.name === 'Disjunction'
    ? { kind: 'list', item }
    : ANY;
}

function inferIteration(reader: Reader, node: FeelNode, children: readonly FeelNode[], env: Environment): ScopeType {
  let inner: Environment = { ...env, locals: { ...env.locals, partial: ANY } };
  for (const child of children) {
    if (child.name !== 'InExpressions') continue;
    for (const binding of childrenOf(child)) inner = bind(reader, binding, inner);
  }
  const body = node.lastChild ? infer(reader, node.lastChild, inner) : ANY;
  return node.name === 'ForExpression' ? { kind: 'list', item: body } : BOOLEAN;
}

function bind(reader: Reader, binding: FeelNode, env: Environment): Environment {
  const name = binding.getChild('Name');
  const source = binding.lastChild;
  if (!name || !source) return env;
  const type = infer(reader, source, env);
  const item = type.kind === 'list' ? type.item : ANY;
  return { ...env, locals: { ...env.locals, [textOf(reader, name)]: item } };
}

function inferContext(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const fields: Record<string, ScopeType> = {};
  for (const entry of children) {
    const key = entry.getChild('Key');
    if (!key || !entry.lastChild) continue;
    const type = infer(reader, entry.lastChild, { ...env, locals: { ...env.locals, ...fields } });
    fields[textOf(reader, key).replace(/^"|"$/g, '')] = type;
  }
  return objectType(fields);
}

function inferFunction(reader: Reader, children: readonly FeelNode[], env: Environment): ScopeType {
  const parameters = children.find((child) => child.name === 'FormalParameters');
  const names = (parameters ? childrenOf(parameters) : []).map((parameter) => {
    const name = parameter.getChild('ParameterName');
    return name ? textOf(reader, name) : '';
  });
  const locals = { ...env.locals, ...Object.fromEntries(names.map((name) => [name, ANY])) };
  const body = children.at(-1);
  if (body) infer(reader, body, { ...env, locals });
  return ANY;
}

function fieldNames(type: ScopeType): readonly string[] {
  if (type.kind === 'list') return fieldNames(type.item);
  return type.kind === 'object' ? Object.keys(type.fields) : [];
}

function textOf(reader: Reader, node: FeelNode): string {
  return reader.text.slice(node.from, node.to);
}
