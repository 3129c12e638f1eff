import { Anchor, Group, Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { DispositifSummary } from '../../schemas/types/api.ts';
import { formatDay } from '../../runtime/ui/format.ts';
import { t } from '../text.ts';
import { Pill } from '../../runtime/ui/pill.tsx';

/** One scheme of the list. */
export function DispositifRow({ item }: { readonly item: DispositifSummary }): JSX.Element {
  return (
    <Table.Tr>
      <Table.Td className="studio-title">
        <Anchor component={Link} to={`/${item.id}`} fw={600}>
          {item.title}
        </Anchor>
        {item.summary && (
          <Text size="sm" c="gray.7" lineClamp={2}>
            {item.summary}
          </Text>
        )}
        <Text size="xs" c="gray.7" hiddenFrom="sm">
          {[item.theme, t('openCasesCount', { count: item.openCases })].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">{item.theme}</Table.Td>
      <Table.Td>
        <Group gap="xs">
          {item.version === null ? <Pill>{t('notPublished')}</Pill> : <Text>{item.version}</Text>}
          {item.draft !== null && <Pill>{t('draft')}</Pill>}
        </Group>
        {item.publishedAt && (
          <Text size="xs" c="gray.7">
            {formatDay(item.publishedAt)}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm">{item.openCases}</Table.Td>
    </Table.Tr>
  );
}
