import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { LetterBatch } from '../../../schemas/types/api.ts';
import { formatDay, formatMoment } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { t, tCount } from '../text.ts';
import { giveUpBatch, partAddress, tellPosted, tellPrinted } from './api.ts';
import { BatchLetters } from './batch-letters.tsx';
import { PostedDialog } from './posted-dialog.tsx';
import { stateOf, type BatchState } from './state.ts';

const TONES = { made: 'warn', printed: 'info', posted: 'good' } as const satisfies Readonly<Record<BatchState, string>>;

/** A batch: how far it is, its sheets, and the one gesture that comes next, with the one that takes the last back. */
export function BatchCard({ batch }: { readonly batch: LetterBatch }): JSX.Element {
  const { id, service, letters, sheets, postedOn } = batch;
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [posting, setPosting] = useState(false);
  const tell = useMutation({
    mutationFn: (what: 'printed' | 'notPrinted' | 'notPosted' | 'giveUp'): Promise<unknown> => {
      if (what === 'giveUp') return giveUpBatch(id);
      return what === 'notPosted' ? tellPosted(id, { on: null, references: [] }) : tellPrinted(id, what === 'printed');
    },
    onSettled: () => refresh(queries, ['letters'], ['letter-batch', id]),
  });
  const state = stateOf(batch);
  const quiet = (what: 'notPrinted' | 'notPosted' | 'giveUp', label: string): JSX.Element => (
    <Button size="xs" variant="default" disabled={tell.isPending} onClick={() => tell.mutate(what)}>
      {label}
    </Button>
  );
  return (
    <Paper withBorder p="sm" component="section" aria-label={`${service}, ${tCount('lettersOf', letters)}`}>
      <Stack gap="xs">
        <Group justify="space-between" align="start">
          <Title order={3} size="h5">
            {service}
          </Title>
          <Pill tone={TONES[state]}>{t(`lettersState-${state}`)}</Pill>
        </Group>
        <Text size="sm">
          {[tCount('lettersOf', letters), tCount('lettersSheets', sheets)].filter((text) => text !== '').join(', ')}
        </Text>
        <BatchPast batch={batch} />
        <Sheets batch={batch} />
        {tell.error && <ProblemAlert error={tell.error} />}
        <Group gap="xs">
          {state === 'made' && (
            <Button size="xs" loading={tell.isPending} onClick={() => tell.mutate('printed')}>
              {t('lettersTellPrinted')}
            </Button>
          )}
          {state === 'printed' && (
            <Button size="xs" onClick={() => setPosting(true)}>
              {t('lettersTellPosted')}
            </Button>
          )}
          {state === 'made' && quiet('giveUp', t('lettersGiveUp'))}
          {state === 'printed' && quiet('notPrinted', t('lettersNotPrinted'))}
          {state === 'posted' && quiet('notPosted', t('lettersNotPosted'))}
          <Button size="xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'lettersHide' : 'lettersSee')}
          </Button>
        </Group>
        {isOpen && <BatchLetters id={id} releases={postedOn === null} />}
      </Stack>
      {posting && <PostedDialog batch={batch} onClose={() => setPosting(false)} />}
    </Paper>
  );
}

function BatchPast({ batch }: { readonly batch: LetterBatch }): JSX.Element {
  const { madeAt, madeBy, openedAt, openedBy, printedAt, printedBy, postedOn, postedBy } = batch;
  const lines = [
    t('lettersMade', { at: formatMoment(madeAt), name: madeBy }),
    ...(openedAt === null ? [] : [t('lettersOpened', { at: formatMoment(openedAt), name: openedBy ?? '' })]),
    ...(printedAt === null ? [] : [t('lettersPrintedBy', { at: formatMoment(printedAt), name: printedBy ?? '' })]),
    ...(postedOn === null ? [] : [t('lettersPostedBy', { on: formatDay(postedOn), name: postedBy ?? '' })]),
  ];
  return (
    <Text size="xs" c="gray.7">
      {lines.join(' · ')}
    </Text>
  );
}

/** Each part opens beside: the list is asked for again then, which says that it was opened. */
function Sheets({ batch: { id, parts, openedAt } }: { readonly batch: LetterBatch }): JSX.Element {
  const queries = useQueryClient();
  const name = openedAt === null ? 'lettersOpen' : 'lettersReopen';
  return (
    <Group gap="md">
      {Array.from({ length: parts }, (_, index) => (
        <Anchor
          key={index}
          size="sm"
          href={partAddress(id, index + 1)}
          target="_blank"
          rel="noopener"
          onClick={() => addEventListener('focus', () => void refresh(queries, ['letters']), { once: true })}
        >
          {parts === 1 ? t(name) : t(`${name}Part`, { part: String(index + 1), parts: String(parts) })}
        </Anchor>
      ))}
    </Group>
  );
}
