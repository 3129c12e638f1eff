/**
 * What an agent says of a request that did not come online. The day it was received starts the legal time, and what is
 * entered of a person stays in the register: neither may be something that cannot be.
 */
import { isEmail, isOneLine, type Channel, type FieldError, type LocalDate } from '../../engine/index.ts';
import { storedPhone, type NewPerson } from '../people/index.ts';
import { fr as messages } from './messages/fr.ts';

/** A request that an agent enters for somebody. */
export interface Assisted {
  readonly channel: Channel;
  readonly receivedOn: LocalDate | null;
  /** Code of the form on paper that it is typed from; null for the form in force. */
  readonly formCode: string | null;
  /** A person of the register by identifier, or a new one. */
  readonly person: { readonly id: string } | NewPerson;
}

/** The same with a person as the register keeps people, or what is to be mended. */
export function checkAssisted(assisted: Assisted, today: LocalDate): Assisted | readonly FieldError[] {
  const { person, receivedOn } = assisted;
  const entered = 'id' in person ? null : person;
  const errors = [
    ...fault('/receivedOn', receivedOn !== null && receivedOn > today, messages.receivedLater),
    ...(entered ? faultsOf(entered, today) : []),
  ];
  if (errors.length > 0) return errors;
  return entered?.phone ? { ...assisted, person: { ...entered, phone: storedPhone(entered.phone) } } : assisted;
}

/** Tells the two answers of `checkAssisted` apart. */
export function isFaulty(checked: Assisted | readonly FieldError[]): checked is readonly FieldError[] {
  return Array.isArray(checked);
}

function faultsOf({ givenName, familyName, email, phone, birthDate }: NewPerson, today: LocalDate) {
  return [
    ...fault('/person/givenName', givenName.trim() === '', messages.givenName),
    ...fault('/person/familyName', familyName.trim() === '', messages.familyName),
    ...fault('/person/givenName', !isOneLine(givenName), messages.oneLine),
    ...fault('/person/familyName', !isOneLine(familyName), messages.oneLine),
    ...fault('/person/email', email !== null && !isEmail(email.trim()), messages.email),
    ...fault('/person/phone', phone !== null && storedPhone(phone) === null, messages.phone),
    ...fault('/person/birthDate', birthDate !== null && birthDate > today, messages.bornLater),
  ];
}

function fault(pointer: string, is: boolean, message: string): readonly FieldError[] {
  return is ? [{ pointer, keyword: 'assisted', message }] : [];
}
