/**
 * Lengths and extensions of legal delays and certificates of silence: a delay has a length in every case, an extension holds only if the applicant was told, and silence
 * that decides must leave a paper.
 */
import type { LegalClock, WorkflowEffect } from '../../../schemas/types/workflow.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import { latestEnd } from '../../calendar/clock-end.ts';
import { addDelay } from '../../calendar/delay.ts';
import { formatDuration } from '../../calendar/duration-words.ts';
import { SAMPLE_MOMENTS } from '../../calendar/sample-moments.ts';
import { suggest } from '../../base/suggest.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import type { Pointer } from '../../base/values.ts';
import {
  listEffects,
  listActions,
  listLengths,
  type ActionEntry,
  type LengthEntry,
} from '../../language/walk-workflow.ts';
import { extendEffects } from '../decide/extensions.ts';
import { isLetter, tellsApplicant } from '../../language/recipients.ts';
import { CAPTIONS } from '../../language/captions.ts';

const FILE = 'workflow.json';

/** Everything wrong with the lengths, the extensions and the certificates of clocks. */
export function checkExtensions(parsed: ParsedSource): readonly Diagnostic[] {
  const actions = listActions(parsed.workflow);
  return [
    ...listEffects(parsed).flatMap(({ effect, pointer }) => checkEffect(parsed, actions, effect, pointer)),
    ...actions.flatMap((entry) => checkTold(parsed, entry)),
    ...listLengths(parsed.workflow).flatMap((entry) => checkLast(parsed, entry)),
    ...Object.entries(parsed.workflow.clocks ?? {}).flatMap(([id, clock]) => [
      ...checkUsed(parsed, actions, id, clock),
      ...checkWithin(parsed, id, clock),
      ...checkCertificate(parsed, actions, id, clock),
    ]),
  ];
}

function checkEffect(
  { workflow, report }: ParsedSource,
  actions: readonly ActionEntry[],
  effect: WorkflowEffect,
  pointer: Pointer,
): readonly Diagnostic[] {
  if (effect.type !== 'extend') return [];
  const clocks = workflow.clocks ?? {};
  const clock = Object.hasOwn(clocks, effect.clock) ? clocks[effect.clock] : undefined;
  if (!clock) {
    const params = { clock: effect.clock, suggestion: suggest(effect.clock, Object.keys(clocks)) };
    return [report('workflow.clock-unknown', FILE, joinPointer(pointer, 'clock'), params)];
  }
  const known = Object.keys(clock.extensions ?? {});
  if (!known.includes(effect.extension)) {
    const { extension } = effect;
    const params = { clock: clock.title, extension, suggestion: suggest(extension, known) };
    return [report('workflow.extension-unknown', FILE, joinPointer(pointer, 'extension'), params)];
  }
  const isOnAction = actions.some((entry) => pointer.startsWith(joinPointer(entry.pointer, 'effects', '')));
  return isOnAction ? [] : [report('workflow.extension-outside', FILE, pointer, { clock: clock.title })];
}

/** So that a delay always has a length. */
function checkLast({ report }: ParsedSource, { clock, at, length, pointer }: LengthEntry): readonly Diagnostic[] {
  const isLast = at === (clock.lengths ?? []).length - 1;
  if (isLast === (length.when === undefined)) return [];
  return [report('workflow.clock-length-last', FILE, pointer, { clock: clock.title })];
}

function checkTold({ report }: ParsedSource, { id, action, pointer }: ActionEntry): readonly Diagnostic[] {
  if (extendEffects(action.effects).length === 0 || tellsApplicant(action.effects)) return [];
  return [report('workflow.extension-untold', FILE, joinPointer(pointer, 'effects'), { action: id })];
}

function checkUsed(
  { report }: ParsedSource,
  actions: readonly ActionEntry[],
  id: string,
  { title, extensions = {} }: LegalClock,
): readonly Diagnostic[] {
  const notified = actions
    .flatMap(({ action }) => extendEffects(action.effects))
    .flatMap(({ clock, extension }) => (clock === id ? [extension] : []));
  return Object.keys(extensions)
    .filter((name) => !notified.includes(name))
    .map((extension) => {
      const pointer = joinPointer('/clocks', id, 'extensions', extension);
      return report('workflow.extension-unused', FILE, pointer, { clock: title, extension });
    });
}

/** A time to notify an extension that no case reaches limits nothing. */
function checkWithin({ report, workflow }: ParsedSource, id: string, clock: LegalClock): readonly Diagnostic[] {
  return Object.entries(clock.extensions ?? {}).flatMap(([name, { title, within }]) => {
    if (within === undefined) return [];
    const stays = longestStays(workflow, clock);
    if (stays === null) return [];
    const isReached = SAMPLE_MOMENTS.some((at) => addDelay(at, { after: within }) < latestEnd(clock, at, stays));
    if (isReached) return [];
    const place = joinPointer('/clocks', id, 'extensions', name, 'within');
    const params = { extension: title, within: formatDuration(within), clock: clock.title };
    return [report('workflow.extension-within', FILE, place, params)];
  });
}

/** How long a case may stay where the delay stands still, each stay taken once; null where nothing ends one. */
function longestStays(
  { states }: ParsedSource['workflow'],
  { suspendedIn = [] }: LegalClock,
): readonly string[] | null {
  const ends = suspendedIn.map((id) => {
    const { timers = {}, actions = {} } = states[id] ?? {};
    return Object.values(timers).find(({ after, action }) => after !== undefined && actions[action]?.to !== undefined)
      ?.after;
  });
  const known = ends.filter((end) => end !== undefined);
  return known.length === ends.length ? known : null;
}

/** Silence that decides leaves a paper: its certificate, or a letter of the action it leads to. Of a rejection a mail is enough: nothing is to be proved with it. */
function checkCertificate(
  { workflow, report }: ParsedSource,
  actions: readonly ActionEntry[],
  id: string,
  { title, silence, certificate, action: name }: LegalClock,
): readonly Diagnostic[] {
  const pointer = joinPointer('/clocks', id);
  if (silence === 'none') {
    if (certificate === undefined) return [];
    const related = [{ caption: CAPTIONS.silence, place: joinPointer(pointer, 'silence') }];
    const place = joinPointer(pointer, 'certificate');
    return [report('workflow.certificate-pointless', FILE, place, { clock: title }, related)];
  }
  const action = actions.find((entry) => entry.id === name)?.action;
  const entry = action?.to === undefined ? [] : (workflow.states[action.to]?.entry ?? []);
  const written = [...(action?.effects ?? []), ...entry];
  const isSaid = silence === 'rejection' ? tellsApplicant(written) : written.some(isLetter);
  if (certificate !== undefined || !action || isSaid) return [];
  return [report('workflow.certificate-missing', FILE, pointer, { clock: title })];
}
