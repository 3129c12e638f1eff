/** How a person, a company or an association is reached: from what is kept to the fields of a form, and back. */
import type { FastifyRequest } from 'fastify';
import { formatPhone, STANDARD_DATA } from '../../../engine/index.ts';
import { storedPhone, type Person } from '../../people/index.ts';
import type { ContactModel } from '../parts/contact-fields.tsx';
import type { FormErrors } from '../parts/form-errors.ts';
import { bodyText } from './body-text.ts';
import { said } from './text.ts';

type Stored = Pick<Person, 'phone' | 'address'>;

const LONGEST = 120;

/** Communes that are offered as one types. */
export const communesOffered = (): readonly string[] => STANDARD_DATA.communes.rows.map(({ value }) => value);

/** What is kept, as it stands in the fields; empty where nothing is. */
export function contactOf(kept: Stored | null): ContactModel {
  const address = kept?.address ?? {};
  return {
    phone: kept?.phone ? formatPhone(kept.phone) : '',
    street: address['voie'] ?? '',
    box: address['boitePostale'] ?? '',
    postcode: address['codePostal'] ?? '',
    commune: address['commune'] ?? '',
  };
}

/** What was posted. */
export function typedContact(request: Pick<FastifyRequest, 'body'>): ContactModel {
  const read = (name: string): string => bodyText(request, name).trim();
  return {
    phone: read('phone'),
    street: read('street'),
    box: read('box'),
    postcode: read('postcode').replaceAll(/\s/gu, ''),
    commune: read('commune'),
  };
}

/** What is to be mended, by field, in words. */
export function mistakesInContact(contact: ContactModel): FormErrors {
  const errors: Record<string, string> = {};
  for (const [name, value] of Object.entries(contact)) if (value.length > LONGEST) errors[name] = said.fields.tooLong;
  if (contact.phone !== '' && storedPhone(contact.phone) === null) errors['phone'] = said.fields.phone;
  if (contact.postcode !== '' && !/^988\d\d$/u.test(contact.postcode)) errors['postcode'] = said.fields.postcode;
  return errors;
}

/** What is kept of it: the address in the shape of the block adresse-nc; null for what is not given. */
export function storedContact({ phone, street, box, postcode, commune }: ContactModel): Stored {
  const parts = { voie: street, boitePostale: box, codePostal: postcode, commune };
  const given = Object.entries(parts).filter(([, value]) => value !== '');
  return { phone: storedPhone(phone), address: given.length === 0 ? null : Object.fromEntries(given) };
}
