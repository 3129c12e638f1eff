/**
 * Tags that name another moment, another person or another delay than the words around them say: each is of the right type, and is
 * there. « Valable jusqu’au » the day of the filing, « déposée le » the day of the letter, « Bonjour » to the agent who signs.
 */
import { CAPTIONS } from '../language/captions.ts';
import type { Diagnostic } from '../language/diagnostic.ts';
import type { ParsedSource } from '../language/parsed-source.ts';
import { joinPointer } from '../base/pointer.ts';
import { listActions, listStates } from '../language/walk-workflow.ts';
import { readersOf } from './readers-of.ts';
import { sentencesOf, type Sentence } from './sentences.ts';
import { writtenToApplicant } from './template-file.ts';
import { textFiles } from './text-files.ts';

/** Tags that do not go with the words before them. */
export function checkPersonTags(parsed: ParsedSource): readonly Diagnostic[] {
  const readers = readersOf(parsed);
  const corrections = correctionTexts(parsed);
  return textFiles(parsed).flatMap(({ file, text }) => [
    ...checkGreeting(parsed, file, text, readers.get(file) ?? new Set()),
    ...sentencesOf(text).flatMap((sentence) => [
      ...checkLastDay(parsed, file, sentence),
      ...checkFiled(parsed, file, sentence),
      ...checkDelay(parsed, file, sentence, corrections),
    ]),
  ]);
}

const TAG = String.raw`\{\{-?\s*([\w.]+)[^}]*\}\}`;
const LAST_DAY = new RegExp(String.raw`(?:jusqu[’']au|avant le|au plus tard le|d[’']ici (?:le|au)) \**${TAG}`, 'iu');
/** Days that are over, or the day itself, when a text is written. */
const OVER = /^(?:aujourdhui|dossier\.(?:deposeLe|recuLe)|actions\.\w+\.le)$/;

function checkLastDay({ report }: ParsedSource, file: string, { text, placeOf }: Sentence): readonly Diagnostic[] {
  const found = LAST_DAY.exec(text);
  if (!found || !OVER.test(found[1] ?? '')) return [];
  return [report('template.day-over', file, placeOf(found.index, found[0].length), { path: found[1] ?? '' })];
}

const FILED = new RegExp(String.raw`d[ée]pos[ée]e?s? le \**${TAG}`, 'iu');

/** The day on which a request was filed is that of no action of the service. */
function checkFiled(
  { report, workflow }: ParsedSource,
  file: string,
  { text, placeOf }: Sentence,
): readonly Diagnostic[] {
  const found = FILED.exec(text);
  const path = found?.[1] ?? '';
  const action = /^actions\.(\w+)\.le$/.exec(path)?.[1];
  const isOwn = listActions(workflow).some(({ id, action: { by } }) => id === action && by.includes('applicant'));
  if (!found || isOwn || (action === undefined && path !== 'aujourdhui')) return [];
  return [report('template.filed-other', file, placeOf(found.index, found[0].length), { path })];
}

const GREETING = new RegExp(String.raw`^(?:Bonjour|Madame|Monsieur|Ch[eè]re?s?)(?:,| )[^\n{]{0,40}${TAG}`, 'imu');

/** Who is greeted is who reads. */
function checkGreeting(
  { report, workflow }: ParsedSource,
  file: string,
  text: string,
  readers: ReadonlySet<string>,
): readonly Diagnostic[] {
  const found = GREETING.exec(text);
  const [only, ...others] = readers;
  if (!found || only === undefined || others.length > 0) return [];
  const path = found[1] ?? '';
  const taken = /^actions\.(\w+)\.par$/.exec(path)?.[1];
  const isAgents = listActions(workflow).some(({ id, action: { by } }) => id === taken && !by.includes('applicant'));
  const isWrong = only === 'applicant' ? isAgents : path.startsWith('demandeur.');
  if (!isWrong) return [];
  const line = text.slice(0, found.index).split('\n').length;
  const place = { line, column: 1, endLine: line, endColumn: found[0].length + 1 };
  return [
    report('template.greeting-other', file, place, { path, reader: only === 'applicant' ? 'demandeur' : 'autre' }),
  ];
}

