/**
 * Decisions that say one thing and do another: an action whose words grant and whose way refuses, a letter of refusal sent with
 * a grant, an end that the applicant is never told of.
 */
import type { WorkflowAction, WorkflowEffect, WorkflowState } from '../../../schemas/types/workflow.ts';
import { joinPointer } from '../../base/pointer.ts';
import type { Pointer } from '../../base/values.ts';
import { CAPTIONS } from '../../language/captions.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { tellsApplicant, thirdOf } from '../../language/recipients.ts';
import { kindOf, listActions, listStates } from '../../language/walk-workflow.ts';
import { templateFile } from '../../templates/template-file.ts';
import type { CompiledWorkflow } from '../model/compiled-workflow.ts';
import {
  isLiving,
  leadsTo,
  senseAfter,
  senseOf,
  senseOfWords,
  sensesFrom,
  speaksOfGranted,
  wordOfSense,
  type Sense,
} from './decision-sense.ts';

const FILE = 'workflow.json';

/** Everything wrong with where decisions lead and what is written of them. */
export function checkDecisions(parsed: ParsedSource, compiled: CompiledWorkflow): readonly Diagnostic[] {
  return listActions(parsed.workflow)
    .flatMap(({ id, action, pointer }) => {
      const from = compiled.actions[id]?.states ?? [];
      return [
        ...checkWords(parsed, compiled, { id, action, pointer, from }),
        ...checkSentBack(parsed, compiled, { id, action, pointer, from }),
        ...checkLetters(parsed, compiled, { id, action, pointer, from }),
        ...checkTold(parsed, compiled, { id, action, pointer, from }),
        ...checkTaker(parsed, compiled, { id, action, pointer, from }),
      ];
    })
    .concat(checkEntries(parsed));
}

type Taken = {
  readonly id: string;
  readonly action: WorkflowAction;
  readonly pointer: Pointer;
  /** States it is taken in. */
  readonly from: readonly string[];
};

/** An action that announces one sense and can only end in the other. */
function checkWords(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  { id, action, pointer, from }: Taken,
): readonly Diagnostic[] {
  if (action.to === undefined || (action.kind !== undefined && action.kind !== 'step')) return [];
  const words = `${action.title} ${id}`;
  const said = senseOfWords(words);
  const done = senseAfter(compiled, action.to, from);
  if (said === null || done === null || said === done || sendsBack(compiled, action, from)) return [];
  // « Retirer l’autorisation » says nothing of a decision that was taken before.
  if (speaksOfGranted(action.title) || (from.length > 0 && from.every((state) => isLiving(compiled, state)))) return [];
  const params = {
    action: action.title,
    word: wordOfSense(words, said),
    said,
    state: compiled.states[action.to]?.title ?? action.to,
    outcome: done,
  };
  const related = placeOf(workflow.states, action.to);
  return [report('workflow.sense-opposed', FILE, joinPointer(pointer, 'to'), params, related)];
}

/** « Renvoyer à l’instructeur », from where the case may come here again: the word that follows names what is sent back. */
function sendsBack(compiled: CompiledWorkflow, { title, to = '' }: WorkflowAction, from: readonly string[]): boolean {
  return SENT_BACK.test(title) && from.length > 0 && from.every((state) => leadsTo(compiled, to, state));
}

const SENT_BACK = /^(?:renvoyer|retourner|remettre|redonner|rendre|revenir|reprendre|revoir)(?![\wÀ-ÿ])/i;

/** « Renvoyer à l’instructeur », which leads to where the case never comes here again: whoever sends it back would decide it. */
function checkSentBack(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  { action, pointer, from }: Taken,
): readonly Diagnostic[] {
  const { to, title, by, kind = 'step' } = action;
  if (to === undefined || kind !== 'step' || by.includes('applicant') || !SENT_TO.test(title)) return [];
  const outcome = compiled.states[to]?.outcome;
  // « Renvoyer à la commune compétente » ends it here.
  if (outcome === 'closed' || outcome === 'withdrawn' || from.length === 0) return [];
  if (from.some((state) => leadsTo(compiled, to, state))) return [];
  const params = { action: title, state: compiled.states[to]?.title ?? to };
  return [report('workflow.sent-forward', FILE, joinPointer(pointer, 'to'), params, placeOf(workflow.states, to))];
}

const SENT_TO = /^(?:renvoyer|retourner)\s(?:.*\s)?(?:à|au|aux|vers|en|dans)\s/i;

function placeOf(states: Readonly<Record<string, WorkflowState>>, id: string) {
  return Object.hasOwn(states, id) ? [{ caption: CAPTIONS.led, place: joinPointer('/states', id) }] : [];
}

/** A text whose title announces another end than the one its action leads to. */
function checkLetters(
  parsed: ParsedSource,
  compiled: CompiledWorkflow,
  { action, pointer, from }: Taken,
): readonly Diagnostic[] {
  const to = action.to === undefined ? undefined : compiled.states[action.to];
  const sense = action.to === undefined ? null : (senseOf(to) ?? senseAfter(compiled, action.to, from));
  const end = to && kindOf(to) === 'final' ? (to.outcome ?? null) : null;
  return opposedTexts(parsed, action.effects, joinPointer(pointer, 'effects'), sense ?? end ?? 'open');
}

