/*
 * What can be wrong with a scenario before it is played: it names what the scheme does not have.
 */
import { meantHere, removeIt } from '../language/fixes.ts';
import { error, warning } from '../language/diagnostic-table.ts';
import { meant, possible } from '../language/diagnostic-words.ts';

/** What is wrong with a scenario, by code. */
export const SCENARIO_DIAGNOSTICS = {
  'scenario.name-unknown': error(
    (p: { what: string; name: string; suggestion: string }) =>
      `Le scénario nomme ${p.what} « ${p.name} », qui n’existe pas dans ce dispositif.${meant(p.suggestion)}`,
    meantHere,
  ),
  'scenario.moment-unknown': error(
    (p: { now: string }) =>
      `« ${p.now} » n’est ni un jour du calendrier, ni une heure. Écrivez une date qui existe, par exemple 2026-03-02T09:30.`,
  ),
  'scenario.answer-calculated': error(
    (p: { field: string; name: string }) =>
      `Le scénario répond à « ${p.field} », qui est calculé : cette réponse serait remplacée. Retirez-la, et attendez-la dans « then » : "answers": { "${p.name}": … }.`,
    removeIt,
  ),
  'scenario.end-unlooked': warning(
    (_p: Record<never, string>) =>
      'Ce scénario finit par une étape dont il ne vérifie rien : ce qui en vient pourrait changer sans qu’il le dise. Écrivez ce qui est attendu (« then ») : l’étape, les courriels, la somme.',
  ),
  'scenario.before-effective': warning(
    (p: { last: string }) =>
      `Le dispositif commence après tous ses scénarios, dont le dernier se joue le ${p.last} : aucune demande n’y serait reçue. Vérifiez l’année, ou la date des scénarios.`,
  ),
  'scenario.expects-nothing': warning(
    (_p: Record<never, string>) =>
      'Ce scénario n’attend rien : il réussirait quoi qu’il arrive. Dites dans « then » ce qui doit en résulter, au moins l’étape ou l’issue.',
  ),
  'scenario.answer-unknown': warning(
    (p: { pointer: string; suggestion: string; known: readonly string[] }) =>
      `Le scénario répond à « ${p.pointer} », que personne ne demande : cette réponse ne serait pas lue.${meant(p.suggestion) || possible(p.known)}`,
    removeIt,
  ),
} as const;

type ScenarioDiagnostics = typeof SCENARIO_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends ScenarioDiagnostics {}
}
