/*
 * What jsonc-parser found wrong, in words an author can act on.
 */
/** Sentence by the name that jsonc-parser's `printParseErrorCode` gives. */
export const JSON_PROBLEMS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'ce mot n’est ni un texte entre guillemets, ni un nombre, ni true, false ou null.',
  InvalidNumberFormat: 'ce nombre est mal écrit ; le séparateur décimal est le point.',
  PropertyNameExpected: 'on attend ici un nom entre guillemets (une virgule de trop avant « } » ?).',
  ValueExpected: 'on attend ici une valeur (une virgule de trop avant « ] » ?).',
  ColonExpected: 'on attend « : » après le nom de la propriété.',
  CommaExpected: 'on attend une virgule entre deux éléments.',
  CloseBraceExpected: 'il manque une accolade fermante « } ».',
  CloseBracketExpected: 'il manque un crochet fermant « ] ».',
  EndOfFileExpected: 'du texte suit la fin du document.',
  InvalidCommentToken: 'les commentaires ne sont pas permis en JSON.',
  UnexpectedEndOfComment: 'les commentaires ne sont pas permis en JSON.',
  UnexpectedEndOfString: 'ce texte n’a pas de guillemet fermant.',
  UnexpectedEndOfNumber: 'ce nombre est incomplet.',
  InvalidUnicode: 'ce code de caractère est mal écrit ; on attend \\u et quatre chiffres hexadécimaux.',
  InvalidEscapeCharacter: 'cette barre oblique inverse n’introduit rien ; doublez-la : \\\\.',
  InvalidCharacter: 'ce texte contient un caractère interdit ; un saut de ligne s’écrit \\n.',
};
