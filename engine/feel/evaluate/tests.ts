/** Unary tests (DMN 1.5, 10.3.2.8 and table 46): what `in` asks of a value, and the cells of decision tables. */
import { compareBy, isEqual, isInRange } from '../values/compare.ts';
import { someNode, type CellTests, type FeelNode, type NodeOf } from '../syntax/tree.ts';
import { FeelRange, isList, type FeelValue } from '../values/value.ts';
import { withTested, type Compile, type Names } from './names.ts';
import type { Evaluate, Frame } from './frame.ts';

/** A test of a value: three-valued. */
type Test = (frame: Frame, value: FeelValue) => boolean | null;

/** `value in tests`: true when one of them is. */
export function compileIn(node: NodeOf<'in'>, names: Names, compile: Compile): Evaluate {
  const value = compile(node.value, names);
  const { names: inner, slot } = withTested(names);
  const tests = node.tests.map((test) => compileTest(test, inner, slot, compile));
  return (frame) => {
    const tested = value(frame);
    let result: boolean | null = false;
    for (const test of tests) {
      const passed = test(frame, tested);
      if (passed === true) return true;
      if (passed === null) result = null;
    }
    return result;
  };
}

/** The tests of a cell, which only true passes; the value is at the first place. */
export function compileCellTests(
  { isNegated, tests }: CellTests,
  names: Names,
  compile: Compile,
): (frame: Frame, value: FeelValue) => boolean {
  const { names: inner, slot } = withTested(names);
  const all = tests.map((test) => compileTest(test, inner, slot, compile));
  if (all.length === 0) return () => true;
  return (frame, value) => all.some((test) => test(frame, value) === true) !== isNegated;
}

function compileTest(node: FeelNode, names: Names, slot: number, compile: Compile): Test {
  if (node.type === 'bound') {
    const { operator } = node;
    const bound = compile(node.value, names);
    return (frame, value) => compareBy(operator, value, bound(frame));
  }
  if (node.type === 'null') return (_, value) => value === null;
  if (node.type === 'boolean') return (_, value) => isEqual(value, node.value);
  const evaluate = compile(node, names);
  if (someNode(node, ({ type }) => type === 'tested')) {
    return (frame, value) => {
      frame.locals[slot] = value;
      const result = evaluate(frame);
      return typeof result === 'boolean' ? result : null;
    };
  }
  return (frame, value) => passes(value, evaluate(frame));
}

/** Whether a value is another, is in it, or is in what it holds. */
function passes(value: FeelValue, test: FeelValue): boolean | null {
  if (test instanceof FeelRange) {
    if (value instanceof FeelRange) return isEqual(value, test);
    return isInRange(test, value);
  }
  if (isList(test)) {
    if (isList(value) && isEqual(value, test) === true) return true;
    return test.some((item) => (item instanceof FeelRange ? isInRange(item, value) : isEqual(value, item)) === true);
  }
  // A test that is a condition on something else.
  if (typeof test === 'boolean' && typeof value !== 'boolean') return value === null ? isEqual(value, test) : test;
  return isEqual(value, test);
}
