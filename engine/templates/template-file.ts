/** The files of the texts that effects write. */
import type { WorkflowEffect } from '../../schemas/types/workflow.ts';
import { partsOfEffect } from '../language/effect-parts.ts';
import { isLetter, isMailToApplicant } from '../language/recipients.ts';

/** File of the text that an effect needs; null when it needs none. */
export function templateFile(effect: WorkflowEffect): string | null {
  return partsOfEffect(effect).text;
}

/** Files of the texts that effects write to the applicant, mails and letters, in their order. */
export function writtenToApplicant(effects: readonly WorkflowEffect[]): readonly string[] {
  return effects
    .filter((effect) => isMailToApplicant(effect) || isLetter(effect))
    .flatMap((effect) => templateFile(effect) ?? []);
}
