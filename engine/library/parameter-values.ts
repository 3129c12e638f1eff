/*
 * What each kind of plain parameter takes, said once: the compiler checks it and the studio's form asks it.
 */

type Scalar = {
  /** Regular expression of the whole value. */
  readonly pattern: string;
  /** What one value of a list is called. */
  readonly noun: string;
  /** After « On attend ». */
  readonly expected: string;
  /** How it is written, where that goes without saying for nobody. */
  readonly writing?: string;
  /** Said beside a field that does not match. */
  readonly mend: string;
};

const NAME = '^[a-z][A-Za-z0-9_]{0,59}$';

/** The kinds of parameters that are one text, each with the pattern that its values follow. */
export const SCALARS: Readonly<Record<'text' | 'identifier' | 'function' | 'duration', Scalar>> = {
  text: {
    noun: 'Texte',
    pattern: '^[\\s\\S]{1,2000}$',
    expected: 'un texte entre guillemets',
    mend: 'Écrivez un texte.',
  },
  identifier: {
    noun: 'Nom',
    pattern: NAME,
    expected: 'un nom en un mot, qui commence par une minuscule : technique, chefDeService',
    mend: 'Écrivez un nom en un mot, sans accent, qui commence par une minuscule : technique, chefDeService.',
  },
  function: {
    noun: 'Fonction',
    pattern: NAME,
    expected: 'le nom d’une fonction de dispositif.json, comme instructeur',
    mend: 'Écrivez le nom d’une fonction, en un mot qui commence par une minuscule : instructeur, chefDeService.',
  },
  duration: {
    noun: 'Durée',
    pattern: '^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$',
    writing: 'P15D : quinze jours ; P2M : deux mois.',
    expected: 'une durée, comme P15D (quinze jours) ou P2M (deux mois)',
    mend: 'Écrivez une durée : P15D pour quinze jours, P2M pour deux mois, P1Y pour un an.',
  },
};
