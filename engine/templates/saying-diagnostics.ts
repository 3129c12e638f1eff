/*
 * What a scheme can say otherwise than it does, while every tag reads well: another day, another person, another delay, another
 * amount than the words around it mean.
 */
import { formatDuration } from '../calendar/duration-words.ts';
import { warning } from '../language/diagnostic-table.ts';
import { reword } from '../language/fixes.ts';

/** By code: words against what the scheme holds. */
export const SAYING_DIAGNOSTICS = {
  'template.day-over': warning(
    (p: { path: string }) =>
      `« ${p.path} » est un jour passé, ou celui où le texte est écrit : il ne peut pas être le dernier. Écrivez la fin du délai, ou la valeur décidée ou calculée.`,
  ),
  'template.filed-other': warning(
    (p: { path: string }) => `« ${p.path} » n’est pas le jour du dépôt. Écrivez « dossier.deposeLe ».`,
    (p, site) => reword(p.path, 'dossier.deposeLe')(p, site),
  ),
  'template.greeting-other': warning(
    (p: { path: string; reader: string }) =>
      p.reader === 'demandeur'
        ? `Ce texte salue l’agent (« ${p.path} »), et c’est le demandeur qui le lit. Écrivez « demandeur.nomComplet ».`
        : `Ce texte salue le demandeur (« ${p.path} »), et c’est quelqu’un d’autre qui le lit. Retirez son nom du salut.`,
    (p, site) => (p.reader === 'demandeur' ? reword(p.path, 'demandeur.nomComplet')(p, site) : []),
  ),
  'template.delay-other': warning(
    (p: { written: string; meant: string; what: string }) =>
      `« ${p.written} » est la durée d’un autre délai que celui qu’on a pour ${p.what}. Écrivez « delais.${p.meant}.duree ».`,
    (p, site) => reword(p.written, `delais.${p.meant}.duree`)(p, site),
  ),
  'template.delay-reminder': warning(
    (p: { written: string; meant: string }) =>
      `« ${p.written} » est le temps au bout duquel on rappelle : rien ne s’achève alors. Écrivez « delais.${p.meant}.duree », qui finit l’étape.`,
    (p, site) => reword(p.written, `delais.${p.meant}.duree`)(p, site),
  ),
  'template.share-opposed': warning(
    (p: { written: string; counted: string }) =>
      `Ce texte dit « ${p.written} », et les sommes du parcours sont divisées par ${p.counted} : la personne attendrait une autre somme. Corrigez l’un ou l’autre.`,
  ),
  'template.length-opposed': warning(
    (p: { written: string; counted: string }) =>
      `Ce texte dit « ${p.written} », et la décision compte ${formatDuration(p.counted)} : la phrase dirait deux choses. Corrigez l’une ou l’autre.`,
  ),
  'decision.end-other': warning(
    (p: { path: string; title: string; value: string }) =>
      `« ${p.title} » n’est pas la fin de ce qui est accordé : le dossier y va seulement à une autre étape. Écrivez « ${p.value} ».`,
    (p, site) => reword(p.path, p.value)(p, site),
  ),
  'template.amount-other': warning(
    (p: { path: string; entered: string }) =>
      `Ce texte écrit « ${p.path} », dont « ${p.entered} » est calculé, et c’est « ${p.entered} » qui est inscrit : la personne attendrait une autre somme. Écrivez aussi « ${p.entered} ».`,
    (p, site) => reword(p.path, p.entered)(p, site),
  ),
  'sheet.age-opposed': warning(
    (p: { written: string }) =>
      `Aucune règle ne compte « ${p.written} » : la fiche dirait un autre âge que celui qui est jugé. Corrigez-la, ou montrez les conditions (« {% for condition in conditions %} »).`,
  ),
  'sheet.limit-opposed': warning(
    (p: { written: string; title: string; mended: string }) =>
      `La fiche donne « ${p.written} », qu’aucune règle ne tient (« ${p.title} » en est une). Écrivez « ${p.mended} », ou corrigez le montant.`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'sheet.documents-opposed': warning(
    (p: { field: string }) =>
      `La fiche dit qu’aucune pièce n’est demandée, et le formulaire en demande (« ${p.field} »). Montrez-les : « {% for piece in pieces %}- {{ piece.titre }}{% endfor %} ».`,
  ),
  'sheet.free-opposed': warning(
    (p: { written: string; title: string }) =>
      `La fiche dit « ${p.written} », et les règles montrent au demandeur ce qu’il doit (« ${p.title} »). Dites ce qui est gratuit et ce qui ne l’est pas.`,
  ),
  'identity.length-opposed': warning(
    (p: { written: string; counted: string }) =>
      `Ce résumé dit « ${p.written} », et ce qui est décidé dure ${p.counted}. Corrigez l’un ou l’autre.`,
  ),
  'decision.length-opposed': warning(
    (p: { written: string; counted: string }) =>
      `Ce qui est décidé ici dure ${p.counted}, et le résumé dit « ${p.written} », comme les autres décisions. Vérifiez l’unité (Y pour des années, M pour des mois).`,
  ),
  'workflow.delay-typed': warning(
    (p: { written: string }) =>
      `« ${p.written} » n’est la durée d’aucun délai du parcours : le demandeur lirait autre chose que ce qui est compté. Corrigez cette phrase, ou le délai.`,
  ),
} as const;

type SayingDiagnostics = typeof SAYING_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends SayingDiagnostics {}
}
