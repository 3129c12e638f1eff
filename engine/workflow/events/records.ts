/** The records of all kinds of events. A kind without one does not compile. */
import { acted } from './acted.ts';
import { actEstablished, notified } from './acts.ts';
import { amountEntered } from './amount-entered.ts';
import { annotated } from './annotated.ts';
import { answersChanged } from './answers-changed.ts';
import type { CaseEventBody, EventType } from './case-event.ts';
import { clockChanged, clockExtended } from './clocks.ts';
import { computed } from './computed.ts';
import { contactChanged } from './contact-changed.ts';
import { correctionEnded, correctionRequested } from './corrections.ts';
import { decided } from './decided.ts';
import { documentOrdered, documentProduced } from './documents.ts';
import type { EventRecord } from './event-record.ts';
import { erased } from './erased.ts';
import { examined } from './examined.ts';
import { filed } from './filed.ts';
import { labelsChanged } from './labels.ts';
import { letterSent } from './letter-sent.ts';
import { mailOrdered } from './mail-ordered.ts';
import { moved } from './moved.ts';
import { opinionChanged, opinionEntrusted, opinionReminded } from './opinions.ts';
import { placesChanged } from './places.ts';
import { recalled } from './recalled.ts';
import { routed } from './routed.ts';
import { exchangeLogged, messageSent, noteAdded } from './talk.ts';
import { taskAssigned, taskClosed, taskOpened } from './tasks.ts';
import { timerEnded, timerStarted } from './timers.ts';
import { toldApart } from './told-apart.ts';

const RECORDS: { readonly [Type in EventType]: EventRecord<Type> } = {
  filed,
  computed,
  acted,
  recalled,
  decided,
  contactChanged,
  answersChanged,
  moved,
  placesChanged,
  taskOpened,
  taskAssigned,
  taskClosed,
  timerStarted,
  timerEnded,
  clockChanged,
  clockExtended,
  routed,
  opinionChanged,
  opinionReminded,
  opinionEntrusted,
  correctionRequested,
  correctionEnded,
  annotated,
  amountEntered,
  actEstablished,
  documentOrdered,
  documentProduced,
  notified,
  mailOrdered,
  letterSent,
  messageSent,
  noteAdded,
  exchangeLogged,
  labelsChanged,
  toldApart,
  examined,
  erased,
};

/** What the kind of an event means. Ask it about this very event, not about another. */
export function recordOf<Type extends EventType>({ type }: Pick<CaseEventBody<Type>, 'type'>): EventRecord<Type> {
  return RECORDS[type];
}

/** Whether a decision may rest on what an event tells. */
export function isRestedOn(event: Pick<CaseEventBody, 'type'>): boolean {
  return recordOf(event).restedOn;
}

/** Whether who has the case on screen is told of an event: somebody did it, and the rest follows. */
export function isNews(event: Pick<CaseEventBody, 'type'>): boolean {
  return recordOf(event).told === 'news';
}

/** Whether an event is of use to the case alone: histories keep it, and fold it. */
export function isUpkeep(event: Pick<CaseEventBody, 'type'>): boolean {
  return recordOf(event).told === 'upkeep';
}
