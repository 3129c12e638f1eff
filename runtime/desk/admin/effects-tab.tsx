import { Button, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { Effect } from '../../../engine/index.ts';
import { refresh } from '../../ui/refresh.ts';
import { formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { ListOutline } from '../parts/outlines.tsx';
import { t, tCount } from '../text.ts';
import { EffectQueuePart } from './effect-queue.tsx';
import { getFailedEffects, retryEffect } from './api.ts';

/** Mails, letters and calls that could not be carried out, each to be tried again. */
export function EffectsTab(): JSX.Element {
  const queries = useQueryClient();
  const failed = useQuery({ queryKey: ['failed-effects'], queryFn: getFailedEffects });
  const retry = useMutation({
    mutationFn: retryEffect,
    onSuccess: () => refresh(queries, ['failed-effects']),
  });
  const error = failed.error ?? retry.error;
  return (
    <Stack>
      <EffectQueuePart />
      {error && <ProblemAlert error={error} />}
      {failed.isPending && <ListOutline />}
      {failed.data?.items.length === 0 && <Text>{t('noFailedEffect')}</Text>}
      {failed.data && failed.data.items.length > 0 && (
        <div className="desk-cards">
          <Table aria-label={t('failedEffects')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('kind')}</Table.Th>
                <Table.Th>{t('number')}</Table.Th>
                <Table.Th>{t('failedAt')}</Table.Th>
                <Table.Th>{t('lastError')}</Table.Th>
                <Table.Th>{t('retry')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {failed.data.items.map((effect) => (
                <Table.Tr key={effect.id}>
                  <Table.Td>{effectName(effect.type)}</Table.Td>
                  <Table.Td data-label={t('number')} className="desk-number">
                    {effect.caseNumber}
                  </Table.Td>
                  <Table.Td data-label={t('failedAt')}>
                    {tCount('afterAttempts', effect.attempts, { date: formatMoment(effect.failedAt) })}
                  </Table.Td>
                  <Table.Td data-label={t('lastError')}>
                    {t(`failure-${effect.failure}`)}
                    {effect.error !== '' && <TechnicalDetail text={effect.error} />}
                  </Table.Td>
                  <Table.Td>
                    <Button size="xs" loading={retry.isPending} onClick={() => retry.mutate(effect.id)}>
                      {t('retry')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
}

/** In the words of programs, for whoever operates the server. */
function TechnicalDetail({ text }: { readonly text: string }): JSX.Element {
  return (
    <details className="desk-why">
      <summary>{t('technicalDetail')}</summary>
      <code className="desk-technical">{text}</code>
    </details>
  );
}

/** A wake is no effect of the outbox: it cannot fail there. */
type Kind = Exclude<Effect['type'], 'wake'>;

const NAMES = {
  mail: 'effect-mail',
  document: 'effect-document',
  opinionMail: 'effect-opinionMail',
  messageMail: 'effect-messageMail',
  notice: 'effect-notice',
  agentNotice: 'effect-agentNotice',
  sms: 'effect-sms',
  contact: 'effect-contact',
  letter: 'effect-letter',
  fileErasure: 'effect-fileErasure',
  delivery: 'effect-delivery',
  webhook: 'effect-webhook',
} as const satisfies Readonly<Record<Kind, string>>;

/** Some rows are as an earlier release wrote them: what it called otherwise has no name here. */
function effectName(type: string): string {
  const [, name] = Object.entries(NAMES).find(([kind]) => kind === type) ?? [];
  return t(name ?? 'effect-other');
}
