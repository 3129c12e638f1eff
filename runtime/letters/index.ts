/** Letters for who is told in no other way: ordered, gathered into batches, printed, posted. */
export { PART, type LetterBatch, type OrderedLetter } from './letter.ts';
export { fr as lettersMessages } from './messages/fr.ts';
export { deadlineLetter, isDecisionEnclosed, noticeLetter } from './notice-letter.ts';
export { isReachedByLetter, orderDocument, orderLetter, orderPrintedMail } from './order-letter.ts';
export { partsOf, printMade, type MadeLetter } from './print-made.ts';
export { countParts, printPart } from './print-part.ts';
export {
  countNotified,
  countWaiting,
  findBatch,
  insertBatch,
  listBatches,
  lockBatch,
  lockUntold,
  lockWaiting,
  releaseLetters,
  setPosted,
  setPrinted,
  setTold,
} from './store/batches.ts';
export { listCaseLetters, listLettersOf, type FollowedLetter } from './store/letters.ts';
export { printMail } from './text-of-letter.ts';
