import { Anchor, Button, Fieldset, Group, List, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { Mandate } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { endPaperMandate, fileAddress, listPaperMandates } from '../api.ts';
import { t } from '../text.ts';
import { AskFirst, type FirstQuestion } from './ask-first.tsx';
import { PaperMandateDialog } from './paper-mandate-dialog.tsx';
import type { Picked } from './picked.ts';

type PaperMandatesProps = {
  readonly person: Pick<Picked, 'givenName' | 'email'>;
  /** Of the register. */
  readonly id: string;
};

/** What a person who is known signed on paper: read, recorded, and ended at their word. */
export function PaperMandates({ person, id }: PaperMandatesProps): JSX.Element {
  const queries = useQueryClient();
  const key = ['paper-mandates', id] as const;
  const mandates = useQuery({ queryKey: key, queryFn: () => listPaperMandates(id), refetchOnWindowFocus: false });
  const [recording, setRecording] = useState(false);
  const [asked, setAsked] = useState<FirstQuestion | null>(null);
  const again = (): Promise<void> => refresh(queries, key);
  const items = mandates.data?.items ?? [];
  return (
    <Fieldset legend={t('paperMandates')}>
      <Stack gap="xs" align="start">
        {mandates.isError && <ProblemAlert error={mandates.error} />}
        {mandates.data && items.length === 0 && <Text size="sm">{t('paperMandatesNone')}</Text>}
        <MandateList
          items={items}
          onEnd={({ id: mandate, agent }) =>
            setAsked({
              title: t('paperMandateEndOf', { name: agent }),
              text: t('paperMandateEndText'),
              button: t('paperMandateEnd'),
              done: t('paperMandateEnded'),
              act: () => endPaperMandate(id, mandate),
            })
          }
        />
        <Button size="xs" variant="default" onClick={() => setRecording(true)}>
          {t('paperMandateRecord')}
        </Button>
      </Stack>
      {recording && (
        <PaperMandateDialog id={id} person={person} onRecorded={again} onClose={() => setRecording(false)} />
      )}
      {asked && <AskFirst asked={asked} onDone={again} onClose={() => setAsked(null)} />}
    </Fieldset>
  );
}

type ListProps = { readonly items: readonly Mandate[]; readonly onEnd: (mandate: Mandate) => void };

/** Each with where it stands, who recorded it and its document. */
export function MandateList({ items, onEnd }: ListProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <List listStyleType="none" spacing="xs">
      {items.map((mandate) => (
        <List.Item key={mandate.id}>
          <Group gap="xs">
            <Text fw={600}>{mandate.agent}</Text>
            <Pill tone={mandate.acceptedAt === null ? 'neutral' : 'good'}>
              {t(mandate.acceptedAt === null ? 'paperMandateWaits' : 'paperMandateStands')}
            </Pill>
            {mandate.scan !== null && (
              <Anchor
                href={fileAddress(mandate.scan)}
                target="_blank"
                rel="noreferrer"
                size="sm"
                aria-label={t('paperMandateSeeOf', { name: mandate.agent })}
              >
                {t('paperMandateSee')}
              </Anchor>
            )}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('paperMandateEndOf', { name: mandate.agent })}
              onClick={() => onEnd(mandate)}
            >
              {t('paperMandateEnd')}
            </Button>
          </Group>
          <Text size="sm" c="gray.7">
            {sayMandate(mandate)}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}

/** Who recorded it and when, and until when it holds. */
export function sayMandate({ recordedBy, givenAt, until }: Pick<Mandate, 'recordedBy' | 'givenAt' | 'until'>): string {
  const line = t('paperMandateLine', { name: recordedBy ?? '', date: formatDay(givenAt) });
  return until === null ? line : `${line}, ${t('paperMandateUntilDay', { date: formatDay(until) })}`;
}
