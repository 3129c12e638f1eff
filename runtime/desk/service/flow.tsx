import { Table } from '@mantine/core';
import type { JSX } from 'react';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { formatShortDay } from '../../ui/format.ts';
import { t } from '../text.ts';
import { Figure } from './figure.tsx';
import { FlowChart, type FlowUnit } from './flow-chart.tsx';
import { sayMonth } from './statistics/periods.ts';
import type { Links } from './links.ts';

type Spans = ServiceFigures['weeks'];
type FlowProps = {
  readonly weeks: Spans;
  /** What each of them is. */
  readonly unit?: FlowUnit;
  readonly links: Pick<Links, 'filedOpen' | 'filedDone' | 'closed'>;
};

/** What came and what ended, week by week or month by month, drawn and in numbers; the last one is the last of the chart and the first of the table. */
export function Flow({ weeks, unit = 'week', links }: FlowProps): JSX.Element {
  const [title, one, ended] =
    unit === 'week'
      ? [t('serviceFlow'), t('serviceWeek'), t('serviceClosed')]
      : [t('statisticsMonths'), t('statisticsMonth'), t('statisticsClosedInMonth')];
  return (
    <div className="service-flow">
      <FlowChart weeks={weeks} unit={unit} />
      <Table aria-label={title} className="service-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th rowSpan={2}>{one}</Table.Th>
            <Table.Th colSpan={2} className="service-number">
              {t('serviceFiled')}
            </Table.Th>
            <Table.Th rowSpan={2} className="service-number">
              {ended}
            </Table.Th>
          </Table.Tr>
          <Table.Tr>
            <Table.Th className="service-number">{t('serviceFiledOpen')}</Table.Th>
            <Table.Th className="service-number">{t('serviceFiledDone')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.toReversed().map((week) => {
            const day = unit === 'week' ? formatShortDay(week.from) : sayMonth(week);
            return (
              <Table.Tr key={week.from}>
                <Table.Th scope="row">{day}</Table.Th>
                <Table.Td className="service-number">
                  <Figure
                    count={week.filedOpen}
                    list={links.filedOpen(week)}
                    what={`${one} ${day}, ${t('serviceFiled')}, ${t('serviceFiledOpen')}`}
                  />
                </Table.Td>
                <Table.Td className="service-number">
                  <Figure
                    count={week.filedDone}
                    list={links.filedDone(week)}
                    what={`${one} ${day}, ${t('serviceFiled')}, ${t('serviceFiledDone')}`}
                  />
                </Table.Td>
                <Table.Td className="service-number">
                  <Figure count={week.closed} list={links.closed(week)} what={`${one} ${day}, ${ended}`} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
