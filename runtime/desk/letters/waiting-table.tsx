import { Button, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, type JSX } from 'react';
import type { WaitingLetters } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { newId } from '../../forms/new-id.ts';
import { t, tCount } from '../text.ts';
import { makeBatch } from './api.ts';

/** What waits by service and day; a batch takes a service's letters up to the day of its row. */
export function WaitingTable({ waiting }: { readonly waiting: readonly WaitingLetters[] }): JSX.Element {
  const queries = useQueryClient();
  // Sent again after a cut, a batch that was made is not made anew.
  const ids = useRef(new Map<string, string>());
  const take = useMutation({
    mutationFn: ({ service, day }: WaitingLetters) => {
      const key = `${service} ${day}`;
      const id = ids.current.get(key) ?? newId();
      ids.current.set(key, id);
      return makeBatch(id, service, day);
    },
    onSuccess: ({ letters }, { service, day }) => {
      ids.current.delete(`${service} ${day}`);
      notify(tCount('lettersTaken', letters));
    },
    onSettled: () => refresh(queries, ['letters']),
  });
  const isAgain = waiting.some(({ again }) => again > 0);
  return (
    <>
      {take.error && <ProblemAlert error={take.error} />}
      <Table.ScrollContainer minWidth={460}>
        <Table aria-label={t('lettersWaiting')} withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('lettersService')}</Table.Th>
              <Table.Th>{t('lettersDay')}</Table.Th>
              <Table.Th ta="right">{t('lettersCount')}</Table.Th>
              {isAgain && <Table.Th ta="right">{t('lettersAgain')}</Table.Th>}
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {waiting.map((row) => (
              <Table.Tr key={`${row.service} ${row.day}`}>
                <Table.Th fw="normal">{row.service}</Table.Th>
                <Table.Td>{formatDay(row.day)}</Table.Td>
                <Table.Td ta="right">{row.letters}</Table.Td>
                {isAgain && <Table.Td ta="right">{row.again === 0 ? '' : row.again}</Table.Td>}
                <Table.Td ta="right">
                  <Button
                    size="xs"
                    loading={take.isPending && take.variables === row}
                    disabled={take.isPending && take.variables !== row}
                    aria-label={t('lettersTakeOf', { service: row.service, day: formatDay(row.day) })}
                    onClick={() => take.mutate(row)}
                  >
                    {t('lettersTake')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {isAgain && <Text size="sm">{t('lettersAgainHint')}</Text>}
    </>
  );
}
