/**
 * What administrators set, as it holds now. It is read from the database at the start, and again whenever a server says that it
 * changed: nobody waits for it, and all servers follow within a second.
 */
import type { Knex } from 'knex';
import { USUAL_DAYS, type WorkDays } from '../../engine/index.ts';
import type { Clock } from '../clock.ts';
import { readSettings, type OwnSettings, type StoredSettings } from './store/setting-changes.ts';

/** What holds, as this process last read it. */
export interface LiveSettings {
  own(): OwnSettings;
  /** Reads it anew, and gives it with the last change of each. */
  load(db?: Knex): Promise<StoredSettings>;
}

/** Settings of which nothing is known until they are loaded; the clock is told the working days. */
export function createLiveSettings(db: Knex, clock: Clock): LiveSettings {
  let own: OwnSettings = {};
  return {
    own: () => own,
    async load(from = db) {
      const stored = await readSettings(from);
      own = stored.own;
      clock.setDays(workDaysOf(own.workDays));
      return stored;
    },
  };
}

/** What the engine counts by. */
export function workDaysOf(value: OwnSettings['workDays'] | null): WorkDays {
  if (!value || value.closed.length + value.worked.length === 0) return USUAL_DAYS;
  const setOf = (days: readonly { readonly day: string }[]) => new Set(days.map(({ day }) => day));
  return { closed: setOf(value.closed), worked: setOf(value.worked) };
}
