/**
 * Time passing: whatever is due happens, the earliest first, each at its own moment. A server that was away for a night
 * thus decides in the morning exactly what it would have decided at midnight.
 */
import type { Instant } from '../../base/values.ts';
import type { OpinionRecord } from '../../case/case.ts';
import type { Refusal } from './refusals.ts';
import { findAction, takeAction } from './act.ts';
import { reasonsAgainst } from './action-status.ts';
import { note, scopeOf, settleValues, type Draft } from './draft.ts';
import { isDue, nextDue, type Due } from './due.ts';
import { closeOpinion } from './give-opinion.ts';
import { findOpinion } from '../model/find-opinion.ts';
import { remindOpinion } from './opinion-mail.ts';
import { withdrawUnneeded } from './withdraw-opinions.ts';

/** More than this in one go is a workflow that runs in circles; the rest is left to the next wake. */
const MOST_AT_ONCE = 500;

/** Plays what is due up to a moment. Author and moment of the draft are put back afterwards. */
export function passTime(draft: Draft, now: Instant): Refusal | null {
  const { at, actor } = draft;
  let refusal: Refusal | null = null;
  let due = nextDue(draft.subject);
  for (let played = 0; !refusal && isDue(due, now) && played < MOST_AT_ONCE; played += 1) {
    draft.at = due.at;
    draft.actor = { type: 'time' };
    const found = draft.subject;
    refusal = play(draft, due) ?? withdrawUnneeded(draft, found);
    settleValues(draft);
    due = nextDue(draft.subject);
  }
  draft.at = at;
  draft.actor = actor;
  return refusal;
}

function play(draft: Draft, due: Due): Refusal | null {
  switch (due.type) {
    case 'opinion':
      return playSilence(draft, due.id);
    case 'reminder':
      return remindOpinion(draft, due.id);
    case 'timer':
      return playTimer(draft, due.id);
    case 'clock':
      return playExpiry(draft, due.id);
  }
}

function playSilence(draft: Draft, id: string): Refusal | null {
  const asked = draft.subject.opinions[id];
  const definition = asked && findOpinion(draft.compiled.workflow, asked);
  if (!asked || !definition) throw new Error(`An opinion that is not defined is due: ${id}`);
  const silent: OpinionRecord = {
    ...asked,
    status: 'silent',
    answeredAt: draft.at,
    data: { sens: definition.silence, motif: null },
  };
  return closeOpinion(draft, silent);
}

function playTimer(draft: Draft, id: string): Refusal | null {
  const timer = draft.subject.timers.find((candidate) => candidate.id === id);
  if (!timer) throw new Error(`A timer that does not run is due: ${id}`);
  const open = isOpenToTime(draft, timer.action);
  note(draft, { type: 'timerEnded', timer: id, fired: open });
  return open ? takeByTime(draft, timer.action) : null;
}

function playExpiry(draft: Draft, id: string): Refusal | null {
  const clock = draft.subject.clocks[id];
  const definition = draft.compiled.workflow.workflow.clocks?.[id];
  if (!clock || !definition) throw new Error(`A clock that is not defined is due: ${id}`);
  note(draft, { type: 'clockChanged', clock: { ...clock, status: 'expired' } });
  return isOpenToTime(draft, definition.action) ? takeByTime(draft, definition.action, definition.certificate) : null;
}

function isOpenToTime(draft: Draft, name: string): boolean {
  const action = findAction(draft, name);
  if (!action) return false;
  const { compiled, subject, actor } = draft;
  return reasonsAgainst(compiled, subject, action, actor, (names) => scopeOf(draft, names)).length === 0;
}

function takeByTime(draft: Draft, name: string, certificate?: string): Refusal | null {
  const action = findAction(draft, name);
  return action ? takeAction(draft, action, {}, null, certificate) : null;
}
