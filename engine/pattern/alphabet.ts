/*
 * The characters that a pattern tells apart: of each kind one, so that what is true of these few is true of all texts.
 */
import { memoise } from '../base/memoise.ts';
import type { Program } from './program.ts';

/** One kind of character: an example, the sets of the program that accept it, and what edges look at. */
export interface Kind {
  readonly example: string;
  readonly sets: readonly boolean[];
  readonly word: boolean;
  readonly lineEnd: boolean;
}

const LAST = 0x10ffff;
/** Where `\s`, `\w`, `\d`, `.` and the ends of lines begin or stop to accept. */
const COMMON: readonly number[] = [
  0x00, 0x09, 0x0a, 0x0b, 0x0d, 0x0e, 0x20, 0x21, 0x30, 0x3a, 0x41, 0x5b, 0x5f, 0x60, 0x61, 0x7b, 0xa0, 0xa1, 0x1680,
  0x1681, 0x2000, 0x200b, 0x2028, 0x202a, 0x202f, 0x2030, 0x205f, 0x2060, 0x3000, 0x3001, 0xfeff, 0xff00,
];

/** Tells for a character which sets of a program accept it. */
export function setsOf(program: Program): (character: string) => readonly boolean[] {
  const flags = `u${program.flags.replace('m', '')}`;
  const tests = program.sets.map((set) => new RegExp(`^${set}$`, flags));
  return memoise((character) => tests.map((test) => test.test(character)));
}

/** What an edge of a text looks at. */
export function isWord(character: string, flags: string): boolean {
  return new RegExp('\\w', `u${flags.replace('m', '')}`).test(character);
}

/** Whether a character ends a line for a regular expression, so that `.` does not match it. */
export function isLineEnd(character: string): boolean {
  return /[\n\r\u2028\u2029]/u.test(character);
}

/** One of each kind of character that a program tells apart. */
export function kindsOf(program: Program): readonly Kind[] {
  const accepted = setsOf(program);
  const kinds = new Map<string, Kind>();
  for (const code of firstCodes(program)) {
    const example = String.fromCodePoint(code);
    const kind = {
      example,
      sets: accepted(example),
      word: isWord(example, program.flags),
      lineEnd: isLineEnd(example),
    };
    const key = [...kind.sets, kind.word, kind.lineEnd].map(Number).join('');
    const known = kinds.get(key);
    if (!known || readability(known.example) < readability(example)) kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/** A named set begins and stops where Unicode says: every character is looked at, in one text of them all. */
function firstCodes(program: Program): readonly number[] {
  const { sets, bounds, flags } = program;
  const named = sets.filter((set) => flags.includes('i') || /\\p/iu.test(set));
  const edges = named.flatMap((set) => edgesOf(set, flags));
  return [...new Set([...COMMON, ...bounds, ...edges])].filter((code) => code <= LAST);
}

function edgesOf(set: string, flags: string): readonly number[] {
  const runs = new RegExp(`${set}+`, `gu${flags.replace('m', '')}`);
  const text = everyCharacter();
  return [...text.matchAll(runs)].flatMap(({ index, 0: run }) => [
    text.codePointAt(index) ?? 0,
    text.codePointAt(index + run.length) ?? LAST,
  ]);
}

let every: string | null = null;

/** All characters in their order; halves of characters, which no set names, are left out. */
function everyCharacter(): string {
  const codes = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, at) => String.fromCodePoint(from + at)).join('');
  return (every ??= codes(0, 0xd800) + codes(0xe000, LAST + 1));
}

/** Examples are shown to authors: a letter or digit says more than a control character. */
function readability(example: string): number {
  if (/^[0-9A-Za-z]$/u.test(example)) return 2;
  return /^[!-~]$/u.test(example) ? 1 : 0;
}
