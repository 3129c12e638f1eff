/*
 * The files of a scheme as they were before it was opened: what is shown of a scheme that does not compile when it is opened is the
 * last that did.
 */
import {
  applyChanges,
  joinChanges,
  writeChanges,
  type Changes,
  type Files,
  type Journal,
  type KeptStep,
} from '../../engine/studio.ts';
import { ApiError } from '../../runtime/ui/http.ts';
import type { JudgedSource } from '../../schemas/types/api.ts';

/** Files as they were, newest first, by what leads to them from those that the server had when the scheme was opened. */
export type Earlier = {
  readonly revision: number;
  readonly kept: Files;
  /** How many are known. */
  readonly count: number;
  readonly wayTo: (rank: number) => Changes;
};

/** What is known of how a journal that is opened came to be. @param known steps that the server keeps, oldest first */
export function earlierOf({ revision, kept, pending }: Journal, known: readonly KeptStep[]): Earlier {
  const backs = known.toReversed().map(({ back }) => back);
  return {
    revision,
    kept,
    count: pending.length + backs.length,
    wayTo: (rank) => {
      const left = pending.length - 1 - rank;
      return left >= 0 ? pending.slice(0, left).flatMap(({ changes }) => changes) : backs.slice(0, -left).flat();
    },
  };
}

/** Asks of earlier files: they are told by how they differ, or whole once the server has others. Rejects with what the question does. */
export async function askOfEarlier<Answer>(
  id: string,
  { revision, kept }: Pick<Earlier, 'revision' | 'kept'>,
  way: Changes,
  ask: (source: JudgedSource) => Promise<Answer>,
): Promise<Answer | null> {
  try {
    return await ask({ id, revision, changes: writeChanges(joinChanges(way)) });
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.code !== 'draft-changed') throw error;
    const files = applyChanges(kept, way);
    return files && ask({ id, files });
  }
}

const QUIET_MS = 300;

/**
 * What there is to show of the newest earlier files that have something; null where none has, as far back as is known.
 * @param isBusy whether one's own questions wait: they come first, since the server answers the newest of an author alone
 */
export function seekEarlier<Found>(
  id: string,
  earlier: Earlier,
  ask: (source: JudgedSource) => Promise<Found | null>,
  isBusy: () => boolean,
): Promise<Found | null> {
  return newestOf(earlier.count, async (rank) => {
    while (isBusy()) await pause(QUIET_MS);
    return askOfEarlier(id, earlier, earlier.wayTo(rank), ask);
  });
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * The newest of some things for which there is an answer, in as few questions as their logarithm: what was mended once and broken
 * again in between may be passed over.
 */
export async function newestOf<Found>(
  count: number,
  ask: (rank: number) => Promise<Found | null>,
): Promise<Found | null> {
  let without = -1;
  for (let stride = 1; without < count - 1; stride *= 2) {
    const rank = Math.min(without + stride, count - 1);
    const found = await ask(rank);
    if (found !== null) return nearest(without, { rank, found }, ask);
    without = rank;
  }
  return null;
}

async function nearest<Found>(
  without: number,
  known: { readonly rank: number; readonly found: Found },
  ask: (rank: number) => Promise<Found | null>,
): Promise<Found> {
  if (known.rank - without <= 1) return known.found;
  const rank = Math.floor((without + known.rank) / 2);
  const found = await ask(rank);
  return found === null ? nearest(rank, known, ask) : nearest(without, { rank, found }, ask);
}
