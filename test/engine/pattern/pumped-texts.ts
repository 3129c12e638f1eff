/*
 * Texts of a thousand characters on which a pattern may take long: a beginning, a few characters again and again, and an end
 * that does not fit, all made of the characters that the pattern tells apart.
 */
import { kindsOf } from '../../../engine/pattern/alphabet.ts';
import type { Program } from '../../../engine/pattern/program.ts';

export const LENGTH = 1_000;

/** @param longest characters of what is repeated, at most */
export function* pumpedTexts(program: Program, longest: number): Generator<string> {
  const kinds = kindsOf(program).map(({ example }) => example);
  const ends = ['', ...kinds];
  for (const word of wordsOf(kinds, longest)) {
    const pumped = word.repeat(Math.ceil(LENGTH / word.length)).slice(0, LENGTH - 4);
    for (const start of ends) for (const end of ends) yield start + pumped + end;
    // What the pattern asks for once at its beginning, such as the name before the @.
    for (const first of kinds) for (const second of kinds) yield first + second + pumped + '\n';
  }
}

function wordsOf(kinds: readonly string[], longest: number): readonly string[] {
  let words: readonly string[] = [''];
  const all: string[] = [];
  for (let length = 1; length <= longest; length++) {
    words = words.flatMap((word) => kinds.map((kind) => word + kind));
    all.push(...words);
  }
  return all;
}
