/** What is done to many cases while one works on, as the desk tells it. */
import type { BulkLetters, BulkRun, BulkRunOutcome } from '../../../../schemas/types/api.ts';
import { t, tCount } from '../../text.ts';

/** Milliseconds between two looks at what is under way. */
export const LOOK_MS = 1000;

/** The same while its letters are made, one after the other. */
const LETTERS_MS = 3000;

/** Whether it still has to be told of: it is under way, or nobody has seen how it ended. */
export const calls = ({ state, seen }: BulkRun): boolean => state === 'running' || !seen;

/** How many ended that were not seen. */
export const unseen = (runs: readonly BulkRun[]): number =>
  runs.filter(({ state, seen }) => state !== 'running' && !seen).length;

/** When to look again; never when nothing is under way. */
export const lookAgain = (runs: readonly BulkRun[]): number | false =>
  runs.some(({ state }) => state === 'running') && LOOK_MS;

/** The same of one that is looked at: once it is over, until its letters are made as well. */
export function lookAtOne(read: Pick<BulkRunOutcome, 'run' | 'letters'> | undefined): number | false {
  if (!read) return false;
  const { run, letters } = read;
  return lookAgain([run]) || (awaitedOf(letters) > 0 && LETTERS_MS);
}

/** How many letters are still being made; those that were given up are not. */
export const awaitedOf = ({ made, ready, failed }: BulkLetters): number => made - ready - failed.length;

/** What it is called. */
export const nameOf = ({ deed, title }: BulkRun): string =>
  deed === 'act' || deed === 'sit' ? title : t(`deed-${deed}`);

/** Cases that it is over with. */
export const overOf = ({ done, refused }: BulkRun): number => done + refused;

/** How far it has come, in a line. */
export function progressOf(run: BulkRun): string {
  const { state, total, done, refused } = run;
  if (state === 'running') return t('runProgress', { done: overOf(run), count: total });
  const told = [tCount('runDone', done), ...(refused > 0 ? [tCount('runRefused', refused)] : [])].join(', ');
  if (state === 'ended') return t('runEnded', { told });
  return t('runStopped', { told, left: tCount('runLeft', total - overOf(run)) });
}
