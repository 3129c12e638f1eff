import { Anchor, Table } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { PersonRecord } from '../../../schemas/types/api.ts';
import { formatShortDay } from '../../ui/format.ts';
import { Panel } from '../case/panels/panel.tsx';
import { caseAddressOf, establishmentAddress } from '../establishment/words.ts';
import { t, tCount } from '../text.ts';

type Props = { readonly record: PersonRecord; readonly more: JSX.Element | false };

/** Requests that a person filed, each with whose it is where it is no one's own; counted once all are read. */
export function PersonRequestsPanel({ record: { requests, next }, more }: Props): JSX.Element {
  const title = next === null ? tCount('establishmentRequests', requests.length, {}) : t('personLatest');
  return (
    <Panel title={title}>
      <div className="desk-cards">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('number')}</Table.Th>
              <Table.Th>{t('dispositif')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th>{t('filedAt')}</Table.Th>
              <Table.Th>{t('personFiledFor')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {requests.map(({ id, number, dispositifTitle, stateTitle, filedAt, establishment }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Anchor component={Link} to={caseAddressOf(id)} className="desk-number">
                    {number}
                  </Anchor>
                </Table.Td>
                <Table.Td data-label={t('dispositif')}>{dispositifTitle}</Table.Td>
                <Table.Td data-label={t('state')}>{stateTitle}</Table.Td>
                <Table.Td data-label={t('filedAt')}>{formatShortDay(filedAt)}</Table.Td>
                <Table.Td data-label={t('personFiledFor')}>
                  {establishment ? (
                    <Anchor component={Link} to={establishmentAddress(establishment)} inherit>
                      {establishment.name}
                    </Anchor>
                  ) : (
                    t('personOwn')
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {more}
    </Panel>
  );
}
