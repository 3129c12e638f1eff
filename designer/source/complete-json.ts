/*
 * Completion in JSON files: what the schemas of the language say of a place (names of members, values that can be listed), what the
 * scheme itself names there, and inside a string the names of an expression or of a tag. Pure: texts and position in, proposals out.
 */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { getLocation, parse } from 'jsonc-parser';
import { completeExpression, completeTag, type InsideProposals } from './complete-expression.ts';
import { proposeInForm } from './complete-form.ts';
import { placeInScheme, type SchemePlace } from './complete-names.ts';
import { proposeInUse } from './complete-use.ts';
import { namesOfLanguage, valuesOfLanguage } from './complete-language.ts';
import { formAround } from './form-around.ts';
import type { Files } from '../api.ts';

type Path = readonly (string | number)[];

/** A CodeMirror completion source for one JSON file of a scheme. */
export function completeJson(
  file: string,
  filesNow: () => Files,
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const files = { ...filesNow(), [file]: context.state.doc.toString() };
    const inside = proposeInside(files, file, context.pos);
    if (inside) {
      if (inside.taken === 0 && !context.explicit) return null;
      return {
        from: context.pos - inside.taken,
        options: [...inside.options],
        validFor: /^[\p{L}\p{N}_.]*$/u,
      };
    }
    const word = context.matchBefore(/"[^"]*/);
    if (!word && !context.explicit) return null;
    const options = proposeAt(files, file, context.pos);
    return options.length === 0
      ? null
      : { from: word?.from ?? context.pos, options: [...options], validFor: /^"[^"]*$/ };
  };
}

/** Proposals for the whole of what is at an offset of a file: the name of a member or a value, in quotes where it is a text. */
export function proposeAt(files: Files, file: string, offset: number): readonly Completion[] {
  const text = files[file] ?? '';
  const location = getLocation(text, offset);
  const isName = location.isAtPropertyKey;
  const path = isName ? location.path.slice(0, -1) : location.path;
  const form = formAround(files, file, path);
  if (form) {
    const place = proposeInForm(form.schema, form.path, isName, blocksOf(files));
    if (place.type === 'proposals') return place.proposals.map(({ value, title }) => option(value, title));
    const named = placeInScheme(files, 'annotation', text, { path, own: place.path, isName });
    return merged(optionsOf(named), ofLanguage('annotation', place.path, isName));
  }
  const used = file === 'workflow.json' ? proposeInUse(text, path, isName) : null;
  const own = used ? used.workflowPath : path;
  if (own === null) return used?.options ?? [];
  const named = placeInScheme(files, file, text, { path, own, isName });
  return merged([...(used?.options ?? []), ...optionsOf(named)], ofLanguage(file, own, isName));
}

/** Proposals for the word at an offset inside a string that is an expression or has a tag open; null anywhere else. */
export function proposeInside(files: Files, file: string, offset: number): InsideProposals | null {
  const text = files[file] ?? '';
  const { isAtPropertyKey, path, previousNode } = getLocation(text, offset);
  if (isAtPropertyKey || previousNode?.type !== 'string' || offset <= previousNode.offset) return null;
  const before = text.slice(previousNode.offset + 1, offset);
  if (before.includes('\n')) return null;
  const tag = completeTag(files, file, before);
  if (tag) return tag;
  const form = formAround(files, file, path);
  const place = form && proposeInForm(form.schema, form.path, false, []);
  if (place?.type === 'proposals') return null;
  const used = place || file !== 'workflow.json' ? null : proposeInUse(text, path, false);
  const own = place ? place.path : used ? used.workflowPath : path;
  if (own === null) return null;
  const named = placeInScheme(files, place ? 'annotation' : file, text, { path, own, isName: false });
  return named.type === 'expression' ? completeExpression(files, before, named.each) : null;
}

function ofLanguage(file: string, path: Path, isName: boolean): readonly Completion[] {
  return isName ? namesOfLanguage(file, path) : valuesOfLanguage(file, path);
}

function optionsOf(place: SchemePlace): readonly Completion[] {
  return place.type === 'named' ? place.proposals.map(({ value, title }) => option(value, title)) : [];
}

function option(value: unknown, title: string): Completion {
  return { label: JSON.stringify(value), type: 'variable', boost: 1, ...(title !== '' && { detail: title }) };
}

function merged(first: readonly Completion[], second: readonly Completion[]): readonly Completion[] {
  const known = new Set(first.map(({ label }) => label));
  return [...first, ...second.filter(({ label }) => !known.has(label))];
}

/** References of the shared blocks that a scheme is pinned to. */
function blocksOf(files: Files): readonly string[] {
  const identity: unknown = parse(files['dispositif.json'] ?? '');
  const blocks: unknown = typeof identity === 'object' && identity !== null && 'blocks' in identity && identity.blocks;
  return typeof blocks === 'object' && blocks !== null ? Object.keys(blocks).map((id) => `urn:cagou:block:${id}`) : [];
}
