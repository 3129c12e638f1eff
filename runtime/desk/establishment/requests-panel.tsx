import { Anchor, Table } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { EstablishmentRecord } from '../../../schemas/types/api.ts';
import { formatShortDay } from '../../ui/format.ts';
import { Panel } from '../case/panels/panel.tsx';
import { personAddress } from '../person/words.ts';
import { t, tCount } from '../text.ts';
import { caseAddressOf } from './words.ts';

/** Requests of an establishment, each with who filed it and by which right. */
export function RequestsPanel({ record: { requests } }: { readonly record: EstablishmentRecord }): JSX.Element {
  return (
    <Panel title={tCount('establishmentRequests', requests.length, {})}>
      <div className="desk-cards">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('number')}</Table.Th>
              <Table.Th>{t('dispositif')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th>{t('filedAt')}</Table.Th>
              <Table.Th>{t('establishmentFiledBy')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {requests.map(({ id, number, dispositifTitle, stateTitle, filedAt, by, personId, role }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Anchor component={Link} to={caseAddressOf(id)} className="desk-number">
                    {number}
                  </Anchor>
                </Table.Td>
                <Table.Td data-label={t('dispositif')}>{dispositifTitle}</Table.Td>
                <Table.Td data-label={t('state')}>{stateTitle}</Table.Td>
                <Table.Td data-label={t('filedAt')}>{formatShortDay(filedAt)}</Table.Td>
                <Table.Td data-label={t('establishmentFiledBy')}>
                  <Anchor component={Link} to={personAddress(personId)} inherit>
                    {by}
                  </Anchor>
                  {role !== null && `, ${t(`link-${role}`)}`}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
}
