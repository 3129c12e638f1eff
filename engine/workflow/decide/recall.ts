/**
 * Takes back what one did oneself and nobody has acted upon: a proposal that waits for its signature comes back to who made it,
 * as if it had not been made. Only what stayed inside the case can be taken back. Once a letter, a mail, a payment, a delay or a
 * place followed from it, somebody else has it in hand, or a decision may rest on it, the scheme itself says how to go on.
 */
import type { WorkflowEffect } from '../../../schemas/types/workflow.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { Instant, JsonObject } from '../../base/values.ts';
import { compareInstants } from '../../calendar/noumea.ts';
import type { CaseEvent, EventType } from '../events/case-event.ts';
import { evolve } from '../events/evolve.ts';
import { isRestedOn } from '../events/records.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import { isHolder, mayAct } from '../model/permissions.ts';
import type { Command } from './command.ts';
import { note, type Ledger } from './ledger.ts';
import { refuse, type Refusal } from './refusals.ts';

type RecallCommand = Extract<Command, { readonly type: 'recall' }>;

/** Whoever asks, when, and all that happened to the case until now. */
type RecallContext = {
  readonly actor: Actor;
  readonly now: Instant;
  readonly history: readonly CaseEvent[];
};

/** What an agent did last and may take back, with the case as it was before; or why not; null when it was not theirs. */
export type Recallable =
  | { readonly type: 'open'; readonly action: string; readonly before: Case }
  | { readonly type: 'closed'; readonly action: string; readonly refusal: Refusal }
  | null;

/** What may follow from an action that is taken back: steps inside the case, that are undone step by step. */
const INSIDE: ReadonlySet<EventType> = new Set([
  'acted',
  'computed',
  'decided',
  'moved',
  'taskOpened',
  'taskClosed',
  'timerStarted',
  'timerEnded',
]);

const SENTENCES = {
  followed:
    'Cette action a déjà eu des suites (une lettre, un courriel, un montant, un délai…) : elle ne peut plus être reprise.',
  changed: 'Le dossier a changé depuis cette action : elle ne peut plus être reprise.',
  late: 'Une échéance de l’étape précédente est passée depuis : l’action ne peut plus être reprise.',
  nothing: 'Il n’y a rien à reprendre : votre dernière action sur ce dossier n’est plus la dernière.',
} as const;

/** Takes back the action that the command names, when it is the last and may be. */
export function recall(ledger: Ledger, { action }: RecallCommand): Refusal | null {
  const { compiled, actor, at, history, subject } = ledger;
  // What time has just done is a step since then.
  if (ledger.events.length > 0) return refuse('case-changed');
  const found = recallable(compiled, subject, { actor, now: at, history });
  if (found === null || found.action !== action) return refuse('action-not-possible', SENTENCES.nothing);
  if (found.type === 'closed') return found.refusal;
  putBack(ledger, found);
  return null;
}

/** What an agent may take back of a case. `history`: all its events. */
export function recallable(
  compiled: CompiledDispositif,
  subject: Case,
  { actor, now, history }: RecallContext,
): Recallable {
  if (actor.type !== 'agent' || subject.erased || history.at(-1)?.seq !== subject.version) return null;
  const index = history.findLastIndex(({ type }) => type === 'acted');
  const deed = history[index];
  if (deed?.type !== 'acted' || deed.actor.type !== 'agent' || deed.actor.userId !== actor.userId) return null;
  const taken = compiled.workflow.actions[deed.action];
  if (!taken || (taken.definition.kind ?? 'step') !== 'step' || taken.definition.to === undefined) return null;
  const { action } = deed;
  const closed = (refusal: Refusal): Recallable => ({ type: 'closed', action, refusal });
  if (subject.outcome !== null) return closed(refuse('case-closed'));
  if (!mayAct(taken.definition, actor, subject)) return closed(refuse('action-not-allowed'));
  const since = history.slice(index);
  const isOwn = (event: CaseEvent): boolean => event.at === deed.at && isSame(event.actor, deed.actor);
  if (since.some((event) => isRestedOn(event) && !isOwn(event)))
    return closed(refuse('case-changed', SENTENCES.changed));
  const isOutside = since.some((event) => isRestedOn(event) && !INSIDE.has(event.type));
  if (isOutside || hasEffects(compiled, taken.definition.effects, since))
    return closed(refuse('action-not-possible', SENTENCES.followed));
  const before = history.slice(0, index).reduce<Case | null>(evolve, null);
  if (!before) return null;
  const holder = subject.tasks.find(
    ({ id, assignee }) => assignee && !isHolder(actor, assignee) && !before.tasks.some((task) => task.id === id),
  )?.assignee;
  if (holder) return closed(refuse('task-taken', `${holder.name} s’occupe de ce dossier.`));
  if (before.timers.some(({ dueAt }) => compareInstants(dueAt, now) <= 0))
    return closed(refuse('action-not-possible', SENTENCES.late));
  return { type: 'open', action, before };
}

