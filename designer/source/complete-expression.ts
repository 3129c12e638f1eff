/*
 * Completion inside a string: the names and functions of an expression, and the names and filters of a tag. Pure: what stands
 * before the cursor in, proposals out.
 */
import type { Completion } from '@codemirror/autocomplete';
import { listFunctions, listNames, titleOfFile, zonesName, type Files } from '../../engine/studio.ts';
import { chooseCatalogue } from '../../runtime/ui/language.ts';
import { FUNCTION_HELP } from '../messages/functions.ts';
import { namesGiven } from './names-given.ts';
import { pointersIn, questionsAt, schemaOfForm, wayOf } from './scheme-names.ts';
import { namesOnSheet } from './sheet-names.ts';

/** Proposals with how many characters before the cursor they take the place of. */
export type InsideProposals = { readonly taken: number; readonly options: readonly Completion[] };

const FILTERS = ['montant', 'date', 'heure', 'nombre', 'libelle'];
const WORD = /[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A text that is begun in a call which looks at zones; its quotation mark as it stands in JSON, or in a field. */
const ZONE_TEXT = /\b(?:dans|distance)\s*\([^()"\\]*\\?"([a-z0-9-]*)$/u;

/**
 * What may go on an expression.
 * @param before what stands before the cursor
 * @param each pointer of the list whose members are looked at as `membre`; null for none
 */
export function completeExpression(files: Files, before: string, each: string | null): InsideProposals {
  const zone = ZONE_TEXT.exec(before);
  if (zone) return { taken: zone[1]?.length ?? 0, options: zonesOf(files) };
  const word = WORD.exec(before)?.[0] ?? '';
  const options = [
    ...membersAround(files, before.slice(0, before.length - word.length), each),
    ...[...listNames(namesGiven(files)), ...columnsOfLists(files)].map((label) => ({ label, type: 'variable' })),
    ...functions(),
  ];
  return { taken: word.length, options: withoutTwins(options) };
}

/** What may go on a text with tags, before whose end a tag is open; null where none is. */
export function completeTag(files: Files, file: string, before: string): InsideProposals | null {
  const filter = /\{\{[^{}]*\|\s*(\w*)$/u.exec(before);
  if (filter) return { taken: filter[1]?.length ?? 0, options: FILTERS.map((label) => ({ label, type: 'function' })) };
  const open = /\{[{%][^{}%]*?([\w.]*)$/u.exec(before);
  if (!open) return null;
  const names = file === 'sheet.md' ? namesOnSheet(files) : listNames(namesGiven(files));
  const loops = loopsIn(before).flatMap(([name, list]) => inList(files, list, name));
  return {
    taken: open[1]?.length ?? 0,
    options: withoutTwins([...loops, ...names].map((label) => ({ label, type: 'variable' }))),
  };
}

/** Zones that the scheme brings, with what people call them. */
function zonesOf(files: Files): readonly Completion[] {
  return Object.keys(files).flatMap((path) => {
    const label = zonesName(path);
    const detail = titleOfFile(files, path);
    return label === null ? [] : [{ label, type: 'constant', ...(detail !== null && { detail }) }];
  });
}

/** Names of the members of the lists that are gone through around the cursor. */
function membersAround(files: Files, before: string, each: string | null): readonly Completion[] {
  const filter = /([\p{L}_][\p{L}\p{N}_.]*)\s*\[[^[\]]*$/u.exec(before)?.[1];
  const bound = [...before.matchAll(/([\p{L}_]\w*)\s+in\s+([\p{L}_][\w.]*)/gu)].flatMap(([, name = '', list = '']) =>
    inList(files, list, name),
  );
  const names = [
    ...(filter === undefined ? [] : inList(files, filter, null)),
    ...(each === null ? [] : inList(files, wayOf(each).join('.'), 'membre')),
    ...bound,
  ];
  return names.map((label) => ({ label, type: 'variable', boost: 2 }));
}

/** Dotted paths of what each member of a list of the request holds, after a name; without one as they stand in a filter. */
function inList(files: Files, list: string, name: string | null): readonly string[] {
  const schema = schemaOfForm(files, { type: 'request' });
  const way = list.split('.');
  const found = questionsAt(schema, way.slice(0, -1)).find((one) => one.name === way.at(-1));
  const below = found ? pointersIn(found.schema).map((pointer) => wayOf(pointer.name).join('.')) : [];
  return [
    ...(name === null ? [] : [name]),
    ...below.filter((path) => !path.includes('*')).map((path) => (name === null ? path : `${name}.${path}`)),
  ];
}

/** A list followed by what each of its members holds is the list of all these. */
function columnsOfLists(files: Files): readonly string[] {
  return pointersIn(schemaOfForm(files, { type: 'request' })).flatMap(({ name }) =>
    name.includes('*')
      ? [
          wayOf(name)
            .filter((part) => part !== '*')
            .join('.'),
        ]
      : [],
  );
}

/** The loops that are open where the cursor is: names, with the list that each goes through. */
function loopsIn(before: string): readonly (readonly [string, string])[] {
  const open: (readonly [string, string])[] = [];
  for (const [, name, list, end] of before.matchAll(/\{%-?\s*(?:for\s+(\w+)\s+in\s+([\w.]+)|(endfor))[^%]*%\}/gu)) {
    if (end !== undefined) open.pop();
    else if (name !== undefined && list !== undefined) open.push([name, list]);
  }
  return open;
}

function functions(): readonly Completion[] {
  return listFunctions().map(({ name }) => {
    const help = Object.hasOwn(FUNCTION_HELP, name) ? FUNCTION_HELP[name] : undefined;
    return {
      label: name,
      type: 'function',
      apply: `${name}(`,
      detail: '( )',
      boost: -1,
      ...(help && { info: chooseCatalogue({ fr: help.fr, en: help.en }) }),
    };
  });
}

const withoutTwins = (options: readonly Completion[]): readonly Completion[] =>
  [...new Map(options.toReversed().map((option) => [option.label, option])).values()].toReversed();
