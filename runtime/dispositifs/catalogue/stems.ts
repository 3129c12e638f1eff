/**
 * Words of French texts as searches compare them: lower case, without accents, without those that say nothing, each cut to its
 * stem, so that « rénover mes toitures » and « rénovation de la toiture » have words in common.
 */
import { stemmer } from '@orama/stemmers/french';

/** Words that most sheets hold and that tell none from another, without accents. */
const EMPTY_WORDS = new Set(
  (
    'a ai alors as au aucun aucune aussi aux avant avec avez avoir avons c ca car ce cela ces cet cette ceux chez comment ' +
    'comme d dans de des dois dont du elle elles en est et etes etre eu eux fait faire faut ici il ils j je l la le les ' +
    'leur leurs lui m ma mais me mes moi mon n ne ni nos notre nous on ont ou par pas peut peux plus pour pourquoi puis qu ' +
    'quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont sous suis sur t ta te tes toi ton tous tout ' +
    'toute toutes tu un une vais vers veut veux voir vos votre voudrais vous y besoin cherche demande demander demandes ' +
    'demarche demarches obtenir'
  ).split(' '),
);

/** « Aide à l’élève » → aide, a, l, eleve. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The stem that a word of `wordsOf` is known by; null for a word that says nothing, or one letter. */
export function stemOf(word: string): string | null {
  if (EMPTY_WORDS.has(word) || /^\p{L}$/u.test(word)) return null;
  return stemmer(word);
}
