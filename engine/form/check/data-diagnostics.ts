/*
 * What can be wrong with a list of reference data, data/<name>.csv, and with the use of one that is published by itself.
 */
import { either, fix, removeFile, removeIt, removeLine, renameMeant, reword } from '../../language/fixes.ts';
import { listChoices, meant } from '../../language/diagnostic-words.ts';
import { error, warning, type FixMaker } from '../../language/diagnostic-table.ts';
import { FIX_TITLES } from '../../language/fix-titles.ts';
import { isJsonObject } from '../../base/guards.ts';
import { dataPath, IDENTITY_FILE } from '../../language/source-files.ts';

/** The last version of the list or block, in the place of the one that is written. */
const takeLatest: FixMaker<{ readonly latest: number }> = ({ latest }, site) =>
  fix(FIX_TITLES.takeVersion(latest), site.replace(latest));

const pinBlock: FixMaker<{ readonly block: string; readonly latest: number }> = ({ block, latest }, site) => {
  const blocks = site.of(IDENTITY_FILE, '/blocks');
  const edits = isJsonObject(blocks.value)
    ? blocks.add(block, latest)
    : site.of(IDENTITY_FILE, '').add('blocks', { [block]: latest });
  return fix(FIX_TITLES.pinBlock(block, latest), edits);
};