/** Likewise what is written on entering an end. */
function checkEntries(parsed: ParsedSource): readonly Diagnostic[] {
  return [
    ...opposedTexts(parsed, parsed.workflow.filed, '/filed', 'open'),
    ...listStates(parsed.workflow).flatMap(({ state, pointer, parent }) =>
      kindOf(state) === 'final' && !parent && state.outcome
        ? opposedTexts(parsed, state.entry, joinPointer(pointer, 'entry'), state.outcome)
        : [],
    ),
    ...Object.entries(parsed.workflow.clocks ?? {}).flatMap(([name, { certificate, silence }]) => {
      if (certificate === undefined || silence === 'none') return [];
      const status = silence === 'acceptance' ? 'granted' : 'refused';
      const place = joinPointer('/clocks', name, 'certificate');
      return opposedText(parsed, { type: 'document', document: certificate }, place, status);
    }),
  ];
}

/** Whoever asks does not decide: an end that could have been the other one is not the applicant's to take. */
function checkTaker(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  { action, pointer, from }: Taken,
): readonly Diagnostic[] {
  const end = action.to === undefined ? undefined : workflow.states[action.to];
  const sense = senseOf(end);
  const at = action.by.indexOf('applicant');
  if (at === -1 || sense === null || (action.kind ?? 'step') !== 'step') return [];
  const other = sense === 'granted' ? 'refused' : 'granted';
  if (!from.some((state) => sensesFrom(compiled, state).has(other))) return [];
  const params = { action: action.title, outcome: sense };
  return [report('workflow.applicant-decides', FILE, joinPointer(pointer, 'by', at), params)];
}

/** How a case stands after something: how it is decided or ended, or that it goes on. */
type CaseStatus = NonNullable<WorkflowState['outcome']> | 'open';

function opposedTexts(
  parsed: ParsedSource,
  effects: readonly WorkflowEffect[] | undefined,
  base: Pointer,
  status: CaseStatus,
): readonly Diagnostic[] {
  return (effects ?? []).flatMap((effect, at) => opposedText(parsed, effect, joinPointer(base, at), status));
}

function opposedText(
  { report, source }: ParsedSource,
  effect: WorkflowEffect,
  place: Pointer,
  status: CaseStatus,
): readonly Diagnostic[] {
  const file = templateFile(effect);
  const title = file === null ? undefined : (source.files[file] ?? '').split('\n', 1)[0];
  if (file === null || title === undefined) return [];
  const params = { title: title.replace(/^#\s*/, ''), outcome: status };
  const related = [{ caption: CAPTIONS.text, place: { line: 1 }, file }];
  if (isOpposed(title, status)) return [report('effect.text-opposed', FILE, place, params, related)];
  const isOwn = effect.type === 'document' && thirdOf(effect) === null;
  const isKept = isOwn && effect.internal === true && senseOfWords(title) === status;
  return isKept ? [report('effect.decision-internal', FILE, joinPointer(place, 'internal'), params, related)] : [];
}

const CLOSED = /\best (?:classée?|close?)\b/i;
const WITHDRAWN = /\best retirée?\b/i;
/** « Votre autorisation est retirée » is of what was granted, not of the request. */
const REQUEST = /demande|dossier/i;

/** Whether a title announces what does not happen. Of a case that goes on, no sense is judged: it may be decided already. */
function isOpposed(title: string, status: CaseStatus): boolean {
  const said: Sense | null = senseOfWords(title);
  if (CLOSED.test(title)) return status === 'open' || status === 'withdrawn' || status === 'granted';
  if (WITHDRAWN.test(title) && REQUEST.test(title)) return status !== 'withdrawn';
  if (said === null || status === 'open' || (said === 'granted' && speaksOfGranted(title))) return false;
  return status === 'withdrawn' || (said !== status && status !== 'closed');
}

/** An end to which an action leads at once, by agents or by time, without a word to the applicant. */
function checkTold(
  { report, workflow }: ParsedSource,
  compiled: CompiledWorkflow,
  { id, action, pointer }: Taken,
): readonly Diagnostic[] {
  const end = endToTell(compiled, id);
  // Of a decision of silence that nothing certifies, that is told.
  const isSilent = Object.values(workflow.clocks ?? {}).some(
    ({ action: taken, certificate, silence }) => taken === id && (certificate !== undefined || silence !== 'none'),
  );
  if (end === null || isSilent || tellsApplicant([...(action.effects ?? []), ...(end.entry ?? [])])) return [];
  return [report('workflow.end-untold', FILE, pointer, { action: action.title, state: end.title })];
}

/** The end to which an action leads at once and which the applicant must be told; null when they know of it, or took it. */
export function endToTell(compiled: CompiledWorkflow, id: string): WorkflowState | null {
  const { definition, states: from = [] } = compiled.actions[id] ?? {};
  const end = definition?.to === undefined ? undefined : compiled.workflow.states[definition.to];
  if (!definition || !end || kindOf(end) !== 'final' || definition.by.every((by) => by === 'applicant')) return null;
  if (end.outcome === 'withdrawn' || definition.kind === 'withdrawal') return null;
  return from.length > 0 && from.every((state) => isToldBefore(compiled, state, end)) ? null : end;
}

/** Whether whoever came to a state was written to on the way, when only this sense was left: the end adds nothing to it. */
function isToldBefore(compiled: CompiledWorkflow, state: string, end: WorkflowState): boolean {
  const sense = senseOf(end);
  const arriving = Object.values(compiled.actions).filter(({ definition }) => definition.to === state);
  if (arriving.length === 0 || sense === null || senseAfter(compiled, state, []) !== sense) return false;
  const entry = compiled.states[state]?.entry ?? [];
  return arriving.every(({ definition }) => tellsApplicant([...(definition.effects ?? []), ...entry]));
}
