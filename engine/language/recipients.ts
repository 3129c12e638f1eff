/** To whom effects write, and what of it the applicant is shown and told. */
import type { DocumentEffect, MailEffect, WorkflowEffect } from '../../schemas/types/workflow.ts';

/** Words of `to` that are no third party. */
export const OWN_RECIPIENTS: readonly string[] = ['applicant', 'service'];

/** The third party to whom an effect writes, by its name in dispositif.json; null for all that writes to none. */
export function thirdOf(effect: WorkflowEffect): string | null {
  if (effect.type !== 'mail' && effect.type !== 'document') return null;
  return effect.to === undefined || OWN_RECIPIENTS.includes(effect.to) ? null : effect.to;
}

/** Whether a mail is to the applicant. */
export function isMailToApplicant(effect: WorkflowEffect): effect is MailEffect {
  return effect.type === 'mail' && (effect.to ?? 'applicant') === 'applicant';
}

/** Whether an effect is a letter that the applicant is shown, were it a copy of one to a third party. */
export function isShownLetter(effect: WorkflowEffect): effect is DocumentEffect {
  return effect.type === 'document' && !isInternal(effect);
}

/** Whether a letter is the applicant's own: to them, and shown to them. */
export function isLetter(effect: WorkflowEffect): effect is DocumentEffect {
  return isShownLetter(effect) && thirdOf(effect) === null;
}

/** Whether a letter is kept from the applicant: one to a third party is, unless its author says otherwise. */
export function isInternal(effect: DocumentEffect): boolean {
  return effect.internal ?? thirdOf(effect) !== null;
}

/** Whether effects write to the applicant, a mail or a letter: what changes their rights must never be found out by chance. */
export function tellsApplicant(effects: readonly WorkflowEffect[] | undefined): boolean {
  return (effects ?? []).some((effect) => isMailToApplicant(effect) || isLetter(effect));
}
