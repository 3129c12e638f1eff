import { namesMadeOf } from '../../names/read-name.ts';
import { addressInLine } from '../../form/words/address-line.ts';
import { formatPhone } from '../../form/words/format-value.ts';
import type { ToldContact } from '../../case/case.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { answersKeptFrom, type Reader } from '../sight/reader.ts';
import { changing, inside, type EventRecord } from './event-record.ts';
import { fr } from './messages/fr.ts';
import { nameActor } from './words.ts';

/** The applicant told the service how they are reached now. */
export const contactChanged: EventRecord<'contactChanged'> = {
  evolve: changing(({ contact: before, applicant }, { contact }) => ({
    contact: { ...before, ...contact },
    applicant: contact.phone === undefined ? applicant : { ...applicant, phone: contact.phone },
  })),
  touches: ({ contact }) => (contact.phone === undefined ? [] : namesMadeOf('applicant')),
  restedOn: false,
  told: 'news',
  isSeen: inside,
  shown: (event, { form }, reader) => ({ ...event, contact: shownContact(form, event.contact, reader) }),
  toApplicant: () => fr.contactChanged.you,
  toAgent: ({ actor, contact: { phone, address } }) =>
    fr.contactChanged.agent(nameActor(actor), [
      ...(phone === undefined ? [] : [fr.contactChanged.phone(formatPhone(phone))]),
      ...(address === undefined ? [] : [fr.contactChanged.address(addressInLine(address))]),
    ]),
};

/** What of a contact a reader sees: as much as of the answers that it is told instead of. */
export function shownContact(
  form: CompiledDispositif['form'],
  { phone, address, instead }: ToldContact,
  reader: Reader,
): ToldContact {
  const isKept = answersKeptFrom(reader, form);
  const isShown = (source: 'person.phone' | 'person.address'): boolean =>
    reader.contact &&
    !form.model.fields.some(({ annotation, pointer }) => annotation.prefill === source && isKept(pointer));
  const seesAddress = isShown('person.address');
  return {
    ...(phone !== undefined && isShown('person.phone') && { phone }),
    ...(address !== undefined && seesAddress && { address }),
    ...(instead !== undefined && seesAddress && { instead }),
  };
}
