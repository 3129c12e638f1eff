/** How the applicant of a case is reached now: as they told it last, on their own or in their answers. */
import { contactGiven, type ContactGiven } from '../../form/answers/contact-given.ts';
import { equalJson } from '../../base/json.ts';
import type { Case } from '../../case/case.ts';
import type { CaseMail } from '../../case/papers.ts';
import type { CompiledDispositif } from './compiled-dispositif.ts';

/** Telephone and address that the service has; null for what it was never told. */
export function contactOf(
  { form }: Pick<CompiledDispositif, 'form'>,
  { answers, contact, applicant }: Pick<Case, 'answers' | 'contact' | 'applicant'>,
): ContactGiven {
  const given = contactGiven(form.model, answers);
  // An answer that was mended since is the later word.
  const isLast = contact?.address !== undefined && equalJson(contact.instead ?? null, given.address);
  return {
    phone: contact?.phone ?? given.phone ?? applicant.phone,
    address: isLast ? (contact.address ?? null) : given.address,
  };
}

/** Whether a mail was to the applicant: those to the service, and to third parties, are not their concern. */
export function isToApplicant(
  { to, third }: Pick<CaseMail, 'to' | 'third'>,
  { applicant, formerEmails = [] }: Pick<Case, 'applicant' | 'formerEmails'>,
): boolean {
  return !third && (to === applicant.email || formerEmails.includes(to));
}
