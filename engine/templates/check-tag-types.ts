/**
 * Values that a template compares, formats, goes through or prints as what they are not: Liquid answers false or prints as it
 * stands, and the letter would be wrong without a word.
 */
import {
  AssignTag,
  CaseTag,
  ForTag,
  IfTag,
  Output,
  TypeGuards,
  UnlessTag,
  Value,
  type Template,
  type Token,
} from 'liquidjs';
import { suggest } from '../base/suggest.ts';
import { findMismatch, findUnknownChoices, kindOfType, type ValueKind } from '../feel/operators.ts';
import { ANY, BOOLEAN, NUMBER, TEXT, memberType, unitOf, type ScopeType } from '../feel/scope-type.ts';
import { clashOf, parseUnit, writeUnit } from '../feel/units.ts';
import { FILTERS, type Choices } from './liquid-engine.ts';

/** A filter that does not go with the kind of value it is put on, and where. */
export type TypeProblem = { readonly line: number; readonly column: number } & {
  readonly problem:
    | {
        readonly type: 'choice';
        readonly value: string;
        readonly choices: readonly string[];
        readonly suggestion: string;
      }
    | { readonly type: 'kind'; readonly path: string; readonly found: ValueKind; readonly expected: ValueKind }
    | { readonly type: 'label-other'; readonly path: string; readonly pointer: string; readonly value: string }
    | { readonly type: 'raw'; readonly path: string; readonly filter: string }
    /** `found` is what the value counts, as the scheme says it; '' where it says nothing. */
    | { readonly type: 'unit'; readonly path: string; readonly unit: string; readonly found: string }
    | { readonly type: 'always'; readonly written: string; readonly operator: string }
    | { readonly type: 'part'; readonly path: string; readonly member: string; readonly found: 'list' | 'part' };
};
type Look = {
  readonly root: ScopeType;
  readonly choices: Choices;
  readonly found: TypeProblem[];
  /** What loops around go through, by the name of their variable. */
  readonly lists: ReadonlyMap<string, string>;
};

/** Kinds that our own filters, and those of numbers, are made for. */
const FILTERED: Readonly<Record<string, ValueKind>> = {
  date: 'date',
  heure: 'time',
  montant: 'number',
  nombre: 'number',
  unite: 'number',
};

/** Everything that is taken for what it is not in the parts of a template; `root` has the types of its loops too. */
export function findTypeProblems(
  parts: readonly Template[],
  root: ScopeType,
  choices: Choices,
): readonly TypeProblem[] {
  const look: Look = { root, choices, found: [], lists: new Map() };
  for (const part of parts) visit(look, part);
  return look.found;
}

function visit(look: Look, part: Template): void {
  if (part instanceof Output) return readOutput(look, part.value);
  if (part instanceof AssignTag) {
    for (const argument of part.arguments()) if (argument instanceof Value) readFilters(look, argument);
    return;
  }
  if (part instanceof IfTag || part instanceof UnlessTag) {
    for (const { value, templates } of part.branches) {
      readCondition(look, value);
      for (const inner of templates) visit(look, inner);
    }
    for (const inner of part.elseTemplates ?? []) visit(look, inner);
    return;
  }
  if (part instanceof CaseTag) {
    for (const { values, templates } of part.branches) {
      for (const value of values) compare(look, part.value.initial.postfix[0], value);
      for (const inner of templates) visit(look, inner);
    }
    for (const inner of part.elseTemplates) visit(look, inner);
    return;
  }
  if (!(part instanceof ForTag)) return;
  expectKind(look, part.collection, 'list');
  const list = pathOf(part.collection);
  const inside =
    list === null ? look : { ...look, lists: new Map([...look.lists, [part.variable, resolve(look, list)]]) };
  for (const inner of part.templates) visit(inside, inner);
  for (const inner of part.elseTemplates ?? []) visit(look, inner);
}

