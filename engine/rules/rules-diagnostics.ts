/*
 * What can be wrong with rules.json.
 */
import { FIX_TITLES } from '../language/fix-titles.ts';
import {
  addText,
  anotherName,
  either,
  fix,
  onParent,
  onSibling,
  removeIt,
  renameMeant,
  reword,
  writeMeant,
} from '../language/fixes.ts';
import { formatNumber } from '../form/words/format-value.ts';
import { addCell, addFirstBracket, shareOf, swapBrackets } from './rules-fixes.ts';
import { error, warning } from '../language/diagnostic-table.ts';
import { meant, meantOrGone } from '../language/diagnostic-words.ts';

/** What is wrong with rules and their expressions, by code. */
export const RULES_DIAGNOSTICS = {
  'rules.name-taken': error(
    (p: { name: string; owner: string }) =>
      `Le nom « ${p.name} » est déjà celui ${p.owner}. Donnez un autre nom à cette valeur calculée.`,
  ),
  'rules.duplicate-id': error(
    (p: { id: string }) => `L’identifiant « ${p.id} » est employé deux fois. Donnez-en un autre.`,
    (p, site) => anotherName(p.id)(p, site),
  ),
  'rules.cycle': error(
    (p: { path: string }) =>
      `Ces valeurs se calculent l’une par l’autre, sans fin : ${p.path}. Donnez à l’une d’elles une expression qui ne lit pas les autres.`,
  ),
  'rules.table-unknown': error(
    (p: { name: string; suggestion: string }) => `Le barème « ${p.name} » n’existe pas.${meantOrGone(p.suggestion)}`,
    writeMeant,
  ),
  'rules.table-unused': warning(
    (p: { name: string }) =>
      `Aucune valeur calculée n’utilise le barème « ${p.name} ». Utilisez-le (« table »), ou retirez-le.`,
    onParent(removeIt),
  ),
  'rules.cells': error(
    (p: { column: string; expected: number; found: number }) =>
      `Cette ligne a ${p.found} cases dans « ${p.column} », le barème en demande ${p.expected}. Écrivez « - » pour « n’importe quelle valeur ».`,
    addCell,
  ),
  'rules.table-periods': error(
    (p: { name: string; from: string }) =>
      `Deux barèmes « ${p.name} » sont en vigueur le ${p.from}. Terminez le premier avant que le second commence.`,
  ),
  'rules.dated-type': error(
    (p: { name: string; expected: string }) =>
      `« ${p.name} » est déclarée ${p.expected}, et cette valeur n’en est pas : elle serait toujours vide. Corrigez-la, ou le type.`,
  ),
  'rules.dated-overlap': error(
    (p: { name: string; from: string }) =>
      `Deux valeurs de « ${p.name} » sont en vigueur le ${p.from}. Terminez la première (« to ») avant que la seconde commence.`,
  ),
  'rules.unit': error(
    (p: { title: string; unit: string; found: string; convert: string; expression: string }) =>
      `« ${p.title} » est en « ${p.unit} », et « ${p.expression} » donne des « ${p.found} ». ${
        p.convert ? `Convertissez : ${p.convert}(${p.expression}).` : 'Corrigez l’expression, ou l’unité (« unit »).'
      }`,
    ({ convert, expression }, site) =>
      convert
        ? fix(FIX_TITLES.replace(expression, `${convert}(${expression})`), site.replace(`${convert}(${expression})`))
        : [],
  ),
  'rules.unit-type': error(
    (p: { title: string }) =>
      `« ${p.title} » a une unité et n’est pas un nombre. Retirez « unit », ou corrigez le type.`,
    removeIt,
  ),
  'rules.unit-money': error(
    (p: { title: string; unit: string }) =>
      `« ${p.title} » est un montant, et « ${p.unit} » ne compte pas des francs. Écrivez « F », « F/mois », « F/an », ou prenez le type « number ».`,
    removeIt,
  ),
  'rules.bracket-first': error(
    (p: { above: string }) =>
      `La première tranche commence à ${p.above} : rien n’est dit de ce qui est en dessous. Faites-la commencer à 0, ou mettez avant elle une tranche à partir de 0, au taux 0 si rien n’y est dû.`,
    addFirstBracket,
  ),
  'rules.bracket-order': error(
    (p: { above: string; former: string }) =>
      `Cette tranche commence à ${p.above}, et celle d’avant à ${p.former} : chacune va jusqu’au début de la suivante. Rangez-les de la plus basse à la plus haute, sans deux fois le même montant.`,
    swapBrackets,
  ),
  'rules.bracket-franc': warning(
    (p: { above: number; before: number }) =>
      `Une tranche « de ${p.above} à … » commence au-delà de ${p.before} : écrite ainsi, un franc reste à l’ancien taux. Écrivez ${p.before}.`,
    ({ above, before }, site) => fix(FIX_TITLES.replace(String(above), String(before)), site.replace(before)),
  ),
  'rules.bracket-rate': error(
    (p: { rate: number }) =>
      p.rate < 0
        ? `Un taux est une part, de 0 à 1 : ${p.rate} ôterait ce qui est dû. Corrigez-le.`
        : `Un taux est une part, de 0 à 1 : ${p.rate} compterait ${formatNumber(p.rate * 100)} %. Écrivez ${shareOf(p.rate)} pour ${formatNumber(p.rate)} %.`,
    ({ rate }, site) =>
      rate > 1 ? fix(FIX_TITLES.replace(String(rate), String(shareOf(rate))), site.replace(shareOf(rate))) : [],
  ),
  'rules.table-type': error(
    (p: { name: string; table: string; expected: string }) =>
      `La valeur « ${p.name} » vient du barème « ${p.table} », qui donne ${p.expected}. Corrigez son type.`,
  ),
  'rules.labels-type': error(
    (p: { name: string }) =>
      `« ${p.name} » n’est ni un texte (« string ») ni une liste de textes (« list ») : des libellés n’y diraient rien. Retirez « labels », ou corrigez le type.`,
    removeIt,
  ),
  'rules.label-missing': error(
    (p: { name: string; text: string }) =>
      `« ${p.name} » peut valoir « ${p.text} », qui n’a pas de libellé : les personnes liraient « ${p.text} ». Ajoutez-le.`,
    (p, site) => addText(p.text, `ce que les personnes lisent pour « ${p.text} »`)(p, site),
  ),
  'rules.label-never': warning(
    (p: { name: string; text: string; suggestion: string }) =>
      `« ${p.name} » ne vaut jamais « ${p.text} » : ce libellé ne servirait pas.${meant(p.suggestion) || ' Corrigez la valeur, ou retirez-le.'}`,
    either(renameMeant, removeIt),
  ),
  'rules.value-type': error(
    (p: { name: string; expected: string; found: string }) =>
      `La valeur « ${p.name} » est déclarée ${p.expected}, mais son expression donne ${p.found} : elle serait toujours vide. Corrigez son type, ou l’expression.`,
  ),
  'rules.cell-type': error(
    (p: { column: string; expected: string; found: string }) =>
      `La colonne « ${p.column} » donne ${p.expected}, cette case ${p.found}. Corrigez la case, ou le type de la colonne.`,
  ),
  'rules.cell-value': error(
    (p: { column: string; value: string; suggestion: string }) =>
      `« ${p.value} » n’est pas parmi les résultats que la colonne « ${p.column} » déclare (« values »).${meant(p.suggestion)}`,
    (p, site) => reword(p.value, p.suggestion)(p, site),
  ),
  'rules.input-type': error(
    (p: { column: string; expected: string; found: string }) =>
      `La colonne « ${p.column} » est déclarée ${p.expected}, mais ce qu’elle lit est ${p.found}. Corrigez son type, ou son expression.`,
  ),
  'rules.input-value': error(
    (p: { column: string; value: string; suggestion: string }) =>
      `« ${p.value} » ne peut pas être lu par la colonne « ${p.column} » : ce n’est pas un des choix du champ.${meant(p.suggestion)} Corrigez « values », ou retirez-le.`,
    writeMeant,
  ),
  'rules.aggregation': error(
    (p: { aggregation: string; hitPolicy: string }) =>
      `« ${p.aggregation} » ne vaut qu’avec la politique C (toutes les lignes qui conviennent) et une seule colonne de résultat : la politique est ${p.hitPolicy}.`,
    removeIt,
  ),
  'rules.priority-values': error(
    (p: { policy: string; output: string }) =>
      `La politique ${p.policy} suit l’ordre des résultats : donnez la liste « values » de la colonne « ${p.output} », du premier au dernier.`,
  ),
  'rules.default-missing': error(
    (p: { output: string }) =>
      `Quand aucune ligne ne convient, la colonne « ${p.output} » ne donne rien alors qu’une autre a un résultat : le barème entier ne donnerait rien. Écrivez son « default », ou retirez celui des autres.`,
  ),
  'rules.default-count': error(
    (p: { table: string }) =>
      `Le barème « ${p.table} » compte des lignes : quand aucune ne convient, il donne 0, et un « default » y compterait pour une. Retirez-le.`,
    removeIt,
  ),
  'rules.confidential': warning(
    (p: { name: string; opinion: string }) =>
      `« ${p.name} » est montré au demandeur (« public ») et se calcule de l’avis « ${p.opinion} », qui est confidentiel. Retirez « public », ou ne lisez pas cet avis.`,
    onSibling('public', removeIt),
  ),
  'rules.each-unread': warning(
    (p: { list: string }) =>
      `Le contrôle passe un à un les éléments de « ${p.list} », mais sa condition ne lit pas « membre » : il dirait la même chose de tous. Lisez « membre », ou retirez « each ».`,
    removeIt,
  ),
  'rules.blame-calculated': error(
    (p: { field: string }) =>
      `La vérification montre son message à « ${p.field} », qui est calculé : personne ne pourrait rien y corriger. Nommez une réponse qui se saisit, parmi celles dont il est calculé.`,
  ),
  'rules.blame-unread': warning(
    (p: { field: string }) =>
      `Le contrôle montre son message à « ${p.field} », que sa condition ne lit pas : corriger ce champ n’y changerait rien. Nommez un champ qu’elle lit, ou corrigez la condition.`,
  ),
  'rules.each-unknown': error(
    (p: { list: string; suggestion: string }) =>
      `« each » nomme « ${p.list} », qui n’est pas une liste de parties du formulaire.${p.suggestion ? ` Vouliez-vous dire « ${p.suggestion} » ?` : ''}`,
    writeMeant,
  ),
  'rules.each-idle': warning(
    (p: { name: string; list: string }) =>
      `« ${p.name} » passe un à un les éléments de « ${p.list} », mais ne lit pas « membre » : ce serait la même chose pour tous. Lisez « membre », ou retirez « each ».`,
    removeIt,
  ),
  'rules.each-constant': error(
    (p: { name: string }) =>
      `« ${p.name} » est fixée par un acte (« values ») : elle est la même pour tous. Retirez « each », et appliquez-la à chaque élément dans une autre valeur.`,
    removeIt,
  ),
  'rules.each-table': error(
    (p: { table: string }) =>
      `Le barème « ${p.table} » s’applique ailleurs à une autre liste, ou au dossier entier : « membre » n’y serait pas la même chose. Donnez le même « each », ou un barème à chacun.`,
  ),
  'rules.each-field': error(
    (p: { field: string; list: string }) =>
      `Le contrôle regarde chaque élément de « ${p.list} » : le champ montré doit en faire partie (« ${p.list}/*/… »), ce n’est pas « ${p.field} ».`,
  ),
  'rules.field-unknown': error(
    (p: { field: string; suggestion: string }) =>
      `« ${p.field} » ne désigne aucun champ du formulaire.${meantOrGone(p.suggestion)}`,
    writeMeant,
  ),
  'rules.count-measure': warning(
    (p: { title: string }) =>
      `« ${p.title} » est une mesure ou une somme, et « count » dit combien il y a d’éléments. Écrivez « sum(…) ».`,
    (p, site) => reword('count(', 'sum(')(p, site),
  ),
  'rules.on-birth': warning(
    (p: { title: string; field: string }) =>
      `« ${p.title} » serait celle en vigueur le jour de « ${p.field} ». Nommez dans « on » la date de la demande ou du fait, ou retirez « on » : ce sera le jour de la réception.`,
    removeIt,
  ),
  'rules.limit-opposed': warning(
    (p: { title: string; callee: string; said: string; other: string }) =>
      `« ${p.title} » est un ${p.said}, et « ${p.callee}(…) » donne toujours au ${p.callee === 'max' ? 'moins' : 'plus'} ce montant. Écrivez « ${p.other}(…) ».`,
    ({ callee, other }, site) => reword(`${callee}(`, `${other}(`)({}, site),
  ),
  'rules.dated-jump': warning(
    (p: { title: string; before: number; after: number }) =>
      `« ${p.title} » passe de ${p.before} à ${p.after} : un chiffre de trop, ou de moins ? Vérifiez cette valeur dans l’acte.`,
  ),
  'rules.share-fraction': warning(
    (p: { label: string; written: string; mended: string }) =>
      `« ${p.label} » est en %, et se donne sur cent : « ${p.written} » serait moins d’un pour cent. Écrivez « ${p.mended} ».`,
    ({ written, mended }, site) => reword(written, mended)({}, site),
  ),
  'rules.same-condition': warning(
    (p: { other: string }) =>
      `Cette condition est, mot pour mot, celle de « ${p.other} » : l’une des deux ne sert à rien, ou devait dire autre chose. Corrigez-la, ou retirez-la.`,
    onParent(removeIt),
  ),
  'rules.function-kept': error(
    (p: { name: string; path: string }) =>
      `« ${p.path} » est une fonction, et une valeur calculée ne garde pas de fonction : ce qui l’appelle ailleurs ne donnerait rien. Calculez le résultat dans « ${p.name} », ou répétez la formule.`,
  ),
} as const;

type RulesDiagnostics = typeof RULES_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends RulesDiagnostics {}
}
