/**
 * What a text says of the law of the case, typed by hand, against what the scheme declares: the time to contest, and what
 * silence is worth. A letter that gives a shorter time than the law takes a right away; one that gives another is void.
 */
import type { LegalClock } from '../../schemas/types/workflow.ts';
import { memoise } from '../base/memoise.ts';
import { joinPointer } from '../base/pointer.ts';
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { Pointer } from '../base/values.ts';
import { listActions, listStates } from '../language/walk-workflow.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { timeTyped } from '../language/formats.ts';
import { formatDuration, writeHour } from '../calendar/duration-words.ts';
import { isSameLength, lengthOfDuration, writtenLengths, type WrittenLength } from '../calendar/french-durations.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { writtenToApplicant } from './template-file.ts';
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

/** « Sans réponse…, votre demande est rejetée ». */
const done = (end: string): RegExp =>
  new RegExp(String.raw`(?:est|sera|serait|devient) (?:alors |donc |aussitôt )?\**${end}(?![\wÀ-ÿ])`, 'i');
const DONE = { rejection: done(REFUSED), acceptance: done(GRANTED) } as const;
const UNANSWERED =
  /silence|sans (?:réponse|décision)|pas (?:répondu|décidé|pris de décision)|absence de (?:réponse|décision)|faute de (?:réponse|décision)/i;

/** What a sentence says that silence is worth; null when it says nothing of it. */
function saysOf(worth: 'rejection' | 'acceptance', text: string): RegExpExecArray | null {
  return SAYS[worth].exec(text) ?? (UNANSWERED.test(text) ? DONE[worth].exec(text) : null);
}

