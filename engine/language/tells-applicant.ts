/** Whether something that is done is told to the applicant: what changes their rights must never be found out by chance. */
import type { WorkflowEffect } from '../../schemas/types/workflow.ts';

/** Whether effects write to the applicant: a mail to them, or a letter they are shown. */
export function tellsApplicant(effects: readonly WorkflowEffect[] | undefined): boolean {
  return (effects ?? []).some((effect) => (effect.type === 'mail' && effect.to !== 'service') || isLetter(effect));
}

/** Whether an effect is a letter that the applicant is shown. */
export function isLetter(effect: WorkflowEffect): boolean {
  return effect.type === 'document' && effect.internal !== true;
}
