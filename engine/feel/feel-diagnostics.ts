/*
 * What can be wrong with FEEL expressions, wherever they stand.
 */
import { fix, reword } from '../language/fixes.ts';
import { FIX_TITLES } from '../language/fix-titles.ts';
import { dropTime, mendFeel, rewordPath } from './feel-fixes.ts';
import type { ValueKind } from './operators.ts';
import { error } from '../language/diagnostic-table.ts';
import { listChoices, meant, meantOrGone } from '../language/diagnostic-words.ts';

/** How to compare values of two kinds, one of which is not what it was taken for. */
export function mendMismatch(kinds: readonly ValueKind[]): string {
  if (kinds.includes('list'))
    return 'Regardez les éléments de la liste : « some x in … satisfies … », « list contains(…, …) », ou le premier par « […][1] ».';
  if (kinds.includes('object')) return 'Nommez, après un point, la valeur du groupe que vous voulez lire.';
  if (kinds.includes('months') && kinds.includes('days'))
    return 'Pour compter en années ou en mois : years and months duration(depuis, jusque). Pour des jours : duration("P30D").';
  if (kinds.some((kind) => kind === 'months' || kind === 'days' || kind === 'duration'))
    return 'Une durée se compare avec une durée, duration("P18Y") ou duration("P30D"), ou par son nombre d’années : years and months duration(depuis, jusque).years.';
  if (kinds.includes('moment'))
    return 'Un jour avec son heure s’écrit date and time(date("2026-12-31"), time("14:30")) ; date(…) en donne le jour, time(…) l’heure.';
  if (kinds.includes('time'))
    return 'Une heure s’écrit time("14:30"), une date date("2026-12-31"), un texte entre guillemets.';
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

/** By code: what is wrong with an expression, and how it is mended. Texts and names are as the author wrote them. */
export const FEEL_DIAGNOSTICS = {
  'feel.syntax': error(
    (p: { text: string; found: string; column: number }) =>
      p.found
        ? `L’expression « ${p.text} » ne se lit pas à partir de « ${p.found} » (caractère ${p.column}). Vérifiez les parenthèses, les guillemets et les opérateurs.`
        : `L’expression « ${p.text} » n’est pas finie. Complétez-la.`,
    mendFeel,
  ),
  'feel.name-unknown': error(
    (p: { name: string; suggestion: string }) =>
      `« ${p.name} » n’est ni un champ, ni une valeur calculée, ni une donnée du dossier.${meantOrGone(p.suggestion)}`,
    (p, site) => reword(p.name, p.suggestion)(p, site),
  ),
  'feel.path-unknown': error(
    (p: { path: string; name: string; suggestion: string }) =>
      `« ${p.path} » : il n’y a pas de « ${p.name} » à cet endroit.${meantOrGone(p.suggestion)}`,
    rewordPath,
  ),
  'feel.clock': error(
    (p: { name: string }) =>
      `« ${p.name}() » donnerait un autre résultat à chaque lecture du dossier. Utilisez « aujourdhui », la date à laquelle la règle s’applique.`,
    (p, site) => reword(`${p.name}()`, 'aujourdhui')(p, site),
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
    dropTime,
  ),
  'feel.duration-unit': error(
    (p: { written: string; unit: string }) =>
      `« ${p.written} » multiplie une durée par un nombre de ${p.unit} : ce serait une tout autre durée. Un nombre de jours multiplie duration("P1D"), de mois duration("P1M"), d’années duration("P1Y").`,
  ),
  'feel.double-equals': error(
    (_p: Record<never, string>) =>
      'En FEEL, l’égalité s’écrit avec un seul « = » : « == » ne serait jamais vrai. Écrivez « = ».',
    mendFeel,
  ),
  'feel.test-junction': error(
    (p: { left: string; value: string; word: string }) =>
      `Tout ce qui suit « in » est lu comme un essai de « ${p.value} », « ${p.word} » compris : la condition ne serait pas celle que vous voulez. Mettez l’essai entre parenthèses : (${p.left}) ${p.word} ….`,
    ({ left, value, word }, site) => {
      const written = typeof site.value === 'string' ? site.value : '';
      const at = written.indexOf(left);
      // Written twice, one would not be known from the other.
      if (at < 0 || written.includes(left, at + 1)) return [];
      const mended = `${written.slice(0, at)}(${left})${written.slice(at + left.length)}`;
      return fix(FIX_TITLES.replace(`${value} in … ${word}`, `(${left}) ${word}`), site.replace(mended));
    },
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
  'feel.units': error(
    (p: { text: string; left: string; right: string; convert: string; part: string }) =>
      `« ${p.text} » met ensemble des « ${p.left} » et des « ${p.right} » : le résultat ne voudrait rien dire. ${
        p.convert
          ? `Convertissez : ${p.convert}(${p.part}).`
          : 'Prenez des deux côtés ce qui se compte de même, ou corrigez une des unités (« unit »).'
      }`,
    ({ convert, part }, site) => (convert ? reword(part, `${convert}(${part})`)({}, site) : []),
  ),
  'feel.percent': error(
    (p: { text: string }) =>
      `« ${p.text} » compte en pourcentage (de 0 à 100) ce qui n’en est pas un : le résultat serait cent fois trop grand. Divisez par 100.`,
    ({ text }, site) => reword(text, `${text} / 100`)({}, site),
  ),
  'feel.ratio': error(
    (p: { text: string }) =>
      `« ${p.text} » est une part (de 0 à 1), là où l’on compte en pourcentage (de 0 à 100). Multipliez-la par 100.`,
    ({ text }, site) => reword(text, `${text} * 100`)({}, site),
  ),
  'feel.conversion': error(
    (p: { name: string; expected: string; found: string }) =>
      `« ${p.name} » convertit des « ${p.expected} », et reçoit des « ${p.found} ». Retirez la conversion, ou prenez celle qui convient.`,
  ),
  'feel.brackets': error(
    (p: { text: string }) =>
      `La fonction « bareme » prend en deuxième les tranches que fixe un acte, et « ${p.text} » n’en est pas. Déclarez une valeur calculée de type « list » dont les « values » ont des « brackets », avec leur date et leur source, et nommez-la ici.`,
  ),
  'feel.place': error(
    (p: { name: string; text: string; block: string }) =>
      `La fonction « ${p.name} » prend un lieu, et « ${p.text} » n’en est pas un. Nommez une question du bloc « ${p.block} » : { "$ref": "urn:cagou:block:${p.block}" }.`,
  ),
  'feel.zone-unwritten': error(
    (p: { name: string; text: string }) =>
      `La fonction « ${p.name} » prend en deuxième une zone du dispositif, et « ${p.text} » n’en est pas une. Écrivez son nom entre guillemets : ${p.name}(lieu, "zone-inondable").`,
  ),
  'feel.zone-unknown': error(
    (p: { zone: string; suggestion: string; zones: readonly string[] }) =>
      `La zone « ${p.zone} » n’existe pas.${
        meant(p.suggestion) ||
        (p.zones.length === 0
          ? ' Ajoutez au dispositif un fichier data/<nom>.geojson.'
          : ` Zones du dispositif : ${listChoices(p.zones)}.`)
      }`,
    (p, site) => reword(p.zone, p.suggestion)(p, site),
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
    (p, site) => reword(p.value, p.suggestion)(p, site),
  ),
  'feel.type': error(
    (p: { text: string; expected: string; found: string }) =>
      `L’expression « ${p.text} » donne ${p.found} ; ici on attend ${p.expected}.`,
  ),
} as const;

type FeelDiagnostics = typeof FEEL_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends FeelDiagnostics {}
}