/** Sentences that say something of time or of silence; most of a letter does not. */
const claimsIn = memoise((text) =>
  sentencesOf(text).filter(
    (sentence) =>
      saysOf('acceptance', sentence.text) !== null ||
      saysOf('rejection', sentence.text) !== null ||
      writtenLengths(sentence.text).length > 0,
  ),
);
/** Typed times to contest that are not the one declared, and silence that is worth the contrary of what the clocks say. */
export function checkWrittenLaw(parsed: ParsedSource): readonly Diagnostic[] {
  const texts = textFiles(parsed).map(({ file, text }) => ({ file, sentences: claimsIn(text) }));
  return [
    ...saidElsewhere(parsed),
    ...checkCorrectionDelays(parsed, texts),
    ...checkCorrectionHours(parsed, texts),
    ...texts.flatMap(({ file, sentences }) => [
      ...checkAppeal(parsed, file, sentences),
      ...checkSilence(parsed, file, sentences),
      ...checkAnswerDelay(parsed, file, sentences),
    ]),
  ];
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

/** The same of what the applicant reads in dispositif.json and in the steps of the workflow. */
function saidElsewhere({ identity, workflow, report }: ParsedSource): readonly Diagnostic[] {
  const opposed = contraryOf(workflow.clocks ?? {});
  if (!opposed) return [];
  const said = [
    { file: 'dispositif.json', pointer: '/receipt', text: identity.receipt },
    ...listStates(workflow).flatMap(({ state, pointer }) =>
      (['public', 'explain'] as const).map((member) => ({
        file: 'workflow.json',
        pointer: joinPointer(pointer, member),
        text: state[member] ?? '',
      })),
    ),
  ];
  return said.flatMap(({ file, pointer, text }) =>
    sentencesOf(text).flatMap((sentence) => {
      const found = saysOf(opposed.worth, sentence.text);
      return found ? [sayOpposed(report, file, pointer, found[0], opposed.clock)] : [];
    }),
  );
}

type Clocks = Readonly<Record<string, LegalClock>>;

/** What silence is never worth in a scheme where it is worth the contrary, with a delay that says so; null where it may be worth both, or none. */
function contraryOf(
  clocks: Clocks,
): { readonly worth: 'acceptance' | 'rejection'; readonly clock: readonly [string, LegalClock] } | null {
  const of = (worth: string) => Object.entries(clocks).find(([, { silence }]) => silence === worth);
  const [accepted, rejected] = [of('acceptance'), of('rejection')];
  if (accepted && !rejected) return { worth: 'rejection', clock: accepted };
  return rejected && !accepted ? { worth: 'acceptance', clock: rejected } : null;
}

function checkSilence(
  { workflow, report }: ParsedSource,
  file: string,
  sentences: readonly Sentence[],
): readonly Diagnostic[] {
  const opposed = contraryOf(workflow.clocks ?? {});
  if (!opposed) return [];
  return sentences.flatMap(({ text, placeOf }) => {
    const found = saysOf(opposed.worth, text);
    if (!found) return [];
    return [sayOpposed(report, file, placeOf(found.index, found[0].length), found[0], opposed.clock)];
  });
}

/** A time after which silence decides, typed by hand, that is that of no legal delay. */
function checkAnswerDelay(
  { workflow, report }: ParsedSource,
  file: string,
  sentences: readonly Sentence[],
): readonly Diagnostic[] {
  const clocks = Object.entries(workflow.clocks ?? {}).filter(([, { silence }]) => silence !== 'none');
  const [first] = clocks;
  if (!first) return [];
  const declared = clocks.flatMap(([, { after, lengths = [] }]) => [
    ...(after === undefined ? [] : [after]),
    ...lengths.map((length) => length.after),
  ]);
  return sentences.flatMap(({ text, placeOf }) => {
    // « Sans réponse de votre part » is of a correction that is awaited.
    if (!UNANSWERED.test(text) || /de votre part/i.test(text)) return [];
    if (saysOf('acceptance', text) === null && saysOf('rejection', text) === null) return [];
    const wrong = wrongLength(text, declared);
    if (!wrong) return [];
    const params = { written: wrong.written, clock: first[1].title, name: first[0] };
    const related = [{ caption: CAPTIONS.clock, place: joinPointer('/clocks', first[0]), file: 'workflow.json' }];
    return [report('template.silence-delay', file, placeOf(wrong.index, wrong.written.length), params, related)];
  });
}

type Text = { readonly file: string; readonly sentences: readonly Sentence[] };
const GIVEN = /vous (?:avez|disposez)|dans un délai|dans les|sous (?:un|deux|\d)/i;
const SENT_BACK = /renvoy|répond|complét|corrig|retourn/i;

/** A time to send a correction back, typed by hand, that is not that after which time closes the state where it is awaited. */
function checkCorrectionDelays({ workflow, report }: ParsedSource, texts: readonly Text[]): readonly Diagnostic[] {
  const actions = listActions(workflow);
  return actions.flatMap(({ action: { kind, to, effects = [] } }) => {
    const leaving = new Set(actions.flatMap((one) => (one.action.to === undefined ? [] : [one.id])));
    const timers = Object.entries(workflow.states[kind === 'correction' ? (to ?? '') : '']?.timers ?? {}).filter(
      ([, { action }]) => leaving.has(action),
    );
    const declared = timers.flatMap(([, { after }]) => after ?? []);
    const [name, last] = timers.at(-1) ?? [];
    if (declared.length === 0 || name === undefined || last?.after === undefined) return [];
    const { after } = last;
    const files = writtenToApplicant(effects);
    return texts
      .filter(({ file }) => files.includes(file))
      .flatMap(({ file, sentences }) =>
        sentences.flatMap(({ text, placeOf }) => {
          const wrong = GIVEN.test(text) && SENT_BACK.test(text) ? wrongLength(text, declared) : null;
          if (!wrong) return [];
          const params = { written: wrong.written, declared: formatDuration(after), name };
          const related = [
            { caption: CAPTIONS.timer, place: joinPointer('/states', to ?? '', 'timers', name), file: 'workflow.json' },
          ];
          return [
            report('template.correction-delay', file, placeOf(wrong.index, wrong.written.length), params, related),
          ];
        }),
      );
  });
}

/** A state whose time ends at an hour of its last day, which nobody tells the applicant who is to answer by then. */
function checkCorrectionHours({ workflow, report }: ParsedSource, texts: readonly Text[]): readonly Diagnostic[] {
  const actions = listActions(workflow);
  const isLeaving = (id: string): boolean => actions.some((one) => one.id === id && one.action.to !== undefined);
  const asked = actions.flatMap(({ action: { kind, to, effects = [] } }) =>
    kind === 'correction' && to !== undefined ? [{ to, files: writtenToApplicant(effects) }] : [],
  );
  return [...new Set(asked.map(({ to }) => to))].flatMap((state) => {
    const files = asked.filter(({ to }) => to === state).flatMap((one) => one.files);
    const written = texts
      .filter(({ file }) => files.includes(file))
      .flatMap(({ sentences }) => sentences.map(({ text }) => text))
      .join(' ');
    return Object.entries(workflow.states[state]?.timers ?? {}).flatMap(([name, { action, after, time }]) => {
      if (time === undefined || after === undefined || !isLeaving(action)) return [];
      if (written.includes(`delais.${name}.duree`) || saysHour(written, time)) return [];
      const place = joinPointer('/states', state, 'timers', name, 'time');
      return [report('template.correction-hour', 'workflow.json', place, { name, time: writeHour(time) })];
    });
  });
}

/** « 16 h », « 16h00 », « 16:00 », however it is spaced. */
function saysHour(text: string, time: string): boolean {
  return [...text.matchAll(/\d{1,2}\s?(?:h|:)\s?(?:\d\d)?/giu)].some(([written]) => timeTyped(written) === time);
}

/** The first length that a sentence types, when none of those it types is declared; null when it writes one by its tag. */
function wrongLength(text: string, declared: readonly string[]): WrittenLength | null {
  if (text.includes('delais.')) return null;
  const lengths = writtenLengths(text);
  const isDeclared = lengths.some(({ length }) => declared.some((one) => isSameLength(length, lengthOfDuration(one))));
  return isDeclared ? null : (lengths[0] ?? null);
}

function sayOpposed(
  report: ParsedSource['report'],
  file: string,
  place: Pointer | ReturnType<Sentence['placeOf']>,
  written: string,
  [name, { title }]: readonly [string, LegalClock],
): Diagnostic {
  const pointer = joinPointer('/clocks', name, 'silence');
  const related = [{ caption: CAPTIONS.silence, place: pointer, file: 'workflow.json' }];
  return report('template.silence-opposed', file, place, { written, clock: title }, related);
}
