/** To whom a letter goes, as it stands where the window of the envelope is. */
import { asJsonObject, atPointer } from '../../base/json.ts';
import { isJsonObject } from '../../base/guards.ts';
import { evaluate, type Ledger } from './ledger.ts';

/** Company, name and postal address of the applicant, a line each; the name alone where the scheme says no more. */
export function addresseeLines(ledger: Ledger): readonly string[] {
  const { addressee } = ledger.compiled.identity;
  const { givenName, familyName } = ledger.subject.applicant;
  const company = addressee?.company === undefined ? null : evaluate(ledger, addressee.company);
  const address = addressee?.address === undefined ? null : atPointer(ledger.subject.answers, addressee.address);
  return [
    ...(typeof company === 'string' ? [company] : []),
    `${givenName} ${familyName}`,
    ...(isJsonObject(address) ? addressLines(asJsonObject(address)) : []),
  ].filter((line) => line.trim() !== '');
}

/** An address of New Caledonia as the post wants it: street or tribe, post box, then postcode and commune in capitals. */
function addressLines({ voie, boitePostale, codePostal, commune }: Readonly<Record<string, unknown>>) {
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  const box = text(boitePostale);
  return [text(voie), box === '' ? '' : `BP ${box}`, `${text(codePostal)} ${text(commune).toLocaleUpperCase('fr')}`];
}
