import { Anchor, Button, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { getBatch, releaseLetter } from './api.ts';

type BatchLettersProps = {
  readonly id: string;
  /** Whether a letter may still be put back to be printed. */
  readonly releases: boolean;
};

/** The letters of a batch; one whose sheets were spoilt, or that is not to leave, is put back to be printed. */
export function BatchLetters({ id, releases }: BatchLettersProps): JSX.Element {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['letter-batch', id], queryFn: () => getBatch(id) });
  const release = useMutation({
    mutationFn: (letter: string) => releaseLetter(id, letter),
    onSettled: () => refresh(queries, ['letters'], ['letter-batch', id]),
  });
  if (!data) return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <ListOutline rows={6} />;
  return (
    <>
      {release.error && <ProblemAlert error={release.error} />}
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label={t('letters')} fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('lettersPlaceN')}</Table.Th>
              <Table.Th>{t('lettersCase')}</Table.Th>
              <Table.Th>{t('lettersAddressee')}</Table.Th>
              <Table.Th>{t('lettersTitle')}</Table.Th>
              {releases && <Table.Td />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map(({ id: letter, caseId, number, place, addressee, title, reference }) => (
              <Table.Tr key={letter}>
                <Table.Td>{place}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/dossiers/${caseId}`} inherit>
                    {number}
                  </Anchor>
                </Table.Td>
                <Table.Td>{addressee}</Table.Td>
                <Table.Td>{reference === null ? title : `${title} (${reference})`}</Table.Td>
                {releases && (
                  <Table.Td ta="right">
                    <Button
                      size="compact-xs"
                      variant="default"
                      loading={release.isPending && release.variables === letter}
                      aria-label={t('lettersReleaseOf', { title, addressee })}
                      onClick={() => release.mutate(letter)}
                    >
                      {t('lettersRelease')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