/** What is wrong with a list, or with the use of one, by code. */
export const DATA_DIAGNOSTICS = {
  'data.header': error(
    (p: { found: string }) =>
      `La première ligne doit nommer les colonnes : « value,label », puis d’autres colonnes si besoin, aux noms différents. On lit « ${p.found} ».`,
  ),
  'data.empty': error(
    (_p: Record<never, string>) => 'La liste n’a aucune ligne sous les noms de colonnes. Ajoutez ses lignes.',
  ),
  'data.too-many-rows': error(
    (p: { maximum: number }) => `La liste compte plus de ${p.maximum} lignes. Gardez celles qui servent au dispositif.`,
  ),
  'data.cells': error(
    (p: { found: number; expected: number }) =>
      `Cette ligne a ${p.found} cases, il en faut ${p.expected}. Un texte qui contient le séparateur s’écrit entre guillemets.`,
  ),
  'data.cell-empty': error(
    (p: { column: string }) => `La case « ${p.column} » de cette ligne est vide. Remplissez-la, ou retirez la ligne.`,
    removeLine,
  ),
  'data.cell-long': error(
    (p: { column: string; maximum: number }) =>
      `La case « ${p.column} » de cette ligne dépasse ${p.maximum} caractères. Raccourcissez-la.`,
  ),
  'data.quote': error(
    (_p: Record<never, string>) =>
      'Des guillemets s’ouvrent ici sans se fermer, ou sont au milieu d’un texte. Dans un texte entre guillemets, doublez-les : "".',
  ),
  'data.value-twice': error(
    (p: { text: string; line: number }) =>
      `La valeur « ${p.text} » est déjà à la ligne ${p.line}. Gardez-en une seule, ou distinguez-les.`,
    removeLine,
  ),
  'data.label-twice': error(
    (p: { text: string; line: number }) =>
      `Le libellé « ${p.text} » est déjà à la ligne ${p.line} : on ne saurait pas laquelle est choisie. Précisez l’un des deux.`,
  ),
  'data.column-type': error(
    (p: { written: string; type: string; suggestion: string; types: readonly string[] }) =>
      `« ${p.written} » : « ${p.type} » n’est pas un type de colonne.${meant(p.suggestion) || ` Types possibles : ${listChoices(p.types)}.`}`,
    (p, site) => reword(`:${p.type}`, `:${p.suggestion}`)(p, site),
  ),
  'data.column-name': error(
    (p: { written: string; name: string }) =>
      `« ${p.written} » donne un type à une colonne que les règles ne peuvent pas nommer : « ${p.name} » doit commencer par une minuscule, n’avoir ensuite que des lettres sans accent, des chiffres ou « _ », et n’être ni « value » ni « label ».`,
  ),
  'data.column-empty': warning(
    (p: { column: string }) =>
      `La colonne « ${p.column} » n’est remplie à aucune ligne : une règle qui la lirait ne trouverait jamais rien. Remplissez-la, ou retirez-la.`,
  ),
  'data.cell-type': error(
    (p: { column: string; text: string; type: string; expected: string }) =>
      `« ${p.text} » n’est pas ${p.expected}, que la colonne « ${p.column} » annonce. Corrigez la case, laissez-la vide, ou retirez « :${p.type} » de la première ligne.`,
  ),
  'data.unused': warning(
    (p: { file: string; name: string }) =>
      `« ${p.file} » ne sert à aucun champ. Écrivez "data": "${p.name}" dans l’annotation d’un champ, ou retirez le fichier.`,
    removeFile,
  ),
  'list.unknown': error(
    (p: { name: string; suggestion: string; known: readonly string[] }) =>
      `La liste partagée « ${p.name} » n’existe pas ici.${meant(p.suggestion) || (p.known.length === 0 ? '' : ` Listes partagées : ${listChoices(p.known)}.`)} Corrigez son nom, ou publiez-la d’abord (studio, « Listes partagées »).`,
    either<{ suggestion: string }>(renameMeant, removeIt),
  ),
  'list.version-gone': error(
    (p: { name: string; version: number; latest: number }) =>
      `La liste partagée « ${p.name} » n’a pas de version ${p.version} ici : sa dernière est la version ${p.latest}. Un dispositif venu d’un autre serveur demande que ses listes y soient publiées d’abord.`,
    takeLatest,
  ),
  'list.outdated': warning(
    (p: { name: string; version: number; latest: number }) =>
      `Pour information : la liste partagée « ${p.name} » a une version ${p.latest}, le dispositif utilise la ${p.version}. Il la garde tant que vous ne passez pas à la nouvelle.`,
    takeLatest,
  ),
  'list.own': error(
    (p: { name: string }) =>
      `« ${p.name} » est à la fois une liste partagée et le fichier ${dataPath(p.name)} du dispositif. Gardez l’une des deux.`,
    either<{ name: string }>(removeIt, (p) =>
      fix(FIX_TITLES.removeFile(dataPath(p.name)), [{ type: 'remove', file: dataPath(p.name) }]),
    ),
  ),
  'block.unknown': error(
    (p: { name: string; suggestion: string; known: readonly string[] }) =>
      `Le bloc partagé « ${p.name} » n’existe pas ici.${meant(p.suggestion) || (p.known.length === 0 ? '' : ` Blocs partagés : ${listChoices(p.known)}.`)} Corrigez son nom, ou publiez-le d’abord (studio, « Blocs partagés »).`,
    either<{ suggestion: string }>(renameMeant, removeIt),
  ),
  'block.version-gone': error(
    (p: { name: string; version: number; latest: number }) =>
      `Le bloc partagé « ${p.name} » n’a pas de version ${p.version} ici : sa dernière est la version ${p.latest}. Un dispositif venu d’un autre serveur demande que ses blocs y soient publiés d’abord.`,
    takeLatest,
  ),
  'block.outdated': warning(
    (p: { name: string; version: number; latest: number }) =>
      `Pour information : le bloc partagé « ${p.name} » a une version ${p.latest}, le dispositif utilise la ${p.version}. Il la garde tant que vous ne passez pas à la nouvelle.`,
    takeLatest,
  ),
  'block.standard': error(
    (p: { name: string }) =>
      `« ${p.name} » est un bloc du produit, que tout dispositif a sans le nommer ici. Retirez-le, ou donnez un autre nom au vôtre.`,
    removeIt,
  ),
  'block.unused': warning(
    (p: { name: string }) =>
      `Le bloc partagé « ${p.name} » ne sert à aucune question. Écrivez "$ref": "urn:cagou:block:${p.name}" à la place d’une question, ou retirez-le.`,
    removeIt,
  ),
  'block.unpinned': error(
    (p: { block: string; latest: number }) =>
      `Le bloc partagé « ${p.block} » est publié, et rien ne dit quelle version le dispositif utilise. Écrivez "blocks": { "${p.block}": ${p.latest} } dans dispositif.json.`,
    pinBlock,
  ),
  'list.unused': warning(
    (p: { name: string }) =>
      `La liste partagée « ${p.name} » ne sert à aucun champ. Écrivez "data": "${p.name}" dans l’annotation d’un champ, ou retirez-la.`,
    removeIt,
  ),
} as const;

type DataDiagnostics = typeof DATA_DIAGNOSTICS;
declare module '../../language/diagnostic-table.ts' {
  interface DiagnosticTables extends DataDiagnostics {}
}