const CONTEST = /contest|tribunal|recours (?:gracieux|contentieux)/i;
/** Where another delay may be that of the answer, after which one may contest. */
const ANSWER = /silence|réponse|pas répondu|pas reçu|implicite|tacite|décision dans/i;
const SENT_BACK = /renvoy|répond|complét|corrig|retourn/i;
const DELAY = /delais\.(\w+)\.duree/g;

/** A time to contest, or to send a correction back, that is the length of another delay. */
function checkDelay(
  { report, identity, workflow }: ParsedSource,
  file: string,
  { text, placeOf }: Sentence,
  corrections: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  const [tag, ...more] = [...text.matchAll(DELAY)];
  if (!tag || more.length > 0) return [];
  const [written, name = ''] = tag;
  const place = placeOf(tag.index, written.length);
  if (CONTEST.test(text)) {
    if (name === 'recours' || identity.appeal === undefined || ANSWER.test(text) || SENT_BACK.test(text)) return [];
    const related = [{ caption: CAPTIONS.appeal, place: '/appeal', file: 'dispositif.json' }];
    return [report('template.delay-other', file, place, { written, meant: 'recours', what: 'contester' }, related)];
  }
  const end = endAfterReminder(workflow, name);
  if (end !== null && WITHIN.test(text.slice(0, tag.index)))
    return [report('template.delay-reminder', file, place, { written, meant: end })];
  const state = corrections.get(file);
  const timers = Object.keys(workflow.states[state ?? '']?.timers ?? {});
  const isElsewhere = !timers.includes(name) && isOfAnotherWait(workflow, name) && UNANSWERED.test(text);
  const isWrong = (name === 'recours' && SENT_BACK.test(text)) || isElsewhere;
  if (state === undefined || !isWrong || timers.length === 0) return [];
  const meant = timers.at(-1) ?? '';
  const related = [
    { caption: CAPTIONS.timer, place: joinPointer('/states', state, 'timers', meant), file: 'workflow.json' },
  ];
  return [report('template.delay-other', file, place, { written, meant, what: 'renvoyer la demande' }, related)];
}

/** What comes of a step where nobody answers. */
const UNANSWERED = /sans réponse|pour (?:la |le |les )?(?:renvoyer|corriger|compléter)|passé ce délai/iu;

/** A delay of another step where the applicant is awaited. */
function isOfAnotherWait(workflow: ParsedSource['workflow'], name: string): boolean {
  return listStates(workflow).some(({ state: { waiting, timers = {} } }) => waiting === 'applicant' && timers[name]);
}

/** « Dans un délai de {{ delais.relance.duree }} ». */
const WITHIN = /(?:dans (?:un délai de|les)|sous|avant|passé (?:un délai de|ce délai de))\s*\**\{\{-?\s*$/i;

/** The timer that ends the step where another one only reminds; null for all other delays. */
function endAfterReminder(workflow: ParsedSource['workflow'], name: string): string | null {
  const actions = new Map(listActions(workflow).map(({ id, action }) => [id, action]));
  const states = listStates(workflow).filter(({ state }) => state.timers?.[name]);
  const ends = states.map(({ state: { timers = {} } }) => {
    if (actions.get(timers[name]?.action ?? '')?.to !== undefined) return null;
    const found = Object.entries(timers).filter(
      ([, { after, action }]) => after !== undefined && actions.get(action)?.to !== undefined,
    );
    return found.length === 1 ? (found[0]?.[0] ?? null) : null;
  });
  const [first = null] = ends;
  return ends.every((end) => end === first) ? first : null;
}

/** Texts that ask for a correction, with the state where it is awaited. */
function correctionTexts({ workflow }: ParsedSource): ReadonlyMap<string, string> {
  const actions = listActions(workflow);
  const asking = actions.flatMap(({ action: { kind, to, effects = [] } }) =>
    kind === 'correction' && to !== undefined ? [{ to, files: writtenToApplicant(effects) }] : [],
  );
  // What reminds of a correction is written while it is awaited.
  const reminding = actions.flatMap(({ state, action: { by, to, effects = [] } }) =>
    state !== null && to === undefined && by.includes('time') && asking.some((one) => one.to === state)
      ? [{ to: state, files: writtenToApplicant(effects) }]
      : [],
  );
  return new Map([...asking, ...reminding].flatMap(({ to, files }) => files.map((file) => [file, to] as const)));
}
