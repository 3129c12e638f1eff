/** Sets the clock of a process as the others on its database have it. */
import type { Services } from '../services.ts';
import { beginClockOffset, readClockOffset } from '../store/settings.ts';

/**
 * Puts the clock of a demonstration where the database says it is; a new one begins at `config.demoStart`. Elsewhere the time
 * stays that of the machine.
 */
export async function beginClock({ config, db, clock }: Pick<Services, 'config' | 'db' | 'clock'>): Promise<void> {
  if (!config.demo) return;
  const { demoStart } = config;
  const offset = await db.transaction((tx) =>
    demoStart === null ? readClockOffset(tx) : beginClockOffset(tx, Date.parse(demoStart) - Date.now()),
  );
  clock.setOffset(offset);
}
