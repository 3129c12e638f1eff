// Written by `npm run generate` from the schema of the same name: change that one, then run it again.

/**
 * Name that rules and templates can read: a letter, then letters, digits or underscores. No dash, since FEEL would read a subtraction.
 */
export type Identifier = string;
/**
 * Name of a file or an address: lower-case words separated by dashes.
 */
export type Slug = string;
/**
 * Sentence shown to people, in French.
 */
export type Text = string;
/**
 * FEEL expression (DMN 1.5) over the answers, the computed values, `agent`, `actions`, `avis`, `dossier`, `demandeur` and `aujourdhui`.
 */
export type Feel = string;
/**
 * ISO 8601 duration in whole days, weeks, months or years, such as P15D or P2M.
 */
export type Duration = string;
/**
 * How the days of a delay are counted: every day, or the working days of New Caledonia (Monday to Friday, public holidays left out).
 */
export type Calendar = 'calendar' | 'working';
/**
 * JSON pointer (RFC 6901) to a field of the answers, such as /foyer/revenus; `*` stands for each member of a list.
 */
export type Pointer = string;
/**
 * Hour and minute of a day in Nouméa, HH:MM, from 00:00 to 23:59.
 */
export type TimeOfDay = string;
/**
 * What a number counts: `F`, `km`, `m²`, `%`, `jours`, `mois`, `ans`, or so many by something, such as `F/mois`, `F/an`, `F/km`.
 */
export type Unit = string;
/**
 * Type of a computed value or of a table's column; money is whole XPF francs, time is a time of day (HH:MM).
 */
export type ValueType = 'string' | 'number' | 'money' | 'boolean' | 'date' | 'time' | 'list' | 'context';

/**
 * Small vocabulary shared by every file of a dispositif.
 */
export interface Common {
  readonly [k: string]: unknown;
}
/**
 * Length of time, ending at midnight in Nouméa.
 */
export interface Delay {
  /**
   * How long.
   */
  readonly after: Duration;
  /**
   * Which days count; every day when absent.
   */
  readonly calendar?: Calendar;
}
