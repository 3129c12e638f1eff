/*
 * What can be wrong with FEEL expressions wherever they stand, and with rules.json.
 */
import type { ValueKind } from '../feel/operators.ts';
import { error, warning } from '../language/diagnostic-table.ts';

const meant = (suggestion: string): string => (suggestion ? ` Vouliez-vous dire « ${suggestion} » ?` : '');

/** Choices named in a sentence: a list of reference data may have thousands. */
const MOST_CHOICES = 12;

/** The choices that are possible, the first of them when there are many. */
export function listChoices(choices: readonly string[]): string {
  const named = choices.map((choice) => `« ${choice} »`);
  return named.length > MOST_CHOICES
    ? `${named.slice(0, MOST_CHOICES).join(', ')}… (${named.length} en tout)`
    : named.join(', ');
}

/** How to compare values of two kinds, one of which is not what it was taken for. */
export function mendMismatch(kinds: readonly ValueKind[]): string {
  if (kinds.includes('list'))
    return 'Regardez les éléments de la liste : « some x in … satisfies … », « list contains(…, …) », ou le premier par « […][1] ».';
  if (kinds.includes('object')) return 'Nommez, après un point, la valeur du groupe que vous voulez lire.';
  if (kinds.includes('months') && kinds.includes('days'))
    return 'Pour compter en années ou en mois : years and months duration(depuis, jusque). Pour des jours : duration("P30D").';
  if (kinds.some((kind) => kind === 'months' || kind === 'days' || kind === 'duration'))
    return 'Une durée se compare avec une durée, duration("P18Y") ou duration("P30D"), ou par son nombre d’années : years and months duration(depuis, jusque).years.';
  return 'Une date s’écrit date("2026-12-31"), un texte entre guillemets.';
}

/** Which of the values given to a function. */
export function sayRank(at: number): string {
  return ['premier', 'deuxième', 'troisième'][at - 1] ?? `${at}e position`;
}

/** How many values a function takes, and how to give it as many. */
export function sayCount(
  name: string,
  least: number,
  most: number,
): { readonly expected: string; readonly mend: string } {
  const count = least === most ? String(least) : `${least} à ${most}`;
  return {
    expected: `${count} valeur${most > 1 ? 's' : ''}`,
    mend: /^(?:round|decimal)/.test(name)
      ? `Dites à combien de décimales arrondir : ${name}(…, 0) pour un nombre entier.`
      : 'Donnez celles qui manquent, ou retirez ce qui est de trop.',
  };
}

