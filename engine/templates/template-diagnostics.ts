/*
 * What can be wrong with a message, a document or the sheet.
 */
import { error } from '../compile/diagnostic-table.ts';

const meant = (suggestion: string): string => (suggestion ? ` Vouliez-vous dire « ${suggestion} » ?` : '');

export const TEMPLATE_DIAGNOSTICS = {
  'template.syntax': error(
    (p: { problem: string }) => `Cette balise ne se lit pas : ${p.problem}. Vérifiez les accolades et les filtres.`,
  ),
  'template.tag-unknown': error(
    (p: { path: string; suggestion: string }) =>
      `La balise « ${p.path} » ne désigne rien du dossier.${meant(p.suggestion)}`,
  ),
  'template.label-unknown': error(
    (p: { pointer: string; suggestion: string }) =>
      `« libelle » nomme « ${p.pointer} », qui n’est pas un champ à choix du formulaire.${meant(p.suggestion)}`,
  ),
} as const;
