/** Calls (DMN 1.5, 10.3.2.13), of functions of FEEL and of those that authors write. */
import { callBuiltin } from '../functions/call.ts';
import type { Builtin } from '../functions/signature.ts';
import { valuesGiven, type Given, type NodeOf } from '../syntax/tree.ts';
import { FeelFunction } from '../values/value.ts';
import type { Reason } from '../compiled-expression.ts';
import { fail, reasonAt, type Evaluate } from './frame.ts';
import { builtinNamed, type Names, type Compile } from './names.ts';

/**
 * A call. A function of FEEL is found by its name before anything runs; null, with the reason, when what is given does
 * not suit it (`arguments`) or what is called is no function (`function`).
 */
export function compileCall(node: NodeOf<'call'>, names: Names, compile: Compile): Evaluate {
  const { callee, given } = node;
  const builtin = callee.type === 'name' ? builtinNamed(names, callee.name) : null;
  if (builtin) return compileBuiltin(builtin, given, names, compile, reasonAt(node, 'arguments'));
  const called = compile(callee, names);
  const values = valuesGiven(given).map((value) => compile(value, names));
  const words = given.type === 'named' ? given.values.map(({ name }) => name) : null;
  const reason = reasonAt(node, 'function');
  return (frame) => {
    const found = called(frame);
    const order = found instanceof FeelFunction ? orderOf(found, words, values.length) : null;
    if (!(found instanceof FeelFunction) || !order) return fail(frame, reason);
    return found.call(order.map((at) => values[at]?.(frame) ?? null));
  };
}

/** `date("…")`, `@"…"`: functions that no name hides, whose value never changes when what they are given is written. */
export function compileTemporal(node: NodeOf<'temporal'>, names: Names, compile: Compile): Evaluate {
  const builtin = names.library.functions.get(node.make);
  if (!builtin) throw new Error(`FEEL has no function ${node.make}`);
  const evaluate = compileBuiltin(builtin, node.given, names, compile, reasonAt(node, 'literal'));
  if (!valuesGiven(node.given).every(({ type }) => type === 'text' || type === 'number')) return evaluate;
  const value = evaluate({ scope: {}, locals: [], reasons: null, turns: { left: 0 } });
  const reason = reasonAt(node, 'literal');
  return value === null ? (frame) => fail(frame, reason) : () => value;
}

function compileBuiltin(builtin: Builtin, given: Given, names: Names, compile: Compile, reason: Reason): Evaluate {
  const values = valuesGiven(given).map((value) => compile(value, names));
  const [one, two] = values;
  if (given.type === 'positional') {
    if (one && two && values.length === 2)
      return (frame) => callBuiltin(builtin, [one(frame), two(frame)]) ?? fail(frame, reason);
    if (one && values.length === 1) return (frame) => callBuiltin(builtin, [one(frame)]) ?? fail(frame, reason);
    return (frame) =>
      callBuiltin(
        builtin,
        values.map((value) => value(frame)),
      ) ?? fail(frame, reason);
  }
  return names.library.rarer?.callByName(builtin, given, names, compile, reason) ?? (() => null);
}

/** Places of what is given in the order of a function's parameters; null when they do not fit. */
function orderOf(
  { parameters }: FeelFunction,
  words: readonly string[] | null,
  count: number,
): readonly number[] | null {
  if (!words) return parameters && parameters.length !== count ? null : Array.from({ length: count }, (_, at) => at);
  const places = (parameters ?? []).map((name) => words.indexOf(name));
  return places.length === count && !places.includes(-1) ? places : null;
}
