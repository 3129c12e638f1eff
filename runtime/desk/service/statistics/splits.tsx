import type { JSX } from 'react';
import { formatNumber } from '../../../../engine/form/words/index.ts';
import type { SchemeStatistics } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';
import { Figure } from '../figure.tsx';
import type { QueueLink } from '../links.ts';
import { CountedTable } from './counted-table.tsx';
import type { StatisticsLinks } from './links.ts';

type State = SchemeStatistics['filed'][number];
type StatesProps = {
  readonly states: readonly State[];
  readonly listOf: (state: State) => QueueLink;
};

/** Cases by step, each with how it ends. */
export function States({ states, listOf }: StatesProps): JSX.Element {
  return (
    <CountedTable
      title={t('statisticsBecame')}
      headings={[t('serviceStep'), t('serviceCases')]}
      rows={states.map((state) => {
        const name = state.stateTitle ?? t('serviceFormerStep');
        const outcome = t(`outcome-${state.outcome}`);
        return {
          key: `${state.outcome} ${state.state}`,
          size: state.count,
          name:
            state.outcome === 'open' ? (
              name
            ) : (
              <>
                {name} <span className="desk-soft">{outcome}</span>
              </>
            ),
          cells: [<Figure key="count" count={state.count} list={listOf(state)} what={`${name}, ${outcome}`} />],
        };
      })}
    />
  );
}

type ChannelsProps = {
  readonly channels: SchemeStatistics['channels'];
  readonly links: Pick<StatisticsLinks, 'openBy' | 'doneBy'>;
};

/** Cases by the channel they came by: under way, and ended since. */
export function Channels({ channels, links }: ChannelsProps): JSX.Element {
  return (
    <CountedTable
      title={t('statisticsChannels')}
      headings={[t('statisticsChannel'), t('statisticsOngoing'), t('statisticsDone')]}
      rows={channels.map((one) => {
        const name = t(`by-${one.channel}`);
        return {
          key: one.channel,
          name,
          size: one.open + one.done,
          cells: [
            <Figure key="open" count={one.open} list={links.openBy(one)} what={`${name}, ${t('statisticsOngoing')}`} />,
            <Figure key="done" count={one.done} list={links.doneBy(one)} what={`${name}, ${t('statisticsDone')}`} />,
          ],
        };
      })}
    />
  );
}

/** Cases by the version they were filed under. The queue knows no versions: these numbers open no list. */
export function Versions({ versions }: Pick<SchemeStatistics, 'versions'>): JSX.Element {
  return (
    <CountedTable
      title={t('statisticsVersions')}
      headings={[t('statisticsVersions'), t('statisticsOngoing'), t('statisticsDone')]}
      rows={versions.map(({ version, open, done }) => ({
        key: String(version),
        name: t('statisticsVersion', { version }),
        size: open + done,
        cells: [formatNumber(open), formatNumber(done)],
      }))}
    />
  );
}
