/** Dates as the pages of the site write them. */
export {
  formatDay as writeDay,
  formatDay as writeLocalDate,
  formatLastDay as writeLastDay,
  formatMoment as writeMoment,
} from '../../../engine/form/words/index.ts';
