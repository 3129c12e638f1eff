/*
 * What can be wrong with the pages of a form, and with what form.ui.json says of its questions.
 */
import { error, warning } from '../../language/diagnostic-table.ts';
import { meant } from '../../language/diagnostic-words.ts';
import { anotherName, either, removeIt, removeUseless, renameMeant, writeMeant } from '../../language/fixes.ts';
import { moveAfter, placeOnPage } from './form-fixes.ts';

/** What is wrong with pages and with form.ui.json, by code. */
export const PAGE_DIAGNOSTICS = {
  'page.duplicate-id': error(
    (p: { id: string }) => `Deux pages s’appellent « ${p.id} ». Donnez-leur des identifiants différents.`,
    (p, site) => anotherName(p.id)(p, site),
  ),
  'ui.list-only': warning(
    (p: { keyword: string }) =>
      `« ${p.keyword} » ne vaut que pour une liste, dont on ajoute les éléments un à un : ici, il ne change rien. Retirez-le.`,
    removeUseless,
  ),
  'page.before-condition': warning(
    (p: { name: string; other: string }) =>
      `« ${p.name} » n’est demandé que selon la réponse à « ${p.other} », qui vient après : on aurait déjà passé sa place. Mettez-le après « ${p.other} ».`,
    moveAfter,
  ),
  'page.days-reversed': warning(
    (p: { name: string; other: string }) =>
      `« ${p.name} » ne vient jamais avant « ${p.other} », et il est demandé avant : on se tromperait de jour. Mettez-le après « ${p.other} ».`,
    moveAfter,
  ),
  'page.field-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `La page nomme « ${p.name} », qui n’est pas un champ du formulaire.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
  'page.field-twice': error(
    (p: { name: string; page: string }) =>
      `Le champ « ${p.name} » est déjà sur la page « ${p.page} ». Retirez-le de l’une des deux.`,
    removeIt,
  ),
  'page.field-nowhere': error(
    (p: { name: string }) =>
      `Le champ « ${p.name} » n’est sur aucune page : il ne serait jamais demandé. Ajoutez-le à une page de form.ui.json.`,
    placeOnPage,
  ),
  'ui.pointer-unknown': error(
    (p: { pointer: string; suggestion: string }) =>
      `« ${p.pointer} » ne désigne aucun champ du formulaire.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(renameMeant, removeIt),
  ),
  'ui.order-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `L’ordre nomme « ${p.name} », qui n’est pas un champ de cette partie.${meant(p.suggestion)}`,
    either<{ suggestion: string }>(writeMeant, removeIt),
  ),
} as const;

type PageDiagnostics = typeof PAGE_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends PageDiagnostics {}
}
