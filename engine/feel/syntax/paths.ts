/** What an expression names, by its text alone: for rules that ask whether something is read, whatever its type. */
import { memoise } from '../../base/memoise.ts';
import { parseExpression } from './parse.ts';
import { namesOfPath, partsOf, type FeelNode } from './tree.ts';

/** Names of the path that an expression is and nothing more (`foyer.revenus`); null when it is none. */
export function pathIn(text: string): readonly string[] | null {
  const { tree } = parseExpression(text);
  return tree && namesOfPath(tree);
}

/** Every path that is written in an expression, as far as it goes by plain names; functions are among them. */
export const pathsIn: (text: string) => readonly (readonly string[])[] = memoise((text) => {
  const { tree } = parseExpression(text);
  return tree ? pathsOf(tree) : [];
});

/** Whether an expression reads a value, the whole that holds it not counted. */
export function readsPath(text: string, ...names: readonly string[]): boolean {
  return pathsIn(text).some((path) => names.every((name, at) => path[at] === name));
}

function pathsOf(node: FeelNode): readonly (readonly string[])[] {
  const path = namesOfPath(node);
  return path ? [path] : partsOf(node).flatMap(pathsOf);
}
