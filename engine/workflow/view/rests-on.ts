/**
 * What a decision rests on. Whoever decides quotes the case they saw, and is refused when it has changed since; but not for
 * what was only said, handed over or made of what was decided before: none of it can make a decision another.
 */
import type { CaseEvent } from '../events/case-event.ts';

/** Whether a decision may rest on what an event tells. */
export function isRestedOn({ type }: Pick<CaseEvent, 'type'>): boolean {
  switch (type) {
    case 'messageSent':
    case 'noteAdded':
    // Who must not act on a task that another holds is refused by the task itself.
    case 'taskAssigned':
    case 'opinionReminded':
    case 'documentProduced':
      return false;
    case 'filed':
    case 'computed':
    case 'acted':
    case 'answersChanged':
    case 'moved':
    case 'taskOpened':
    case 'taskClosed':
    case 'timerStarted':
    case 'timerEnded':
    case 'clockChanged':
    case 'clockExtended':
    case 'routed':
    case 'opinionChanged':
    case 'correctionRequested':
    case 'correctionEnded':
    case 'annotated':
    case 'amountEntered':
    case 'documentOrdered':
    case 'mailOrdered':
      return true;
  }
}
