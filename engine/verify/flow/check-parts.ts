/** `a and a`: one of the two was to be something else. */
import { parseExpression } from '../../feel/syntax/parse.ts';
import { partsOf, type FeelNode } from '../../feel/syntax/tree.ts';
import { writeFeel } from '../../feel/syntax/write.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { listPlaces } from './expression-places.ts';
import type { Site } from './site.ts';

/** Conditions that ask twice for the same. */
export function checkParts(parsed: ParsedSource, sites: readonly Site[]): readonly Diagnostic[] {
  return listPlaces(parsed, sites).flatMap(({ file, pointer, text }) => {
    const { tree } = parseExpression(text);
    const twice = tree === null ? null : twiceIn(tree);
    return twice === null ? [] : [parsed.report('rules.part-twice', file, pointer, { written: twice })];
  });
}

/** The first part that stands twice beside itself; null when none does. */
function twiceIn(node: FeelNode): string | null {
  if (node.type === 'conjunction' || node.type === 'disjunction') {
    const written = node.parts.map(writeFeel);
    const found = written.find((part, at) => written.indexOf(part) < at);
    if (found !== undefined) return found;
  }
  return partsOf(node).reduce<string | null>((found, part) => found ?? twiceIn(part), null);
}
