/*
 * What can be wrong with the others who sign a request beside its applicant.
 */
import { error, warning } from '../../language/diagnostic-table.ts';
import { meant } from '../../language/diagnostic-words.ts';
import { anotherName, either, removeIt, writeMeant } from '../../language/fixes.ts';

/** What is wrong with who else signs, by code. */
export const SIGNATORY_DIAGNOSTICS = {
  'signatory.duplicate-id': error(
    (p: { id: string }) =>
      `Deux signataires s’appellent « ${p.id} » : on ne saurait pas qui a signé. Donnez-leur des identifiants différents.`,
    (p, site) => anotherName(p.id)(p, site),
  ),
  'signatory.page-unknown': error(
    (p: { page: string; suggestion: string }) =>
      `« ${p.page} » n’est pas une page du formulaire : le lien de cette personne ne mènerait nulle part.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'signatory.page-twice': error(
    (p: { page: string; other: string }) =>
      `La page « ${p.page} » est déjà à remplir par « ${p.other} » : ce que l’un écrit, l’autre l’effacerait. Laissez-la à un seul ; les autres peuvent la lire (« shows »).`,
    removeIt,
  ),
  'signatory.nobody-left': error(
    (p: { title: string }) =>
      `Avec « ${p.title} », toutes les pages sont remplies par d’autres que le demandeur : il n’aurait rien à dire de sa propre demande. Laissez-lui une page.`,
  ),
  'signatory.own-data': warning(
    (p: { field: string; title: string; keyword: string }) =>
      `« ${p.field} » est rempli par « ${p.title} », mais « ${p.keyword} » y met ce qui est du demandeur. Retirez-le : chacun donne ce qui est à lui.`,
    removeIt,
  ),
} as const;

type SignatoryDiagnostics = typeof SIGNATORY_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends SignatoryDiagnostics {}
}
