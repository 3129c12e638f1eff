/* A text with its tags said: « Bonjour [Nom du demandeur] », for who reads a letter without reading how it is written. */
import { localsAt, readMarks, resolvePath, type NameOf, type TextMarks } from '../../engine/studio.ts';
import type { TextName } from '../../schemas/types/api.ts';
import { chipOf } from './chip-words.ts';
import { nameOfIn, type Names } from './names-at.ts';

/** The text, each tag in its place as words in square brackets; a tag that no words say as it is written. */
export function sayText(text: string, nameOf: NameOf): string {
  const marks = readMarks(text);
  const names = namesRead(marks, nameOf);
  const ends = [0, ...marks.marks.map(({ to }) => to)];
  const said = marks.marks.map(({ from }, rank) => text.slice(ends[rank], from) + sayTag(marks, rank, names, nameOf));
  return [...said, text.slice(ends.at(-1))].join('');
}

function sayTag(marks: TextMarks, rank: number, names: Names, nameOf: NameOf): string {
  const mark = marks.marks[rank];
  const locals = localsAt(marks, rank);
  // How a value is written does not matter here: what it is does.
  const title = mark?.type === 'value' ? nameOfIn(names, locals)(mark.path)?.title : undefined;
  const chip = chipOf(marks, rank, names);
  if (chip.tone !== 'source') return `[${title ?? chip.text}]`;
  // « baremes.plafonds.lignes[0][1] » is at least something of that table.
  const begun = /^\{\{-?\s*([a-zA-Z_]\w*(?:\.\w+)*)/u.exec(chip.text)?.[1];
  const about = begun === undefined ? null : nameOf(resolvePath(begun, locals));
  return about ? `[${about.title}]` : chip.text;
}

/** What the tags of a text read and that has a title, by path. */
export function namesRead(marks: TextMarks, nameOf: NameOf): Names {
  const read = marks.marks.flatMap((mark, rank) => {
    const locals = localsAt(marks, rank);
    return pathsIn(mark).map((path) => resolvePath(path, locals));
  });
  const found = [...new Set(read)].flatMap((path): readonly TextName[] => {
    const known = nameOf(path);
    if (!known) return [];
    const { title, type, choices } = known;
    return [{ path, title, type, choices: choices && [...choices], ...UNPLACED }];
  });
  return new Map(found.map((name) => [name.path, name]));
}

const UNPLACED = { group: 'case', around: null, label: null, unit: null, absent: null } as const;

function pathsIn(mark: TextMarks['marks'][number]): readonly string[] {
  switch (mark.type) {
    case 'value':
    case 'case':
      return [mark.path];
    case 'for':
      return [mark.list];
    case 'if':
    case 'unless':
    case 'elsif': {
      const bare = mark.condition.text.replaceAll(/"[^"]*"|'[^']*'/gu, ' ');
      const paths = bare.match(/[a-zA-Z_]\w*(?:\.\w+)*/gu) ?? [];
      return paths.flatMap((path) => [path, path.replace(/\.size$/u, '')]);
    }
    case 'when':
    case 'else':
    case 'end':
    case 'source':
      return [];
  }
}
