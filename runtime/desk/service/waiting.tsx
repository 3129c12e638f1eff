import { Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ServiceFigures } from '../../../schemas/types/api.ts';
import { formatShortLastDay } from '../../ui/format.ts';
import { t } from '../text.ts';
import { Figure } from './figure.tsx';
import type { Links } from './links.ts';
import { useFirst } from './more.tsx';

type WaitingProps = {
  readonly steps: ServiceFigures['waiting'];
  readonly links: Links;
  /** Whether the scheme of each step is said. */
  readonly several: boolean;
};

/** Steps that are shown before one asks for the others. */
const FIRST = 8;

/** What waits in each step, in all functions; where most is late comes first. */
export function Waiting({ steps, links, several }: WaitingProps): JSX.Element {
  const [shown, more] = useFirst(steps, FIRST);
  if (steps.length === 0) return <Text>{t('serviceWaitingNone')}</Text>;
  return (
    <>
      <Table aria-label={t('serviceWaiting')} className="service-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('serviceStep')}</Table.Th>
            <Table.Th className="service-number">{t('serviceLateHead')}</Table.Th>
            <Table.Th className="service-number service-wide">{t('serviceOldestHead')}</Table.Th>
            <Table.Th className="service-number">{t('serviceUntakenHead')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((step) => {
            const name = step.stateTitle ?? t('serviceFormerStep');
            return (
              <Table.Tr key={`${step.dispositif} ${step.state}`}>
                <Table.Th scope="row">
                  {name}
                  {several && <span className="service-of">{step.dispositifTitle}</span>}
                </Table.Th>
                <Table.Td className={step.late > 0 ? 'service-number service-late' : 'service-number'}>
                  <Figure count={step.late} list={links.lateIn(step)} what={`${name}, ${t('serviceLateHead')}`} />
                </Table.Td>
                <Table.Td className="service-number service-wide">
                  {step.oldest !== null && formatShortLastDay(step.oldest)}
                </Table.Td>
                <Table.Td className="service-number">
                  <Figure
                    count={step.untaken}
                    list={links.untakenIn(step)}
                    what={`${name}, ${t('serviceUntakenHead')}`}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {more}
    </>
  );
}
