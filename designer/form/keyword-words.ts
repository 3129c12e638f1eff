/* What a keyword of a question does, for who reads no schema: « forme imposée » for `pattern`. */
import { annotationSchema } from '../../engine/studio.ts';
import { t } from './details/text.ts';

/** A keyword of JSON Schema, or a word of the annotation, as authors would call it. */
export function keywordInWords(keyword: string): string {
  const own = annotationSchema.properties?.[keyword]?.fr?.title;
  if (own !== undefined) return own.charAt(0).toLowerCase() + own.slice(1);
  return t(`keyword-${WORDS[keyword] ?? 'other'}`);
}

const WORDS: Readonly<Record<string, 'pattern' | 'preset' | 'values' | 'limit' | 'names' | 'file' | 'shown'>> = {
  pattern: 'pattern',
  default: 'preset',
  enum: 'values',
  const: 'values',
  minLength: 'limit',
  maxLength: 'limit',
  minItems: 'limit',
  maxItems: 'limit',
  minimum: 'limit',
  maximum: 'limit',
  exclusiveMinimum: 'limit',
  exclusiveMaximum: 'limit',
  multipleOf: 'limit',
  formatMinimum: 'limit',
  formatMaximum: 'limit',
  formatExclusiveMinimum: 'limit',
  formatExclusiveMaximum: 'limit',
  description: 'names',
  $comment: 'names',
  file: 'file',
  public: 'shown',
};
