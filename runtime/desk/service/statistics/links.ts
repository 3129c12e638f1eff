/** Where each number of the statistics leads: the queue, showing the rows that it counts. */
import type { SchemeStatistics } from '../../../../schemas/types/api.ts';
import { createLinks, type Asked } from '../links.ts';

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
    filedIn: ({ state, outcome }: State): Asked => ({
      ...(outcome === 'open' ? filedOpen(period) : filedDone(period)),
      state,
    }),
    endedIn: ({ state }: State): Asked => ({ ...closed(period), state }),
    openBy: ({ channel }: Channel): Asked => ({ ...filedOpen(period), channel }),
    doneBy: ({ channel }: Channel): Asked => ({ ...filedDone(period), channel }),
  };
}

/** Ways to the lists of the statistics. */
export type StatisticsLinks = ReturnType<typeof createStatisticsLinks>;
