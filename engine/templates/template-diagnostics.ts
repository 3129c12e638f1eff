/*
 * What can be wrong with a message, a document or the sheet.
 */
import { appendText, reword } from '../language/fixes.ts';
import { toWrite } from '../language/to-write.ts';
import { error, warning } from '../language/diagnostic-table.ts';
import { meant, possible } from '../language/diagnostic-words.ts';

/** What is wrong with the tags of a text, by code. */
export const TEMPLATE_DIAGNOSTICS = {
  'template.syntax': error(
    (p: { problem: string }) => `Cette balise ne se lit pas : ${p.problem}. Vérifiez les accolades et les filtres.`,
  ),
  'template.tag-unknown': error(
    (p: { path: string; suggestion: string; known: readonly string[] }) =>
      `La balise « ${p.path} » ne désigne rien du dossier.${meant(p.suggestion) || possible(p.known)}`,
    (p, site) => reword(p.path, p.suggestion)(p, site),
  ),
  'template.list-member': error(
    (p: { path: string; list: string }) =>
      `« ${p.list} » est une liste : « ${p.path} » n’écrirait rien. Parcourez-la : « {% for membre in ${p.list} %} … {% endfor %} ».`,
  ),
  'template.always': error(
    (p: { written: string; operator: string }) =>
      `« ${p.operator === 'or' ? 'or' : 'and'} ${p.written} » ne compare rien : une valeur écrite seule est toujours vraie. Répétez la comparaison, comme « x == "A" ${p.operator === 'or' ? 'or' : 'and'} x == "B" ».`,
  ),
  'template.part': error(
    (p: { path: string; member: string; found: string }) =>
      p.found === 'list'
        ? `« ${p.path} » est une liste de parties, dont rien ne serait écrit. Parcourez-la : « {% for membre in ${p.path} %}{{ membre.${p.member} }}{% endfor %} ».`
        : `« ${p.path} » est une partie, dont rien ne serait écrit. Nommez un de ses champs, comme « ${p.path}.${p.member} ».`,
    (p, site) => (p.found === 'list' ? [] : reword(p.path, `${p.path}.${p.member}`)(p, site)),
  ),
  'template.label-other': error(
    (p: { path: string; pointer: string; value: string }) =>
      `« libelle » nomme « ${p.pointer} », dont « ${p.value} » n’est pas un choix : « ${p.path} » serait écrit comme il est gardé. Nommez le champ que lit la balise.`,
  ),
  'template.unit': error(
    (p: { path: string; unit: string; found: string }) =>
      p.found === ''
        ? `« ${p.path} » n’a pas d’unité : « unite » n’en écrit pas d’autre que celle du dispositif. Déclarez-la (« unit »), ou prenez « nombre » ou « montant ».`
        : `« ${p.path} » compte des « ${p.found} », et le texte écrirait « ${p.unit} ». Écrivez unite: "${p.found}".`,
    ({ unit, found }, site) => (found === '' ? [] : reword(`"${unit}"`, `"${found}"`)({}, site)),
  ),
  'template.body-missing': error(
    (_p: Record<never, string>) =>
      'Il n’y a rien sous le titre : on recevrait une page blanche. Écrivez le texte, ou retirez le fichier et ce qui l’envoie.',
    appendText(`\n${toWrite('le texte')}\n`),
  ),
  'template.recourse-missing': warning(
    (p: { file: string }) =>
      `« ${p.file} » porte un refus sans dire comment le contester. Écrivez-y les voies et le délai de recours (« {{ delais.recours.duree }} »).`,
    appendText(`\n${toWrite('les voies et le délai de recours')}\n`),
  ),
  'template.label-unknown': error(
    (p: { pointer: string; suggestion: string }) =>
      `« libelle » nomme « ${p.pointer} », qui n’est pas un champ à choix du formulaire.${meant(p.suggestion)}`,
    (p, site) => reword(p.pointer, p.suggestion)(p, site),
  ),
} as const;

type TemplateDiagnostics = typeof TEMPLATE_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends TemplateDiagnostics {}
}
