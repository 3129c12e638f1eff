/*
 * Completion of Liquid tags in letters, mails and the sheet: the names a template can read, offered after `{{`.
 */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { listNames } from '../../engine/studio.ts';
import type { Files } from '../api.ts';
import { namesGiven } from './names-given.ts';

const FILTERS = ['montant', 'date', 'heure', 'nombre', 'libelle'];

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
      options: listNames(namesGiven(files())).map((name): Completion => ({
        label: `{{ ${name}`,
        apply: `{{ ${name} }}`,
        type: 'variable',
      })),
    };
  };
}
