/** The functions that authors write (DMN 1.5, 10.3.2.13). */
import type { NodeOf } from '../syntax/tree.ts';
import { FeelFunction, type FeelValue } from '../values/value.ts';
import { fail, reasonAt, type Evaluate } from './frame.ts';
import { isOfType } from './instance.ts';
import { withLocal, type Compile, type Names } from './names.ts';

/**
 * `function(a, b) …`: keeps the locals it is made among. Gives null when an argument is not of the type that is written
 * for it (reason `arguments`), or when it calls itself too often (`size`).
 */
export function compileFunction(node: NodeOf<'function'>, names: Names, compile: Compile): Evaluate {
  const { parameters, body } = node;
  let inner = names;
  const slots = parameters.map(({ name }) => {
    const bound = withLocal(inner, name);
    inner = bound.names;
    return bound.slot;
  });
  const run = compile(body, inner);
  const known = parameters.map(({ name }) => name);
  const reason = reasonAt(node, 'arguments');
  return (frame) => {
    // What is around a function keeps the value it had when the function was made.
    const around = frame.locals.slice(0, names.free);
    return new FeelFunction(known, (given) => {
      const locals: FeelValue[] = [...around];
      if (--frame.turns.left < 0) return fail(frame, reasonAt(node, 'size'));
      for (const [at, { of }] of parameters.entries()) {
        const value = given[at] ?? null;
        if (of && value !== null && !isOfType(value, of)) return fail(frame, reason);
        locals[slots[at] ?? 0] = value;
      }
      return run({ ...frame, locals });
    });
  };
}
