/** The value of a part of an expression that reads nothing of the case. */
import type { FeelNode } from '../syntax/tree.ts';
import type { FeelValue } from '../values/value.ts';
import { compileNode } from './compile.ts';
import { createFrame } from './frame.ts';
import { WHOLE_LIBRARY } from './library.ts';
import { namesOf } from './names.ts';

/** Evaluates the part with no scope at all: what it would read of a case is null. */
export function constantOf(node: FeelNode): FeelValue {
  return compileNode(node, namesOf(WHOLE_LIBRARY, {}))(createFrame({}, [], null));
}
