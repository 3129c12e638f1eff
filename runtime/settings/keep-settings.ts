/** Keeps a process to what administrators set, from its start to its end. */
import type { Services } from '../services.ts';

/** Pause before the database is asked again once it went away. */
const AGAIN_MS = 1000;

type KeptServices = Pick<Services, 'settings' | 'changes' | 'log'>;

/**
 * Loads the settings, then loads them anew whenever any server changes one, or the database was away meanwhile; gives the way to
 * stop. Rejects when they cannot be read at first: a server must not serve by other days than the others.
 */
export async function keepSettings({ settings, changes, log }: KeptServices): Promise<() => void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void follow().catch(tell), AGAIN_MS);
  };
  const tell = (error: unknown): void => {
    log.warn({ err: error }, 'settings could not be read; they are asked for again');
    again();
  };
  const read = (): void => void settings.load().catch(tell);
  const follow = async (): Promise<void> => {
    await changes.subscribe(() => undefined, again);
    // What was changed before it listened.
    await settings.load();
  };
  const forget = changes.watchSettings(read);
  await follow();
  return () => {
    stopped = true;
    clearTimeout(timer);
    forget();
  };
}
