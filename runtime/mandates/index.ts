/** Persons who act for other persons: appointed, accepted by a link, ended. */
export { acceptMandate, endMandate, giveMandate, MANDATE_LINK, refuseMandate, tellEnded } from './mandates.ts';
export { isWrong, judgeMandate, type TypedMandate } from './judge.ts';
export { endDueMandates } from './end-due.ts';
export { deedsUnder } from './deeds.ts';
export { endRecorded, forgetScans, recordMandate } from './record.ts';
export {
  endMandatesOf,
  findMandate,
  findOffered,
  listMandatesGiven,
  listMandatesHeld,
  listRecorded,
  type Mandate,
} from './store/mandates.ts';
