/*
 * Which fields are surely of a person, whatever their author says of them.
 */
import type { FormField } from '../language/form-schema.ts';
import type { ParsedSource } from '../language/parsed-source.ts';

/** Whether only individuals and households ask, so that all that is said of a case is said of them. */
export function isOfPeople({ identity }: ParsedSource): boolean {
  return identity.audiences.every((audience) => audience === 'particulier' || audience === 'foyer');
}

/** Formats of what leads to a person. */
const FORMATS: ReadonlySet<string> = new Set(['email', 'phone', 'iban']);
/** What browsers fill in of the person who types (HTML, autofill detail tokens). */
const AUTOFILL =
  /^(name|(given|family|additional)-name|honorific-(prefix|suffix)|nickname|photo|sex|email|impp|username|street-address|address-(line|level)\d|postal-code|country(-name)?|(bday|tel|cc)(-[a-z-]+)?)$/;

/** What comes from the person's account, leads to them, or is typed of oneself. */
export function isPersonal({ annotation, format }: FormField): boolean {
  const { prefill = '', autocomplete = '' } = annotation;
  return prefill.startsWith('person.') || FORMATS.has(format ?? '') || AUTOFILL.test(autocomplete);
}
