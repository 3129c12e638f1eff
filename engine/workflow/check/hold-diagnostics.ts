/*
 * What a workflow lets happen though its own words forbid it: an end a day too soon, more than the most, the task of the other
 * decision, one proof where two are needed.
 */
import { warning } from '../../language/diagnostic-table.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { fix, removeIt, reword } from '../../language/fixes.ts';

/** By code: what words hold and the course does not. */
export const HOLD_DIAGNOSTICS = {
  'workflow.timer-last-day': warning(
    (p: { path: string; title: string }) =>
      `« ${p.title} » est un dernier jour, et cette minuterie agit quand il commence : il serait ôté. Écrivez « ${p.path} + duration("P1D") », ou une heure de ce jour (« time »).`,
    ({ path }, site) =>
      fix(FIX_TITLES.replace(path, `${path} + duration("P1D")`), site.replace(`${path} + duration("P1D")`)),
  ),
  'workflow.action-mine': warning(
    (p: { action: string }) =>
      `« ${p.action} » est écrit pour le demandeur, que cette étape attend, et lui seul ne peut pas le faire. Ajoutez « applicant » à « by », ou reformulez l’action.`,
  ),
  'annotation.required-twice': warning(
    (p: { action: string; field: string }) =>
      `« ${p.field} » est déjà exigé sur chaque chemin qui mène ici, et ne s’y note plus : l’exiger de nouveau n’arrête pas « ${p.action} ». Exigez le constat de cette étape, ou retirez celui-ci.`,
    removeIt,
  ),
  'workflow.time-said': warning(
    (p: { written: string; counted: string; mended: string }) =>
      `Le demandeur lit « ${p.written} », et ce délai compte ${p.counted}. Écrivez « ${p.mended} », ou corrigez la phrase.`,
  ),
  'workflow.length-opposed': warning(
    (p: { title: string; when: string }) =>
      `« ${p.title} » a la condition du cas contraire (« ${p.when} »). Retournez la comparaison, ou corrigez le titre.`,
  ),
  'workflow.task-opposed': warning(
    (p: { title: string; said: string }) =>
      `Cette tâche s’appelle « ${p.title} », et tout ce que son agent peut y décider ${p.said === 'refused' ? 'accorde' : 'refuse'}. Corrigez le titre, ou l’étape où mènent les actions.`,
  ),
  'workflow.outcome-said': warning(
    (p: { title: string; outcome: string }) =>
      `« ${p.title} » n’est pas une décision, et les statistiques la compteraient comme ${p.outcome === 'refused' ? 'un refus' : 'un accord'}. Écrivez « closed ».`,
    ({ outcome }, site) => fix(FIX_TITLES.replace(outcome, 'closed'), site.replace('closed')),
  ),
  'workflow.guard-either': warning(
    (p: { sentence: string }) =>
      `La phrase dit que l’un ou l’autre manque (« ${p.sentence} »), et la condition se contente de l’un des deux. Écrivez « and », ou « ni … ni » dans la phrase.`,
    (_, site) => reword('or', 'and')({}, site),
  ),
  'workflow.limit-unheld': warning(
    (p: { field: string; written: string }) =>
      `L’aide de « ${p.field} » promet une limite (« ${p.written} »), et rien ne la tient : ni « maximum », ni condition de l’action qui lise ce champ. Ajoutez une condition (« guards »), ou corrigez l’aide.`,
  ),
  'effect.recover-unbounded': warning(
    (p: { label: string; path: string }) =>
      `« ${p.label} » inscrit ce qui est tapé (« ${p.path} »), et rien ne l’empêche de dépasser ce qui a été versé : le dossier devrait moins que rien. Ajoutez à l’action la condition « ${p.path} <= dossier.montantVerse ».`,
  ),
  'effect.account-absent': warning(
    (p: { label: string; field: string }) =>
      `« ${p.label} » s’inscrit sans que « ${p.field} » soit sûr : la demande peut être déposée sans lui, et personne ne pourrait payer. Ajoutez à l’action une condition qui l’exige (« guards »), ou rendez-le obligatoire au dépôt.`,
  ),
  'decision.start-opposed': warning(
    (p: { name: string; path: string }) =>
      `« ${p.name} » compte ici depuis « ${p.path} », et depuis le jour de la décision partout ailleurs : le temps d’instruction serait ôté de ce qui est accordé. Écrivez « aujourdhui ».`,
    ({ path }, site) => reword(path, 'aujourdhui')({}, site),
  ),
} as const;

type HoldDiagnostics = typeof HOLD_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends HoldDiagnostics {}
}
