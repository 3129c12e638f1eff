/** The applicant tells the service of a case how they are reached now. It may be after the decision too: letters go on. */
import { contactGiven } from '../../form/answers/contact-given.ts';
import { equalJson } from '../../base/json.ts';
import { isApplicant } from '../model/permissions.ts';
import { contactOf } from '../model/contact.ts';
import type { Command } from './command.ts';
import { note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

/** Notes what is new of it; what the service has already is nothing new. */
export function changeContact(
  ledger: Ledger,
  { phone, email = null, address }: Extract<Command, { readonly type: 'changeContact' }>,
): Refusal | null {
  const { actor, compiled, subject } = ledger;
  if (!isApplicant(actor, subject.applicant)) return refuse('action-not-allowed');
  const known = contactOf(compiled, subject);
  const contact = {
    ...(phone !== null && phone !== known.phone && { phone }),
    ...(email !== null && email !== subject.applicant.email && { email }),
    ...(address !== null &&
      !equalJson(address, known.address) && {
        address,
        instead: contactGiven(compiled.form.model, subject.answers).address,
      }),
  };
  if (Object.keys(contact).length > 0) note(ledger, { type: 'contactChanged', contact });
  return null;
}
