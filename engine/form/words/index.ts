/*
 * How values are written in French, for every page and letter: dates, amounts, numbers, and the spaces that hold them
 * together. Light: nothing of a form comes with it.
 */
export { addressInLine } from './address-line.ts';
export { isScale } from './bracket-words.ts';
export { listOf, writeHour as formatTime } from '../../calendar/duration-words.ts';
export { fromLocalTime, localDayOf, localTime } from '../../calendar/local-time.ts';
export { forAgents, sectionsForAgents } from './for-agents.ts';
export { describeOrigin } from './origin-words.ts';
export { fillSentence, SENTENCE_TAGS, type SentenceValues } from './fill-sentence.ts';
export {
  formatDay,
  formatLastDay,
  formatMoment,
  formatShortDay,
  formatShortLastDay,
  formatShortMoment,
} from './format-moment.ts';
export {
  formatDate,
  formatIban,
  formatMoney,
  formatNumber,
  formatPhone,
  formatQuantity,
  isFileAnswer,
  MONTHS,
  sayUnit,
  setFrenchSpaces,
} from './format-value.ts';
