import { Table } from '@mantine/core';
import type { JSX } from 'react';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { formatShortDay } from '../../ui/format.ts';
import { t } from '../text.ts';
import { Figure } from './figure.tsx';
import { FlowChart } from './flow-chart.tsx';
import type { Links } from './links.ts';

type FlowProps = { readonly weeks: ServiceFigures['weeks']; readonly links: Links };

/** What came and what ended, week by week, drawn and in numbers; the running week is the last of the chart and the first of the table. */
export function Flow({ weeks, links }: FlowProps): JSX.Element {
  return (
    <div className="service-flow">
      <FlowChart weeks={weeks} />
      <Table className="service-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th rowSpan={2}>{t('serviceWeek')}</Table.Th>
            <Table.Th colSpan={2} className="service-number">
              {t('serviceFiled')}
            </Table.Th>
            <Table.Th rowSpan={2} className="service-number">
              {t('serviceClosed')}
            </Table.Th>
          </Table.Tr>
          <Table.Tr>
            <Table.Th className="service-number">{t('serviceFiledOpen')}</Table.Th>
            <Table.Th className="service-number">{t('serviceFiledDone')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {weeks.toReversed().map((week) => {
            const day = formatShortDay(week.from);
            return (
              <Table.Tr key={week.from}>
                <Table.Th scope="row">{day}</Table.Th>
                <Table.Td className="service-number">
                  <Figure
                    count={week.filedOpen}
                    list={links.filedOpen(week)}
                    what={`${t('serviceWeek')} ${day}, ${t('serviceFiled')}, ${t('serviceFiledOpen')}`}
                  />
                </Table.Td>
                <Table.Td className="service-number">
                  <Figure
                    count={week.filedDone}
                    list={links.filedDone(week)}
                    what={`${t('serviceWeek')} ${day}, ${t('serviceFiled')}, ${t('serviceFiledDone')}`}
                  />
                </Table.Td>
                <Table.Td className="service-number">
                  <Figure
                    count={week.closed}
                    list={links.closed(week)}
                    what={`${t('serviceWeek')} ${day}, ${t('serviceClosed')}`}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}
