/**
 * A decision in the making: the events so far, the effects so far, and the case they lead to. It is the only mutable
 * thing in the engine and never leaves `decide`. The case is always what `evolve` makes of the events.
 */
import { USUAL_DAYS, type WorkDays } from '../../calendar/working-days.ts';
import { UNCOUNTED, type Counting, type QuotaCounts } from '../../names/quotas.ts';
import { createScopes, type Scopes } from '../../names/scope.ts';
import type { Case } from '../../case/case.ts';
import type { Actor } from '../../case/people.ts';
import type { CaseEvent, CaseEventBody } from '../events/case-event.ts';
import type { CompiledDispositif } from '../model/compiled-dispositif.ts';
import type { Decision, DecideContext } from './command.ts';
import type { Effect } from './effect.ts';
import type { Instant, Json } from '../../base/values.ts';
import type { Scope } from '../../feel/compiled-expression.ts';
import { evolve } from '../events/evolve.ts';
import { tellAgents } from './agent-notices.ts';
import { tellApplicant } from './notices.ts';
import { computeAnew, staleAfter, type Stale } from './recompute.ts';
import type { NextNumber, RegisterDraw } from './register-numbers.ts';
import { nextDue, type Due } from './due.ts';

/** A decision in the making. */
export type Ledger = {
  readonly compiled: CompiledDispositif;
  readonly events: CaseEvent[];
  readonly effects: Effect[];
  readonly scopes: Scopes;
  /** Numbers drawn so far from registers. */
  readonly draws: RegisterDraw[];
  readonly nextNumber: NextNumber;
  /** What the service says of its working days. */
  readonly days: WorkDays;
  /** Places of quotas that others hold. */
  readonly counted: QuotaCounts;
  /** What happened to the case before, where it was given. */
  readonly history: readonly CaseEvent[];
  /** What fell due next in the case as it was found. */
  readonly foundDue: Due | null;
  /** Moment and author of what is being noted; time passing moves both. */
  at: Instant;
  actor: Actor;
  subject: Case;
  /** What computed values were computed from has changed since: the answers, or what else they read of the case. */
  stale: Stale | null;
};

/** Starts from a case as it is. */
export function openLedger(
  compiled: CompiledDispositif,
  subject: Case,
  { now, actor, nextNumber = () => null, days = USUAL_DAYS, counted = UNCOUNTED, history = [] }: DecideContext,
): Ledger {
  // Most moves ask nothing of a case.
  let made: Scopes | null = null;
  const scopes: Scopes = (of, at, names) => {
    made ??= createScopes(compiled, counted);
    return made(of, at, names);
  };
  return {
    compiled,
    events: [],
    effects: [],
    scopes,
    draws: [],
    nextNumber,
    days,
    counted,
    history,
    foundDue: nextDue(subject),
    at: now,
    actor,
    subject,
    stale: null,
  };
}

/** Notes an event and what it makes of the case; gives the event's number. */
export function note(ledger: Ledger, body: CaseEventBody): number {
  const event: CaseEvent = { ...body, seq: nextSeq(ledger), at: ledger.at, actor: ledger.actor };
  ledger.events.push(event);
  const stale = staleAfter(ledger.compiled, ledger.subject, body);
  ledger.stale = stale === 'answers' ? stale : (ledger.stale ?? stale);
  ledger.subject = evolve(ledger.subject, event);
  return event.seq;
}

/** Number the next event will have; what an event creates is named after it. */
export function nextSeq(ledger: Ledger): number {
  return ledger.subject.version + 1;
}

/** What templates read at this point of the ledger, or expressions: then only what their `names` ask for. */
export function scopeOf(ledger: Ledger, names?: readonly string[]): Scope {
  settleValues(ledger);
  return ledger.scopes(ledger.subject, ledger.at, names);
}

/** What is known of the places of quotas, those that the case holds at this point of the ledger among them. */
export function countingOf({ counted, subject: { places = {} } }: Ledger): Counting {
  return { counted, places };
}

/** What an expression of the workflow gives at this point of the ledger. */
export function evaluate(ledger: Ledger, text: string): Json {
  const expression = ledger.compiled.workflow.expressions[text];
  return expression ? expression.evaluate(scopeOf(ledger, expression.names)) : null;
}

/**
 * Computes values anew where what they read has changed. Nobody can forget it: whoever reads the case asks for its scope.
 * It is noted at the moment and under the name of what changed, so it comes before either becomes another.
 */
export function settleValues(ledger: Ledger): void {
  const { stale, compiled, subject } = ledger;
  if (stale === null) return;
  ledger.stale = null;
  const changed = computeAnew(compiled, subject, ledger.scopes(subject, ledger.at), stale === 'answers');
  if (changed) note(ledger, changed);
}

/** Closes the ledger of a decision on a case as it was before, or on none. */
export function conclude(ledger: Ledger, before: Case | null): Decision {
  settleValues(ledger);
  const { events, draws, subject } = ledger;
  const effects = [...tellApplicant(ledger), ...tellAgents(ledger)];
  const wake = wakeOf(ledger, before);
  return { type: 'decided', events, effects: wake ? [...effects, wake] : effects, draws, case: subject };
}

/**
 * The wake of the next due moment, unless the case before the decision already asked for that one. The key names the
 * moment and the last event, so that asking twice is one asking.
 */
function wakeOf({ subject, foundDue }: Ledger, before: Case | null): Effect | null {
  const next = nextDue(subject);
  if (!next || (before && foundDue?.at === next.at)) return null;
  return { type: 'wake', key: `wake:${next.at}:${subject.version}`, at: next.at };
}
