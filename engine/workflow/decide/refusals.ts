/**
 * The one table of refusals: a code for programs, a sentence for people that says what is wrong and what can be done.
 */
import type { FieldError } from '../../form/form.ts';

/** Why a command is refused; a code never changes its meaning, since programs read it. */
export type RefusalCode =
  | 'answers-too-large'
  | 'answers-invalid'
  | 'not-eligible'
  | 'scheme-closed'
  | 'case-not-found'
  | 'case-exists'
  | 'case-closed'
  | 'case-changed'
  | 'action-unknown'
  | 'action-not-possible'
  | 'action-not-allowed'
  | 'guard-failed'
  | 'annotations-missing'
  | 'annotations-changed'
  | 'correction-untouched'
  | 'quota-reached'
  | 'signature-missing'
  | 'lookup-awaited'
  | 'data-invalid'
  | 'opinion-unknown'
  | 'opinion-not-asked'
  | 'opinion-limit'
  | 'task-unknown'
  | 'task-taken'
  | 'text-missing'
  | 'decision-failed'
  | 'template-failed';

/** Why a command cannot be carried out: a code for programs, a sentence in French for people, the fields blamed where there are some. */
export type Refusal = {
  readonly type: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
  readonly errors: readonly FieldError[];
};

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  'answers-too-large': 'Cet envoi contient plus que ce que le formulaire peut demander.',
  'answers-invalid': 'Certaines réponses sont à corriger.',
  'not-eligible': 'Les conditions pour obtenir ce dispositif ne sont pas remplies.',
  'scheme-closed': 'Les demandes ne sont pas ouvertes en ce moment.',
  'case-not-found': 'Ce dossier n’existe pas.',
  'case-exists': 'Ce dossier est déjà déposé.',
  'case-closed': 'Ce dossier est clos : il ne peut plus être modifié.',
  'case-changed':
    'Le dossier a changé depuis que vous l’avez ouvert. Rechargez la page pour voir ce qui a changé, puis recommencez.',
  'action-unknown': 'Cette action n’existe pas dans ce dispositif.',
  'action-not-possible': 'Cette action n’est pas possible à cette étape du dossier.',
  'action-not-allowed': 'Vous n’avez pas le droit de faire cette action.',
  'guard-failed': 'Une condition de cette action n’est pas remplie.',
  'annotations-missing': 'Il manque des informations à saisir avant cette action.',
  'annotations-changed':
    'Quelqu’un a écrit entre-temps dans ce que vous enregistrez. Rien n’est écrasé : comparez les deux textes, puis choisissez.',
  'correction-untouched':
    'Ce qui était à corriger n’a pas changé. Corrigez-le, ou expliquez en quelques mots pourquoi cela reste ainsi.',
  'quota-reached': 'Toutes les places de ce quota sont prises.',
  'signature-missing': 'Il manque la signature d’une personne qui doit signer cette demande.',
  'lookup-awaited': 'Un registre doit encore répondre avant que la demande soit déposée.',
  'data-invalid': 'Certaines informations saisies sont à corriger.',
  'opinion-unknown': 'Cet avis n’existe pas dans ce dispositif.',
  'opinion-not-asked': 'Cet avis n’est pas demandé, ou il est déjà rendu.',
  'opinion-limit': 'Le nombre d’avis qui peuvent être demandés à cette étape est atteint.',
  'task-unknown': 'Cette tâche n’existe plus : quelqu’un l’a sans doute terminée.',
  'task-taken': 'Quelqu’un d’autre a déjà pris ce dossier.',
  'text-missing': 'Écrivez un texte avant d’envoyer.',
  'decision-failed':
    'Une valeur décidée n’a pas pu être établie. Rien n’a été fait : vérifiez les informations saisies.',
  'template-failed': 'Un document ou un montant n’a pas pu être établi. Rien n’a été fait : prévenez le service.',
};

/** What a code says to people; null for none of ours. */
export const sentenceOf = (code: string): string | null =>
  Object.entries(SENTENCES).find(([known]) => known === code)?.[1] ?? null;

/** All codes, for whoever names one beforehand. */
export const REFUSAL_CODES: readonly string[] = Object.keys(SENTENCES);

/** Makes a refusal; the sentence of the table when none is given. */
export function refuse(code: RefusalCode, message?: string, errors: readonly FieldError[] = []): Refusal {
  return { type: 'refused', code, message: message ?? SENTENCES[code], errors };
}
