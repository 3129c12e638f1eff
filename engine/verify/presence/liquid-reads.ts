/**
 * Which values a template would print as a hole if they were missing. `{% if … %}` knows what it asked; `default` fills
 * the hole; a loop over nothing writes nothing.
 */
import {
  AssignTag,
  CaseTag,
  ForTag,
  IfTag,
  Output,
  TypeGuards,
  UnlessTag,
  type Template,
  type Token,
  Value,
} from 'liquidjs';
import type { Json } from '../../base/values.ts';
import { addFacts, factOf, joinFacts, NO_FACTS, type Facts } from '../domains/facts.ts';

/** A value that a text reads, with what its conditions say where it does. */
export type TagRead = {
  readonly path: string;
  readonly facts: Facts;
  readonly line: number;
  readonly column: number;
  readonly locals: Locals;
};
/** Variables of the template: the path of what a loop goes through, null for anything else. */
export type Locals = Readonly<Record<string, string | null>>;
type TagReads = { readonly reads: TagRead[]; readonly truths: TagRead[] };
/** What a condition tells when it holds, and when it does not. */
type Told = {
  readonly path: string | null;
  readonly literal: Json | undefined;
  readonly yes: Facts;
  readonly no: Facts;
};

/** Reads of the parts of a template, with their place in it; `truths` are those that a condition only asks for. */
export function listTagReads(templates: readonly Template[]): {
  readonly reads: readonly TagRead[];
  readonly truths: readonly TagRead[];
} {
  const found: TagReads = { reads: [], truths: [] };
  visitAll(found, templates, NO_FACTS, {});
  return found;
}

function visitAll(found: TagReads, templates: readonly Template[], facts: Facts, locals: Locals): void {
  let known = locals;
  for (const template of templates) {
    visit(found, template, facts, known);
    if (template instanceof AssignTag)
      for (const { content } of template.localScope()) known = { ...known, [content]: null };
  }
}

function visit(found: TagReads, template: Template, facts: Facts, locals: Locals): void {
  if (template instanceof Output) return readValue(found, template.value, facts, locals);
  if (template instanceof AssignTag) {
    for (const argument of template.arguments())
      if (argument instanceof Value) readValue(found, argument, facts, locals);
    return;
  }
  if (template instanceof IfTag) return visitIf(found, template, facts, locals);
  if (template instanceof UnlessTag) return visitUnless(found, template, facts, locals);
  if (template instanceof CaseTag) {
    for (const { templates } of template.branches) visitAll(found, templates, facts, locals);
    return visitAll(found, template.elseTemplates, facts, locals);
  }
  if (!(template instanceof ForTag)) return;
  const list = pathOf(template.collection, locals);
  const inside = { ...locals, [template.variable]: list && `${list}.*`, forloop: null };
  const filled = list === null ? facts : addFacts(facts, factOf(list, { present: true }));
  visitAll(found, template.templates, filled, inside);
  visitAll(found, template.elseTemplates ?? [], facts, locals);
}

function visitIf(found: TagReads, tag: IfTag, facts: Facts, locals: Locals): void {
  let known = facts;
  for (const { value, templates } of tag.branches) {
    const told = tell(value, locals);
    readTruths(found, value, known, locals);
    visitAll(found, templates, addFacts(known, told.yes), locals);
    known = addFacts(known, told.no);
  }
  visitAll(found, tag.elseTemplates ?? [], known, locals);
}

/** `unless … elsif …`: the first condition is turned round, the others are not. */
function visitUnless(found: TagReads, tag: UnlessTag, facts: Facts, locals: Locals): void {
  let known = facts;
  for (const [at, { value, templates }] of tag.branches.entries()) {
    const told = tell(value, locals);
    readTruths(found, value, known, locals);
    visitAll(found, templates, addFacts(known, at === 0 ? told.no : told.yes), locals);
    known = addFacts(known, at === 0 ? told.yes : told.no);
  }
  visitAll(found, tag.elseTemplates, known, locals);
}

function readValue(found: TagReads, { initial, filters }: Value, facts: Facts, locals: Locals): void {
  if (filters.some(({ name }) => name === 'default')) return;
  for (const token of initial.postfix) {
    const path = pathOf(token, locals);
    if (path === null) continue;
    const [line = 1, column = 1] = token.getPosition();
    found.reads.push({ path, facts, line, column, locals });
  }
}

