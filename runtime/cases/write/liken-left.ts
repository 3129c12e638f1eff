/**
 * Works out what older cases have in common with others, some at each sweep: without it they are found by whose they are alone. What
 * is done is done, whoever did it; a server that is killed leaves the rest to the next round.
 */
import { doublingOf, likenessesOf, type Case } from '../../../engine/index.ts';
import type { Services } from '../../services.ts';
import { lockAlikeLeft, writeAlike, type Likened } from '../store/alike-left.ts';
import { loadPinned } from './apply.ts';

/** Cases of a transaction, and how long a round lasts at most, in milliseconds: the sweep has more to do. */
const ROUND = { batch: 100, lasts: 5000 } as const;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** A round; gives how many cases it worked out. A case whose scheme cannot be read is told in the log, and passed over. */
export async function likenLeft(
  services: Pick<Services, 'db' | 'dispositifs' | 'log'>,
  { batch, lasts }: { readonly batch: number; readonly lasts: number } = ROUND,
): Promise<number> {
  const began = performance.now();
  let done = 0;
  for (let after = FIRST; ;) {
    const { looked, likened } = await services.db.transaction(async (tx) => {
      const some = await lockAlikeLeft(tx, after, batch);
      const found = (await Promise.all(some.map((one) => liken(services, one)))).filter((one) => one !== null);
      if (found.length > 0) await writeAlike(tx, found);
      return { looked: some, likened: found.length };
    });
    done += likened;
    after = looked.at(-1)?.id ?? after;
    if (looked.length < batch || performance.now() - began > lasts) return done;
  }
}

async function liken(services: Pick<Services, 'dispositifs' | 'log'>, subject: Case): Promise<Likened | null> {
  try {
    const likenesses = likenessesOf(await loadPinned(services, subject), subject);
    return {
      id: subject.id,
      alike: likenesses.map(({ key }) => key),
      doubling: doublingOf(subject, likenesses).map(({ key }) => key),
    };
  } catch (error) {
    services.log.warn(
      { err: error, case: subject.id },
      'what a case has in common with others could not be worked out',
    );
    return null;
  }
}