function isSame(one: Actor, other: Actor): boolean {
  return one.type === 'agent' && other.type === 'agent' && one.userId === other.userId;
}

/** Whether anything was ordered outside on the way, or may have been: not every effect leaves an event. */
function hasEffects(
  { workflow: { states } }: CompiledDispositif,
  own: readonly WorkflowEffect[] = [],
  since: readonly CaseEvent[],
): boolean {
  const met = since.flatMap((event) => {
    if (event.type !== 'moved') return [];
    const entered = event.entered.flatMap((id) => {
      const { entry = [], always = [] } = states[id] ?? {};
      return [...entry, ...always.flatMap(({ effects = [] }) => effects)];
    });
    const joined = event.exited.flatMap((id) => {
      const { then, withoutQuorum } = states[id] ?? {};
      return [...(then?.effects ?? []), ...(withoutQuorum?.effects ?? [])];
    });
    return [...entered, ...joined];
  });
  return own.length + met.length > 0;
}

/** Steps back by events that everybody knows: the case moves, its tasks and timers are those of before. */
function putBack(ledger: Ledger, { action, before }: Extract<Recallable, { readonly type: 'open' }>): void {
  const { subject } = ledger;
  note(ledger, { type: 'recalled', action, deed: before.actions[action] ?? null });
  const values = formerValues(before.decision, subject.decision);
  if (Object.keys(values).length > 0) note(ledger, { type: 'decided', values, action: null });
  const { machine, state, states } = before;
  const exited = subject.states.filter((id) => !hasKept(id, before, subject));
  const entered = states.filter((id) => !hasKept(id, before, subject));
  note(ledger, { type: 'moved', machine, state, states, exited, entered, outcome: null });
  for (const { id } of missingIn(before.tasks, subject.tasks)) note(ledger, { type: 'taskClosed', task: id });
  for (const task of missingIn(subject.tasks, before.tasks)) note(ledger, { type: 'taskOpened', task });
  for (const { id } of missingIn(before.timers, subject.timers))
    note(ledger, { type: 'timerEnded', timer: id, fired: false });
  for (const timer of missingIn(subject.timers, before.timers)) note(ledger, { type: 'timerStarted', timer });
}

/** A state that was left and entered again on the way has other tasks: it is left and entered on the way back too. */
function hasKept(id: string, before: Case, now: Case): boolean {
  if (!before.states.includes(id) || !now.states.includes(id)) return false;
  const tasksOf = ({ tasks }: Case): string => tasks.flatMap((task) => (task.state === id ? task.id : [])).join(' ');
  return tasksOf(before) === tasksOf(now);
}

type Named = { readonly id: string };

/** Those of the second that the first has not, or has as another. */
function missingIn<One extends Named>(known: readonly Named[], wanted: readonly One[]): readonly One[] {
  return wanted.filter(({ id }) => !known.some((one) => one.id === id));
}

/** Decided values that differ, as they were before; null for what was not decided then. */
function formerValues(before: JsonObject = {}, now: JsonObject = {}): JsonObject {
  return Object.fromEntries(
    Object.keys(now).flatMap((name) => {
      const former = before[name] ?? null;
      return JSON.stringify(former) === JSON.stringify(now[name] ?? null) ? [] : [[name, former]];
    }),
  );
}
