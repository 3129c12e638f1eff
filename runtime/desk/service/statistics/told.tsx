import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { formatNumber } from '../../../../engine/form/words/index.ts';
import type { SchemeStatistics } from '../../../../schemas/types/api.ts';
import { formatShortDay } from '../../../ui/format.ts';
import { t, tCount } from '../../text.ts';
import { DelaysTable } from '../delays.tsx';
import { CountedTable } from './counted-table.tsx';

type MeasuredProps = Pick<SchemeStatistics, 'measured' | 'typicalDelay'> & {
  /** Cases that ended in the period; those that were measured may be fewer. */
  readonly ended: number;
};

/** How long cases took that ended in the period, beside what the sheet announces, and what was done in them. */
export function Measured({ measured, typicalDelay, ended }: MeasuredProps): JSX.Element {
  const isPart = measured.cases < ended;
  const [cases, all] = [formatNumber(measured.cases), formatNumber(ended)];
  return (
    <>
      {typicalDelay !== '' && <Text>{t('statisticsUsual', { delay: typicalDelay })}</Text>}
      <Text>
        {isPart ? t('statisticsMeasuredLast', { count: cases, all }) : tCount('statisticsMeasured', measured.cases)}
      </Text>
      {measured.cases > 0 && (
        <ul className="service-deeds">
          <li>{tCount('statisticsTacit', measured.tacit)}</li>
          <li>
            {tCount('statisticsCorrected', measured.corrected)}
            {measured.corrected > 0 && ` (${formatNumber(Math.round((100 * measured.corrected) / measured.cases))} %)`}
          </li>
        </ul>
      )}
      {measured.cases > 0 && <DelaysTable delays={measured} links={null} />}
    </>
  );
}

const orWithheld = (value: number | null, say: (value: number) => string): string =>
  value === null ? t('statisticsWithheld') : say(value);

/** What was granted, paid and paid back in the period. */
export function Amounts({ amounts }: Pick<SchemeStatistics, 'amounts'>): JSX.Element {
  return (
    <>
      <CountedTable
        title={t('statisticsAmounts')}
        headings={[t('statisticsEntry'), t('serviceCases'), t('statisticsSum'), t('statisticsMedianAmount')]}
        rows={amounts.map(({ entry, cases, sum, median }) => ({
          key: entry,
          name: t(`statisticsEntry-${entry}`),
          size: sum,
          cells: [
            orWithheld(cases, formatNumber),
            orWithheld(sum, formatNumber),
            orWithheld(median === null ? null : Math.round(median), formatNumber),
          ],
        }))}
      />
      {amounts.some(({ cases }) => cases === null) && (
        <Text size="sm" className="desk-soft">
          {t('statisticsFew')}
        </Text>
      )}
    </>
  );
}

/** Requests begun online and left, by the last page on which something was answered. */
export function Begun({ begun }: Pick<SchemeStatistics, 'begun'>): JSX.Element {
  return (
    <>
      <Text>{t('statisticsBegunOf', { from: formatShortDay(begun.from), to: formatShortDay(begun.to) })}</Text>
      <ul className="service-deeds">
        <li>{tCount('statisticsSent', begun.filed)}</li>
        <li>{begun.left === null ? t('statisticsBegunFew') : tCount('statisticsLeft', begun.left)}</li>
      </ul>
      {begun.pages.length > 0 && (
        <CountedTable
          title={t('statisticsBegun')}
          headings={[t('statisticsLastPage'), t('statisticsLeftHead')]}
          rows={begun.pages.map(({ page, title, count }) => ({
            key: page,
            name: page === '' ? t('statisticsNoPage') : (title ?? t('statisticsFormerPage')),
            size: count,
            cells: [orWithheld(count, formatNumber)],
          }))}
        />
      )}
    </>
  );
}
