/*
 * What can be wrong with an answer that is calculated from others.
 */
import { error } from '../../language/diagnostic-table.ts';
import { removeIt } from '../../language/fixes.ts';

/** What is wrong with calculated answers, by code. */
export const CALCULATED_DIAGNOSTICS = {
  'calculated.place': error(
    (_p: Record<never, string>) =>
      'Une réponse calculée se déclare à la racine du formulaire (« properties » de form.schema.json), hors des sections, des groupes et des conditions : une condition de la racine atteint aussi les sections.',
    removeIt,
  ),
  'calculated.type': error(
    (p: { field: string }) =>
      `« ${p.field} » est calculé : son type est string (avec "format": "date" pour une date, "time" pour une heure), number, integer ou boolean.`,
  ),
  'calculated.keyword': error(
    (p: { field: string; keyword: string }) =>
      `« ${p.keyword} » ne dit rien de « ${p.field} », que personne ne saisit : il est calculé. Retirez ce mot-clé ; seuls les bornes, les choix, l’unité, la présentation d’un montant et la catégorie ont un sens ici.`,
    removeIt,
  ),
  'calculated.required': error(
    (p: { field: string }) =>
      `« ${p.field} » est calculé : personne ne pourrait le donner s’il manquait. Retirez-le de « required » ; il est là dès que ce qu’il lit est là.`,
    removeIt,
  ),
  'calculated.on-page': error(
    (p: { field: string; page: string }) =>
      `« ${p.field} » est calculé, personne ne le saisit : retirez-le de la page « ${p.page} ».`,
    removeIt,
  ),
  'calculated.zone': error(
    (p: { field: string; zone: string }) =>
      `« ${p.field} » est calculé pendant la saisie, où les contours de la zone « ${p.zone} » ne sont pas envoyés. Ce qui en dépend se calcule dans rules.json.`,
  ),
  'calculated.reads-case': error(
    (p: { field: string; name: string }) =>
      `« ${p.field} » est calculé pendant la saisie, d’après les réponses et « aujourdhui » : « ${p.name} » n’existe pas encore à ce moment. Ce qui en dépend se calcule dans rules.json.`,
  ),
  'calculated.circle': error(
    (p: { field: string; through: string }) =>
      `« ${p.field} » se lit lui-même, par ${p.through} : il ne peut être calculé. Retirez l’une de ces lectures.`,
  ),
  'calculated.hides-its-source': error(
    (p: { field: string; source: string }) =>
      `« ${p.field} » est calculé d’après « ${p.source} », qui n’est demandé que selon « ${p.field} » : la question apparaîtrait et disparaîtrait. Posez « ${p.source} » sans cette condition.`,
  ),
  'calculated.category': error(
    (p: { field: string; source: string; category: string }) =>
      `« ${p.field} » est calculé d’après « ${p.source} », que seules certaines fonctions lisent (catégorie « ${p.category} ») : il le dirait aux autres. Donnez-lui la même catégorie.`,
  ),
} as const;

type CalculatedDiagnostics = typeof CALCULATED_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends CalculatedDiagnostics {}
}
