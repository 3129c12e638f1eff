/*
 * What an author does with the lists that answers are chosen in: a list of the scheme's own is written as the words that people
 * choose, one a line, and a shared one is used at a version. Values are made of the first words of a choice and stay with it.
 */
import { isJsonObject } from '../../base/guards.ts';
import { joinPointer } from '../../base/pointer.ts';
import { readCsv } from '../../form/fields/read-csv.ts';
import { dataName, dataPath, IDENTITY_FILE } from '../../language/source-files.ts';
import type { Files } from '../changes.ts';
import { valueAt, type Operation } from '../operations.ts';
import { textBetween } from '../text-between.ts';
import { nameOfTitle, slugOfTitle } from '../names.ts';

const HEAD = 'value,label';

/** Names of the lists of a scheme's own. */
export function ownLists(files: Files): readonly string[] {
  return Object.keys(files).flatMap((path) => dataName(path) ?? []);
}

/** The words of the choices of a list; null where it has more than these, or is laid out so that only its source shows it. */
export function choicesOfList(files: Files, name: string): readonly string[] | null {
  return read(files[dataPath(name)] ?? '')?.map(({ label }) => label) ?? null;
}

/** Writes the choices of a list, one for each of some words. What stays keeps its line, and what is reworded its value. */
export function writeChoices(files: Files, name: string, labels: readonly string[]): Operation {
  const file = dataPath(name);
  const before = files[file] ?? '';
  const former = read(before) ?? [];
  const wanted = [...new Set(labels.map((label) => label.trim()).filter((label) => label !== ''))];
  const kept = new Map(former.map((row) => [row.label, row] as const));
  const taken = new Set(former.map(({ value }) => value));
  const lines = wanted.map((label, rank) => {
    const same = kept.get(label);
    if (same) return same.line;
    const there = wanted.length === former.length ? former[rank] : undefined;
    const reworded = there && !wanted.includes(there.label) ? there.value : null;
    const value = reworded ?? nameOfTitle(label, [...taken]);
    taken.add(value);
    return `${cell(value)},${cell(label)}`;
  });
  const end = before.includes('\r\n') ? '\r\n' : '\n';
  const head = before.split(/\r?\n/u, 1)[0]?.trim() || HEAD;
  return { type: 'splice', file, ...textBetween(before, [head, ...lines, ''].join(end)) };
}

/** A list of the scheme's own for a question, with its first choice: its name, and the file that holds it. */
export function newList(
  files: Files,
  title: string,
  first: string,
): { readonly name: string; readonly made: Operation } {
  const name = slugOfTitle(title, ownLists(files));
  return {
    name,
    made: { type: 'create', file: dataPath(name), text: `${HEAD}\n${cell(nameOfTitle(first, []))},${cell(first)}\n` },
  };
}

/** Says which version of a shared list the scheme uses; none where it is pinned to one already. */
export function pinList(
  files: Files,
  { id, version }: { readonly id: string; readonly version: number },
): readonly Operation[] {
  const pins = valueAt(files, { file: IDENTITY_FILE, pointer: '/lists' });
  if (!isJsonObject(pins)) {
    return [{ type: 'set', at: { file: IDENTITY_FILE, pointer: '/lists' }, value: { [id]: version } }];
  }
  const at = { file: IDENTITY_FILE, pointer: joinPointer('/lists', id) };
  return pins[id] === undefined ? [{ type: 'set', at, value: version }] : [];
}

type Row = { readonly value: string; readonly label: string; readonly line: string };

/** Rows with the lines that hold them; null where a row is not one line, or has more than a value and its words. */
function read(text: string): readonly Row[] | null {
  const { rows, brokenAt } = readCsv(text);
  const [head, ...body] = rows;
  const lines = text.split(/\r\n|\r|\n/u);
  // A list with semicolons is a spreadsheet's: its lines are not ours to write.
  if (brokenAt !== null || head?.cells.join() !== HEAD || lines[0]?.includes(';')) return null;
  const found = body.flatMap(({ line, cells: [value, label, ...others] }): readonly Row[] => {
    const written = lines[line - 1] ?? '';
    const isOne = value !== undefined && label !== undefined && others.length === 0 && !label.includes('\n');
    return isOne ? [{ value, label, line: written }] : [];
  });
  return found.length === body.length ? found : null;
}

const cell = (text: string): string => (/[",;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
