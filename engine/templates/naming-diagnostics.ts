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
  'template.plural-reversed': warning(
    (p: { several: string; one: string }) =>
      `Plusieurs se liraient « ${p.several} », et un seul « ${p.one} » : les deux branches sont échangées. Remettez chaque mot sous son nombre.`,
  ),
  'template.missing-reversed': warning(
    (p: { path: string; said: string; operator: string; meant: string }) =>
      `« ${p.said} » se lirait quand « ${p.path} » ${p.operator === '!=' ? 'est là' : 'n’est pas là'} : la condition est à l’envers. Écrivez « ${p.path} ${p.meant} nil ».`,
    ({ path, operator, meant }, site) => reword(`${path} ${operator}`, `${path} ${meant}`)({}, site),
  ),
  'template.loop-zero': warning(
    (p: { name: string }) =>
      `« ${p.name}0 » compte à partir de zéro : le premier se lirait « 0 ». Écrivez « ${p.name} ».`,
    ({ name }, site) => reword(`${name}0`, name)({}, site),
  ),
  'effect.amount-printed': warning(
    (p: { label: string; entered: string; printed: string }) =>
      `« ${p.label} » inscrit « ${p.entered} », et la lettre de la même action écrit « ${p.printed} », qui en est fait : la personne lirait une autre somme que celle qui compte. Inscrivez « ${p.printed} ».`,
    ({ entered, printed }, site) => reword(entered, printed)({}, site),
  ),
  'template.period-reversed': warning(
    (p: { from: string; to: string }) =>
      `Cette période commencerait par sa fin (« ${p.from} ») et finirait par son début (« ${p.to} »). Échangez les deux.`,
  ),
  'opinion.sheet-opposed': warning(
    (p: { title: string; when: string; sentence: string }) =>
      `La fiche dit « ${p.sentence} », et « ${p.title} » est demandé dans d’autres cas (« ${p.when} »). Corrigez la comparaison, ou la fiche.`,
  ),
  'sheet.cell-missing': warning(
    (p: { written: string; title: string; lines: number; cells: number }) =>
      `« ${p.written} » n’existe pas : « ${p.title} » a ${p.lines} ligne${p.lines > 1 ? 's' : ''} de ${p.cells} cases, comptées à partir de 0. Rien ne serait écrit à sa place.`,
  ),
  'template.value-twice': warning(
    (p: { path: string }) =>
      `« ${p.path} » est écrit deux fois dans cette phrase, qui en attend deux différents. Remplacez l’un des deux.`,
  ),
  'template.unit-word': warning(
    (p: { path: string; unit: string; word: string; meant: string }) =>
      `« ${p.path} » compte des « ${p.unit} », et le texte écrit « ${p.word} ». Écrivez « ${p.meant} », ou corrigez le mot.`,
    (p, site) => reword(p.path, p.meant)(p, site),
  ),
  'template.sense-other': warning(
    (p: { path: string; sense: string; meant: string }) =>
      `Ces mots sont ceux d’un avis « ${p.meant} », et ne seraient lus que si « ${p.path} » est « ${p.sense} ». Corrigez la condition, ou les mots.`,
    (p, site) => reword(`"${p.sense}"`, `"${p.meant}"`)(p, site),
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
