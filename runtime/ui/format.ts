/** Dates and amounts as people here read them, in Nouméa's time whatever the machine's. */
const ZONE = 'Pacific/Noumea';
const day = new Intl.DateTimeFormat('fr', { timeZone: ZONE, day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('fr', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const moment = new Intl.DateTimeFormat('fr', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
const number = new Intl.NumberFormat('fr', { maximumFractionDigits: 2 });

/** « 3 mars 2026 » or « 1er mars 2026 », from an instant or a local date. */
export const formatDay = (value: string): string => inWords(instantOf(value));
/** « 03/03/2026 ». */
export const formatShortDay = (value: string): string => shortDay.format(instantOf(value));
/** « 03/03/2026 14:05 ». */
export const formatMoment = (value: string): string => moment.format(instantOf(value));
/** The last day of a delay, which is over at the midnight that ends it: « 3 mars 2026 ». */
export const formatLastDay = (over: string): string => inWords(lastMoment(over));
/** The same, short: « 03/03/2026 ». */
export const formatShortLastDay = (over: string): string => shortDay.format(lastMoment(over));
/** « 1 234,5 ». */
export const formatNumber = (value: number): string => number.format(value);
/** « 125 000 F CFP », from whole XPF. */
export const formatMoney = (value: number): string => `${number.format(value)} F CFP`;

/** The first of a month is said « 1er », as letters write it. */
const inWords = (moment: Date | number): string => day.format(moment).replace(/^1 /, '1er ');

/** A local date means that day in Nouméa: its noon there is the same day in UTC. */
const instantOf = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00+11:00` : value);

const lastMoment = (over: string): number => new Date(over).getTime() - 1;
