/**
 * Tags against what stands around them: the same value twice where two are meant, a number before the word for another one, the words
 * of one sense of an opinion under the condition of another.
 */
import { foldedText } from '../base/telling-words.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { textFiles } from './text-files.ts';

/** Everything that tags say beside their words, in letters and mails. */
export function checkSaidTags(parsed: ParsedSource): readonly Diagnostic[] {
  const units = unitsOf(parsed);
  return textFiles(parsed).flatMap(({ file, text }) =>
    sentencesOf(text).flatMap((sentence) => [
      ...checkTwice(parsed, file, sentence),
      ...checkUnit(parsed, file, sentence, units),
      ...checkSense(parsed, file, sentence),
    ]),
  );
}

const TAG = String.raw`\{\{-?\s{0,3}([\w.]{1,120})[^{}]{0,80}\}\}`;
const TWICE = new RegExp(String.raw`${TAG}\**([^{}.;]{0,60}?(?<![\wÀ-ÿ])(?:sur|au|à|et le)) \**${TAG}`, 'gu');

/** « Du {{ fin }} au {{ fin }} », « {{ montant }} ont été versés sur {{ montant }} ». */
function checkTwice({ report }: ParsedSource, file: string, { text, placeOf }: Sentence): readonly Diagnostic[] {
  if (text.indexOf('{{') === text.lastIndexOf('{{')) return [];
  return [...text.matchAll(TWICE)].flatMap((match) => {
    const [whole, first = '', , second] = match;
    if (first !== second) return [];
    return [report('template.value-twice', file, placeOf(match.index, whole.length), { path: first })];
  });
}

/** What answers and values count, by path. */
function unitsOf({ fields, rules }: ParsedSource): ReadonlyMap<string, string> {
  return new Map([
    ...fields.flatMap(({ pointer, annotation: { unit } }) =>
      typeof unit === 'string' ? [[pointer.slice(1).replaceAll('/', '.'), unit] as const] : [],
    ),
    ...(rules.computed ?? []).flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit] as const])),
  ]);
}

const COUNTED = /\{\{-?\s{0,3}([\w.]{1,120})\s{0,3}(?:\|\s{0,3}nombre\s{0,3})?-?\}\}\** ([\wÀ-ÿ²]+)/gu;

/** « {{ nuits }} mineurs », where another value counts minors. */
function checkUnit(
  { report }: ParsedSource,
  file: string,
  { text, placeOf }: Sentence,
  units: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const [whole, path = '', word = ''] = match;
    const own = units.get(path);
    if (own === undefined || own === word) return [];
    const meant = [...units].filter(([, unit]) => unit === word).map(([name]) => name);
    const [only, ...others] = meant;
    if (only === undefined || others.length > 0) return [];
    const params = { path, unit: own, word, meant: only };
    return [report('template.unit-word', file, placeOf(match.index, whole.length), params)];
  });
}

const SENSE = /\{%-?\s{0,3}if (avis\.\w{1,60}\.sens) == "(\w{1,40})"\s{0,3}-?%\}([^{}]{1,400})\{%/gu;
/** What tells each sense, and no other one. */
const SAYS: Readonly<Record<string, RegExp>> = {
  favorableSousReserve: /sous reserve|avec (?:des )?reserves?/,
  defavorable: /defavorable/,
};

/** « Sous réserve », of an opinion that is against. */
function checkSense({ report }: ParsedSource, file: string, { text, placeOf }: Sentence): readonly Diagnostic[] {
  return [...text.matchAll(SENSE)].flatMap((match) => {
    const [, path = '', sense = '', inner = ''] = match;
    const said = Object.entries(SAYS).filter(([, words]) => words.test(foldedText(inner)));
    const [only, ...others] = said;
    if (!only || others.length > 0 || only[0] === sense || /(?<![\wÀ-ÿ])(?:n[’']|pas|ni)(?![\wÀ-ÿ])/i.test(inner))
      return [];
    const params = { path, sense, meant: only[0] };
    return [report('template.sense-other', file, placeOf(match.index, match[0].length), params)];
  });
}
