/** Sittings of commissions: an agenda made of cases, what is typed on the day, what is carried out, minutes. */
export { countFor } from './count.ts';
export { heldAt } from './entries.ts';
export { dayOf, valuesOf, whyNotYet } from './decision.ts';
export { minutesOf } from './minutes.ts';
export { writeAgenda, writeMinutes } from './papers.ts';
export { findMinutes } from './store/minutes.ts';
export {
  closeSitting,
  dropSitting,
  keepCell,
  moveOnAgenda,
  putOnAgenda,
  takeOffAgenda,
  type SittingRefusal,
} from './keep.ts';
export { fr as sittingMessages } from './messages.ts';
export { countItems, listItems, noteApplied, type StoredItem } from './store/agenda.ts';
export { findRevision, findSitting, insertSitting, listSittings, type StoredSitting } from './store/sittings.ts';
