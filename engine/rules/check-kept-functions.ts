/**
 * A computed value is kept as JSON, which has no functions: one that is written in it is there while the value is computed, and
 * nothing for all that read the value afterwards.
 */
import { joinPointer } from '../base/pointer.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { parseExpression } from '../feel/syntax/parse.ts';
import type { FeelNode } from '../feel/syntax/tree.ts';

/** Functions that computed values hold and that something outside of them reads. */
export function checkKeptFunctions({ rules, source, report }: ParsedSource): readonly Diagnostic[] {
  return (rules.computed ?? []).flatMap(({ name, expression }, at) => {
    const { tree } = expression === undefined ? { tree: null } : parseExpression(expression);
    if (!tree) return [];
    return keptFunctions(tree, name).flatMap((path) => {
      const read = new RegExp(String.raw`(?<![\w.])${path.replaceAll('.', String.raw`\s*\.\s*`)}\s*\(`);
      const isCalled = Object.entries(source.files).some(
        ([file, text]) => /^(?!scenarios).*\.json$/.test(file) && read.test(text),
      );
      if (!isCalled) return [];
      return [report('rules.function-kept', 'rules.json', joinPointer('/computed', at, 'expression'), { name, path })];
    });
  });
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
