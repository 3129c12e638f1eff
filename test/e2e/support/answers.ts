/**
 * What people answer, page by page, as they would tell it: by the words on screen. Who fills it in, with a pointer or by
 * keyboard alone, is told apart in the hands.
 */
import { PDF } from '../../support/medical-aid.ts';

export type Answer =
  | { readonly type: 'text'; readonly label: string; readonly value: string }
  | {
      readonly type: 'date';
      readonly label: string;
      readonly value: readonly [day: string, month: string, year: string];
    }
  | { readonly type: 'radio'; readonly label: string; readonly value: string }
  | { readonly type: 'check'; readonly label: string }
  | { readonly type: 'select'; readonly label: string; readonly value: string }
  | { readonly type: 'file'; readonly label: string; readonly name: string; readonly content: Buffer }
  | { readonly type: 'member'; readonly button: string; readonly title: string; readonly answers: readonly Answer[] };

export interface PageAnswers {
  readonly title: string;
  readonly answers: readonly Answer[];
}

export const text = (label: string, value: string): Answer => ({ type: 'text', label, value });
export const radio = (label: string, value: string): Answer => ({ type: 'radio', label, value });
export const select = (label: string, value: string): Answer => ({ type: 'select', label, value });
export const date = (label: string, ...value: readonly [string, string, string]): Answer => ({
  type: 'date',
  label,
  value,
});
export const file = (label: string, name: string, content: Buffer = PDF): Answer => ({
  type: 'file',
  label,
  name,
  content,
});

const child = (title: string, firstNames: string, birth: readonly [string, string, string]): Answer => ({
  type: 'member',
  button: 'Ajouter une personne',
  title,
  answers: [
    text('Nom', 'Wamytan'),
    text('Prénoms', firstNames),
    date('Date de naissance', ...birth),
    select('Lien avec vous', 'Enfant'),
  ],
});

export const IDENTITY: PageAnswers = {
  title: 'Votre identité',
  answers: [
    radio('Statut civil', 'Droit commun'),
    text('Nom de famille', 'Wamytan'),
    text('Prénoms', 'Marie-Louise'),
    date('Date de naissance', '14', '5', '1988'),
    text('Commune ou pays de naissance', 'Thio'),
  ],
};

/** A mother of two who gives the year's income for the month's. */
export const MEDICAL_AID: readonly PageAnswers[] = [
  IDENTITY,
  {
    title: 'Votre adresse',
    answers: [
      text('Numéro et rue, tribu ou lieu-dit', 'Tribu de Saint-Philippo II'),
      text('Code postal', '98829'),
      text('Commune', 'Thio'),
      date('Depuis quelle date habitez-vous en province Sud', '1', '2', '2019'),
      text('Téléphone', '26.12.34'),
    ],
  },
  {
    title: 'Votre foyer',
    answers: [
      radio('Situation familiale', 'Seul ou seule'),
      child('Personne 1', 'Jean', ['2', '9', '2015']),
      child('Personne 2', 'Rose', ['23', '11', '2019']),
    ],
  },
  {
    title: 'Vos ressources',
    answers: [
      radio('Êtes-vous déjà assuré au RUAMM', 'Non'),
      text('Revenus de tout le foyer, par mois', '960 000'),
      radio('Le foyer a-t-il d’autres ressources', 'Non'),
    ],
  },
  {
    title: 'Vos pièces justificatives',
    answers: [
      file('Justificatif de ressources', 'bulletins-de-pension.pdf'),
      file('Justificatif de domicile', 'facture-eau.pdf'),
    ],
  },
];
