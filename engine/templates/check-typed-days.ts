/**
 * What a letter says alike to everybody though each case has its own: a last day that is typed, and a list gone through without
 * a word about what is in it.
 */
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { sentencesOf } from './sentences.ts';
import { textFiles } from './text-files.ts';

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** « jusqu’au 31 décembre 2026 », « avant le 1er mars 2027 »: with its year, it is past some day. */
const LAST_DAY = new RegExp(
  String.raw`(?:jusqu[’']au|avant le|au plus tard le|d[’']ici (?:le|au)) \**(\d{1,2}(?:er)? (?:${MONTHS}) \d{4})`,
  'iu',
);
const LOOP = /\{%-?\s*for\s+(\w+)\s+in\s+([\w.]+)[^%]*%\}/g;

/** Last days typed in what is written about a case, and loops that read nothing of their list. */
export function checkTypedDays(parsed: ParsedSource): readonly Diagnostic[] {
  return textFiles(parsed).flatMap(({ file, text }) => [
    ...(file === 'sheet.md' ? [] : typedDays(parsed, file, text)),
    ...idleLoops(parsed, file, text),
  ]);
}

function typedDays({ report }: ParsedSource, file: string, text: string): readonly Diagnostic[] {
  return sentencesOf(text).flatMap(({ text: sentence, placeOf }) => {
    const found = LAST_DAY.exec(sentence);
    if (!found) return [];
    const [written, day = ''] = found;
    return [report('template.date-typed', file, placeOf(found.index, written.length), { written, day })];
  });
}

/** A loop whose body reads neither its variable nor its turn writes the same again and again. */
function idleLoops({ report }: ParsedSource, file: string, text: string): readonly Diagnostic[] {
  return [...text.matchAll(LOOP)].flatMap(({ 0: tag, 1: variable = '', 2: list = '', index }) => {
    const body = bodyOf(text.slice(index + tag.length));
    const printed = body.match(/\{[{%].*?[%}]\}/gsu) ?? [];
    const reads = new RegExp(String.raw`(?<![\w.])(?:${variable}|forloop)(?![\w])`);
    if (printed.length === 0 || printed.some((one) => reads.test(one))) return [];
    const before = text.slice(0, index);
    const line = before.split('\n').length;
    const column = index - before.lastIndexOf('\n');
    const place = { line, column, endLine: line, endColumn: column + tag.length };
    return [report('template.loop-idle', file, place, { variable, list })];
  });
}

/** What a loop repeats, up to its own end. */
function bodyOf(text: string): string {
  let depth = 1;
  for (const { 1: word, index } of text.matchAll(/\{%-?\s*(for|endfor)\b/g)) {
    depth += word === 'for' ? 1 : -1;
    if (depth === 0) return text.slice(0, index);
  }
  return text;
}
