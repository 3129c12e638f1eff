/** To whom a letter goes, as it stands where the window of the envelope is. */
import type { ThirdParty } from '../../../schemas/types/dispositif.ts';
import { nameOfPerson } from '../../case/applicant-name.ts';
import type { Case } from '../../case/case.ts';
import type { Third } from '../../case/papers.ts';
import { asJsonObject, atPointer } from '../../base/json.ts';
import { isJsonObject } from '../../base/guards.ts';
import type { Instant, Json, Pointer } from '../../base/values.ts';
import { findField } from '../../form/fields/field-index.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { contactOf } from '../model/contact.ts';
import { isEmail } from '../../language/formats.ts';
import { thirdOf } from '../../language/recipients.ts';
import type { DocumentEffect, MailEffect } from '../../../schemas/types/workflow.ts';
import { evaluate, openLedger, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

/**
 * Company, name and postal address of the applicant, a line each; where the scheme says no more, the name alone, after that of the company
 * or the association whose request it is.
 */
export function addresseeLines(ledger: Ledger): readonly string[] {
  const { addressee } = ledger.compiled.identity;
  const { applicant } = ledger.subject;
  const company =
    addressee?.company === undefined ? applicant.establishment?.name : evaluate(ledger, addressee.company);
  const address = addressee?.address === undefined ? null : postalAddress(ledger, addressee.address);
  return [...(typeof company === 'string' ? [company] : []), nameOfPerson(applicant), ...addressLines(address)].filter(
    (line) => line.trim() !== '',
  );
}

/** The same for a case as it stands at `now`, or as much of it as somebody is shown. */
export function addresseeOfCase(compiled: CompiledDispositif, subject: Case, now: Instant): readonly string[] {
  return addresseeLines(openLedger(compiled, subject, { now, actor: { type: 'time' } }));
}

/** The address that the applicant gave there, or told since where it is their own. */
function postalAddress({ compiled, subject }: Ledger, pointer: Pointer): Json {
  const own = findField(compiled.form.model, pointer)?.annotation.prefill === 'person.address';
  return (own ? contactOf(compiled, subject).address : null) ?? atPointer(subject.answers, pointer) ?? null;
}

/** A third party as an effect writes to them. */
export type AddressedThird = {
  readonly type: 'addressed';
  readonly third: Third;
  /** Null where there is none, or what there is is no address: what they are sent is then printed. */
  readonly email: string | null;
  /** Name and postal address, a line each. */
  readonly lines: readonly string[];
};

/**
 * The third party of an effect, with the case as it then is; null for an effect to the applicant or to the service. Without a
 * name nothing can be written to them, which is a refusal.
 * @throws when the compiler let through an effect to a third party that is not there
 */
export function addressThird(ledger: Ledger, effect: MailEffect | DocumentEffect): AddressedThird | Refusal | null {
  const id = thirdOf(effect);
  if (id === null) return null;
  const definition = ledger.compiled.identity.thirdParties?.[id];
  if (!definition) throw new Error(`The compiler let through an effect to an unknown third party: ${id}`);
  const { told = true } = effect;
  const name = asLine(evaluate(ledger, definition.name));
  if (name === '') return unnamed(definition);
  const email = definition.email === undefined ? '' : asLine(evaluate(ledger, definition.email));
  const address = definition.address === undefined ? null : evaluate(ledger, definition.address);
  return {
    type: 'addressed',
    third: { id, name, told },
    email: isEmail(email) ? email : null,
    lines: [name, ...addressLines(address)].filter((line) => line.trim() !== ''),
  };
}

function unnamed({ title }: ThirdParty): Refusal {
  const message = `Il manque le nom de : ${title}. Rien n’a été fait. Vérifiez les informations saisies.`;
  return refuse('template-failed', message);
}

/** An address of New Caledonia as the post wants it: street or tribe, post box, then postcode and commune in capitals. */
function addressLines(address: Json): readonly string[] {
  if (typeof address === 'string') return address.split(/\r?\n/u).map(asLine);
  if (!isJsonObject(address)) return [];
  const { voie = null, boitePostale = null, codePostal = null, commune = null } = asJsonObject(address);
  const box = asLine(boitePostale);
  const town = asLine(commune).toLocaleUpperCase('fr');
  return [asLine(voie), box === '' ? '' : `BP ${box}`, `${asLine(codePostal)} ${town}`];
}

/** One line of an address, or of the head of a mail, whatever was typed: no line break makes two of it. */
function asLine(value: Json): string {
  return typeof value === 'string' ? value.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim() : '';
}
