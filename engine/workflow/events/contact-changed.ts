import { namesMadeOf } from '../../names/read-name.ts';
import { addressInLine } from '../../form/words/address-line.ts';
import { formatPhone } from '../../form/words/format-value.ts';
import type { ToldContact } from '../../case/people.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { answersKeptFrom, type Reader } from '../sight/reader.ts';
import { erasedContact } from './erasure.ts';
import { changing, inside, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { nameActor } from './words.ts';

/** The applicant told the service how they are reached now. */
export const contactChanged: EventRecord<'contactChanged'> = {
  evolve: changing(({ contact: before, applicant, formerEmails = [] }, { contact }) => ({
    contact: { ...before, ...contact },
    applicant: {
      ...applicant,
      ...(contact.phone !== undefined && { phone: contact.phone }),
      ...(contact.email !== undefined && { email: contact.email }),
    },
    ...(contact.email !== undefined && { formerEmails: [...formerEmails, applicant.email] }),
  })),
  touches: ({ contact }) =>
    contact.phone === undefined && contact.email === undefined ? [] : namesMadeOf('applicant'),
  restedOn: false,
  told: 'news',
  isSeen: inside,
  shown: (event, { form }, reader) => ({ ...event, contact: shownContact(form, event.contact, reader) }),
  erase: (event, erasure) => ({ ...event, contact: erasedContact(erasure, event.contact) }),
  toApplicant: ({ contact: { email } }) =>
    email === undefined ? fr.contactChanged.you : fr.contactChanged.yourEmail(email),
  toAgent: ({ actor, contact: { phone, email, address } }) =>
    fr.contactChanged.agent(nameActor(actor), [
      ...(email === undefined ? [] : [fr.contactChanged.email(email)]),
      ...(phone === undefined ? [] : [fr.contactChanged.phone(formatPhone(phone))]),
      ...(address === undefined ? [] : [fr.contactChanged.address(addressInLine(address))]),
    ]),
};

/** What of a contact a reader sees: as much as of the answers that it is told instead of. */
export function shownContact(
  form: CompiledDispositif['form'],
  { phone, email, address, instead }: ToldContact,
  reader: Reader,
): ToldContact {
  const isKept = answersKeptFrom(reader, form);
  const isShown = (source: 'person.phone' | 'person.email' | 'person.address'): boolean =>
    reader.contact &&
    !form.model.fields.some(({ annotation, pointer }) => annotation.prefill === source && isKept(pointer));
  const seesAddress = isShown('person.address');
  return {
    ...(phone !== undefined && isShown('person.phone') && { phone }),
    ...(email !== undefined && isShown('person.email') && { email }),
    ...(address !== undefined && seesAddress && { address }),
    ...(instead !== undefined && seesAddress && { instead }),
  };
}
