/*
 * Names, in French, of the things JSON Schema speaks of: what an author reads instead of « must match pattern ».
 */

/** How a type of JSON is called in a French sentence, by its name in schemas. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  number: 'un nombre',
  integer: 'un nombre entier',
  boolean: 'true ou false',
  object: 'un objet entre accolades',
  array: 'une liste entre crochets',
  null: 'null',
};

/** How a format is called in a French sentence, by its name in schemas. */
export const FORMAT_WORDS: Readonly<Record<string, string>> = {
  date: 'une date qui existe, écrite AAAA-MM-JJ',
  time: 'une heure de la journée, écrite HH:MM, de 00:00 à 23:59',
  email: 'une adresse électronique',
  uri: 'une adresse web complète (https://…)',
  iban: 'un IBAN valide',
};

/** By the `title` of the schema whose pattern was not met. */
export const PATTERN_WORDS: Readonly<Record<string, string>> = {
  Identifier:
    'une lettre minuscule, puis des lettres sans accent, des chiffres ou « _ » (60 caractères au plus, pas de tiret).',
  Slug: 'des mots en minuscules sans accent, séparés par des tirets, comme « aide-medicale ».',
  Duration: 'une durée comme P15D (15 jours), P2W, P3M ou P1Y.',
  Pointer: 'un chemin comme /foyer/revenus, qui commence par « / ».',
};

/** By the name of the property whose own pattern was not met. */
export const PROPERTY_PATTERN_WORDS: Readonly<Record<string, string>> = {
  numbering:
    'des majuscules, des chiffres et des tirets, puis {year} si l’on veut l’année, et {number:6} à la fin, comme AM-{year}-{number:6}.',
  now: 'une date et une heure locales, comme 2026-03-02T09:30.',
};

/** Names the JSON type of a value. */
export function foundWord(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'une liste';
  switch (typeof value) {
    case 'string':
      return 'un texte';
    case 'number':
      return 'un nombre';
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return 'un objet';
  }
}

/** A value as an author wrote it, cut when long. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `« ${value} »` : (JSON.stringify(value) ?? 'rien');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
