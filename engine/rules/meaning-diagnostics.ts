/*
 * What a rule can mean otherwise than its title and the answers it reads say.
 */
import { warning } from '../language/diagnostic-table.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { fix, onParent, removeIt, reword, setMember } from '../language/fixes.ts';
import { lastToken } from '../base/pointer.ts';

/** By code: rules that count otherwise than they say. */
export const MEANING_DIAGNOSTICS = {
  'rules.difference-reversed': warning(
    (p: { what: string; written: string; mended: string }) =>
      `« ${p.what} » serait nul ou négatif dès qu’il y a quelque chose à inscrire : la différence est à l’envers. Écrivez « ${p.mended} » au lieu de « ${p.written} ».`,
    (p, site) => reword(p.written, p.mended)(p, site),
  ),
  'rules.same-branches': warning(
    (p: { title: string }) =>
      `« ${p.title} » : les deux branches de ce « if » donnent la même chose, et la condition ne changerait rien. Corrigez l’une des deux, ou retirez la condition.`,
  ),
  'rules.amount-squared': warning(
    (p: { left: string; right: string }) =>
      `« ${p.left} » et « ${p.right} » sont des montants : leur produit ne serait pas en francs. Ajoutez-les, ou multipliez par un nombre.`,
    ({ left, right }, site) => reword(`${left} * ${right}`, `${left} + ${right}`)({}, site),
  ),
  'rules.amount-figure': warning(
    (p: { written: string; mended: string }) =>
      `« ${p.written} » ajoute des francs au quotient : la division se fait d’abord. Écrivez « ${p.mended} ».`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'rules.period-turned': warning(
    (p: { title: string; before: string; sense: string }) =>
      `« ${p.title} » donne ${p.sense} quand la valeur monte, et « ${p.before} » faisait le contraire : deux lignes sont sans doute échangées. Corrigez-les, ou gardez-les si l’acte le dit.`,
  ),
  'rules.share-over': warning(
    (p: { field: string }) =>
      `« ${p.field} » est un pourcentage retiré de ce dont il est une part, et rien ne l’empêche de dépasser 100 : le résultat serait négatif. Donnez-lui « "maximum": 100 ».`,
    (_p, site) =>
      lastToken(site.pointer) === 'maximum'
        ? onParent(setMember('maximum', 100))({}, site)
        : setMember('maximum', 100)({}, site),
  ),
  'rules.percent-missing': warning(
    (p: { title: string; written: string; mended: string }) =>
      `« ${p.title} » est en pour cent, et ce quotient est une part de un : il vaudrait toujours presque zéro. Multipliez par 100.`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'rules.months-left': warning(
    (p: { title: string }) =>
      `« ${p.title} » : « .months » donne les mois qui restent après les années, de 0 à 11. Écrivez « .years ».`,
    (_p, site) => reword('.months', '.years')({}, site),
  ),
  'rules.label-other': warning(
    (p: { value: string; label: string; other: string }) =>
      `La valeur « ${p.value} » se lirait « ${p.label} », le mot d’une autre valeur (« ${p.other} »). Échangez les libellés.`,
  ),
  'rules.delay-other': warning(
    (p: { title: string; counted: string; after: string }) =>
      `« ${p.title} » compte ${p.counted}, et le délai de même nom dans le parcours ${p.after} : la personne lirait un autre jour que celui qui compte. Corrigez l’un ou l’autre.`,
  ),
  'rules.period-titled': warning(
    (p: { written: string; day: string }) =>
      `Le titre dit « ${p.written} », et ce barème s’applique au ${p.day}. Corrigez l’un ou l’autre.`,
  ),
  'rules.branch-never': warning(
    (p: { condition: string }) =>
      `« ${p.condition} » n’est jamais essayé : une condition plus générale, écrite avant, prend déjà tous ces cas. Écrivez l’exception d’abord.`,
  ),
  'rules.bound-covered': warning(
    (p: { title: string; other: string }) =>
      `« ${p.title} » ne refuse personne que « ${p.other} » laisse passer : les deux se contredisent. Gardez celle que dit l’acte.`,
    onParent(removeIt),
  ),
  'rules.aggregate-opposed': warning(
    (p: { said: string; written: string; mended: string }) =>
      `Le titre dit « ${p.said} », et la règle prend le contraire (« ${p.written}…) »). Écrivez « ${p.mended}…) », ou corrigez le titre.`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'rules.title-length': warning(
    (p: { said: string; counted: string }) =>
      `Le titre dit « ${p.said} », et la règle ajoute ${p.counted} : la personne lirait un autre temps que celui qui compte. Corrigez l’un ou l’autre.`,
  ),
  'rules.duration-unit': warning(
    (p: { title: string; unit: string; written: string; mended: string }) =>
      `« ${p.title} » compte des ${p.unit}, et cette durée en fait autre chose (« ${p.written} »). Écrivez « ${p.mended} ».`,
    // Its quotation marks are written otherwise in the file: the whole value is put in its place.
    ({ written, mended }, site) =>
      fix(
        FIX_TITLES.replace(written, mended),
        typeof site.value === 'string' ? site.replace(site.value.replace(written, () => mended)) : null,
      ),
  ),
  'rules.same-expression': warning(
    (p: { title: string; other: string }) =>
      `« ${p.title} » se calcule comme « ${p.other} » : l’une a gardé la formule de l’autre, ou l’une est de trop. Corrigez-la, ou retirez-la.`,
  ),
  'rules.bracket-falls': warning(
    (p: { title: string; before: number; rate: number }) =>
      `« ${p.title} » : le taux de cette tranche (${p.rate}) est bien plus bas que celui de la précédente (${p.before}). Vérifiez les zéros : un taux est une part, 0.04 pour 4 %.`,
  ),
} as const;

type MeaningDiagnostics = typeof MEANING_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends MeaningDiagnostics {}
}
