/**
 * What a text says of the law of the case, typed by hand, against what the scheme declares: the time to contest, and what
 * silence is worth. A letter that gives a shorter time than the law takes a right away; one that gives another is void.
 */
import type { LegalClock } from '../../schemas/types/workflow.ts';
import { joinPointer } from '../base/pointer.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { formatDuration } from '../calendar/duration-words.ts';
import { isSameLength, lengthOfDuration, writtenLengths } from './french-durations.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { textFiles } from './text-files.ts';

const RECOURSE = /recours|contest|tribunal/i;
/** Where a length may be that of the answer, after which one may contest. */
const ANSWER = /silence|réponse|pas répondu|implicite|tacite/i;

const WORTH = String.raw`(?:va(?:ut|udra|udrait|lant)|équivaut à|considérée?s?(?: (?:alors|donc))? comme|réputée?s?|regardée?s? comme)(?: (?:une?|décision|implicite|tacite|de|d’|d'))*[ ’']`;
const REFUSED = String.raw`(?:rejet|refus)(?:ée?s?)?`;
const GRANTED = String.raw`(?:accord|accept|autoris)(?:ation|ée?s?)?`;
const SILENT = String.raw`(?:tacite(?:ment)?|implicite(?:ment)?)`;

const says = (end: string): RegExp =>
  new RegExp(String.raw`(?:${WORTH}${end}|${end} ${SILENT}|${SILENT} (?:de |d’|d')?${end})(?![\wÀ-ÿ])`, 'i');
const SAYS = { rejection: says(REFUSED), acceptance: says(GRANTED) } as const;

/** Typed times to contest that are not the one declared, and silence that is worth the contrary of what the clocks say. */
export function checkWrittenLaw(parsed: ParsedSource): readonly Diagnostic[] {
  const texts = textFiles(parsed).map(({ file, text }) => ({ file, sentences: sentencesOf(text) }));
  return texts.flatMap(({ file, sentences }) => [
    ...checkAppeal(parsed, file, sentences),
    ...checkSilence(parsed, file, sentences),
  ]);
}

function checkAppeal(
  { identity: { appeal }, report }: ParsedSource,
  file: string,
  sentences: readonly Sentence[],
): readonly Diagnostic[] {
  if (appeal === undefined) return [];
  const declared = lengthOfDuration(appeal);
  return sentences.flatMap(({ text, placeOf }) => {
    if (!RECOURSE.test(text) || ANSWER.test(text) || text.includes('delais.')) return [];
    const lengths = writtenLengths(text);
    const [first] = lengths;
    if (!first || lengths.some(({ length }) => isSameLength(length, declared))) return [];
    const params = { written: first.written, declared: formatDuration(appeal) };
    const related = [{ caption: CAPTIONS.appeal, place: '/appeal', file: 'dispositif.json' }];
    return [report('template.recourse-delay', file, placeOf(first.index, first.written.length), params, related)];
  });
}

function checkSilence(
  { workflow, report }: ParsedSource,
  file: string,
  sentences: readonly Sentence[],
): readonly Diagnostic[] {
  const clocks = Object.entries(workflow.clocks ?? {});
  return (['acceptance', 'rejection'] as const).flatMap((worth) => {
    const other = worth === 'acceptance' ? 'rejection' : 'acceptance';
    const opposed = clocks.find(([, { silence }]) => silence === other);
    if (!opposed || clocks.some(([, { silence }]) => silence === worth)) return [];
    return sentences.flatMap(({ text, placeOf }) => {
      const found = SAYS[worth].exec(text);
      if (!found) return [];
      return [sayOpposed(report, file, placeOf(found.index, found[0].length), found[0], opposed)];
    });
  });
}

function sayOpposed(
  report: ParsedSource['report'],
  file: string,
  place: ReturnType<Sentence['placeOf']>,
  written: string,
  [name, { title }]: readonly [string, LegalClock],
): Diagnostic {
  const pointer = joinPointer('/clocks', name, 'silence');
  const related = [{ caption: CAPTIONS.silence, place: pointer, file: 'workflow.json' }];
  return report('template.silence-opposed', file, place, { written, clock: title }, related);
}
