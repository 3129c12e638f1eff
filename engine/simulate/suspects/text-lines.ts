/*
 * Which line of a letter should say what a scenario expects to read, and which of the values that it prints is the wrong one: a value
 * that stands in what is expected as it was printed is right.
 */
import { printedTags, type PrintedTag } from '../../templates/text-tags.ts';
import type { CompiledDispositif } from '../../workflow/model/compiled-dispositif.ts';
import type { PlayedStep } from '../play-scenario.ts';
import { sliceOf } from './slices.ts';
import type { Spot } from './spots.ts';

/**
 * Letters and mails of the step: one of them should say what is missing, and the line that says most of its words is the nearest; then
 * where the values are made that it prints, the wrong ones alone where one can tell which.
 */
export function textSpots(
  compiled: CompiledDispositif,
  { effects, case: subject }: PlayedStep,
  text: string,
): readonly Spot[] {
  const { source } = compiled;
  // A figure with two small words is all that some lines say.
  const size = wordsOf(text, 3).length > 0 ? 3 : 1;
  const wanted = wordsOf(text, size);
  const written = effects.flatMap((effect) => {
    if (effect.type === 'mail') return [{ file: `messages/${effect.message}.md`, markdown: effect.markdown }];
    return effect.type === 'document' ? [{ file: `documents/${effect.document}.md`, markdown: effect.markdown }] : [];
  });
  const texts = [...new Map(written.map((one) => [one.file, one.markdown])).entries()];
  const lines = texts.flatMap(([file, markdown]) =>
    (source.files[file] ?? '').split('\n').map((line, at) => ({
      spot: { file, pointer: '', line: at + 1 },
      line,
      markdown,
      share: wordsOf(line, size).filter((word) => wanted.includes(word)).length,
    })),
  );
  const nearest = lines.reduce((best, one) => (one.share > best ? one.share : best), 0);
  const found = lines.filter(({ share }) => share > 0 && share === nearest);
  return [
    ...found.map(({ spot }) => spot),
    ...sliceOf(
      compiled,
      subject,
      found.flatMap(({ line, markdown }) => wrongReads(line, markdown, text)),
    ),
  ];
}

/** Paths that a line prints otherwise than it is expected to; all that it prints where that cannot be told. */
function wrongReads(line: string, markdown: string, text: string): readonly string[] {
  const tags = printedTags(line);
  const all = tags.map(({ path }) => path);
  const printed = valuesPrinted(line, tags, markdown);
  if (!printed) return all;
  const expected = plain(text);
  const wrong = tags.filter((_, at) => {
    const { before, value, after } = printed[at] ?? NOTHING;
    const isRight = value !== '' && expected.includes(plain(value));
    return !isRight && (isSaidIn(expected, before) || isSaidIn(expected, after));
  });
  return wrong.length > 0 ? wrong.map(({ path }) => path) : all;
}

type Printed = {
  /** The two words on either side of it. */
  readonly before: string;
  readonly value: string;
  readonly after: string;
};

const NOTHING: Printed = { before: '', value: '', after: '' };

const isSaidIn = (expected: string, words: string): boolean => words !== '' && expected.includes(words);

/** What each tag of a line became; null where the line is not found in what was written. */
function valuesPrinted(line: string, tags: readonly PrintedTag[], markdown: string): readonly Printed[] | null {
  const literals = literalsAround(line, tags);
  const values = markdown
    .split('\n')
    .map((row) => valuesBetween(row, literals))
    .find((one) => one !== null);
  return values
    ? tags.map((_, at) => ({
        before: plain(literals[at] ?? '')
          .split(' ')
          .slice(-2)
          .join(' '),
        value: values[at] ?? '',
        after: plain(literals[at + 1] ?? '')
          .split(' ')
          .slice(0, 2)
          .join(' '),
      }))
    : null;
}

/** What stands before, between and after the tags. */
function literalsAround(line: string, tags: readonly PrintedTag[]): readonly string[] {
  let from = 0;
  const before = tags.map(({ column, written }) => {
    const literal = line.slice(from, column - 1);
    from = column - 1 + written.length;
    return literal;
  });
  return [...before, line.slice(from)];
}

/** What a row has between literals, each looked for behind the one before; null where one is missing. */
function valuesBetween(row: string, literals: readonly string[]): readonly string[] | null {
  let at = 0;
  const values: string[] = [];
  for (const [rank, literal] of literals.entries()) {
    let value: string | null = null;
    // What a condition of the text writes is not known.
    for (const piece of literal.split(CONDITION)) {
      const found = row.indexOf(piece, at);
      if (found < 0) return null;
      value ??= row.slice(at, found);
      at = found + piece.length;
    }
    if (rank > 0) values.push(rank === literals.length - 1 && literal === '' ? row.slice(at) : (value ?? ''));
  }
  return values;
}

const CONDITION = /\{%[^{}]{0,300}%\}/u;

/** Without capitals, marks and the kinds of space. */
const plain = (text: string): string => wordsOfText(text).join(' ');

const wordsOfText = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** Words of a text that have so many letters, each once. */
function wordsOf(text: string, size: number): readonly string[] {
  return [...new Set(wordsOfText(text).filter((word) => word.length >= size))];
}
