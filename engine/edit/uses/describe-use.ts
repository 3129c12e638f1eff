/*
 * Where something is used, as authors call the places: by the titles that they gave them.
 */
import { findNodeAtOffset, type Node } from 'jsonc-parser';
import { memberOf } from '../../language/json-edits.ts';
import { readJsonFile } from '../../language/json-file.ts';
import type { Files } from '../changes.ts';
import type { Thing } from './known.ts';
import { whereUsed, type Use } from './uses.ts';

/** A place in words. */
export type UsePlace = {
  /** Titles of what it is in, the outermost first; those of the file itself are left out. */
  readonly titles: readonly string[];
  /** What says the name there, where that is more than the name: an expression, the line of a text. */
  readonly text: string | null;
};

/** A place that says a name, in words. */
export function describeUse(files: Files, { file, from, as }: Use): UsePlace {
  const text = files[file] ?? '';
  if (as === 'file') return { titles: [], text: null };
  if (!file.endsWith('.json')) {
    const line = text.slice(text.lastIndexOf('\n', from - 1) + 1).split('\n', 1)[0] ?? '';
    return { titles: [], text: line.trim() };
  }
  const { root } = readJsonFile(text);
  const node = root && findNodeAtOffset(root, from, true);
  if (!root || !node) return { titles: [], text: null };
  const titles: string[] = [];
  for (let at: Node | undefined = node; at && at !== root; at = at.parent) {
    // A member is called as its value is: the name of a question stands before what has its title.
    const title = titleOf(at.type === 'property' ? at.children?.[1] : at);
    if (title !== null && titles[0] !== title) titles.unshift(title);
  }
  const said = node.type === 'string' ? String(node.value) : '';
  return { titles, text: /^\/?\w+$/.test(said) || node.parent?.children?.[0] === node ? null : said };
}

/** The title that people read for a thing; null where it has none. */
export function titleOfThing(files: Files, thing: Thing): string | null {
  const defined = whereUsed(files, thing).find(({ role }) => role === 'defines');
  return defined ? (describeUse(files, defined).titles.at(-1) ?? null) : null;
}

/** How one file is called: the title that it bears, such as that of a scenario; null where it has none. */
export function titleOfFile(files: Files, file: string): string | null {
  const text = files[file] ?? '';
  if (!file.endsWith('.json'))
    return (
      text
        .split('\n', 1)[0]
        ?.replace(/^#+\s*/, '')
        .trim() || null
    );
  const { root } = readJsonFile(text);
  return root ? titleOf(root) : null;
}

function titleOf(node: Node | undefined): string | null {
  if (node?.type !== 'object') return null;
  for (const word of ['title', 'label', 'message']) {
    const value: unknown = memberOf(node, word)?.children?.[1]?.value;
    if (typeof value === 'string') return value;
  }
  return null;
}
