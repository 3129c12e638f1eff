/*
 * Where something is used, as authors call the places: by the titles that they gave them.
 */
import { findNodeAtOffset, type Node } from 'jsonc-parser';
import { readCsv } from '../../form/fields/read-csv.ts';
import { memberOf } from '../../language/json-edits.ts';
import { readJsonFile } from '../../language/json-file.ts';
import { namedZones } from '../../form/fields/zone-names.ts';
import { dataName, dataPath, scenarioName, zonesName, zonesPath } from '../../language/source-files.ts';
import type { Files } from '../changes.ts';
import type { Thing } from './known.ts';
import { whereUsed, type Use } from './uses.ts';

/** Members whose contents have no titles of their own. */
const OF_SCHEME = ['required', 'requires', 'if', 'order', 'with'] as const;
const OF_SCENARIO = ['answers', 'fields', 'data', 'values', 'then'] as const;
type Within = (typeof OF_SCHEME | typeof OF_SCENARIO)[number];

/** A place in words. */
export type UsePlace = {
  /** Titles of what it is in, the outermost first; those of the file itself are left out. */
  readonly titles: readonly string[];
  /** Rank of the step of a scenario that it is in, from 1; null elsewhere. */
  readonly step: number | null;
  /** What it is there for, where no title says it; null where that is not known. */
  readonly within: Within | null;
  /** What says the name there, where that is more than the name: an expression, the line of a text. */
  readonly text: string | null;
};

/** A place of a file, such as one that says a name, in words. */
export function describeUse(files: Files, { file, from, as }: Pick<Use, 'file' | 'from' | 'as'>): UsePlace {
  const text = files[file] ?? '';
  const nowhere = { titles: [], step: null, within: null, text: null };
  if (as === 'file') return nowhere;
  if (!file.endsWith('.json')) {
    const line = text.slice(text.lastIndexOf('\n', from - 1) + 1).split('\n', 1)[0] ?? '';
    return { ...nowhere, text: line.trim() };
  }
  const { root } = readJsonFile(text);
  const node = root && findNodeAtOffset(root, from, true);
  if (!root || !node) return nowhere;
  const titles: string[] = [];
  let step: number | null = null;
  let within: Within | null = null;
  let inner: Node | null = null;
  const members: readonly Within[] = scenarioName(file) === null ? OF_SCHEME : OF_SCENARIO;
  for (let at: Node | undefined = node; at && at !== root; at = at.parent) {
    // A member is called as its value is: the name of a question stands before what has its title.
    const key: unknown = at.type === 'property' ? at.children?.[0]?.value : null;
    within ??= members.find((name) => name === key && at?.children?.[0] !== node) ?? null;
    if (key === 'steps' && inner) step = (at.children?.[1]?.children?.indexOf(inner) ?? -1) + 1;
    if (at.type !== 'property' && at.type !== 'array') inner = at;
    const title = titleOf(at.type === 'property' ? at.children?.[1] : at, file);
    if (title !== null && titles[0] !== title) titles.unshift(title);
  }
  const said = node.type === 'string' ? String(node.value) : '';
  return { titles, step, within, text: /^\/?\w+$/.test(said) || node.parent?.children?.[0] === node ? null : said };
}

/** The title that people read for a thing; null where it has none. */
export function titleOfThing(files: Files, thing: Thing): string | null {
  if (thing.kind === 'list') return titleOfList(files, thing.name);
  const defined = whereUsed(files, thing).find(({ role }) => role === 'defines');
  return defined ? (describeUse(files, defined).titles.at(-1) ?? null) : null;
}

/**
 * How people would call a list of the scheme's own, which has no title: as the questions whose answers are chosen in it, else by
 * its first choices; null where neither says anything.
 */
function titleOfList(files: Files, name: string): string | null {
  const uses = whereUsed(files, { kind: 'list', name }).filter(({ role }) => role === 'refers');
  const questions = new Set(uses.flatMap((use) => describeUse(files, use).titles.at(-1) ?? []));
  if (questions.size > 0) return [...questions].join(', ');
  const zones = files[zonesPath(name)];
  return fewOf(
    zones === undefined ? labelsOf(files[dataPath(name)] ?? '') : namedZones(zones).map((zone) => zone.name),
  );
}

/** The first two of many, which is enough to know them by; null for none. */
function fewOf([first, second, ...others]: readonly string[]): string | null {
  const shown = [first, second].flatMap((label) => label ?? []);
  return shown.length === 0 ? null : `${shown.join(', ')}${others.length > 0 ? '…' : ''}`;
}

/** What people read of the rows of a list. */
function labelsOf(csv: string): readonly string[] {
  const [, ...rows] = readCsv(csv).rows;
  return rows.flatMap(({ cells: [value = '', label = value] }) => (label === '' ? [] : label));
}

/** How the zones of a scheme are called that expressions name: each by itself, and those of a file together. */
export function titlesOfZones(files: Files): readonly { readonly value: string; readonly label: string }[] {
  return Object.keys(files).flatMap((file) => {
    const name = zonesName(file);
    if (name === null) return [];
    const zones = namedZones(files[file] ?? '');
    const each = zones.flatMap(({ id, name: label }) => (id === null ? [] : [{ value: id, label }]));
    return [{ value: name, label: fewOf(zones.map((zone) => zone.name)) ?? name }, ...each];
  });
}

/** How one file is called: the title that it bears, such as that of a scenario; null where it has none. */
export function titleOfFile(files: Files, file: string): string | null {
  const list = dataName(file) ?? zonesName(file);
  if (list !== null) return titleOfList(files, list);
  const text = files[file] ?? '';
  if (!file.endsWith('.json'))
    return (
      text
        .split('\n', 1)[0]
        ?.replace(/^#+\s*/, '')
        .trim() || null
    );
  const { root } = readJsonFile(text);
  return root ? titleOf(root, file) : null;
}

function titleOf(node: Node | undefined, file: string): string | null {
  if (node?.type !== 'object') return null;
  // A check has its sentence alone.
  for (const word of file === 'rules.json' ? ['title', 'label', 'message'] : ['title', 'label']) {
    const value: unknown = memberOf(node, word)?.children?.[1]?.value;
    if (typeof value === 'string') return value;
  }
  return null;
}
