/*
 * What the register of processing records of a scheme (GDPR article 30), drawn from dispositif.json, privacy.json and the
 * annotations of its forms: nothing of it is typed again.
 */
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { DataCategory, Privacy } from '../../schemas/types/privacy.ts';
import type { FormField } from '../language/form-schema.ts';
import type { CompiledDispositif } from '../workflow/model/compiled-dispositif.ts';
import { smallSchemas } from '../workflow/model/small-schemas.ts';
import { readersOf, retentionInWords, thirdRecipients } from './privacy-notice.ts';

/** Of the regulation: its article 6 numbers them. */
const GROUNDS: { readonly [L in Privacy['lawfulness']]: string } = {
  consent: 'le consentement de la personne (RGPD, article 6.1 a)',
  contract: 'l’exécution d’un contrat (RGPD, article 6.1 b)',
  legalObligation: 'une obligation légale (RGPD, article 6.1 c)',
  vitalInterests: 'la sauvegarde d’intérêts vitaux (RGPD, article 6.1 d)',
  publicTask: 'une mission d’intérêt public (RGPD, article 6.1 e)',
  legitimateInterests: 'l’intérêt légitime de l’administration (RGPD, article 6.1 f)',
};
const PERSONS: { readonly [A in DispositifIdentity['audiences'][number]]: string } = {
  particulier: 'Particuliers qui demandent',
  foyer: 'Foyers qui demandent, et leurs membres',
  association: 'Associations qui demandent, et qui les représente',
  entreprise: 'Entreprises qui demandent, et qui les représente',
};

type RegisterCategory = {
  readonly id: string;
  readonly title: string;
  readonly sensitive: boolean;
  readonly justification: string | null;
  /** How long it is kept, from what, and what is done then: « effacées 2 ans après la fin de l’instruction ». */
  readonly retention: string;
  /** Titles of the functions that alone read such data; null when all that see the case do. */
  readonly readers: readonly string[] | null;
  /** Labels of the fields that hold such data; none where the scheme was not compiled. */
  readonly fields: readonly string[];
};

/** What the register of processing says of a scheme. */
export type RegisterRecord = {
  readonly id: string;
  readonly title: string;
  readonly controller: string;
  readonly purpose: string;
  /** What allows it, with its place in the regulation. */
  readonly ground: string;
  readonly legalBasis: readonly string[];
  /** Whose data these are, in words. */
  readonly persons: readonly string[];
  readonly recipients: readonly string[];
  /** Third parties to whom the service writes, with the titles of what they may know. */
  readonly thirdParties: readonly { readonly title: string; readonly categories: readonly string[] }[];
  /** Transfers out of the European Union and New Caledonia. */
  readonly transfers: readonly string[];
  readonly rightsContact: string;
  readonly categories: readonly RegisterCategory[];
};

/** What the register says of a scheme as its identity and its privacy.json alone tell it: nothing is compiled for a list. */
export function registerRecord(
  scheme: Pick<CompiledDispositif, 'identity' | 'privacy'>,
  fields: readonly FormField[] = [],
): RegisterRecord {
  const { identity, privacy } = scheme;
  const { id, title, service, legalBasis, audiences, thirdParties = {} } = identity;
  const { purpose, lawfulness, recipients, transfers = [], rightsContact } = privacy;
  return {
    id,
    title,
    controller: service.name,
    legalBasis: legalBasis.map(({ act }) => act),
    purpose,
    ground: GROUNDS[lawfulness],
    persons: [
      ...audiences.map((audience) => PERSONS[audience]),
      ...Object.values(thirdParties).map((one) => one.title),
    ],
    recipients,
    thirdParties: thirdRecipients(scheme),
    transfers,
    rightsContact,
    categories: Object.entries(privacy.categories).map(([name, category]) => ({
      ...describeCategory(name, category, fields),
      readers: readersOf(identity, category),
    })),
  };
}

/** The whole entry of the register: with the questions that hold each category of data. */
export function registerEntry(compiled: CompiledDispositif): RegisterRecord {
  return registerRecord(compiled, [...compiled.form.model.fields, ...recordedFields(compiled)]);
}

/** What is recorded once a case is filed, of the category that is named for all of it where it names none. */
function recordedFields(compiled: CompiledDispositif): readonly FormField[] {
  const fields = smallSchemas(compiled).flatMap(({ form }) => form.model.fields);
  const { records } = compiled.privacy;
  if (records === undefined) return fields;
  return fields.map((field) => ({ ...field, annotation: { personal: records, ...field.annotation } }));
}

function describeCategory(
  id: string,
  category: DataCategory,
  fields: readonly FormField[],
): Omit<RegisterCategory, 'readers'> {
  const holds = fields.filter(({ annotation, type }) => annotation.personal === id && type !== 'object');
  return {
    id,
    title: category.title,
    sensitive: category.sensitive ?? false,
    justification: category.justification ?? null,
    // The register speaks of people, not to them.
    retention: retentionInWords(category.retention).replace('votre demande', 'la demande'),
    fields: [...new Set(holds.map(({ label }) => label))],
  };
}
