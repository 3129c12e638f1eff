/*
 * What a text or a column can print otherwise than the words beside it name.
 */
import { warning } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { fix, reword } from '../language/fixes.ts';

/** By code: tags and columns against the words beside them. */
export const NAMING_DIAGNOSTICS = {
  'template.column-other': warning(
    (p: { head: string; path: string; meant: string }) =>
      `Sous « ${p.head} », ce tableau écrit « ${p.path} », et « ${p.meant} » est sous un autre titre : les deux colonnes sont échangées. Remettez chaque valeur sous le sien.`,
  ),
  'template.value-other': warning(
    (p: { path: string; title: string; meant: string }) =>
      `Ces mots annoncent « ${p.title} », et le texte écrit « ${p.path} » : la personne lirait une autre valeur. Écrivez « ${p.meant} », ou changez les mots.`,
    (p, site) => reword(p.path, p.meant)(p, site),
  ),
  'template.period-reversed': warning(
    (p: { from: string; to: string }) =>
      `Cette période commencerait par sa fin (« ${p.from} ») et finirait par son début (« ${p.to} »). Échangez les deux.`,
  ),
  'queue.column-other': warning(
    (p: { title: string; value: string }) =>
      `« ${p.title} » est le titre de « ${p.value} », et la colonne montre une autre valeur. Écrivez « ${p.value} », ou changez le titre.`,
    ({ value }, site) =>
      fix(FIX_TITLES.replace(typeof site.value === 'string' ? site.value : '', value), site.replace(value)),
  ),
} as const;

type NamingDiagnostics = typeof NAMING_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends NamingDiagnostics {}
}
