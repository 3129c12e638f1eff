import { Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { formatNumber } from '../../engine/form/words/index.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { ListRows } from '../../schemas/types/api.ts';
import { searchSharedList } from '../api.ts';
import { LISTS } from './addresses.ts';
import { t } from './text.ts';

type ListSearchProps = { readonly id: string; readonly version: number };

const PAUSE_MS = 200;

/** The rows of a version, searched as one types, as the form's own field does. */
export function ListSearch({ id, version }: ListSearchProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, PAUSE_MS);
  const rows = useQuery({
    queryKey: [LISTS, id, version, q],
    queryFn: () => searchSharedList(id, version, q),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="xs">
      <TextInput
        label={t('search')}
        type="search"
        maxLength={100}
        maw={480}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {rows.isError && <ProblemAlert error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data && <Found found={rows.data} />}
    </Stack>
  );
}

function Found({ found: { total, columns, rows } }: { readonly found: ListRows }): JSX.Element {
  const said = t('found', { shown: formatNumber(rows.length), total: formatNumber(total) });
  return (
    <>
      <Text size="sm" role="status">
        {rows.length === 0 ? t('noneFound') : said}
      </Text>
      {rows.length > 0 && (
        <Table.ScrollContainer type="native" minWidth={320} mah={360} tabIndex={0} aria-label={t('rows')} role="group">
          <Table aria-label={t('rows')} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                {[t('value'), t('label'), ...columns].map((name) => (
                  <Table.Th key={name}>{name}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ value, label, cells }) => (
                <Table.Tr key={value}>
                  <Table.Td>{value}</Table.Td>
                  <Table.Td>{label}</Table.Td>
                  {columns.map((name, at) => (
                    <Table.Td key={name}>{cells[at]}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}
