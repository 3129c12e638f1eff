/* Transfers to the archives: where each stands, its package, the receipt of the archives, and giving it up. */
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { ArchiveTransfer, ArchiveTransfers } from '../../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../../ui/format.ts';
import { Pill } from '../../../ui/pill.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Paged } from '../../parts/paged.tsx';
import { t, tCount } from '../../text.ts';
import { dropTransfer, getTransfers, transferAddress } from '../api.ts';
import { TRANSFERS } from './prepare-transfer.tsx';
import { ReceiveTransfer } from './receive-transfer.tsx';

const firstPage = (): string | null => null;

/** All transfers, newest first. `onTaken`: cases lost what the archives have. */
export function Transfers({ onTaken }: { readonly onTaken: () => void }): JSX.Element {
  const queries = useQueryClient();
  const [packing, setPacking] = useState<string | null>(null);
  const pages = useInfiniteQuery({
    queryKey: TRANSFERS,
    queryFn: ({ pageParam }) => getTransfers(pageParam),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    // It is noted once all of it was taken out, which no page hears.
    refetchInterval: ({ state }) => (packing !== null && !isPacked(state.data?.pages ?? [], packing) ? 2000 : false),
  });
  const [received, setReceived] = useState<string | null>(null);
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: TRANSFERS });
  const drop = useMutation({ mutationFn: dropTransfer, onSettled: readAgain });
  const end = (): void => {
    void readAgain();
    onTaken();
  };
  return (
    <>
      <Text maw="70ch">{t('transfersIntro')}</Text>
      {drop.error && <ProblemAlert error={drop.error} />}
      <Paged pages={pages}>
        {(all) => {
          const items = all.flatMap((page) => page.items);
          if (items.length === 0) return <Text>{t('transfersNone')}</Text>;
          return items.map((transfer) => (
            <Transfer
              key={transfer.id}
              transfer={transfer}
              onPack={() => setPacking(transfer.id)}
              onReceive={() => setReceived(transfer.id)}
              onDrop={() => drop.mutate(transfer.id)}
            />
          ));
        }}
      </Paged>
      {received !== null && <ReceiveTransfer number={received} onClose={() => setReceived(null)} onTaken={end} />}
    </>
  );
}

function isPacked(pages: readonly ArchiveTransfers[], id: string): boolean {
  return pages.some(({ items }) => items.some((one) => one.id === id && one.packedAt !== null));
}

interface TransferProps {
  readonly transfer: ArchiveTransfer;
  readonly onPack: () => void;
  readonly onReceive: () => void;
  readonly onDrop: () => void;
}

/** One transfer: what it is, where it stands, and what can be done with it. */
export function Transfer({ transfer, onPack, onReceive, onDrop }: TransferProps): JSX.Element {
  const { id, scheme, cases, leftOut, preparedAt, preparedBy, packedAt } = transfer;
  const { tone, label } = standingOf(transfer);
  const ended = transfer.takenAt !== null || transfer.droppedAt !== null;
  return (
    <Stack component="article" gap={4} className="privacy-transfer" aria-labelledby={`transfer-${id}`}>
      <Group gap="sm">
        <Title order={3} size="h5" id={`transfer-${id}`}>
          {t('transferTitle', { number: id })}
        </Title>
        <Pill small tone={tone}>
          {t(label)}
        </Pill>
      </Group>
      <Text>{t('transferOf', { scheme, moment: formatMoment(preparedAt), by: preparedBy })}</Text>
      <details>
        <summary>
          {tCount('transferCases', cases.length)} : {t('transferNumbers')}
        </summary>
        <Text className="desk-number">{cases.join(', ')}</Text>
      </details>
      <Ending transfer={transfer} />
      {leftOut.length > 0 && <Text>{t('transferLeftOut', { numbers: leftOut.join(', ') })}</Text>}
      {!ended && (
        <Group gap="sm">
          <Anchor href={transferAddress(id)} onClick={() => onPack()}>
            {t('transferDownload', { number: id })}
          </Anchor>
          <Button
            size="compact-md"
            disabled={packedAt === null}
            onClick={() => onReceive()}
            aria-label={t('transferReceiveOf', { number: id })}
          >
            {t('transferReceive')}
          </Button>
          <Button
            size="compact-md"
            variant="subtle"
            onClick={() => onDrop()}
            aria-label={t('transferDropOf', { number: id })}
          >
            {t('transferDrop')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The last thing that became of it. */
function Ending({ transfer }: Pick<TransferProps, 'transfer'>): JSX.Element | null {
  const { packedAt, takenAt, takenBy, takenOn, reference, droppedAt, droppedBy } = transfer;
  if (droppedAt !== null) {
    return <Text>{t('transferDroppedAt', { moment: formatMoment(droppedAt), by: droppedBy ?? '' })}</Text>;
  }
  if (takenAt !== null) {
    const said = { on: formatDay(takenOn ?? takenAt), moment: formatMoment(takenAt), by: takenBy ?? '' };
    return <Text>{t('transferTakenAt', { ...said, reference: reference ?? '' })}</Text>;
  }
  return packedAt === null ? null : <Text>{t('transferPackedAt', { moment: formatMoment(packedAt) })}</Text>;
}

/** Where it stands, in a word and its tone. */
export function standingOf({
  packedAt,
  takenAt,
  droppedAt,
}: Pick<ArchiveTransfer, 'packedAt' | 'takenAt' | 'droppedAt'>) {
  if (droppedAt !== null) return { tone: 'neutral', label: 'transferDropped' } as const;
  if (takenAt !== null) return { tone: 'good', label: 'transferTaken' } as const;
  if (packedAt !== null) return { tone: 'warn', label: 'transferPacked' } as const;
  return { tone: 'info', label: 'transferToPack' } as const;
}
