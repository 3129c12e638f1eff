/**
 * A decision in the making: the events so far, the effects so far, and the case they lead to. It is the only mutable
 * thing in the engine and never leaves `decide`. The case is always what `evolve` makes of the events.
 */
import { createScopes } from '../rules/scope.ts';
import type {
  Actor,
  Case,
  CaseEvent,
  CaseEventBody,
  CompiledDispositif,
  Decision,
  DecideContext,
  Effect,
  Instant,
  Scope,
} from '../types.ts';
import { evolve } from './evolve.ts';

export type Draft = {
  readonly compiled: CompiledDispositif;
  readonly events: CaseEvent[];
  readonly effects: Effect[];
  readonly scopes: ReturnType<typeof createScopes>;
  /** Moment and author of what is being noted; time passing moves both. */
  at: Instant;
  actor: Actor;
  subject: Case;
};

/** Starts from a case as it is. */
export function startDraft(compiled: CompiledDispositif, subject: Case, { now, actor }: DecideContext): Draft {
  return { compiled, events: [], effects: [], scopes: createScopes(compiled), at: now, actor, subject };
}

/** Notes an event and what it makes of the case; gives the event's number. */
export function note(draft: Draft, body: CaseEventBody): number {
  const event: CaseEvent = { ...body, seq: nextSeq(draft), at: draft.at, actor: draft.actor };
  draft.events.push(event);
  draft.subject = evolve(draft.subject, event);
  return event.seq;
}

/** Number the next event will have; what an event creates is named after it. */
export function nextSeq(draft: Draft): number {
  return draft.subject.version + 1;
}

/** What expressions and templates read at this point of the draft. */
export function scopeOf(draft: Draft): Scope {
  return draft.scopes(draft.subject, draft.at);
}

/** Closes the draft. */
export function conclude(draft: Draft): Decision {
  return { type: 'decided', events: draft.events, effects: draft.effects, case: draft.subject };
}
