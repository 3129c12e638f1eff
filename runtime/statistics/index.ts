/** Statistics of a scheme over a period, for who leads its service: as one answer, and as a table that leaves as a file. */
export { schemeStatistics } from './scheme-statistics.ts';
export { isPeriod } from './period.ts';
export { HEADINGS, rowsOfStatistics } from './rows.ts';
