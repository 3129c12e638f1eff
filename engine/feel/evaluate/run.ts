/** A tree that runs: compiled once, when it is first asked for, and then called with what each name stands for. */
import type { CompiledExpression, Reason } from '../compiled-expression.ts';
import type { FeelNode } from '../syntax/tree.ts';
import { fromFeel } from '../values.ts';
import { compileNode } from './compile.ts';
import { createFrame, type Frame } from './frame.ts';
import type { Names } from './names.ts';

/** What gives the value of a tree, and what says why it has none. */
export function runnerOf(tree: FeelNode, names: Names): Pick<CompiledExpression, 'evaluate' | 'explain'> {
  const compiled = once(() => compileNode(tree, names));
  return {
    evaluate: (scope) => {
      const frame = createFrame(scope, [], null);
      const value = compiled()(frame);
      return wasCut(frame) ? null : fromFeel(value);
    },
    explain: (scope) => {
      const reasons: Reason[] = [];
      compiled()(createFrame(scope, [], reasons));
      return reasons;
    },
  };
}

/** Whether loops ended before their lists did: a value was made all the same, of what they had gone through. */
export function wasCut({ turns }: Frame): boolean {
  return turns.left < 0;
}

/** Most expressions of a scheme that is looked at never run. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
