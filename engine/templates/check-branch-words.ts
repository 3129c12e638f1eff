/**
 * What a text says under a condition, or counts, otherwise than it is: one and several exchanged, « il nous manque » of what is
 * there, members that are numbered from zero.
 */
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { textFiles } from './text-files.ts';

/** Branches and counts of letters, mails and the sheet. */
export function checkBranchWords(parsed: ParsedSource): readonly Diagnostic[] {
  return textFiles(parsed).flatMap(({ file, text }) =>
    text.includes('{')
      ? sentencesOf(text).flatMap((sentence) => [
          ...checkPlural(parsed, file, sentence),
          ...checkMissing(parsed, file, sentence),
          ...checkZero(parsed, file, sentence),
        ])
      : [],
  );
}

const COUNTED =
  /\{%-?\s{0,3}if [\w.]{1,120} (>|>=|==|<|<=) (\d)\s{0,3}-?%\}([^{}]{1,60})\{%-?\s{0,3}else\s{0,3}-?%\}([^{}]{1,60})\{%-?\s{0,3}endif/g;

/** Of which numbers the first words are said: several, one (or none), or both. */
function numberSaid(operator: string, figure: number): 'several' | 'one' | null {
  if ((operator === '>' && figure === 1) || (operator === '>=' && figure === 2)) return 'several';
  const isOne = figure === 1 && (operator === '==' || operator === '<=');
  return isOne || (operator === '<' && figure === 2) ? 'one' : null;
}

/** « enfant » of several and « enfants » of one. */
function checkPlural({ report }: ParsedSource, file: string, { text, placeOf }: Sentence): readonly Diagnostic[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const [written, operator = '', figure = '', first = '', second = ''] = match;
    const said = numberSaid(operator, Number(figure));
    const [one, several] = said === 'several' ? [second, first] : [first, second];
    if (said === null || !isPlural(several, one)) return [];
    const params = { several: several.trim(), one: one.trim() };
    return [report('template.plural-reversed', file, placeOf(match.index, written.length), params)];
  });
}

/** Whether words are the plural of others, told where they stand for the other number. */
function isPlural(one: string, several: string): boolean {
  const [words, plurals] = [one, several].map((text) => text.trim().split(/\s+/));
  if (!words || !plurals || words.length !== plurals.length || one.trim() === several.trim()) return false;
  return words.every((word, at) => {
    const plural = plurals[at];
    return plural === word || plural === `${word}s` || plural === `${word}x`;
  });
}

const BRANCH =
  /\{%-?\s{0,3}(if|unless) ([\w.]{1,120}) (==|!=) (?:nil|null|blank|empty)\s{0,3}-?%\}([^{}]{1,300})\{%-?\s{0,3}(?:else|elsif|endif|endunless)/g;
const MISSING =
  /(?<![\wÀ-ÿ])(?:il (?:nous |vous )?manque|manquent?|n[’']avons pas (?:encore )?reçu|n[’']est pas (?:encore )?(?:fournie?|donnée?|jointe?))(?![\wÀ-ÿ])/i;
const RECEIVED = /(?<![\wÀ-ÿ])(?:nous avons (?:bien )?reçu|est bien (?:reçue?|fournie?|jointe?))(?![\wÀ-ÿ])/i;

/** « Il nous manque votre justificatif », where it is there. */
function checkMissing({ report }: ParsedSource, file: string, { text, placeOf }: Sentence): readonly Diagnostic[] {
  return [...text.matchAll(BRANCH)].flatMap((match) => {
    const [, word, path = '', operator = '', inner = ''] = match;
    const isThere = (operator === '!=') === (word === 'if');
    const said = (isThere ? MISSING : RECEIVED).exec(inner)?.[0];
    if (said === undefined) return [];
    const params = { path, said, operator, meant: operator === '!=' ? '==' : '!=' };
    return [report('template.missing-reversed', file, placeOf(match.index, match[0].length), params)];
  });
}

const ZERO = /\{\{-?\s{0,3}forloop\.(r?index)0\s{0,3}-?\}\}/g;

/** « Enfant 0 »: people count from one. */
function checkZero({ report }: ParsedSource, file: string, { text, placeOf }: Sentence): readonly Diagnostic[] {
  return [...text.matchAll(ZERO)].map((match) => {
    const name = `forloop.${match[1] ?? ''}`;
    return report('template.loop-zero', file, placeOf(match.index, match[0].length), { name });
  });
}
