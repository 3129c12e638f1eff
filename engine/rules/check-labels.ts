/** Labels of computed values are those of all the texts that their rule gives, and of no other. */
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer } from '../base/pointer.ts';
import { suggest } from '../base/suggest.ts';
import type { Vocabulary } from '../feel/expression.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { textsGiven } from '../names/texts-given.ts';

const FILE = 'rules.json';

/** Texts without a label, and labels of no text. */
export function checkLabels(parsed: ParsedSource, vocabulary: Vocabulary): readonly Diagnostic[] {
  const { computed = [], tables = [] } = parsed.rules;
  return computed.flatMap((value, at): readonly Diagnostic[] => {
    const { name, type, labels } = value;
    if (!labels) return [];
    const pointer = joinPointer('/computed', at, 'labels');
    if (type !== 'string' && type !== 'list') return [parsed.report('rules.labels-type', FILE, pointer, { name })];
    const given = textsGiven(value, tables, vocabulary);
    if (!given) return [];
    const known = Object.keys(labels);
    const missing = given.filter((text) => !known.includes(text));
    return [
      ...missing.map((text) => parsed.report('rules.label-missing', FILE, pointer, { name, text })),
      ...known
        .filter((text) => !given.includes(text))
        .map((text) => {
          const params = { name, text, suggestion: suggest(text, missing) };
          return parsed.report('rules.label-never', FILE, joinPointer(pointer, text), params);
        }),
    ];
  });
}
