import { Box, Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import { formatNumber } from '../../../../engine/form/words/index.ts';
import type { RetentionCases } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { t } from '../../text.ts';
import { prepareTransfer } from '../api.ts';

/** Where transfers are kept until one changes. */
export const TRANSFERS: readonly string[] = ['transfers'];
/** As the server takes at once. */
const MOST = 50;

interface PrepareTransferProps {
  readonly dispositif: string;
  /** Cases that have something for the archives, the first to be closed first. */
  readonly numbers: readonly string[];
}

/** Chooses the cases that were examined for a transfer, as many as a package has; nothing is there where none is due. */
export function PrepareTransfer({ dispositif, numbers }: PrepareTransferProps): JSX.Element | null {
  const queries = useQueryClient();
  const chosen = numbers.slice(0, MOST);
  const prepare = useMutation({
    mutationFn: () => prepareTransfer(dispositif, chosen),
    onSuccess: () => queries.invalidateQueries({ queryKey: TRANSFERS }),
  });
  if (chosen.length === 0) return null;
  return (
    <Box>
      <Button variant="default" onClick={() => prepare.mutate()} loading={prepare.isPending}>
        {chosen.length === 1 ? t('transferPrepareOne') : t('transferPrepare', { count: formatNumber(chosen.length) })}
      </Button>
      {prepare.data && (
        <Text role="status" mt="xs">
          {t('transferPrepared', { number: prepare.data.id })}
        </Text>
      )}
      {prepare.error && <ProblemAlert error={prepare.error} />}
    </Box>
  );
}

/** Numbers of the cases that have something for the archives. */
export function numbersToGive(items: RetentionCases['items']): readonly string[] {
  return items.flatMap(({ number, due }) => (due.some(({ then }) => then === 'archive') ? [number] : []));
}