/** What stands alone in a condition, or beside `and` and `or`: it is asked whether it is there. */
function readTruths(found: TagReads, { initial }: Value, facts: Facts, locals: Locals): void {
  const stack: (Token | null)[] = [];
  const ask = (token: Token | null | undefined): void => {
    const path = token ? pathOf(token, locals) : null;
    if (!token || path === null) return;
    const [line = 1, column = 1] = token.getPosition();
    found.truths.push({ path, facts, line, column, locals });
  };
  for (const token of initial.postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      stack.push(token);
      continue;
    }
    const operands = stack.splice(token.operator === 'not' ? -1 : -2);
    if (['and', 'or', 'not'].includes(token.operator)) operands.forEach(ask);
    stack.push(null);
  }
  ask(stack.at(-1));
}

/** Dotted path of a tag, that of a loop's variable from what it goes through; null for anything else. */
function pathOf(token: Token, locals: Locals): string | null {
  if (!TypeGuards.isPropertyAccessToken(token) || token.variable) return null;
  const names = token.props.map((prop) =>
    'content' in prop && typeof prop.content === 'string' ? prop.content : null,
  );
  if (names.includes(null)) return null;
  const [first = '', ...others] = names.filter((name) => name !== null);
  if (!Object.hasOwn(locals, first)) return [first, ...others].join('.');
  const base = locals[first];
  return base ? [base, ...others].join('.') : null;
}

/** A path as the template writes it where it goes through lists: `lieu.nom` for `avis.technique.lieux.*.nom`. */
export function writeLocal(path: string, locals: Locals): string {
  const [inner] = Object.entries(locals)
    .flatMap(([name, list]) => (list !== null && path.startsWith(`${list}.`) ? [{ name, list }] : []))
    .toSorted((left, right) => right.list.length - left.list.length);
  return inner ? `${inner.name}${path.slice(inner.list.length)}` : path;
}

/** Reads a condition from its postfix form. */
function tell({ initial }: Value, locals: Locals): Told {
  const stack: Told[] = [];
  for (const token of initial.postfix) {
    if (!TypeGuards.isOperatorToken(token)) {
      stack.push(tellOperand(token, locals));
      continue;
    }
    const right = stack.pop() ?? UNTOLD;
    if (token.operator === 'not') stack.push({ ...UNTOLD, yes: right.no, no: right.yes });
    else stack.push(combine(token.operator, stack.pop() ?? UNTOLD, right));
  }
  return stack.at(-1) ?? UNTOLD;
}

const UNTOLD: Told = { path: null, literal: undefined, yes: NO_FACTS, no: NO_FACTS };

function tellOperand(token: Token, locals: Locals): Told {
  const path = pathOf(token, locals);
  if (path !== null) return { ...UNTOLD, path, yes: factOf(path, { present: true }), no: NO_FACTS };
  return { ...UNTOLD, literal: literalOf(token) };
}

/** null for `nil`, `blank` and `empty`, which a value that is there is not. */
function literalOf(token: Token): Json | undefined {
  if (TypeGuards.isQuotedToken(token)) return token.content;
  if (TypeGuards.isNumberToken(token)) return token.content;
  const text = token.getText();
  if (text === 'true' || text === 'false') return text === 'true';
  return ['nil', 'null', 'blank', 'empty'].includes(text) ? null : undefined;
}

function combine(operator: string, left: Told, right: Told): Told {
  if (operator === 'and') {
    return { ...UNTOLD, yes: addFacts(left.yes, right.yes), no: joinFacts(left.no, right.no) };
  }
  if (operator === 'or') return { ...UNTOLD, yes: joinFacts(left.yes, right.yes), no: addFacts(left.no, right.no) };
  const { path } = left;
  const { literal } = right;
  if (path === null) return UNTOLD;
  if ((operator === '==' || operator === '!=') && literal !== undefined) {
    const equal = literal === null ? NO_FACTS : factOf(path, { present: true, values: [literal] });
    const other = factOf(path, literal === null ? { present: true } : { excluded: [literal] });
    return operator === '==' ? { ...UNTOLD, yes: equal, no: other } : { ...UNTOLD, yes: other, no: equal };
  }
  return ['>', '<', '>=', '<=', 'contains'].includes(operator) ? { ...UNTOLD, yes: left.yes } : UNTOLD;
}
