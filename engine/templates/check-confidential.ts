/**
 * A confidential opinion is not shown to the applicant: what a letter or a message to them reads of it would be.
 */
import type { ParsedSource } from '../language/parsed-source.ts';
import type { CompiledTemplate } from './template.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import { listEffects } from '../language/walk-workflow.ts';
import { isShownLetter } from '../language/recipients.ts';
import { createConfidentialRead } from '../language/confidential-opinions.ts';

type Templates = Readonly<Record<'messages' | 'documents', Readonly<Record<string, CompiledTemplate>>>>;

/** Effects that would write to the applicant what a confidential opinion says. */
export function checkConfidential(parsed: ParsedSource, { messages, documents }: Templates): readonly Diagnostic[] {
  const confidentialIn = createConfidentialRead(parsed);
  if (!confidentialIn) return [];
  return listEffects(parsed).flatMap(({ effect, pointer }) => {
    const template =
      effect.type === 'mail' && effect.to !== 'service'
        ? messages[effect.message]
        : isShownLetter(effect)
          ? documents[effect.document]
          : undefined;
    const opinion = confidentialIn(template?.tags ?? []);
    if (!template || opinion === undefined) return [];
    return [parsed.report('effect.confidential', 'workflow.json', pointer, { template: template.id, opinion })];
  });
}
