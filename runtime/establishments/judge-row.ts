/** One row of the file of the register: what it says of an establishment, or all that is wrong with it, in words. */
import { bearsRidKey, isDate, isEmail, isRidet, normaliseRidet } from '../../engine/index.ts';
import { storedPhone } from '../people/index.ts';
import { fr } from './messages/fr.ts';

const messages = fr.register;

/** An establishment as the register has it. `address` has the shape of the block adresse-nc; null is for what it does not say. */
export interface ListedEstablishment {
  readonly ridet: string;
  readonly name: string;
  readonly legalForm: string | null;
  readonly activity: string | null;
  readonly rna: string | null;
  readonly address: Readonly<Record<string, string>> | null;
  /** Where codes are sent, lower case. */
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  /** ISO day. */
  readonly closedOn: string | null;
}

/** Columns of the file, with the most characters that a cell of it may have. The first two are needed. */
export const COLUMNS = {
  ridet: 20,
  nom: 200,
  forme: 100,
  naf: 10,
  rna: 10,
  voie: 120,
  boite_postale: 12,
  code_postal: 5,
  commune: 60,
  email: 254,
  telephone: 30,
  ferme_le: 10,
} as const;
export type Column = keyof typeof COLUMNS;

/** A row with what is to be looked at again although it is taken, or what keeps it from being taken. */
export type JudgedRow =
  | { readonly type: 'listed'; readonly entry: ListedEstablishment; readonly warning: string | null }
  | { readonly type: 'wrong'; readonly mistakes: readonly string[] };

/** @param cell text of a column, empty where the file does not have it */
export function judgeRow(cell: (column: Column) => string): JudgedRow {
  const ridet = normaliseRidet(cell('ridet'));
  const email = cell('email').toLowerCase();
  const phone = storedPhone(cell('telephone'));
  const address = addressOf(cell);
  const mistakes = [
    ...(isRidet(ridet) ? [] : [messages.ridet(cell('ridet'))]),
    ...(cell('nom') === '' ? [messages.name] : []),
    ...(email === '' || isEmail(email) ? [] : [messages.email(cell('email'))]),
    ...(cell('telephone') === '' || phone !== null ? [] : [messages.phone(cell('telephone'))]),
    ...(typeof address === 'string' ? [address] : []),
    ...(cell('rna') === '' || /^W[0-9A-Z]{9}$/u.test(cell('rna')) ? [] : [messages.rna(cell('rna'))]),
    ...(cell('ferme_le') === '' || isDate(cell('ferme_le')) ? [] : [messages.closedOn(cell('ferme_le'))]),
    ...lengthMistakes(cell),
  ];
  if (mistakes.length > 0 || typeof address === 'string') return { type: 'wrong', mistakes };
  const said = (column: Column): string | null => cell(column) || null;
  return {
    type: 'listed',
    entry: {
      ridet,
      name: cell('nom'),
      legalForm: said('forme'),
      activity: said('naf'),
      rna: said('rna'),
      address,
      email: email || null,
      phone,
      closedOn: said('ferme_le'),
    },
    warning: bearsRidKey(ridet) ? null : messages.key(ridet),
  };
}

/** Null when nothing is said of it, and a sentence when too little is. */
function addressOf(cell: (column: Column) => string): ListedEstablishment['address'] | string {
  const [voie, codePostal, commune] = [cell('voie'), cell('code_postal'), cell('commune')];
  const boitePostale = cell('boite_postale').replace(/^B\.?P\.?\s*/iu, '');
  if (voie === '' && codePostal === '' && commune === '') return null;
  if (voie === '' || codePostal === '' || commune === '') return messages.address;
  if (!/^988\d\d$/u.test(codePostal)) return messages.postcode(codePostal);
  return { voie, ...(boitePostale && { boitePostale }), codePostal, commune };
}

function lengthMistakes(cell: (column: Column) => string): readonly string[] {
  return COLUMN_NAMES.flatMap((column) => {
    const most = COLUMNS[column];
    return cell(column).length > most ? [messages.long(column, most)] : [];
  });
}

/** Names of the columns, in their order. */
export const COLUMN_NAMES: readonly Column[] = Object.keys(COLUMNS).filter(isColumn);

/** Whether the file may have a column of that name. */
export function isColumn(name: string): name is Column {
  return Object.hasOwn(COLUMNS, name);
}
