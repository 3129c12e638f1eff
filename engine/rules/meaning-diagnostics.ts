/*
 * What a rule can mean otherwise than its title and the answers it reads say.
 */
import { warning } from '../language/diagnostic-table.ts';
import { onParent, reword, setMember } from '../language/fixes.ts';
import { lastToken } from '../base/pointer.ts';

/** By code: rules that count otherwise than they say. */
export const MEANING_DIAGNOSTICS = {
  'rules.difference-reversed': warning(
    (p: { what: string; written: string; mended: string }) =>
      `« ${p.what} » serait nul ou négatif dès qu’il y a quelque chose à inscrire : la différence est à l’envers. Écrivez « ${p.mended} » au lieu de « ${p.written} ».`,
    (p, site) => reword(p.written, p.mended)(p, site),
  ),
  'rules.share-over': warning(
    (p: { field: string }) =>
      `« ${p.field} » est un pourcentage retiré de ce dont il est une part, et rien ne l’empêche de dépasser 100 : le résultat serait négatif. Donnez-lui « "maximum": 100 ».`,
    (_p, site) =>
      lastToken(site.pointer) === 'maximum'
        ? onParent(setMember('maximum', 100))({}, site)
        : setMember('maximum', 100)({}, site),
  ),
} as const;

type MeaningDiagnostics = typeof MEANING_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends MeaningDiagnostics {}
}