export const RULES_DIAGNOSTICS = {
  'feel.syntax': error((p: { text: string; found: string; column: number }) =>
    p.found
      ? `L’expression « ${p.text} » ne se lit pas à partir de « ${p.found} » (caractère ${p.column}). Vérifiez les parenthèses, les guillemets et les opérateurs.`
      : `L’expression « ${p.text} » n’est pas finie. Complétez-la.`,
  ),
  'feel.name-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `« ${p.name} » n’est ni un champ, ni une valeur calculée, ni une donnée du dossier.${meant(p.suggestion)}`,
  ),
  'feel.path-unknown': error(
    (p: { path: string; name: string; suggestion: string }) =>
      `« ${p.path} » : il n’y a pas de « ${p.name} » à cet endroit.${meant(p.suggestion)}`,
  ),
  'feel.clock': error(
    (p: { name: string }) =>
      `« ${p.name}() » donnerait un autre résultat à chaque lecture du dossier. Utilisez « aujourdhui », la date à laquelle la règle s’applique.`,
  ),
  'feel.not-function': error(
    (p: { name: string }) =>
      `« ${p.name} » est ici une donnée du dossier, pas une fonction. Donnez un autre nom au champ ou à la valeur calculée pour appeler la fonction.`,
  ),
  'feel.pattern': error(
    (p: { pattern: string; mend: string }) =>
      `L’expression régulière « ${p.pattern} » ne peut pas être essayée sur tous les textes. ${p.mend}`,
  ),
  'feel.mismatch': error(
    (p: { text: string; left: string; right: string; mend: string }) =>
      `« ${p.text} » met face à face ${p.left} et ${p.right} : le résultat serait vide, ou faux. ${p.mend}`,
  ),
  'feel.literal': error(
    (p: { written: string }) =>
      `« ${p.written} » n’existe pas : le résultat serait vide. Une date s’écrit date("2026-12-31") et est un jour du calendrier, une durée duration("P18Y"), duration("P2M") ou duration("P10D").`,
  ),
  'feel.short-duration': error(
    (p: { written: string }) =>
      `« ${p.written} » compte des heures, des minutes ou des secondes (après « T »), qu’une date n’a pas : elles seraient perdues. Six mois s’écrivent duration("P6M"), six jours duration("P6D").`,
  ),
  'feel.same-sides': error(
    (p: { text: string }) =>
      `« ${p.text} » est comparé avec lui-même : le résultat est toujours le même. Corrigez l’un des deux côtés.`,
  ),
  'feel.argument': error(
    (p: { name: string; rank: string; expected: string; found: string }) =>
      `La fonction « ${p.name} » attend ${p.expected} en ${p.rank}, et reçoit ${p.found} : le résultat serait vide. Donnez-lui ce qu’elle attend, ou prenez une autre fonction.`,
  ),
  'feel.argument-count': error(
    (p: { name: string; expected: string; found: number; mend: string }) =>
      `La fonction « ${p.name} » attend ${p.expected}, et en reçoit ${p.found} : le résultat serait vide. ${p.mend}`,
  ),
  'feel.operand': error(
    (p: { text: string; operator: string; kind: string }) =>
      `« ${p.text} » : l’opérateur « ${p.operator} » ne s’applique pas à ${p.kind}, le résultat serait vide. Une date s’écrit date("2026-12-31"), un nombre sans guillemets, une condition se compare (« x > 0 »).`,
  ),
  'feel.choice-unknown': error(
    (p: { value: string; suggestion: string; choices: readonly string[] }) =>
      `« ${p.value} » n’est pas un des choix possibles.${
        meant(p.suggestion) || ` Choix possibles : ${listChoices(p.choices)}.`
      }`,
  ),
  'feel.type': error(
    (p: { text: string; expected: string; found: string }) =>
      `L’expression « ${p.text} » donne ${p.found} ; ici on attend ${p.expected}.`,
  ),
  'rules.name-taken': error(
    (p: { name: string; owner: string }) =>
      `Le nom « ${p.name} » est déjà celui ${p.owner}. Donnez un autre nom à cette valeur calculée.`,
  ),
  'rules.duplicate-id': error(
    (p: { id: string }) => `L’identifiant « ${p.id} » est employé deux fois. Donnez-en un autre.`,
  ),
  'rules.cycle': error(
    (p: { path: string }) =>
      `Ces valeurs se calculent l’une par l’autre, sans fin : ${p.path}. Donnez à l’une d’elles une expression qui ne lit pas les autres.`,
  ),
  'rules.table-unknown': error(
    (p: { name: string; suggestion: string }) => `Le barème « ${p.name} » n’existe pas.${meant(p.suggestion)}`,
  ),
  'rules.table-unused': warning(
    (p: { name: string }) =>
      `Aucune valeur calculée n’utilise le barème « ${p.name} ». Utilisez-le (« table »), ou retirez-le.`,
  ),
  'rules.cells': error(
    (p: { column: string; expected: number; found: number }) =>
      `Cette ligne a ${p.found} cases dans « ${p.column} », le barème en demande ${p.expected}. Écrivez « - » pour « n’importe quelle valeur ».`,
  ),
  'rules.table-periods': error(
    (p: { name: string; from: string }) =>
      `Deux barèmes « ${p.name} » sont en vigueur le ${p.from}. Terminez le premier avant que le second commence.`,
  ),
  'rules.table-type': error(
    (p: { name: string; table: string; expected: string }) =>
      `La valeur « ${p.name} » vient du barème « ${p.table} », qui donne ${p.expected}. Corrigez son type.`,
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
  ),
  'rules.input-type': error(
    (p: { column: string; expected: string; found: string }) =>
      `La colonne « ${p.column} » est déclarée ${p.expected}, mais ce qu’elle lit est ${p.found}. Corrigez son type, ou son expression.`,
  ),
  'rules.input-value': error(
    (p: { column: string; value: string; suggestion: string }) =>
      `« ${p.value} » ne peut pas être lu par la colonne « ${p.column} » : ce n’est pas un des choix du champ.${meant(p.suggestion)} Corrigez « values », ou retirez-le.`,
  ),
  'rules.aggregation': error(
    (p: { aggregation: string; hitPolicy: string }) =>
      `« ${p.aggregation} » ne vaut qu’avec la politique C (toutes les lignes qui conviennent) et une seule colonne de résultat : la politique est ${p.hitPolicy}.`,
  ),
  'rules.priority-values': error(
    (p: { output: string }) =>
      `La politique P choisit selon l’ordre des résultats : donnez la liste « values » de la colonne « ${p.output} », du premier au dernier.`,
  ),
  'rules.confidential': warning(
    (p: { name: string; opinion: string }) =>
      `« ${p.name} » est montré au demandeur (« public ») et se calcule de l’avis « ${p.opinion} », qui est confidentiel. Retirez « public », ou ne lisez pas cet avis.`,
  ),
  'rules.each-unread': warning(
    (p: { list: string }) =>
      `Le contrôle passe un à un les éléments de « ${p.list} », mais sa condition ne lit pas « membre » : il dirait la même chose de tous. Lisez « membre », ou retirez « each ».`,
  ),
  'rules.blame-unread': warning(
    (p: { field: string }) =>
      `Le contrôle montre son message à « ${p.field} », que sa condition ne lit pas : corriger ce champ n’y changerait rien. Nommez un champ qu’elle lit, ou corrigez la condition.`,
  ),
  'rules.each-unknown': error(
    (p: { list: string; suggestion: string }) =>
      `« each » nomme « ${p.list} », qui n’est pas une liste de parties du formulaire.${p.suggestion ? ` Vouliez-vous dire « ${p.suggestion} » ?` : ''}`,
  ),
  'rules.each-field': error(
    (p: { field: string; list: string }) =>
      `Le contrôle regarde chaque élément de « ${p.list} » : le champ montré doit en faire partie (« ${p.list}/*/… »), ce n’est pas « ${p.field} ».`,
  ),
  'rules.field-unknown': error(
    (p: { field: string; suggestion: string }) =>
      `« ${p.field} » ne désigne aucun champ du formulaire.${meant(p.suggestion)}`,
  ),
} as const;
