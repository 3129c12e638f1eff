/**
 * A computed value is kept as JSON, which has no functions: one that is written in it is there while the value is computed, and
 * nothing for all that read the value afterwards.
 */
import { isJsonList, isJsonObject } from '../base/guards.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Json } from '../base/values.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { parseCellTests, parseExpression } from '../feel/syntax/parse.ts';
import { namesOfPath, someNode, type FeelNode } from '../feel/syntax/tree.ts';

/** Functions that computed values hold and that something outside of them reads. */
export function checkKeptFunctions({ rules, values, report }: ParsedSource): readonly Diagnostic[] {
  return (rules.computed ?? []).flatMap(({ name, expression }, at) => {
    const { tree } = expression === undefined ? { tree: null } : parseExpression(expression);
    if (!tree) return [];
    return keptFunctions(tree, name).flatMap((path) => {
      const isCalled = [...values].some(([file, value]) => !file.startsWith('scenarios/') && isCalledIn(value, path));
      if (!isCalled) return [];
      return [report('rules.function-kept', 'rules.json', joinPointer('/computed', at, 'expression'), { name, path })];
    });
  });
}

/** Whether an expression or a cell of a file calls a function by its path; a text for people is neither, and is not read as one. */
function isCalledIn(value: Json, path: string): boolean {
  if (isJsonList(value)) return value.some((item) => isCalledIn(item, path));
  if (isJsonObject(value)) return Object.values(value).some((item) => isCalledIn(item, path));
  if (typeof value !== 'string' || !value.includes('(')) return false;
  const whole = parseExpression(value).tree;
  const trees = whole ? [whole] : (parseCellTests(value).tree?.tests ?? []);
  return trees.some((tree) =>
    someNode(tree, (node) => node.type === 'call' && namesOfPath(node.callee)?.join('.') === path),
  );
}

/** Paths of the functions that the value of an expression holds. */
function keptFunctions(node: FeelNode, path: string): readonly string[] {
  switch (node.type) {
    case 'function':
      return [path];
    case 'context':
      return node.entries.flatMap(({ key, value }) => keptFunctions(value, `${path}.${key}`));
    case 'if':
      return [...keptFunctions(node.then, path), ...keptFunctions(node.otherwise, path)];
    default:
      return [];
  }
}
