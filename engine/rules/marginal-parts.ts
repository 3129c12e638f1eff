/**
 * « Pourquoi » of a marginal scale: what stands in each bracket. It is worked out when somebody asks, from what the value read
 * (which a reader may know only a part of), and not kept with the case.
 */
import { isJsonObject } from '../base/guards.ts';
import type { Json, JsonObject } from '../base/values.ts';
import { partsOfAmount, readBrackets, type BracketPart } from '../feel/functions/brackets.ts';
import type { CompiledExpression } from '../feel/compiled-expression.ts';
import { parseFeel, type Vocabulary } from '../feel/expression.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import { calleeName, partsOf, valuesGiven, type FeelNode } from '../feel/syntax/tree.ts';
import { toFeel } from '../feel/values.ts';
import { isFeelNumber } from '../feel/values/decimal.ts';
import { ANY } from '../feel/scope-type.ts';

/** A marginal scale as it was applied to one amount. */
export type AppliedScale = {
  /** The amount as its author wrote it. */
  readonly of: string;
  readonly parts: readonly BracketPart[];
};

/** Scales that an expression applies, from the values that it read, by dotted path. */
export type CompiledScales = (inputs: JsonObject) => readonly AppliedScale[];

/** The calls of `bareme` in an expression; those within loops and functions, which read more than the case, tell nothing. */
export function compileScales(text: string, vocabulary: Vocabulary): CompiledScales {
  const calls = text.includes('bareme') ? callsIn(text, vocabulary) : [];
  return (inputs) => {
    const scope = scopeOf(inputs);
    return calls.flatMap(({ amount, scale }) => {
      const [of, brackets] = [toFeel(amount.evaluate(scope), ANY), readBrackets(toFeel(scale.evaluate(scope), ANY))];
      const parts = isFeelNumber(of) && brackets ? partsOfAmount(of, brackets) : null;
      return parts ? [{ of: amount.text, parts }] : [];
    });
  };
}

type ScaleCall = { readonly amount: CompiledExpression; readonly scale: CompiledExpression };

function callsIn(text: string, vocabulary: Vocabulary): readonly ScaleCall[] {
  const { tree } = parseExpression(text);
  const compile = ({ from, to }: FeelNode): CompiledExpression =>
    parseFeel(text.slice(from, to), vocabulary).expression;
  const calls = tree ? findCalls(tree) : [];
  const read = calls.flatMap((given) => {
    const [amount, scale] = given;
    return amount && scale ? [{ amount: compile(amount), scale: compile(scale) }] : [];
  });
  return [...new Map(read.map((call) => [`${call.amount.text},${call.scale.text}`, call])).values()];
}

/** What is given to each call, the amount first. */
function findCalls(node: FeelNode): readonly (readonly FeelNode[])[] {
  const inner = partsOf(node).flatMap(findCalls);
  if (node.type !== 'call' || calleeName(node) !== 'bareme') return inner;
  const { given } = node;
  if (given.type === 'positional') return [valuesGiven(given), ...inner];
  const named = ['montant', 'tranches'].flatMap((name) => given.values.find((one) => one.name === name)?.value ?? []);
  return [named, ...inner];
}

/** `{ "foyer.parts": 2 }` as expressions read it. */
function scopeOf(inputs: JsonObject): JsonObject {
  return Object.entries(inputs).reduce<JsonObject>((scope, [path, value]) => place(scope, path.split('.'), value), {});
}

function place(scope: JsonObject, [name = '', ...names]: readonly string[], value: Json): JsonObject {
  if (names.length === 0) return { ...scope, [name]: value };
  const inside = Object.hasOwn(scope, name) ? scope[name] : {};
  return { ...scope, [name]: place(isJsonObject(inside) ? inside : {}, names, value) };
}
