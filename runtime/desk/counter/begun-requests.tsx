import { Anchor, Button, FileButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AssistedDraft } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { dropDraft, dropOriginal, fileAddress, listBegun, sendOriginal } from '../api.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { AskFirst, type FirstQuestion } from './ask-first.tsx';

const BEGUN = ['begun-requests'] as const;

/** Requests that were begun here and wait: taken up again, rid of a wrong scan, given more, or given up. Nothing when none does. */
export function BegunRequests(): JSX.Element | null {
  const queries = useQueryClient();
  const begun = useQuery({ queryKey: BEGUN, queryFn: listBegun });
  const [asked, setAsked] = useState<FirstQuestion | null>(null);
  const again = (): Promise<void> => refresh(queries, BEGUN);
  if (begun.isError) return <ProblemAlert error={begun.error} />;
  const items = begun.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {t('begunTitle')}
      </Title>
      <BegunList items={items} onAsk={setAsked} onSent={again} />
      {asked && <AskFirst asked={asked} onDone={again} onClose={() => setAsked(null)} />}
    </Stack>
  );
}

type ListProps = {
  readonly items: readonly AssistedDraft[];
  readonly onAsk: (asked: FirstQuestion) => void;
  readonly onSent: () => Promise<void>;
};

/** Each with what it is known by, its scans, and what can be done with it. */
export function BegunList({ items, onAsk, onSent }: ListProps): JSX.Element {
  return (
    <>
      {items.map(({ applicant, title, ...item }) => (
        <Paper key={item.id} withBorder p="sm" component="section" aria-label={`${applicant} – ${title}`}>
          <Group justify="space-between" align="start" gap="sm">
            <div>
              <Text fw={600}>{`${applicant} – ${title}`}</Text>
              <Text size="sm" c="gray.7">
                {sayBegun(item)}
              </Text>
            </div>
            <Group gap="xs">
              <Button component="a" href={item.url} size="xs" aria-label={t('begunResumeOf', { applicant, title })}>
                {t('begunResume')}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={t('begunDropOf', { applicant, title })}
                onClick={() =>
                  onAsk({
                    title: t('begunDropTitle', { applicant }),
                    text: t('begunDropText'),
                    button: t('begunDrop'),
                    done: t('begunDropped'),
                    act: () => dropDraft(item.id),
                  })
                }
              >
                {t('begunDrop')}
              </Button>
            </Group>
          </Group>
          <Scans draft={item} onAsk={onAsk} onSent={onSent} />
        </Paper>
      ))}
    </>
  );
}

/** How and when it came, and when it was last typed in. */
export function sayBegun({
  channel,
  receivedOn,
  updatedAt,
}: Pick<AssistedDraft, 'channel' | 'receivedOn' | 'updatedAt'>): string {
  const how = channel === 'online' ? '' : t(`by-${channel}`);
  const came = receivedOn === null ? how : t('begunCame', { how, date: formatDay(receivedOn) });
  return [came, t('begunSaved', { date: formatDay(updatedAt) })].filter(Boolean).join(' – ');
}

type ScansProps = Omit<ListProps, 'items'> & { readonly draft: Pick<AssistedDraft, 'id' | 'originals'> };

function Scans({ draft: { id, originals }, onAsk, onSent }: ScansProps): JSX.Element {
  const send = useMutation({
    mutationFn: (file: File) => sendOriginal(id, file),
    onSuccess: ({ name }) => notify(t('scanAdded', { name })),
    onSettled: onSent,
  });
  return (
    <Stack gap={4} mt="xs" align="start">
      {originals.map(({ id: file, name }) => (
        <Group key={file} gap="xs">
          <Anchor href={fileAddress(file)} target="_blank" rel="noreferrer" size="sm">
            {name}
          </Anchor>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('removeFileOf', { name })}
            onClick={() =>
              onAsk({
                title: t('scanDropTitle', { name }),
                text: t('scanDropText'),
                button: t('removeFile'),
                done: t('scanDropped', { name }),
                act: () => dropOriginal(id, file),
              })
            }
          >
            {t('removeFile')}
          </Button>
        </Group>
      ))}
      {send.isError && <ProblemAlert error={send.error} />}
      <FileButton
        accept="application/pdf,image/jpeg,image/png"
        inputProps={{ 'aria-label': t('originalChoose') }}
        onChange={(file) => file && send.mutate(file)}
      >
        {(props) => (
          <Button {...props} size="compact-xs" variant="default" loading={send.isPending}>
            {t('originalChoose')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
}
