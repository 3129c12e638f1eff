/** Dates and amounts as the desk and the studio write them: as everything else of the product does. */
export {
  formatDay,
  formatLastDay,
  formatShortDay,
  formatShortLastDay,
  formatShortMoment as formatMoment,
} from '../../engine/form/words/index.ts';
export { formatMoney } from '../../engine/form/words/index.ts';