function readFilters(look: Look, { initial, filters }: Value): void {
  const [token, ...others] = initial.postfix;
  const [first] = filters;
  if (token && others.length === 0 && first?.name === 'libelle') readLabel(look, token, first.args[0]);
  const counted = filters.find(({ name }) => name === 'unite');
  if (token && others.length === 0 && counted) readUnit(look, token, counted.args[0]);
  const expected = FILTERED[filters.find(({ name }) => name !== 'default')?.name ?? ''];
  if (token && others.length === 0 && expected) expectKind(look, token, expected);
}

/** A unit that a text says of a number must be the one that the scheme says. */
function readUnit(look: Look, token: Token, argument: unknown): void {
  const [path, type] = [pathOf(token), typeOf(look, token)];
  if (path === null || type.kind !== 'number') return;
  const unit = TypeGuards.isQuotedToken(argument) ? argument.content : '';
  const known = unitOf(type);
  if (!known || clashOf(known, parseUnit(unit)) !== null)
    tell(look, token, { type: 'unit', path, unit, found: known ? writeUnit(known) : '' });
}

/** The labels of another field: what is chosen is not among its choices, and would be printed as it is kept. */
function readLabel(look: Look, token: Token, argument: unknown): void {
  const [path, type] = [pathOf(token), typeOf(look, token)];
  const item = type.kind === 'list' ? type.item : type;
  if (path === null || item.kind !== 'text' || !TypeGuards.isQuotedToken(argument)) return;
  const pointer = argument.content;
  // Its own labels that are too few are told where they are written.
  if (pointer === `/${resolve(look, path).replaceAll('.', '/')}`) return;
  const labels = Object.hasOwn(look.choices, pointer) ? look.choices[pointer] : undefined;
  const value = labels && item.choices?.find((choice) => !labels.some((label) => label.value === choice));
  if (value !== undefined) tell(look, token, { type: 'label-other', path, pointer, value });
}

/** What is printed as it is kept, and not as people read it. */
function readOutput(look: Look, value: Value): void {
  readFilters(look, value);
  const [token, ...others] = value.initial.postfix;
  const path = token && others.length === 0 ? pathOf(token) : null;
  if (!token || path === null || value.filters.some(({ name }) => FORMATTING.has(name))) return;
  const pointer = `/${resolve(look, path).replaceAll('.', '/')}`;
  const labels = Object.hasOwn(look.choices, pointer) ? look.choices[pointer] : undefined;
  const isCoded = (labels ?? []).some((choice) => choice.value !== choice.label);
  const filter = isCoded ? `libelle: "${pointer}"` : (PRINTED[typeOf(look, token).kind] ?? null);
  if (filter !== null) tell(look, token, { type: 'raw', path, filter });
  else if (!value.filters.some(({ name }) => FILTERS.has(name))) readPart(look, token, path);
}

/** The filter of what is kept otherwise than people read it, by its kind. */
const PRINTED: Readonly<Record<string, string>> = { date: 'date', time: 'heure' };

/** The path of a value as fields are known by: that of a loop's variable from the list that it goes through. */
function resolve({ lists }: Look, path: string): string {
  const [first = '', ...rest] = path.split('.');
  const list = lists.get(first);
  if (list === undefined) return path;
  // The choices of a list are those of its members.
  return rest.length === 0 ? list : [list, '*', ...rest].join('.');
}

/** A section, or a list of them, of which nothing would be printed; of a document, its name is, and of a place its line. */
function readPart(look: Look, token: Token, path: string): void {
  const type = typeOf(look, token);
  const part = type.kind === 'list' ? type.item : type;
  if (part.kind !== 'object' || part.zones || Object.hasOwn(part.fields, 'mediaType')) return;
  const [member] = Object.keys(part.fields);
  if (member !== undefined) tell(look, token, { type: 'part', path, member, found: part === type ? 'part' : 'list' });
}

/** Filters after which a value is no longer printed as it is kept. */
const FORMATTING: ReadonlySet<string> = new Set([
  ...Object.keys(FILTERED),
  'libelle',
  'size',
  'default',
  'map',
  'replace',
  'slice',
  'first',
  'last',
]);

