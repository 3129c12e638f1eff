/*
 * What a condition can let through otherwise than the sentence beside it says.
 */
import { warning } from '../../language/diagnostic-table.ts';
import { reword } from '../../language/fixes.ts';

/** By code: conditions against their own words. */
export const SENSE_DIAGNOSTICS = {
  'workflow.guard-opposed': warning(
    (p: { sentence: string }) =>
      `Cette condition laisse passer ce que sa phrase dit refuser (« ${p.sentence} »). La phrase est lue quand la condition n’est pas remplie : inversez l’une ou l’autre.`,
  ),
  'workflow.guard-self': warning(
    (p: { title: string }) =>
      `Cette phrase conseille « ${p.title} », qui est justement l’action fermée. Dites ce qu’il faut faire à la place, ou retirez la condition.`,
  ),
  'workflow.guard-limit-other': warning(
    (p: { read: string; meant: string; title: string }) =>
      `La phrase parle de « ${p.title} », et la condition compare avec « ${p.read} ». Lisez « ${p.meant} », ou corrigez la phrase.`,
    ({ read, meant }, site) => reword(read, meant)({}, site),
  ),
  'queue.alert-opposed': warning(
    (p: { label: string }) =>
      `« ${p.label} » marquerait les dossiers du cas contraire : la condition est fausse pour ce que dit ce libellé. Inversez-la, ou changez le libellé.`,
  ),
} as const;

type SenseDiagnostics = typeof SENSE_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends SenseDiagnostics {}
}
