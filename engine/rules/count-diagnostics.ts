/*
 * What a rule counts otherwise than its title and its parts say.
 */
import { warning } from '../language/diagnostic-table.ts';
import { reword } from '../language/fixes.ts';

/** By code: counts and figures against their own words. */
export const COUNT_DIAGNOSTICS = {
  'rules.nobody-counted': warning(
    (p: { list: string; none: number; written: string; mended: string }) =>
      `Sans « ${p.list} », ce calcul donne ${p.none}, et avec un seul élément aussi : l’un des deux est compté sans celui qui demande. Écrivez « ${p.mended} ».`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'rules.answer-opposed': warning(
    (p: { title: string; field: string }) =>
      `« ${p.title} » serait vrai de qui répond « non » à « ${p.field} ». Comparez avec "oui", ou dites le contraire dans le titre.`,
  ),
  'rules.first-counted': warning(
    (p: { title: string; written: string; mended: string }) =>
      `« ${p.title} » ne vaut que pour ceux qui s’ajoutent, et « ${p.written} » compte aussi le premier. Écrivez « ${p.mended} ».`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'rules.zone-opposed': warning(
    (p: { title: string }) =>
      `« ${p.title} » vaudrait « non » pour un point qui est dans la zone, et « oui » hors d’elle. Échangez les deux, ou changez le titre.`,
  ),
} as const;

type CountDiagnostics = typeof COUNT_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends CountDiagnostics {}
}
