import { Anchor, Table } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { LoggedReading, ReadingLog } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { t } from '../../text.ts';
import { readingsPlace } from './filter.ts';

/** Readings one under the other; on a phone one card each. Who read and of whom lead to all of theirs. */
export function ReadingsTable({ items }: Pick<ReadingLog, 'items'>): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('readings')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('readAt')}</Table.Th>
            <Table.Th>{t('readBy')}</Table.Th>
            <Table.Th>{t('readWhat')}</Table.Th>
            <Table.Th>{t('readOf')}</Table.Th>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('readWhy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((reading) => (
            <Row key={reading.id} reading={reading} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Row({ reading }: { readonly reading: LoggedReading }): JSX.Element {
  const { at, agent, person, caseNumber, reason } = reading;
  return (
    <Table.Tr>
      <Table.Td className="desk-nowrap">{formatMoment(at)}</Table.Td>
      <Table.Td data-label={t('readBy')}>
        <Anchor component={Link} to={readingsPlace({ agent: agent.id })}>
          {agent.name}
        </Anchor>
      </Table.Td>
      <Table.Td data-label={t('readWhat')}>{sayWhat(reading)}</Table.Td>
      <Table.Td data-label={t('readOf')}>
        <Anchor component={Link} to={readingsPlace({ person: person.id })}>
          {person.name}
        </Anchor>
      </Table.Td>
      <Table.Td data-label={t('number')} className="desk-number">
        {caseNumber !== null && (
          <Anchor component={Link} to={readingsPlace({ number: caseNumber })}>
            {caseNumber}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td data-label={t('readWhy')}>{reason}</Table.Td>
    </Table.Tr>
  );
}

const sayWhat = ({ kind, file }: LoggedReading): string =>
  file === null ? t(`reading-${kind}`) : t('readingFile', { name: file });