/** Comparisons of a condition, in its postfix form. */
function readCondition(look: Look, value: unknown): void {
  if (!(value instanceof Value)) return;
  const stack: (Token | null)[] = [];
  for (const token of value.initial.postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      stack.push(token);
      continue;
    }
    const right = stack.pop() ?? null;
    const left = token.operator === 'not' ? null : (stack.pop() ?? null);
    if (token.operator === 'and' || token.operator === 'or') {
      const literal = [left, right].find((side) => side && isLiteral(side));
      if (literal) tell(look, literal, { type: 'always', written: literal.getText(), operator: token.operator });
    }
    if (left && right && COMPARING.has(token.operator)) {
      if (token.operator === 'contains') holds(look, left, right);
      else compare(look, left, right);
    }
    stack.push(null);
  }
}

/** What is written and not read: Liquid takes it for true whatever it is. */
function isLiteral(token: Token): boolean {
  return TypeGuards.isQuotedToken(token) || TypeGuards.isNumberToken(token);
}

const COMPARING: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'contains']);

function compare(look: Look, left: Token | undefined, right: Token | Value): void {
  const other = right instanceof Value ? right.initial.postfix[0] : right;
  if (!left || !other) return;
  const [one, two] = [typeOf(look, left), typeOf(look, other)];
  // Liquid reads a date or a time as the text it is kept as.
  const isText = [one, two].some(({ kind }) => kind === 'date' || kind === 'time');
  const problem = isText ? null : findMismatch(one, two);
  if (problem?.type === 'mismatch') {
    const [path, expected, found] = pathOf(left) === null ? [pathOf(other), one, two] : [pathOf(left), two, one];
    tellKind(look, left, path, expected, found);
  }
  tellChoices(look, other, one);
  tellChoices(look, left, two);
}

/** `list contains value`. */
function holds(look: Look, left: Token, right: Token): void {
  const type = typeOf(look, left);
  if (type.kind === 'list') tellChoices(look, right, type.item);
}

function tellChoices(look: Look, literal: Token, type: ScopeType): void {
  if (!TypeGuards.isQuotedToken(literal)) return;
  for (const problem of findUnknownChoices(type, [literal.content])) {
    if (problem.type !== 'choice-unknown') continue;
    const { value, choices } = problem;
    tell(look, literal, { type: 'choice', value, choices, suggestion: suggest(value, choices) });
  }
}

function expectKind(look: Look, token: Token, expected: ValueKind): void {
  const found = kindOfType(typeOf(look, token));
  const path = pathOf(token);
  if (path !== null && found !== null && found !== expected) tell(look, token, { type: 'kind', path, found, expected });
}

function tellKind(look: Look, token: Token, path: string | null, expected: ScopeType, found: ScopeType): void {
  const [wanted, given] = [kindOfType(expected), kindOfType(found)];
  if (path !== null && wanted && given) tell(look, token, { type: 'kind', path, found: given, expected: wanted });
}

function tell(look: Look, token: Token, problem: TypeProblem['problem']): void {
  const [line = 1, column = 1] = token.getPosition();
  look.found.push({ line, column, problem });
}

function typeOf({ root }: Look, token: Token): ScopeType {
  if (TypeGuards.isQuotedToken(token)) return TEXT;
  if (TypeGuards.isNumberToken(token)) return NUMBER;
  const path = pathOf(token);
  if (path === null) return /^(?:true|false)$/.test(token.getText()) ? BOOLEAN : ANY;
  return path.split('.').reduce<ScopeType>((type, name) => sizeOf(type, name) ?? memberType(type, name) ?? ANY, root);
}

/** What Liquid itself gives of lists and texts. */
function sizeOf(type: ScopeType, name: string): ScopeType | null {
  if (type.kind !== 'list' && type.kind !== 'text') return null;
  if (name === 'size') return NUMBER;
  return type.kind === 'list' && (name === 'first' || name === 'last') ? type.item : null;
}

/** Dotted path of a tag; null for anything else. */
function pathOf(token: Token): string | null {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable) return null;
  const names = token.props.map((prop) =>
    'content' in prop && typeof prop.content === 'string' ? prop.content : null,
  );
  return names.includes(null) ? null : names.join('.');
}
