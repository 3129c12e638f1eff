/*
 * What a text reads while the server cannot tell it yet, since the form or the procedure is broken, or has not: what the files
 * themselves call it, as far as they can be read. How a value is written in the text says what it is, where nothing else does.
 */
import {
  localsAt,
  readMarks,
  readName,
  resolvePath,
  wordsOfName,
  type Files,
  type NameOf,
  type TextFilter,
  type TextMarks,
} from '../../engine/studio.ts';
import type { TextName } from '../../schemas/types/api.ts';
import { namesWritten } from '../rules/known-names.ts';
import { namesGiven } from '../source/names-given.ts';
import { readAsFar } from '../source/scheme-names.ts';
import { formatsOf, sameFilters } from './formats.ts';
import type { Names } from './names-at.ts';
import { namesInText } from './names-said.ts';
import { namesRead } from './said-text.ts';

const SHEET = 'sheet.md';

/**
 * Tells what a text of a file reads and that the files have a title for, by path.
 * @param file the letter, the mail or the sheet, whose names are its own
 */
export function namesMeanwhile(files: Files, file: string): (text: string) => Names {
  const read = readAsFar(files);
  const given = namesGiven(files);
  const nameOf = withColumns(namesInText(read, namesWritten(read), file), new Set(given.answers));
  const computed = new Set(given.computed);
  return (text) => {
    const marks = readMarks(text);
    const written = filtersIn(marks);
    return new Map(
      [...namesRead(marks, nameOf)].map(([path, name]): [string, TextName] => {
        const group = computed.has(path) ? 'computed' : groupOf(path, file);
        const around = group === 'answer' ? aroundOf(path, nameOf) : null;
        return [path, asWritten({ ...name, group, around }, written.get(path) ?? [])];
      }),
    );
  };
}

/** A column of the list that an answer is chosen in has no title of its own: it is called after the question. */
function withColumns(nameOf: NameOf, answers: ReadonlySet<string>): NameOf {
  return (path) => {
    const known = nameOf(path);
    if (known || !answers.has(path)) return known;
    const at = path.lastIndexOf('.');
    const chosen = nameOf(path.slice(0, Math.max(0, at)));
    const column = path.slice(at + 1);
    if (!chosen) return null;
    const title = column === 'label' ? chosen.title : `${chosen.title}, ${wordsOfName(column)}`;
    return { title, type: 'string', choices: null };
  };
}

/** The section or the list around an answer. */
function aroundOf(path: string, nameOf: NameOf): string | null {
  const names = path.split('.');
  const above = names.slice(1).map((_, rank) => names.slice(0, names.length - 1 - rank));
  const found = above.filter((way) => way.at(-1) !== '*').map((way) => nameOf(way.join('.')));
  return found.find((one) => one !== null)?.title ?? null;
}

function groupOf(path: string, file: string): TextName['group'] {
  const read = readName(path.split('.'));
  switch (read.type) {
    case 'annotation':
      return 'agent';
    case 'decided':
      return 'decision';
    case 'adHoc':
      return 'opinion';
    case 'quota':
      return 'case';
    case 'value':
      return file === SHEET ? 'sheet' : 'answer';
    case 'action':
    case 'act':
    case 'opinion':
    case 'delay':
    case 'case':
      return read.type;
  }
}

type Filters = readonly TextFilter[];

/** The ways in which the values of a text are written, by path. */
function filtersIn(marks: TextMarks): ReadonlyMap<string, readonly Filters[]> {
  const written = marks.marks.flatMap((mark, rank) =>
    mark.type === 'value' ? [[resolvePath(mark.path, localsAt(marks, rank)), mark.filters] as const] : [],
  );
  const byPath = Map.groupBy(written, ([path]) => path);
  return new Map([...byPath].map(([path, ways]) => [path, ways.map(([, filters]) => filters)]));
}

/** What filters say of what they are given. */
const WRITTEN: Readonly<Record<string, TextName['type']>> = {
  montant: 'money',
  nombre: 'number',
  date: 'date',
  heure: 'time',
};

/** A value as its text writes it, where that is none of the ways in which values of its type are. */
function asWritten(name: TextName, ways: readonly Filters[]): TextName {
  const isUsual = (filters: Filters): boolean =>
    filters.length === 0 || formatsOf(name).some((format) => sameFilters(format.filters, filters));
  const [filter, ...more] = ways.find((filters) => !isUsual(filters)) ?? [];
  if (!filter || more.length > 0) return name;
  const argument = filter.argument?.replaceAll(/^['"]|['"]$/gu, '') ?? null;
  if (filter.name === 'libelle') return { ...name, label: argument };
  if (filter.name === 'unite') return { ...name, type: 'number', unit: argument };
  return { ...name, type: WRITTEN[filter.name] ?? name.type };
}
