/** The values that a text prints, as they stand in it, those of its loops by the path of what they go through. */

import { memoise } from '../base/memoise.ts';

/** A tag that prints a value: `path` has `*` for each member of a list; line and column are counted from 1. */
export type PrintedTag = {
  readonly written: string;
  readonly path: string;
  /** Filters as they are written, without the first bar; empty when there is none. */
  readonly filters: string;
  /** What follows the tag on its line, and the line itself. */
  readonly after: string;
  readonly line: number;
  readonly column: number;
};

/** Bounded, so that what is no tag is left soon. */
const PRINTED = /\{\{-?\s{0,9}([a-zA-Z_][\w.]{0,199})\s{0,9}(?:\|\s{0,9}([^{}]{0,300}?)\s{0,9})?-?\}\}/g;
const LOOP = /\{%-?\s*for\s+(\w+)\s+in\s+([\w.]+)/g;

/** All tags of a text that print a path and nothing else, in their order. */
export const printedTags: (text: string) => readonly PrintedTag[] = memoise((text) => {
  const loops = new Map<string, string>();
  for (const [, name = '', list = ''] of text.matchAll(LOOP)) loops.set(name, `${resolve(list, loops)}.*`);
  return text.split('\n').flatMap((row, at) =>
    [...row.matchAll(PRINTED)].map((match) => ({
      written: match[0],
      path: resolve(match[1] ?? '', loops),
      filters: match[2] ?? '',
      after: row.slice(match.index + match[0].length),
      line: at + 1,
      column: match.index + 1,
    })),
  );
});

function resolve(path: string, loops: ReadonlyMap<string, string>): string {
  const [first = '', ...rest] = path.split('.');
  return [loops.get(first) ?? first, ...rest].join('.');
}

/** The first line of a text as it is listed: both titles where it has two, without its other tags; null where nothing is left. */
export function titleWithoutTags(text: string): string | null {
  const [line = ''] = text.split('\n', 1);
  const words = line
    .replace(/^#+\s*/, '')
    .replaceAll(/\{%-?\s*els(?:e|if)\b.*?%\}/g, ' / ')
    .replaceAll(/\{%.*?%\}/g, '')
    // « Accusé de réception ({{ dossier.numero }}) »: what stands in brackets is nothing without its tags.
    .replaceAll(/\s*\(\s*(?:\{\{[^{}]*\}\}\s*)+\)/g, '')
    .replaceAll(/\{\{.*?\}\}/g, '…')
    .trim();
  return /^[…/\s]*$/.test(words) ? null : words;
}
