/**
 * From tree to closures: each node becomes one function of the run, once, so that running an expression looks at no text and
 * at no tree. There are no exceptions in FEEL: what cannot be computed is null, and says why when it is asked.
 */
import { callBuiltin } from '../functions/call.ts';
import { namesOfPath, someNode, type NodeOf } from '../syntax/tree.ts';
import { compareBy } from '../values/compare.ts';
import { FeelZone, isList, type FeelValue } from '../values/value.ts';
import { compileCall, compileTemporal } from './call.ts';
import { fail, reasonAt, type Evaluate } from './frame.ts';
import { memberOf } from './member.ts';
import { isOfCase, readName, readPathOfCase, type Names, type Compile } from './names.ts';
import { negate, operate } from './operate.ts';
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
    case 'negation':
      return compileNegation(node, names);
    case 'arithmetic':
      return compileArithmetic(node, names);
    case 'comparison':
      return compileComparison(node, names);
    case 'between':
      return compileBetween(node, names);
    case 'conjunction':
      return compileJunction(node, names, false);
    case 'disjunction':
      return compileJunction(node, names, true);
    case 'if': {
      const condition = compileNode(node.condition, names);
      const [then, otherwise] = [compileNode(node.then, names), compileNode(node.otherwise, names)];
      return (frame) => (condition(frame) === true ? then(frame) : otherwise(frame));
    }
    case 'list': {
      const items = node.items.map((item) => compileNode(item, names));
      return (frame) => items.map((item) => item(frame));
    }
    case 'call':
      return compileCall(node, names, compileNode);
    case 'filter':
    case 'in':
    case 'instance':
    case 'for':
    case 'quantified':
    case 'context':
    case 'function':
    case 'series':
    case 'range':
    case 'bound':
      return names.library.rarer?.compile(node, names, compileNode) ?? (() => null);
  }
};

function compilePath(node: NodeOf<'path'>, names: Names): Evaluate {
  const path = someNode(node, (part) => names.columns.has(part)) ? null : namesOfPath(node);
  if (path?.[0] !== undefined && isOfCase(names, path[0])) return readPathOfCase(names.vocabulary, path);
  const base = compileNode(node.base, names);
  const { name } = node.name;
  const [absent, reason] = [reasonAt(node.base, 'absent'), reasonAt(node, 'path')];
  const columns = names.columns.get(node);
  const cellOf = names.library.rarer?.readColumn;
  return (frame) => {
    const value = base(frame);
    if (value === null) return fail(frame, absent);
    return (columns ? cellOf?.(columns, value, name) : memberOf(value, name)) ?? fail(frame, reason);
  };
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
  const power = operator === '**' ? names.library.functions.get(operator) : undefined;
  const [leftAbsent, rightAbsent] = [reasonAt(node.left, 'absent'), reasonAt(node.right, 'absent')];
  const [operands, number] = [reasonAt(node, 'operands'), reasonAt(node, 'number')];
  const ofNumbers = { '+': addNumbers, '-': subtractNumbers, '*': multiplyNumbers, '/': null, '**': null }[operator];
  return (frame) => {
    const [one, other] = [left(frame), right(frame)];
    if (ofNumbers && typeof one === 'number' && typeof other === 'number')
      return ofNumbers(one, other) ?? fail(frame, number);
    if (one === null) return fail(frame, leftAbsent);
    if (other === null) return fail(frame, rightAbsent);
    const result = operator === '**' ? power && callBuiltin(power, [one, other]) : operate(operator, one, other);
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
