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
  'template.label-other': error(
    (p: { path: string; pointer: string; value: string }) =>
      `« libelle » nomme « ${p.pointer} », dont « ${p.value} » n’est pas un choix : « ${p.path} » serait écrit comme il est gardé. Nommez le champ que lit la balise.`,
  ),
  'template.body-missing': error(
    (_p: Record<never, string>) =>
      'Il n’y a rien sous le titre : on recevrait une page blanche. Écrivez le texte, ou retirez le fichier et ce qui l’envoie.',
  ),
  'template.label-unknown': error(
    (p: { pointer: string; suggestion: string }) =>
      `« libelle » nomme « ${p.pointer} », qui n’est pas un champ à choix du formulaire.${meant(p.suggestion)}`,
  ),
} as const;
