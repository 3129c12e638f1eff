/**
 * From tree to closures: each node becomes one function of the run, once, so that running an expression looks at no text and
 * at no tree. There are no exceptions in FEEL: what cannot be computed is null, and says why when it is asked.
 */
import type { ListColumns } from '../list-columns.ts';
import { namesOfPath, someNode, type NodeOf } from '../syntax/tree.ts';
import { compareBy } from '../values/compare.ts';
import { readTimeOfDay } from '../values/temporal.ts';
import { readDate } from '../values/date.ts';
import { contextOf, FeelRange, FeelZone, isList, type FeelValue } from '../values/value.ts';
import { compileCall, compileFunction, compileTemporal } from './call.ts';
import { fail, reasonAt, type Evaluate } from './frame.ts';
import { isOfType } from './instance.ts';
import { compileFilter, compileFor, compileQuantified } from './loops.ts';
import { memberOf } from './member.ts';
import { isOfCase, readName, readPathOfCase, withLocal, type Names, type Compile } from './names.ts';
import { negate, operate } from './operate.ts';
import { compileIn } from './tests.ts';
import { addNumbers, multiplyNumbers, subtractNumbers } from '../values/decimal.ts';

/** A node, ready to run where names mean what they do there. */
export const compileNode: Compile = (node, names) => {
  switch (node.type) {
    case 'null':
      return () => null;
    case 'text': {
      const zone = names.zones.get(node);
      const value = zone ? new FeelZone(zone) : node.value;
      return () => value;
    }
    case 'number':
    case 'boolean': {
      const { value } = node;
      return () => value;
    }
    case 'temporal':
      return compileTemporal(node, names, compileNode);
    case 'name':
      return readName(names, node.name);
    case 'tested': {
      const { tested } = names;
      return tested === null ? () => null : ({ locals }) => locals[tested] ?? null;
    }
    case 'path':
      return compilePath(node, names);
    case 'filter':
      return compileFilter(node, names, compileNode);
    case 'negation':
      return compileNegation(node, names);
    case 'arithmetic':
      return compileArithmetic(node, names);
    case 'comparison':
      return compileComparison(node, names);
    case 'between':
      return compileBetween(node, names);
    case 'in':
      return compileIn(node, names, compileNode);
    case 'instance': {
      const value = compileNode(node.value, names);
      const { of } = node;
      return (frame) => isOfType(value(frame), of);
    }
    case 'conjunction':
      return compileJunction(node, names, false);
    case 'disjunction':
      return compileJunction(node, names, true);
    case 'if': {
      const condition = compileNode(node.condition, names);
      const [then, otherwise] = [compileNode(node.then, names), compileNode(node.otherwise, names)];
      return (frame) => (condition(frame) === true ? then(frame) : otherwise(frame));
    }
    case 'for':
      return compileFor(node, names, compileNode);
    case 'quantified':
      return compileQuantified(node, names, compileNode);
    case 'list': {
      const items = node.items.map((item) => compileNode(item, names));
      return (frame) => items.map((item) => item(frame));
    }
    case 'context':
      return compileContext(node, names);
    case 'function':
      return compileFunction(node, names, compileNode);
    case 'call':
      return compileCall(node, names, compileNode);
    case 'series':
    case 'range':
      return compileRange(node, names);
    case 'bound': {
      const value = compileNode(node.value, names);
      const { operator } = node;
      const isIncluded = operator === '<=' || operator === '>=' || operator === '=';
      const isAbove = operator === '>' || operator === '>=';
      return (frame) => {
        const end = value(frame);
        const low = isAbove || operator === '=' || operator === '!=' ? end : null;
        return new FeelRange(low, isAbove ? null : end, isIncluded && low !== null, isIncluded && !isAbove, operator);
      };
    }
  }
};

function compilePath(node: NodeOf<'path'>, names: Names): Evaluate {
  const path = someNode(node, (part) => names.columns.has(part)) ? null : namesOfPath(node);
  if (path?.[0] !== undefined && isOfCase(names, path[0])) return readPathOfCase(names.vocabulary, path);
  const base = compileNode(node.base, names);
  const { name } = node.name;
  const [absent, reason] = [reasonAt(node.base, 'absent'), reasonAt(node, 'path')];
  const columns = names.columns.get(node);
  return (frame) => {
    const value = base(frame);
    if (value === null) return fail(frame, absent);
    return (columns ? readColumn(columns, value, name) : memberOf(value, name)) ?? fail(frame, reason);
  };
}

/** The cell of a value chosen in a list, of each where there are several. A row that is supposed is a context. */
function readColumn(columns: ListColumns, value: FeelValue, name: string): FeelValue {
  if (isList(value)) return value.map((item) => readColumn(columns, item, name));
  const cell = typeof value === 'string' ? columns.cell(value, name) : (memberOf(value, name) ?? null);
  if (typeof cell !== 'string') return cell;
  const type = columns.types[name];
  return type === 'date' ? readDate(cell) : type === 'time' ? readTimeOfDay(cell) : cell;
}

