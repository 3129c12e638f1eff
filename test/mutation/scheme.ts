/** A sound scheme as the kinds of defects look at it, and how a defect is put in it. */
import { detachWorkflow, type DispositifSource, type Pointer } from '../../engine/index.ts';
import type { Workflow } from '../../schemas/types/workflow.ts';
import { isRecord } from '../../engine/base/guards.ts';
import { listActions, listStates, type ActionEntry, type StateEntry } from '../../engine/language/walk-workflow.ts';
import { nodesOf, type Node } from './json-edits.ts';

export type Place = { readonly file: string; readonly pointer: Pointer };

export type Scheme = {
  readonly source: DispositifSource;
  /** JSON files by path. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly states: readonly StateEntry[];
  readonly actions: readonly ActionEntry[];
};

/** One defect: where it was made, and who has to tell of it. */
export type Defect = Place & {
  /** Files that change; null for one taken away. */
  readonly files: Readonly<Record<string, string | null>>;
  /** Where else it may be told, at these places or inside. */
  readonly also?: readonly Place[];
  /** Wherever one of these names is read, it may be told. */
  readonly names?: readonly string[];
  /** Behaviour that no rule of the language forbids: only the author's own scenarios can tell. */
  readonly scenarios?: boolean;
};

export type Kind = { readonly name: string; readonly find: (scheme: Scheme) => readonly Defect[] };

/** Reads a source that is known to be sound. A workflow of the library is broken where it is written out. */
export function createScheme(given: DispositifSource): Scheme {
  const source = detachWorkflow(given) ?? given;
  const files = Object.entries(source.files).filter(([file]) => file.endsWith('.json'));
  const json = Object.fromEntries(files.map(([file, text]) => [file, JSON.parse(text) as unknown]));
  const workflow = json['workflow.json'] as Workflow;
  return { source, json, states: listStates(workflow), actions: listActions(workflow) };
}

/** A defect made by changing one JSON file. */
export function jsonDefect(
  scheme: Scheme,
  place: Place,
  change: (value: unknown) => unknown,
  more: Omit<Defect, 'file' | 'pointer' | 'files'> = {},
): Defect {
  const text = JSON.stringify(change(scheme.json[place.file]), null, 2);
  return { ...place, files: { [place.file]: text }, ...more };
}

/** All values of a JSON file whose pointer matches. */
export function nodesMatching(scheme: Scheme, file: string, pattern: RegExp): readonly Node[] {
  return nodesOf(scheme.json[file]).filter(({ pointer }) => pattern.test(pointer));
}

/** FEEL texts of the scheme with their places. */
export function feelPlaces({ json }: Scheme): readonly (Place & { readonly text: string })[] {
  const patterns: Readonly<Record<string, RegExp>> = {
    'rules.json':
      /^\/(computed\/\d+\/expression|(checks|eligibility)\/\d+\/valid|tables\/\d+\/inputs\/\d+\/expression)$/,
    'workflow.json': /\/((guards|always|effects|entry|filed)\/\d+\/when|timers\/\w+\/at|(effects|entry)\/\d+\/amount)$/,
    'queue.json': /^\/(columns\/\d+\/value|alerts\/\d+\/when)$/,
  };
  return Object.entries(patterns).flatMap(([file, pattern]) =>
    nodesOf(json[file]).flatMap(({ pointer, value }) =>
      typeof value === 'string' && pattern.test(pointer) ? [{ file, pointer, text: value }] : [],
    ),
  );
}

/** Fields that a JSON Schema defines, outside its conditions; `root` for those of the answers themselves. */
export function fieldsOf(schema: unknown): readonly {
  readonly pointer: Pointer;
  readonly name: string;
  readonly field: Readonly<Record<string, unknown>>;
  readonly root: boolean;
}[] {
  return nodesOf(schema).flatMap(({ pointer, key, value }) => {
    if (!/\/properties\/[^/]+$/.test(pointer) || /\/if\//.test(pointer) || !isRecord(value)) return [];
    const isDefinition = ['type', '$ref'].some((keyword) => Object.hasOwn(value, keyword));
    const root = (pointer.match(/\/properties\//g) ?? []).length === 1 && !pointer.includes('/items/');
    return isDefinition ? [{ pointer, name: key, field: value, root }] : [];
  });
}

/** Whether a word stands in a file, as many times as asked at least. */
export function isMentioned({ source }: Scheme, word: string, files: RegExp, times = 1): boolean {
  const found = Object.entries(source.files)
    .filter(([file]) => files.test(file))
    .reduce((count, [, text]) => count + (text.match(wordPattern(word)) ?? []).length, 0);
  return found >= times;
}

/** A name as a whole word. */
export function wordPattern(word: string): RegExp {
  return new RegExp(String.raw`(?<![\w-])${word.replaceAll('-', String.raw`\-`)}(?![\w-])`, 'g');
}
