/** A text cut into sentences, tags included, so that what is said together is judged together. */
import { memoise } from '../base/memoise.ts';

/** A sentence; its words are given a place in the file, by their offset in it and their length. */
export type Sentence = {
  readonly text: string;
  readonly placeOf: (
    index: number,
    length: number,
  ) => { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number };
};

/** A sentence ends with its point, or with its paragraph, item, row or title. */
const END = /[.!?;](?=\s|$)|\n(?=[ \t]{0,20}(?:\n|[-|#>*]|\d{1,3}\. ))/g;

/** The sentences of a text in their order; many checks ask for those of each. */
export const sentencesOf: (text: string) => readonly Sentence[] = memoise((text) => {
  const ends = [...text.matchAll(END)].map(({ index, 0: mark }) => index + mark.length);
  const starts = [0, ...ends];
  return starts.flatMap((from, at) => {
    const sentence = text.slice(from, starts[at + 1] ?? text.length);
    return sentence.trim() === '' ? [] : [{ text: sentence.replaceAll('\n', ' '), placeOf: placeFrom(text, from) }];
  });
});

function placeFrom(text: string, from: number): Sentence['placeOf'] {
  const at = (offset: number): { readonly line: number; readonly column: number } => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  return (index, length) => {
    const [start, end] = [at(from + index), at(from + index + length)];
    return { ...start, endLine: end.line, endColumn: end.column };
  };
}