function compileNegation(node: NodeOf<'negation'>, names: Names): Evaluate {
  const value = compileNode(node.value, names);
  const [absent, reason] = [reasonAt(node.value, 'absent'), reasonAt(node, 'operands')];
  return (frame) => {
    const given = value(frame);
    return given === null ? fail(frame, absent) : (negate(given) ?? fail(frame, reason));
  };
}

function compileArithmetic(node: NodeOf<'arithmetic'>, names: Names): Evaluate {
  const [left, right] = [compileNode(node.left, names), compileNode(node.right, names)];
  const { operator } = node;
  const [leftAbsent, rightAbsent] = [reasonAt(node.left, 'absent'), reasonAt(node.right, 'absent')];
  const [operands, number] = [reasonAt(node, 'operands'), reasonAt(node, 'number')];
  const ofNumbers = { '+': addNumbers, '-': subtractNumbers, '*': multiplyNumbers, '/': null, '**': null }[operator];
  return (frame) => {
    const [one, other] = [left(frame), right(frame)];
    if (ofNumbers && typeof one === 'number' && typeof other === 'number')
      return ofNumbers(one, other) ?? fail(frame, number);
    if (one === null) return fail(frame, leftAbsent);
    if (other === null) return fail(frame, rightAbsent);
    const result = operate(operator, one, other);
    if (result === undefined) return fail(frame, operands);
    return result ?? fail(frame, number);
  };
}

function compileComparison(node: NodeOf<'comparison'>, names: Names): Evaluate {
  const [left, right] = [compileNode(node.left, names), compileNode(node.right, names)];
  const { operator } = node;
  const [leftAbsent, rightAbsent] = [reasonAt(node.left, 'absent'), reasonAt(node.right, 'absent')];
  const reason = reasonAt(node, 'order');
  return (frame) => {
    const [one, other] = [left(frame), right(frame)];
    const result = compareBy(operator, one, other) ?? compareBy(operator, onlyMember(one), onlyMember(other));
    if (result !== null) return result;
    return fail(frame, one === null ? leftAbsent : other === null ? rightAbsent : reason);
  };
}

/** A list of one stands for its member beside what is no list. */
function onlyMember(value: FeelValue): FeelValue {
  return isList(value) && value.length === 1 ? (value[0] ?? null) : value;
}

/** `low <= value and value <= high` */
function compileBetween(node: NodeOf<'between'>, names: Names): Evaluate {
  const parts = [node.value, node.low, node.high].map((part) => compileNode(part, names));
  const reason = reasonAt(node, 'order');
  return (frame) => {
    const [value = null, low = null, high = null] = parts.map((part) => part(frame));
    const [isAbove, isBelow] = [compareBy('>=', value, low), compareBy('<=', value, high)];
    if (isAbove === false || isBelow === false) return false;
    return isAbove === null || isBelow === null ? fail(frame, reason) : true;
  };
}

/** Three-valued: one part that is decisive decides, else one that is neither true nor false makes null. */
function compileJunction({ parts }: NodeOf<'conjunction' | 'disjunction'>, names: Names, decisive: boolean): Evaluate {
  const all = parts.map((part) => compileNode(part, names));
  return (frame) => {
    let result: boolean | null = !decisive;
    for (const part of all) {
      const value = part(frame);
      if (value === decisive) return decisive;
      if (typeof value !== 'boolean') result = null;
    }
    return result;
  };
}

/** Entries read those before them by their names; a name that is given twice makes no context. */
function compileContext({ entries, from, to }: NodeOf<'context'>, names: Names): Evaluate {
  let inner = names;
  const compiled = entries.map(({ key, value }) => {
    const evaluate = compileNode(value, inner);
    const bound = withLocal(inner, key);
    inner = bound.names;
    return { key, evaluate, slot: bound.slot };
  });
  if (new Set(entries.map(({ key }) => key)).size < entries.length)
    return (frame) => fail(frame, reasonAt({ from, to }, 'operands'));
  return (frame) =>
    contextOf(
      compiled.map(({ key, evaluate, slot }) => {
        const value = evaluate(frame);
        frame.locals[slot] = value;
        return [key, value] as const;
      }),
    );
}

function compileRange(node: NodeOf<'range' | 'series'>, names: Names): Evaluate {
  const [low, high] = [compileNode(node.low, names), compileNode(node.high, names)];
  const [isLowIncluded, isHighIncluded] =
    node.type === 'range' ? [node.isLowIncluded, node.isHighIncluded] : [true, true];
  return (frame) => new FeelRange(low(frame), high(frame), isLowIncluded, isHighIncluded);
}
