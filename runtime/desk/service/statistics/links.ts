/** Where each number of the statistics leads: the queue, showing the rows that it counts. */
import type { SchemeStatistics } from '../../../../schemas/types/api.ts';
import { createLinks, type QueueLink } from '../links.ts';

type State = Pick<SchemeStatistics['filed'][number], 'state' | 'outcome'>;
type Channel = Pick<SchemeStatistics['channels'][number], 'channel'>;

/** Ways to the lists of the statistics of a scheme over a period. */
export function createStatisticsLinks({ dispositif, from, to }: Pick<SchemeStatistics, 'dispositif' | 'from' | 'to'>) {
  const { filedOpen, filedDone, closed } = createLinks(dispositif);
  const period = { from, to };
  return {
    filedOpen,
    filedDone,
    closed,
    filedIn: ({ state, outcome }: State): QueueLink => ({
      ...(outcome === 'open' ? filedOpen(period) : filedDone(period)),
      state,
    }),
    endedIn: ({ state }: State): QueueLink => ({ ...closed(period), state }),
    openBy: ({ channel }: Channel): QueueLink => ({ ...filedOpen(period), channel }),
    doneBy: ({ channel }: Channel): QueueLink => ({ ...filedDone(period), channel }),
  };
}

/** Ways to the lists of the statistics. */
export type StatisticsLinks = ReturnType<typeof createStatisticsLinks>;
