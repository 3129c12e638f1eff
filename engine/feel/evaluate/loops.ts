/** `for`, `some` and `every` (DMN 1.5, 10.3.2.14 and 10.3.2.16), and filters (10.3.2.5). */
import { compareValues } from '../values/compare.ts';
import { compareNumbers, isFeelNumber, isWhole, toMachineInteger } from '../values/decimal.ts';
import { indexOf } from '../functions/cut.ts';
import { someNode, type Binding, type FeelNode, type NodeOf } from '../syntax/tree.ts';
import { dateAfter, FeelDate } from '../values/date.ts';
import { FeelRange, isList, type FeelList, type FeelValue } from '../values/value.ts';
import { withLocal, withMember, type Compile, type Names } from './names.ts';
import { fail, reasonAt, type Evaluate, type Frame } from './frame.ts';

/** Longest run of numbers or days that a loop goes through. */
const LONGEST_SERIES = 1_000;

/** A name of a loop, and what it goes through. */
type Loop = { readonly slot: number; readonly source: Evaluate; readonly node: FeelNode };

function compileBindings(
  bindings: readonly Binding[],
  names: Names,
  compile: Compile,
): { readonly loops: readonly Loop[]; readonly names: Names } {
  let inner = names;
  const loops = bindings.map(({ name, source }) => {
    const evaluate = source.type === 'series' ? compileSeries(source, inner, compile) : compile(source, inner);
    const bound = withLocal(inner, name);
    inner = bound.names;
    return { slot: bound.slot, source: evaluate, node: source };
  });
  return { loops, names: inner };
}

/** Goes through all members of all loops until told to stop; false when one of them cannot be gone through. */
function goThrough(
  loops: readonly Loop[],
  at: number,
  frame: Frame,
  meet: () => boolean,
): 'all' | 'stopped' | 'failed' {
  const loop = loops[at];
  if (!loop) return meet() ? 'all' : 'stopped';
  const items = itemsOf(loop.source(frame));
  if (!items) {
    fail(frame, reasonAt(loop.node, 'absent'));
    return 'failed';
  }
  for (const item of items) {
    if (--frame.turns.left < 0) {
      fail(frame, reasonAt(loop.node, 'size'));
      return 'failed';
    }
    frame.locals[loop.slot] = item;
    const end = goThrough(loops, at + 1, frame, meet);
    if (end !== 'all') return end;
  }
  return 'all';
}

/**
 * `for … return`: the list of what the body gives, or null when a list to go through is not one or is too long;
 * `partial` is what was gathered so far.
 */
export function compileFor(node: NodeOf<'for'>, names: Names, compile: Compile): Evaluate {
  const { loops, names: inner } = compileBindings(node.bindings, names, compile);
  const partial = withLocal(inner, 'partial');
  const readsPartial = someNode(node.body, (part) => part.type === 'name' && part.name === 'partial');
  const body = compile(node.body, partial.names);
  return (frame) => {
    const results: FeelValue[] = [];
    const end = goThrough(loops, 0, frame, () => {
      if (readsPartial) frame.locals[partial.slot] = [...results];
      results.push(body(frame));
      return true;
    });
    return end === 'failed' ? null : results;
  };
}

/** Three-valued: null makes null unless another member decides; what is no condition makes null at once. */
export function compileQuantified(node: NodeOf<'quantified'>, names: Names, compile: Compile): Evaluate {
  const { loops, names: inner } = compileBindings(node.bindings, names, compile);
  const body = compile(node.body, inner);
  const decisive = node.quantifier === 'some';
  const reason = reasonAt(node.body, 'condition');
  return (frame) => {
    let result: boolean | null = !decisive;
    const end = goThrough(loops, 0, frame, () => {
      const value = body(frame);
      if (value === decisive) result = decisive;
      else if (value === null) result = null;
      else if (typeof value !== 'boolean') {
        result = fail(frame, reason);
        return false;
      }
      return value !== decisive;
    });
    return end === 'failed' ? null : result;
  };
}

/** What a loop goes through: members of a list, the only value, numbers or days of a closed range. */
function itemsOf(value: FeelValue): FeelList | null {
  if (isList(value)) return value;
  if (!(value instanceof FeelRange)) return value === null ? null : [value];
  const order = compareValues(value.low, value.high);
  if (order === null || order > 0) return null;
  const all = series(value.low, value.high);
  return all && all.slice(value.isLowIncluded ? 0 : 1, value.isHighIncluded ? undefined : -1);
}

function compileSeries(node: NodeOf<'series'>, names: Names, compile: Compile): Evaluate {
  const [low, high] = [compile(node.low, names), compile(node.high, names)];
  const reason = reasonAt(node, 'size');
  return (frame) => series(low(frame), high(frame)) ?? fail(frame, reason);
}

/** Whole numbers or days from one to another, upwards or downwards; null when they are too many to be meant. */
function series(low: FeelValue, high: FeelValue): FeelList | null {
  const areDates = low instanceof FeelDate && high instanceof FeelDate;
  const [first, last] = areDates ? [low.number, high.number] : [wholeOf(low), wholeOf(high)];
  if (first === null || last === null) return null;
  const length = Math.abs(last - first) + 1;
  const step = last < first ? -1 : 1;
  if (length > LONGEST_SERIES) return null;
  return Array.from({ length }, (_, at) => (areDates ? dateAfter(low, at * step) : first + at * step));
}

function wholeOf(value: FeelValue): number | null {
  return isFeelNumber(value) && isWhole(value) ? toMachineInteger(value) : null;
}

/** Expressions that give true, false or null, and no place in a list. */
const CONDITIONS: ReadonlySet<FeelNode['type']> = new Set([
  'comparison',
  'between',
  'in',
  'instance',
  'conjunction',
  'disjunction',
  'quantified',
  'boolean',
]);

/**
 * `list[filter]`: the members for which it is true or, for a number, the member of that place (from 1; -1 is the last).
 * A value is a list of one; null has none, and gives null. So does a filter that is neither of these for a member.
 */
export function compileFilter(node: NodeOf<'filter'>, names: Names, compile: Compile): Evaluate {
  const base = compile(node.base, names);
  const reason = reasonAt(node, 'path');
  if (node.filter.type === 'number') {
    const place = node.filter.value;
    return (frame) => {
      const items = listOf(base(frame));
      const at = indexOf(place, items.length);
      return at === null ? fail(frame, reason) : (items[at] ?? null);
    };
  }
  const { names: inner, slot } = withMember(names, node);
  const filter = compile(node.filter, inner);
  const isCondition = CONDITIONS.has(node.filter.type);
  return (frame) => {
    const value = base(frame);
    if (value === null) return fail(frame, reasonAt(node.base, 'absent'));
    const items = listOf(value);
    if (!isCondition) {
      frame.locals[slot] = null;
      const place = filter({ ...frame, reasons: null });
      if (isFeelNumber(place)) {
        const at = compareNumbers(place, 0) === 0 ? null : indexOf(place, items.length);
        return at === null ? fail(frame, reason) : (items[at] ?? null);
      }
    }
    const kept: FeelValue[] = [];
    for (const item of items) {
      if (--frame.turns.left < 0) return fail(frame, reasonAt(node, 'size'));
      frame.locals[slot] = item;
      const isKept = filter(frame);
      if (isKept === true) kept.push(item);
      else if (isKept !== null && isKept !== false) return fail(frame, reasonAt(node.filter, 'condition'));
    }
    return kept;
  };
}

function listOf(value: FeelValue): FeelList {
  return isList(value) ? value : [value];
}
