/* The words that stand in the place of a tag: the title of a value, a condition as a sentence, the list that is gone through. */
import {
  localsAt,
  readLiquid,
  wordFeel,
  writeSentence,
  type NameOf,
  type TextMark,
  type TextMarks,
} from '../../engine/studio.ts';
import { sameFilters, formatsOf } from './formats.ts';
import { nameAt, nameOfIn, titleAmong, type Locals, type Names } from './names-at.ts';
import { t } from './text.ts';

/**
 * A tag in words. `value` is printed, `block` opens, divides or ends something, `unknown` reads what the scheme has no title for,
 * `source` is written in a way that no words of ours say.
 */
export type Chip = {
  readonly tone: 'value' | 'block' | 'end' | 'unknown' | 'source';
  readonly text: string;
  /** More, for whoever points at it. */
  readonly about: string;
};

/** The chip of a tag. */
export function chipOf(marks: TextMarks, rank: number, names: Names): Chip {
  const mark = marks.marks[rank];
  if (!mark) throw new Error(`no tag has rank ${rank}`);
  const locals = localsAt(marks, rank);
  const said = sayMark(marks, mark, names, locals);
  return said ?? { tone: 'source', text: mark.text, about: t('chipSource') };
}

function sayMark(marks: TextMarks, mark: TextMark, names: Names, locals: Locals): Chip | null {
  const about = mark.text;
  switch (mark.type) {
    case 'value':
      return sayValue(mark, names, locals);
    case 'if':
    case 'unless':
    case 'elsif': {
      const sentence = sayCondition(mark.condition.text, names, locals);
      if (sentence === null) return null;
      return { tone: 'block', text: t(`chip-${mark.type}`, { condition: sentence }), about };
    }
    case 'for': {
      const list = nameAt(names, locals, mark.list);
      return {
        tone: list ? 'block' : 'unknown',
        text: t('chip-for', { list: list ? titleAmong(names, list) : unknownTitle(mark.list) }),
        about,
      };
    }
    case 'case': {
      const known = nameAt(names, locals, mark.path);
      const title = known?.title ?? unknownTitle(mark.path);
      return { tone: known ? 'block' : 'unknown', text: t('chip-case', { title }), about };
    }
    case 'when':
      return { tone: 'block', text: t('chip-when', { values: mark.values.replaceAll(/["']/g, '') }), about };
    case 'else':
      return { tone: 'block', text: t('chip-else'), about };
    case 'end': {
      const open = marks.marks[marks.blocks[mark.block ?? -1]?.open ?? -1];
      const isList = open?.type === 'for';
      return { tone: 'end', text: t(isList ? 'chip-endList' : 'chip-end'), about: open?.text ?? about };
    }
    case 'source':
      return null;
  }
}

function sayValue(
  { path, filters, text }: Extract<TextMark, { readonly type: 'value' }>,
  names: Names,
  locals: Locals,
): Chip {
  const name = nameAt(names, locals, path);
  if (!name) {
    const loop = nameOfIn(names, locals)(path);
    return loop
      ? { tone: 'value', text: loop.title, about: text }
      : { tone: 'unknown', text: unknownTitle(path), about: text };
  }
  const formats = formatsOf(name);
  const rank = formats.findIndex((one) => sameFilters(one.filters, filters));
  const format = formats[rank]?.label ?? t('format-own');
  const title = titleAmong(names, name);
  // What it looks like most often goes without saying.
  const isUsual = rank === 0 || filters.length === 0;
  return { tone: 'value', text: isUsual ? title : `${title} · ${format}`, about: text };
}

/** A condition in words; null when it says it in another way than sentences do. */
export function sayCondition(text: string, names: Names, locals: Locals): string | null {
  const nameOf: NameOf = nameOfIn(names, locals);
  const clauses = readLiquid(text, (path) => nameOf(path)?.type ?? null);
  if (!clauses) return null;
  const words = wordFeel(writeSentence({ ...clauses, when: null }), (path) => nameOf(path) ?? unknownName(path));
  return words && words.map((word) => word.text).join('');
}

/** What the scheme has no title for is called as it is written, and said to be so. */
const unknownTitle = (path: string): string => t('chip-unknown', { name: path.split('.').at(-1) ?? path });

function unknownName(path: string): ReturnType<NameOf> {
  return { title: unknownTitle(path), type: 'string', choices: null };
}
