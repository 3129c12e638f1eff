/*
 * What can be wrong with the answers that are looked up in a register.
 */
import { error, warning } from '../../language/diagnostic-table.ts';
import { meant } from '../../language/diagnostic-words.ts';
import { anotherName, either, removeIt, renameMeant, writeMeant } from '../../language/fixes.ts';

/** What is wrong with what is looked up, by code. */
export const LOOKUP_DIAGNOSTICS = {
  'lookup.duplicate-id': error(
    (p: { id: string }) =>
      `Deux recherches s’appellent « ${p.id} » : on ne saurait pas laquelle a rempli une réponse. Donnez-leur des identifiants différents.`,
    (p, site) => anotherName(p.id)(p, site),
  ),
  'lookup.field-unknown': error(
    (p: { pointer: string; suggestion: string }) =>
      `« ${p.pointer} » ne désigne aucun champ du formulaire : le registre ne serait pas interrogé, ou ne remplirait rien.${meant(p.suggestion)}`,
    (p, site) => (site.value === p.pointer ? writeMeant : renameMeant)(p, site),
  ),
  'lookup.field-shape': error((p: { field: string; word: 'key' | 'fills' }) =>
    p.word === 'key'
      ? `« ${p.field} » ne peut pas servir de clé : un registre s’interroge par un texte ou un nombre que la personne écrit, hors d’une liste.`
      : `« ${p.field} » ne peut pas être rempli : un registre donne une réponse à la fois (texte, nombre, date, oui ou non), hors d’une liste.`,
  ),
  'lookup.of-signatory': error(
    (p: { field: string }) =>
      `« ${p.field} » est rempli par un autre signataire : un registre n’écrit que dans les pages du demandeur. Retirez ce champ de la recherche.`,
  ),
  'lookup.fills-key': error(
    (p: { field: string }) =>
      `« ${p.field} » est la clé de cette recherche : elle ne peut pas la remplir elle-même. Retirez-la.`,
    removeIt,
  ),
  'lookup.filled-twice': error(
    (p: { field: string }) =>
      `« ${p.field} » est déjà rempli par une autre recherche : l’une effacerait ce que donne l’autre. Laissez-le à une seule.`,
    removeIt,
  ),
  'lookup.key-late': warning(
    (p: { field: string }) =>
      `« ${p.field} » est demandé avant la clé de la recherche : la personne l’aura déjà écrit. Mettez la clé sur la même page, ou plus tôt.`,
  ),
  'lookup.source-unknown': warning(
    (p: { id: string; suggestion: string }) =>
      `Cette installation n’a pas de source « ${p.id} » : personne ne répondrait.${meant(p.suggestion)} Faites-la déclarer par l’exploitant (LOOKUP_SOURCES).`,
    writeMeant,
  ),
  'lookup.value-unknown': error(
    (p: { value: string; title: string; suggestion: string }) =>
      `« ${p.title} » ne donne pas de valeur « ${p.value} » : ce champ resterait vide.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'lookup.type': error(
    (p: { value: string; given: string; field: string }) =>
      `La source donne « ${p.value} » comme ${p.given}, ce qui ne répond pas à « ${p.field} » : ce champ resterait vide. Choisissez une autre valeur, ou un autre champ.`,
    removeIt,
  ),
  'lookup.recipient-missing': warning(
    (p: { field: string; title: string }) =>
      `« ${p.field} » est une donnée personnelle, envoyée à « ${p.title} » : dites-le dans « recipients » de privacy.json, par ce nom, pour que la personne le lise.`,
  ),
} as const;

type LookupDiagnostics = typeof LOOKUP_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends LookupDiagnostics {}
}
