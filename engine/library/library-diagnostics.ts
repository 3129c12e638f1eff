/*
 * What can be wrong when a scheme uses a definition of the library: the definition, its parameters, the changes made to it.
 */
import { either, removeFile, removeIt, renameMeant, writeMeant } from '../language/fixes.ts';
import { error, warning } from '../language/diagnostic-table.ts';
import { meant } from '../language/diagnostic-words.ts';

const quoteList = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');
const oneOf = (suggestion: string, known: readonly string[]): string =>
  suggestion || known.length === 0 ? meant(suggestion) : ` Noms possibles : ${quoteList(known)}.`;

type Unknown = { name: string; suggestion: string; known: readonly string[] };

/** What is wrong with a definition of the library or with the use of one, by code. */
export const LIBRARY_DIAGNOSTICS = {
  'use.unknown': error(
    (p: Unknown) =>
      `La bibliothèque n’a pas de définition « ${p.name} ».${oneOf(p.suggestion, p.known)} Nommez-en une qui existe, ou placez la vôtre dans library/${p.name}.json.`,
    writeMeant,
  ),
  'use.parameter-unknown': error(
    (p: Unknown) =>
      `La définition n’a pas de paramètre « ${p.name} ».${oneOf(p.suggestion, p.known)} Corrigez son nom ou retirez-le.`,
    either<{ suggestion: string }>(renameMeant, removeIt),
  ),
  'use.parameter-missing': error(
    (p: { name: string; title: string }) =>
      `Il manque le paramètre « ${p.name} » (${p.title}). Donnez sa valeur dans « with ».`,
  ),
  'use.parameter-invalid': error(
    (p: { name: string; expected: string }) =>
      `Cette valeur ne convient pas au paramètre « ${p.name} ». On attend ${p.expected}.`,
  ),
  'use.part-duplicate': error(
    (p: { name: string }) =>
      `Deux éléments de la liste donneraient le même nom, « ${p.name} ». Retirez l’un des deux, ou nommez-le autrement.`,
  ),
  'use.override-unknown': error(
    (p: Unknown & { place: string }) =>
      `« ${p.name} » n’existe pas dans la définition : il n’y a rien à changer.${oneOf(p.suggestion, p.known)} Pour l’ajouter, écrivez-le sous « add », qui est à la racine du fichier : ${p.place}.`,
    renameMeant,
  ),
  'use.removal-unknown': error(
    (p: Unknown) =>
      `« ${p.name} » n’existe pas dans la définition : il n’y a rien à retirer.${oneOf(p.suggestion, p.known)} Retirez cette ligne.`,
    either<{ suggestion: string }>(renameMeant, removeIt),
  ),
  'use.addition-exists': error(
    (p: { name: string }) =>
      `« ${p.name} » existe déjà dans la définition. Pour le changer, écrivez-le hors de « add » ; pour en mettre un autre à sa place, retirez-le d’abord avec null.`,
  ),
  'use.definition-broken': error(
    (p: { reason: string }) =>
      `La définition ne peut pas être appliquée : ${p.reason} Corrigez son texte dans « library/ », ou retirez ce fichier pour prendre celui du produit.`,
  ),
  'use.pin-outdated': warning(
    (p: { id: string; version: number }) =>
      `Le dispositif garde le texte de « ${p.id} » avec lequel il a été publié (version ${p.version}) ; la bibliothèque en a un autre. Retirez ce fichier pour prendre celui de la bibliothèque.`,
    removeFile,
  ),
  'use.pin-unused': warning(
    (p: { file: string }) => `« ${p.file} » n’est pas la définition que workflow.json utilise. Retirez ce fichier.`,
    removeFile,
  ),
} as const;

/** Why a definition cannot be applied, as `use.definition-broken` goes on. */
export const BROKEN = {
  name: (name: string) => `elle lit « ${name} », qui n’est pas un de ses paramètres.`,
  list: (name: string) => `elle répète « ${name} », qui n’est pas une liste.`,
  text: (name: string) => `elle écrit « ${name} » dans un texte, mais sa valeur n’est pas un texte.`,
  shape: (word: string) => `« ${word} » n’y est pas écrit comme il faut.`,
  size: 'elle donnerait un parcours trop grand.',
} as const;

/** Said after a diagnostic about a part that the scheme did not write: where it stands in the library. */
export const inheritedNote = (id: string, place: string): string =>
  ` (Partie reprise de la définition « ${id} » : ${place || '/'}.)`;

type LibraryDiagnostics = typeof LIBRARY_DIAGNOSTICS;
declare module '../language/diagnostic-table.ts' {
  interface DiagnosticTables extends LibraryDiagnostics {}
}
