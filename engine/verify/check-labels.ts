/** Labels of computed values of which it cannot be told whether they name all that their rule gives. */
import type { ParsedSource } from '../language/parsed-source.ts';
import type { Unproved } from '../language/diagnostic.ts';
import { joinPointer } from '../base/pointer.ts';
import { textsGiven } from '../names/texts-given.ts';
import { buildVocabulary } from '../names/vocabulary.ts';
import { asUnproved } from './domains/unproved.ts';

/** Values with labels whose rule does more than choose among texts that are written or listed. */
export function checkLabels(parsed: ParsedSource): readonly Unproved[] {
  const { computed = [], tables = [] } = parsed.rules;
  const vocabulary = buildVocabulary(parsed);
  return computed.flatMap((value, at) => {
    const { name, labels } = value;
    if (!labels || textsGiven(value, tables, vocabulary)) return [];
    return [
      asUnproved(
        parsed.report('rules.labels-unproved', 'rules.json', joinPointer('/computed', at, 'labels'), { name }),
      ),
    ];
  });
}
