/*
 * Completion in JSON files from the schemas of the language: names of properties with their description, and the
 * values that can be listed. Pure: text and position in, proposals out.
 */
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { getLocation } from 'jsonc-parser';
import { proposeInUse } from './complete-use.ts';
import { annotationSchema, resolveReference, schemaOfFile, type Described } from '../../engine/studio.ts';

type Located = { readonly root: Described; readonly schema: Described };

/** A CodeMirror completion source for one file of a scheme. */
export function completeJson(file: string): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const text = context.state.doc.toString();
    const word = context.matchBefore(/"[^"]*/);
    if (!word && !context.explicit) return null;
    const options = proposeAt(file, text, context.pos);
    return options.length === 0
      ? null
      : { from: word?.from ?? context.pos, options: [...options], validFor: /^"[^"]*$/ };
  };
}

/** Proposals at an offset of a file's text. */
export function proposeAt(file: string, text: string, offset: number): readonly Completion[] {
  const location = getLocation(text, offset);
  const path = location.isAtPropertyKey ? location.path.slice(0, -1) : location.path;
  const used = file === 'workflow.json' ? proposeInUse(text, path, location.isAtPropertyKey) : null;
  const place = used ? used.workflowPath : path;
  const found = place ? findSchemas(file, place) : [];
  const ofLanguage = location.isAtPropertyKey ? found.flatMap(namesOf) : found.flatMap(valuesOf);
  const known = new Set(used?.options.map(({ label }) => label));
  return [...(used?.options ?? []), ...ofLanguage.filter(({ label }) => !known.has(label))];
}

function findSchemas(file: string, path: readonly (string | number)[]): readonly Located[] {
  const annotated = path.indexOf('cagou');
  if (annotated >= 0) return descend(annotationSchema, path.slice(annotated + 1));
  const root = schemaOfFile(file);
  return root ? descend(root, path) : [];
}

function descend(root: Described, path: readonly (string | number)[]): readonly Located[] {
  return path.reduce<readonly Located[]>(
    (places, part) => places.flatMap((place) => childrenOf(place, part)),
    expand({ root, schema: root }),
  );
}

function childrenOf({ root, schema }: Located, part: string | number): readonly Located[] {
  if (typeof part === 'number') return schema.items ? expand({ root, schema: schema.items }) : [];
  const free = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const child = schema.properties?.[part] ?? free;
  return child ? expand({ root, schema: child }) : [];
}

/** A schema with its reference followed, and each of its alternatives. */
function expand(place: Located): readonly Located[] {
  const resolved = resolveReference(place.root, place.schema);
  const alternatives = resolved.schema.oneOf ?? [];
  return [resolved, ...alternatives.flatMap((schema) => expand({ root: resolved.root, schema }))];
}

function namesOf({ root, schema }: Located): readonly Completion[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    label: `"${name}"`,
    type: 'property',
    info: hintOf(property) ?? hintOf(resolveReference(root, property).schema) ?? '',
  }));
}

function valuesOf({ schema }: Located): readonly Completion[] {
  const values = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
  return values.map((value) => ({ label: JSON.stringify(value), type: 'enum', info: hintOf(schema) ?? '' }));
}

/** In French where the language says it so: the page does not even have what else it says there. */
function hintOf({ fr, description }: Described): string | undefined {
  return fr?.hint ?? fr?.title ?? description;
}
