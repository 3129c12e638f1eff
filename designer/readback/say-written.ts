/* Whatever names something of a scheme, in words: a formula, a line with tags, the pointer of an answer. */
import { splitPointer } from '../../engine/base/index.ts';
import { titleOfThing, type Files } from '../../engine/studio.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { sayText } from '../texts/said-text.ts';
import { namesInText } from '../texts/names-said.ts';
import { feelInWords } from './say-feel.ts';

const POINTER = /^(?:\/[\w*-]+)+$/u;

/**
 * The words of what is written in a file; null where none say it.
 * @param names what rules can read, as the compiler lists it
 */
export function sayWritten(files: Files, names: readonly ReadableName[], file: string, text: string): string | null {
  const nameOf = namesInText(files, names, file);
  if (/\{[{%]/u.test(text)) return sayLine(sayText(text, nameOf));
  return POINTER.test(text)
    ? (nameOf(splitPointer(text).join('.'))?.title ?? titleOfThing(files, { kind: 'field', name: text }))
    : feelInWords(text, nameOf);
}

/** One line of a text: what ends or divides something that another line begins says nothing here. */
const sayLine = (line: string): string =>
  line
    .replaceAll(/\{%.*?%\}/gu, '')
    .replaceAll(/\{\{.*?\}\}/gu, '[…]')
    .replace(/^(?:#{1,6}|>|-)\s+/u, '')
    .trim();
