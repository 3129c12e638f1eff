/**
 * Time passing: whatever is due happens, the earliest first, each at its own moment. A server that was away for a night
 * thus decides in the morning exactly what it would have decided at midnight.
 */
import type { Instant } from '../../base/values.ts';
import type { OpinionRecord } from '../../case/records.ts';
import type { Refusal } from './refusals.ts';
import { findAction, takeAction } from './act.ts';
import { reasonsAgainst } from './action-status.ts';
import { note, scopeOf, settleValues, type Ledger } from './ledger.ts';
import { isDue, nextDue, type Due } from './due.ts';
import { closeOpinion } from './give-opinion.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { remindOpinion } from './opinion-mail.ts';
import { withdrawUnneeded } from './withdraw-opinions.ts';

/** More than this in one go is a workflow that runs in circles; the rest is left to the next wake. */
const MOST_AT_ONCE = 500;

/** Plays what is due up to a moment, before anything else is noted. Author and moment of the ledger are put back afterwards. */
export function passTime(ledger: Ledger, now: Instant): Refusal | null {
  const { at, actor } = ledger;
  let refusal: Refusal | null = null;
  let due = ledger.foundDue;
  for (let played = 0; !refusal && isDue(due, now) && played < MOST_AT_ONCE; played += 1) {
    ledger.at = due.at;
    ledger.actor = { type: 'time' };
    const found = ledger.subject;
    refusal = play(ledger, due) ?? withdrawUnneeded(ledger, found);
    settleValues(ledger);
    due = nextDue(ledger.subject);
  }
  ledger.at = at;
  ledger.actor = actor;
  return refusal;
}

function play(ledger: Ledger, due: Due): Refusal | null {
  switch (due.type) {
    case 'opinion':
      return playSilence(ledger, due.id);
    case 'reminder':
      return remindOpinion(ledger, due.id);
    case 'timer':
      return playTimer(ledger, due.id);
    case 'clock':
      return playExpiry(ledger, due.id);
  }
}

function playSilence(ledger: Ledger, id: string): Refusal | null {
  const asked = ledger.subject.opinions[id];
  const definition = asked && findOpinion(ledger.compiled.workflow, asked);
  if (!asked || !definition) throw new Error(`An opinion that is not defined is due: ${id}`);
  const silent: OpinionRecord = {
    ...asked,
    status: 'silent',
    answeredAt: ledger.at,
    data: { sens: definition.silence, motif: null },
  };
  return closeOpinion(ledger, silent);
}

function playTimer(ledger: Ledger, id: string): Refusal | null {
  const timer = ledger.subject.timers.find((candidate) => candidate.id === id);
  if (!timer) throw new Error(`A timer that does not run is due: ${id}`);
  const open = isOpenToTime(ledger, timer.action);
  note(ledger, { type: 'timerEnded', timer: id, fired: open });
  return open ? takeByTime(ledger, timer.action) : null;
}

function playExpiry(ledger: Ledger, id: string): Refusal | null {
  const clock = ledger.subject.clocks[id];
  const definition = ledger.compiled.workflow.workflow.clocks?.[id];
  if (!clock || !definition) throw new Error(`A clock that is not defined is due: ${id}`);
  note(ledger, { type: 'clockChanged', clock: { ...clock, status: 'expired' } });
  return isOpenToTime(ledger, definition.action) ? takeByTime(ledger, definition.action, definition.certificate) : null;
}

function isOpenToTime(ledger: Ledger, name: string): boolean {
  const action = findAction(ledger, name);
  if (!action) return false;
  const { compiled, subject, actor } = ledger;
  return (
    reasonsAgainst(compiled, subject, action, actor, (names) => scopeOf(ledger, names), { days: ledger.days })
      .length === 0
  );
}

function takeByTime(ledger: Ledger, name: string, certificate?: string): Refusal | null {
  const action = findAction(ledger, name);
  return action ? takeAction(ledger, action, {}, null, certificate) : null;
}
