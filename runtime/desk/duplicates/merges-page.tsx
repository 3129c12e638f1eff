/* What was merged, by whom and why; and how it is undone. */
import { Anchor, Button, Stack, Table, Text, Textarea, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import type { PersonMerge } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { notify } from '../notify.ts';
import { personAddress } from '../parts/person-words.ts';
import { Paged } from '../parts/paged.tsx';
import { t, tCount } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { getMerges, undoMerge } from './api.ts';
import { PAGED } from './duplicates-page.tsx';

const MERGES = ['merges'] as const;

/** The journal, the latest first. */
export function MergesPage(): JSX.Element {
  useTitle(t('merges'));
  const pages = useInfiniteQuery({
    queryKey: MERGES,
    queryFn: ({ pageParam }) => getMerges(pageParam),
    getNextPageParam: (page) => page.next ?? undefined,
    ...PAGED,
  });
  return (
    <Stack>
      <div>
        <Anchor component={Link} to="/doublons" size="sm">
          {t('duplicatesBack')}
        </Anchor>
        <Title order={1} size="h3">
          {t('merges')}
        </Title>
      </div>
      <Paged pages={pages}>
        {(all) => {
          const items = all.flatMap((page) => page.items);
          return items.length === 0 ? <Text>{t('mergesNone')}</Text> : <MergesTable merges={items} />;
        }}
      </Paged>
    </Stack>
  );
}

/** A row a merge; cards on a phone. */
export function MergesTable({ merges }: { readonly merges: readonly PersonMerge[] }): JSX.Element {
  const [undoing, setUndoing] = useState<PersonMerge | null>(null);
  return (
    <div className="desk-cards">
      <Table aria-label={t('merges')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('mergesWhat')}</Table.Th>
            <Table.Th>{t('mergesWhen')}</Table.Th>
            <Table.Th>{t('mergesWhy')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {merges.map((merge) => (
            <MergeRow key={merge.id} merge={merge} onUndo={() => setUndoing(merge)} />
          ))}
        </Table.Tbody>
      </Table>
      {undoing && <UndoDialog merge={undoing} onClose={() => setUndoing(null)} />}
    </div>
  );
}

const nameOf = (name: string | null | undefined): string => name ?? t('mergesGone');

function MergeRow({ merge, onUndo }: { readonly merge: PersonMerge; readonly onUndo: () => void }): JSX.Element {
  const { at, by, ground, reason, kept, merged, requests, undone, undo } = merge;
  const names = { merged: nameOf(merged), kept: nameOf(kept?.name) };
  return (
    <Table.Tr>
      <Table.Td>
        {kept ? (
          <Anchor component={Link} to={personAddress(kept.id)}>
            {t('mergesInto', names)}
          </Anchor>
        ) : (
          t('mergesInto', names)
        )}
        <Text size="sm" c="gray.7">
          {tCount('mergesRequests', requests)}
        </Text>
      </Table.Td>
      <Table.Td data-label={t('mergesWhen')}>
        {formatMoment(at)}, {by}
      </Table.Td>
      <Table.Td data-label={t('mergesWhy')}>
        {reason} ({t(`mergesGround-${ground}`)})
        {undone && (
          <Text size="sm" c="gray.7">
            {t('mergesUndoneBy', { date: formatDay(undone.at), by: undone.by, reason: undone.reason })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {undo === 'possible' && (
          <Button size="xs" variant="default" aria-label={t('mergesUndoOf', names)} onClick={onUndo}>
            {t('mergesUndo')}
          </Button>
        )}
        {(undo === 'later' || undo === 'gone') && <Text size="sm">{t(`mergesUndo-${undo}`)}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}

function UndoDialog({ merge, onClose }: { readonly merge: PersonMerge; readonly onClose: () => void }): JSX.Element {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoMerge(merge.id, reason),
    onSuccess: async () => {
      notify(t('mergeUndone'));
      await queries.invalidateQueries({ queryKey: MERGES });
      onClose();
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && !undo.isPending) undo.mutate();
  };
  return (
    <Dialog title={t('mergeUndoTitle')} onClose={onClose} mayRemove>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('mergeUndoSays')}</Text>
          <Textarea
            label={t('mergeUndoReason')}
            required
            maxLength={500}
            error={tried && reason.trim() === '' && t('mergeReasonMissing')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {undo.isError && <ProblemAlert error={undo.error} />}
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={undo.isPending}>
              {t('mergesUndo')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
