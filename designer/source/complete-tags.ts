/*
 * Completion of Liquid tags in letters, mails and the sheet: the names a template can read, offered after `{{`.
 */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { CASE_FIELD_NAMES } from '../../engine/studio.ts';
import type { Files } from '../api.ts';

const FILTERS = ['montant', 'date', 'nombre', 'libelle'];

/** A CodeMirror completion source offering tags after `{{` and filters after `|`. */
export function completeTags(files: () => Files): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const filter = context.matchBefore(/\|\s*\w*/);
    if (filter)
      return { from: filter.from, options: FILTERS.map((name) => ({ label: `| ${name}`, type: 'function' })) };
    const tag = context.matchBefore(/\{\{\s*[\w.]*/);
    if (!tag) return null;
    return {
      from: tag.from,
      options: tagNames(files()).map((name): Completion => ({
        label: `{{ ${name}`,
        apply: `{{ ${name} }}`,
        type: 'variable',
      })),
    };
  };
}

/** Names of answers, computed values and of the case. */
export function tagNames(files: Files): readonly string[] {
  return [
    ...propertyNames(parse(files['form.schema.json']), ''),
    ...computedNames(parse(files['rules.json'])),
    ...CASE_FIELD_NAMES,
  ];
}

function propertyNames(schema: unknown, prefix: string): readonly string[] {
  const properties = member(schema, 'properties');
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([name, child]) => [
    `${prefix}${name}`,
    ...propertyNames(child, `${prefix}${name}.`),
  ]);
}

function computedNames(rules: unknown): readonly string[] {
  const computed = member(rules, 'computed');
  if (!Array.isArray(computed)) return [];
  return computed.map((item) => member(item, 'name')).filter((name) => typeof name === 'string');
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
