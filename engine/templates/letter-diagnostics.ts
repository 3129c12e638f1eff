/*
 * What a letter keeps of the one it was copied from: a salutation, a way to reach the service, the number of a case, a name under
 * the signature.
 */
import { warning } from '../language/diagnostic-table.ts';
import { reword } from '../language/fixes.ts';

/** By code: what is the same in every letter though each case has its own. */
export const LETTER_DIAGNOSTICS = {
  'template.greeting-gendered': warning(
    (p: { written: string }) =>
      `« ${p.written} » salue de même toutes les personnes qui demandent, femmes et associations comprises. Écrivez « Bonjour », ou « Madame, Monsieur ».`,
    (p, site) => reword(p.written, 'Bonjour')(p, site),
  ),
  'template.contact-other': warning(
    (p: { written: string; meant: string }) =>
      `« ${p.written} » n’est, à une faute de frappe près, pas ce que dispositif.json donne pour joindre le service (« ${p.meant} ») : personne n’y répondrait. Écrivez « ${p.meant} ».`,
    (p, site) => reword(p.written, p.meant)(p, site),
  ),
  'template.case-number-typed': warning(
    (p: { written: string }) =>
      `« ${p.written} » est le numéro d’un dossier, le même dans toutes les lettres. Écrivez « {{ dossier.numero }} ».`,
    (p, site) => reword(p.written, '{{ dossier.numero }}')(p, site),
  ),
  'template.signed-other': warning(
    (p: { path: string; title: string; meant: string }) =>
      `Ce document est établi par « ${p.title} », et porte en signature le nom de qui a pris une autre action (« ${p.path} ») : il serait signé de qui n’en a pas le pouvoir. Écrivez « ${p.meant} ».`,
    (p, site) => reword(p.path, p.meant)(p, site),
  ),
} as const;

type LetterDiagnostics = typeof LETTER_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends LetterDiagnostics {}
}
