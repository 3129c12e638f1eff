import { Anchor, Table } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { ListUse } from '../../schemas/types/api.ts';
import { t } from './text.ts';

/** Schemes that use something shared, each with the versions that it is pinned to. */
export function UsesTable({ uses }: { readonly uses: readonly ListUse[] }): JSX.Element {
  const said = (version: number | null): string =>
    version === null ? t('notUsed') : t('versionNumber', { number: version });
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table aria-label={t('usedBy')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('title')}</Table.Th>
            <Table.Th>{t('inForce')}</Table.Th>
            <Table.Th>{t('drafted')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {uses.map(({ id, title, published, drafted }) => (
            <Table.Tr key={id}>
              <Table.Td className="studio-title">
                <Anchor component={Link} to={`/${id}`}>
                  {title}
                </Anchor>
              </Table.Td>
              <Table.Td>{said(published)}</Table.Td>
              <Table.Td>{said(drafted)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
