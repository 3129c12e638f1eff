/**
 * A value that the applicant is shown says nothing of a confidential opinion: what is computed from it would give it away.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer } from '../base/pointer.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { createConfidentialRead } from '../language/confidential-opinions.ts';
import { reach, valuesRead } from './check-blame.ts';
import type { Vocabulary } from '../feel/expression.ts';

/** Public values that read a confidential opinion, directly or through others. */
export function checkPublicValues(parsed: ParsedSource, vocabulary: Vocabulary): readonly Diagnostic[] {
  const confidentialIn = createConfidentialRead(parsed);
  if (!confidentialIn) return [];
  const through = valuesRead(parsed, vocabulary);
  return (parsed.rules.computed ?? []).flatMap(({ name, public: isPublic }, at) => {
    const opinion = confidentialIn(isPublic ? reach([name], through) : []);
    if (opinion === undefined) return [];
    return [
      parsed.report('rules.confidential', 'rules.json', joinPointer('/computed', at, 'public'), { name, opinion }),
    ];
  });
}
