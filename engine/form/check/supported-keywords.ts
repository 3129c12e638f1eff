/*
 * The keywords of JSON Schema 2020-12 that a form may use, in one place. A keyword that is not here is refused: an
 * ignored keyword would let through what its author meant to forbid.
 */

/** What a keyword's value must be. */
export type KeywordValue =
  | 'schema'
  | 'schemas'
  | 'properties'
  | 'type'
  | 'names'
  | 'values'
  | 'any'
  | 'text'
  | 'pattern'
  | 'format'
  | 'number'
  | 'temporal'
  | 'positive'
  | 'count'
  | 'boolean'
  | 'closed'
  | 'choices'
  | 'annotation';

/** Everywhere: what is asked, and what is true of the answers. */
const COMMON: Readonly<Record<string, KeywordValue>> = {
  type: 'type',
  enum: 'values',
  const: 'any',
  properties: 'properties',
  required: 'names',
  items: 'schema',
  minItems: 'count',
  maxItems: 'count',
  uniqueItems: 'boolean',
  minLength: 'count',
  maxLength: 'count',
  pattern: 'pattern',
  format: 'format',
  formatMinimum: 'temporal',
  formatMaximum: 'temporal',
  formatExclusiveMinimum: 'temporal',
  formatExclusiveMaximum: 'temporal',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  multipleOf: 'positive',
  allOf: 'schemas',
  $comment: 'text',
};

/** Where something is asked. */
export const FORM_KEYWORDS: Readonly<Record<string, KeywordValue>> = {
  ...COMMON,
  $ref: 'text',
  $schema: 'text',
  $id: 'text',
  title: 'text',
  description: 'text',
  default: 'any',
  examples: 'values',
  oneOf: 'choices',
  if: 'schema',
  then: 'schema',
  else: 'schema',
  additionalProperties: 'closed',
  unevaluatedProperties: 'closed',
  cagou: 'annotation',
};

/** Under `if`, where nothing is asked and no message is shown: any combination may be said. */
export const CONDITION_KEYWORDS: Readonly<Record<string, KeywordValue>> = {
  ...COMMON,
  not: 'schema',
  anyOf: 'schemas',
  oneOf: 'schemas',
  contains: 'schema',
  minContains: 'count',
  maxContains: 'count',
  title: 'text',
  description: 'text',
};

/** The values of `type` that a form may ask for. */
export const TYPES: readonly string[] = ['string', 'number', 'integer', 'boolean', 'object', 'array'];

/** Keywords that say something of some types alone; of another type JSON Schema holds them true, whatever they say. */
export const TYPED_KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  properties: ['object'],
  required: ['object'],
  items: ['array'],
  minItems: ['array'],
  maxItems: ['array'],
  uniqueItems: ['array'],
  contains: ['array'],
  minLength: ['string'],
  maxLength: ['string'],
  pattern: ['string'],
  format: ['string'],
  minimum: ['number', 'integer'],
  maximum: ['number', 'integer'],
  exclusiveMinimum: ['number', 'integer'],
  exclusiveMaximum: ['number', 'integer'],
  multipleOf: ['number', 'integer'],
};

/** In French, what an author is told to write. */
export const VALUE_WORDS: { readonly [V in KeywordValue]: string } = {
  schema: 'un schéma entre accolades',
  schemas: 'une liste de schémas, qui n’est pas vide',
  properties: 'un objet dont chaque propriété est un schéma',
  type: `un type parmi ${TYPES.join(', ')}`,
  names: 'une liste de noms de champs, sans répétition',
  values: 'une liste de valeurs, qui n’est pas vide',
  any: 'une valeur',
  text: 'un texte',
  pattern: 'une expression régulière entre guillemets',
  format: 'un format entre guillemets',
  number: 'un nombre',
  temporal: 'une date comme "2026-07-01", ou une heure comme "08:00"',
  positive: 'un nombre plus grand que zéro',
  count: 'un nombre entier, zéro ou plus',
  boolean: 'true ou false',
  closed: 'false',
  choices: 'une liste de choix { "const": …, "title": … }, qui n’est pas vide',
  annotation: 'un objet entre accolades',
};
