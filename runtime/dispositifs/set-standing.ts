/**
 * Withdrawing a scheme, archiving it, bringing it back. Nothing is lost: versions stay, open cases go on under theirs, begun
 * requests stay to be read; nobody begins or files a new one meanwhile.
 */
import type { Services } from '../services.ts';
import { lockSchemeStanding, writeSchemeStanding, type Standing } from './store/standing.ts';

/** What is asked of a scheme. */
export interface AskedStanding {
  readonly id: string;
  readonly standing: Standing;
  /** What people are told; needed of a scheme that was published, when it is no longer offered. */
  readonly reason: string | null;
  /** Account of the author. */
  readonly by: string;
}

/** How it ended: `unpublished`: there is nothing to withdraw; `reason-missing`: people would not be told why. */
export type StandingOutcome = 'done' | 'unknown' | 'unpublished' | 'reason-missing';

/** Changes how a scheme stands; what it is already is left as it is, with its reason put right. */
export async function setSchemeStanding(
  { db, clock, dispositifs }: Pick<Services, 'db' | 'clock' | 'dispositifs'>,
  { id, standing, reason, by }: AskedStanding,
): Promise<StandingOutcome> {
  const outcome = await db.transaction(async (tx): Promise<StandingOutcome> => {
    const now = await lockSchemeStanding(tx, id);
    if (!now) return 'unknown';
    const isPublished = now.version !== null;
    if (standing === 'withdrawn' && !isPublished) return 'unpublished';
    const told = standing === 'offered' || !isPublished ? null : (reason ?? now.reason);
    if (standing !== 'offered' && isPublished && told === null) return 'reason-missing';
    if (now.standing === standing && now.reason === told) return 'done';
    await writeSchemeStanding(tx, { id, standing, reason: told, at: new Date(clock.now()), by });
    return 'done';
  });
  dispositifs.renew(id);
  return outcome;
}
