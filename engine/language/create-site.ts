/*
 * Makes the place of a problem (site.ts) from the text of its file.
 */
import type { Node } from 'jsonc-parser';
import { atPointer } from '../base/json.ts';
import { lastToken } from '../base/pointer.ts';
import { createRangeFinder, offsetsOf, type TextRange } from '../base/text-position.ts';
import type { Json, Pointer } from '../base/values.ts';
import { addItem, addMember, removeNode, renameMember, replaceNode, type OffsetEdit } from './json-edits.ts';
import { findNode, readJsonFile } from './json-file.ts';
import type { Edits, Site } from './site.ts';

/** The place of a problem in a source. */
export function createSite(files: Site['files'], file: string, pointer: Pointer, range: TextRange): Site {
  const text = files[file] ?? '';
  const json = file.endsWith('.json') && Object.hasOwn(files, file) ? readJsonFile(text) : null;
  const node = json?.root ? findNode(json.root, pointer) : null;
  const value = json && node ? atPointer(json.value, pointer) : undefined;
  const splice = (from: number, to: number, put: string): Edits => [
    { type: 'replace', file, text: put, ...createRangeFinder(text)(from, to) },
  ];
  const edit = (make: (node: Node) => OffsetEdit | null): Edits => {
    const made = node && make(node);
    return made && splice(made.from, made.to, made.text);
  };
  const span = offsetsOf(text, range);
  const written = text.slice(span.from, span.to);
  return {
    file,
    pointer,
    range,
    files,
    written,
    value,
    name: nameOf(pointer, value),
    at: (other) => createSite(files, file, other, json?.locate(other) ?? range),
    of: (other, place) => createSite(files, other, place, readJsonFile(files[other] ?? '').locate(place)),
    replace: (put) => edit((found) => replaceNode(found, put, text)),
    rename: (name) => edit((found) => renameMember(found, name)),
    remove: () => edit(removeNode),
    add: (name, put) => edit((found) => addMember(found, name, put, text)),
    append: (put) => edit((found) => addItem(found, put, text)),
    reword: (from, to) => {
      const start = node?.offset ?? span.from;
      const at = onlyWord(node ? text.slice(start, start + node.length) : written, from);
      return at === null ? null : splice(start + at, start + at + from.length, to);
    },
    splice,
  };
}

const LONGEST_NAME = 40;

function nameOf(pointer: Pointer, value: Json | undefined): string {
  const token = lastToken(pointer);
  if (!/^\d+$/.test(token)) return token;
  const said = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return said.length > LONGEST_NAME ? `${said.slice(0, LONGEST_NAME)}…` : said;
}

const LETTER = /[\p{L}\p{N}_]/u;

/** Where a word stands in a text that has it once; null otherwise. */
function onlyWord(text: string, word: string): number | null {
  const found: number[] = [];
  for (let at = word === '' ? -1 : text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    const isWhole =
      !(LETTER.test(before) && LETTER.test(word[0] ?? '')) && !(LETTER.test(after) && LETTER.test(word.at(-1) ?? ''));
    if (isWhole) found.push(at);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
