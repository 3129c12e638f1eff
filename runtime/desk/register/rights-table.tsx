import { Table } from '@mantine/core';
import type { JSX } from 'react';
import type { RightChange, RightState } from '../../../schemas/types/api.ts';
import { access } from '../../ui/access/text.ts';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { sayDays } from '../absences/words.ts';
import { t } from '../text.ts';

/** One line a change; on a phone one card. */
export function RightsTable({ items }: { readonly items: readonly RightChange[] }): JSX.Element {
  return (
    <div className="desk-cards">
      <Table aria-label={t('rights')} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('rightAt')}</Table.Th>
            <Table.Th>{t('rightBy')}</Table.Th>
            <Table.Th>{t('rightKind')}</Table.Th>
            <Table.Th>{t('rightSubject')}</Table.Th>
            <Table.Th>{t('rightBefore')}</Table.Th>
            <Table.Th>{t('rightAfter')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, at, by, kind, subject, before, after }) => (
            <Table.Tr key={id}>
              <Table.Td className="desk-nowrap">{formatMoment(at)}</Table.Td>
              <Table.Td data-label={t('rightBy')}>{by}</Table.Td>
              <Table.Td data-label={t('rightKind')}>{t(`right-${kind}`)}</Table.Td>
              <Table.Td data-label={t('rightSubject')} className="desk-subject">
                {subject}
              </Table.Td>
              <Table.Td data-label={t('rightBefore')}>{before && describeState(before)}</Table.Td>
              <Table.Td data-label={t('rightAfter')}>{after && describeState(after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** « Rôles : Agent. Groupes : Aide médicale. » */
function describeState({
  roles,
  groups,
  token,
  until,
  establishment,
  reason,
  device,
  reads,
  scopes,
  address,
  deputy,
  mandate,
  days,
}: RightState): string {
  return [
    roles &&
      (roles.length === 0
        ? t('rightNoRole')
        : t('rightRoles', { roles: listed(roles.map((role) => t(`role-${role}`))) })),
    groups && (groups.length === 0 ? t('rightNoGroup') : t('rightGroups', { groups: listed(groups) })),
    reads !== undefined && t('rightReads', { reads: listed(reads) }),
    address !== undefined && t('rightAddress', { address }),
    device !== undefined && `${device}.`,
    token !== undefined && t('rightToken', { name: token }),
    scopes !== undefined && t('rightScopes', { scopes: listed(scopes.map((scope) => access(`scope-${scope}`))) }),
    deputy !== undefined && t('rightDeputy', { name: deputy }),
    days && `${capitalised(sayDays(days))}.`,
    establishment !== undefined && `${establishment}.`,
    mandate !== undefined && `${capitalised(mandate)}.`,
    reason !== undefined && t('rightReason', { reason }),
    until !== undefined && t('rightUntil', { date: formatDay(until) }),
  ]
    .filter(Boolean)
    .join(' ');
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const listed = (names: readonly string[]): string => names.join(', ');
