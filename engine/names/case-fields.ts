/**
 * What can be read of every case under a fixed name: `dossier.recuLe`, `demandeur.nom`, `aujourdhui`. One table says of each
 * its type, how it is called on screen, the part of the case it is made of, and whether a case may be without it. The types
 * (vocabulary), the values (scope), what is computed anew, what is proved to be there, explanations and the completion of the
 * studio are made of it, so that a name is added here and in the values alone. The names that each scheme makes for itself
 * (`agent`, `actions`, `avis`, `delais`) are in vocabulary.ts and scope.ts.
 */
import type { ValueType } from '../../schemas/types/common.ts';
import type { Case } from '../case/case.ts';

export type CaseField = {
  readonly type: ValueType;
  /** In French, for explanations; null where nobody is told of it. */
  readonly label: string | null;
  /** It changes when this part of the case does, and only then; null for the day, which no case holds. */
  readonly from: keyof Case | null;
  /** Whether a case may be without it. */
  readonly optional: boolean;
};

const ALWAYS = { optional: false } as const;

export const CASE_FIELDS = {
  'dossier.numero': { type: 'string', label: 'Numéro de la demande', from: 'number', ...ALWAYS },
  'dossier.deposeLe': { type: 'date', label: 'Date de dépôt', from: 'filedAt', ...ALWAYS },
  'dossier.recuLe': { type: 'date', label: 'Date de réception', from: 'receivedOn', ...ALWAYS },
  'dossier.canal': { type: 'string', label: null, from: 'channel', ...ALWAYS },
  'dossier.etat': { type: 'string', label: null, from: 'state', ...ALWAYS },
  'dossier.version': { type: 'number', label: null, from: 'dispositif', ...ALWAYS },
  'dossier.montantEngage': { type: 'money', label: 'Montant engagé', from: 'amounts', ...ALWAYS },
  'dossier.montantVerse': { type: 'money', label: 'Montant versé', from: 'amounts', ...ALWAYS },
  'demandeur.nom': { type: 'string', label: 'Nom du demandeur', from: 'applicant', ...ALWAYS },
  'demandeur.prenom': { type: 'string', label: 'Prénom du demandeur', from: 'applicant', ...ALWAYS },
  'demandeur.nomComplet': { type: 'string', label: 'Nom du demandeur', from: 'applicant', ...ALWAYS },
  'demandeur.email': { type: 'string', label: null, from: 'applicant', optional: true },
  'demandeur.telephone': { type: 'string', label: null, from: 'applicant', optional: true },
  aujourdhui: { type: 'date', label: 'Date du jour', from: null, ...ALWAYS },
} as const satisfies Readonly<Record<string, CaseField>>;

type CaseFieldName = keyof typeof CASE_FIELDS;
/** Names that stand under one (`recuLe` under `dossier`). */
export type NameUnder<Root extends string> = CaseFieldName extends infer Path
  ? Path extends `${Root}.${infer Name}`
    ? Name
    : never
  : never;

/** All fixed names, in the order in which they are offered. */
export const CASE_FIELD_NAMES: readonly string[] = Object.keys(CASE_FIELDS);

const BY_NAME: ReadonlyMap<string, CaseField> = new Map(Object.entries(CASE_FIELDS));

/** What stands under a fixed name; undefined for any other path. */
export function findCaseField(path: string): CaseField | undefined {
  return BY_NAME.get(path);
}

/** Names that are made of a part of the case. */
export function namesMadeOf(part: keyof Case): readonly string[] {
  return CASE_FIELD_NAMES.filter((name) => BY_NAME.get(name)?.from === part);
}
