import { Anchor, Table } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { formatShortDay } from '../../ui/format.ts';
import { t } from '../text.ts';
import { caseAddressOf } from '../parts/establishment-words.ts';

/** As much of a request as all lists of them show. */
type ListedRequest = {
  readonly id: string;
  readonly number: string;
  readonly dispositifTitle: string;
  readonly stateTitle: string;
  readonly filedAt: string;
};

type RequestsTableProps<Request> = {
  /** What the table is called: the heading it stands under. */
  readonly title: string;
  readonly requests: readonly Request[];
  /** Heading of the last column, which says how each has to do with whom the page is about. */
  readonly about: string;
  readonly aboutOf: (request: Request) => JSX.Element | string;
};

/** Requests of a person or of an establishment, each leading to its case; cards on a phone. */
export function RequestsTable<Request extends ListedRequest>({
  title,
  requests,
  about,
  aboutOf,
}: RequestsTableProps<Request>): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('dispositif')}</Table.Th>
            <Table.Th>{t('state')}</Table.Th>
            <Table.Th>{t('filedAt')}</Table.Th>
            <Table.Th>{about}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {requests.map((request) => (
            <Table.Tr key={request.id}>
              <Table.Td>
                <Anchor component={Link} to={caseAddressOf(request.id)} className="desk-number">
                  {request.number}
                </Anchor>
              </Table.Td>
              <Table.Td data-label={t('dispositif')}>{request.dispositifTitle}</Table.Td>
              <Table.Td data-label={t('state')}>{request.stateTitle}</Table.Td>
              <Table.Td data-label={t('filedAt')}>{formatShortDay(request.filedAt)}</Table.Td>
              <Table.Td data-label={about}>{aboutOf(request)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
