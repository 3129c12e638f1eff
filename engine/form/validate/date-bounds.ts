/*
 * Bounds of dates. JSON Schema has none; these are the four keywords that Ajv's own plug-in gave the name of, for days alone:
 * written as year, month and day, days come in the order of their texts.
 */
import { _, type CodeKeywordDefinition, type KeywordCxt } from 'ajv/dist/2020.js';

/** Keyword → what is compared, and how a day that fails does. */
const FAILS = {
  formatMinimum: _`<`,
  formatMaximum: _`>`,
  formatExclusiveMinimum: _`<=`,
  formatExclusiveMaximum: _`>=`,
};

/** The keywords that bound a date by today or by another day. */
export const DATE_BOUNDS = Object.keys(FAILS);

/** The keywords, compiled to a comparison. */
export const DATE_BOUND_KEYWORDS: readonly CodeKeywordDefinition[] = Object.entries(FAILS).map(
  ([keyword, operator]) => ({
    keyword,
    type: 'string',
    schemaType: 'string',
    error: { message: keyword, params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code: (context: KeywordCxt) => context.fail(_`${context.data} ${operator} ${context.schemaCode}`),
  }),
);
