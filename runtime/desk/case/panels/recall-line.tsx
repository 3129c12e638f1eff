import { Button, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { t } from '../../text.ts';
import { useSend } from '../use-case.ts';

type Recalled = Pick<CaseDetail, 'id' | 'version' | 'recall'>;

/** What I did last, and the way back as long as nobody has followed up on it; or who has it in hand. */
export function RecallLine({ detail }: { readonly detail: Recalled }): JSX.Element | null {
  const { id, version, recall } = detail;
  const send = useSend(id);
  // A refusal stays where the button was: the case that is read again no longer offers it.
  if (!recall) return send.error ? <ProblemAlert error={send.error} /> : null;
  const { title, reasons, action } = recall;
  return (
    <Stack gap={4} mt="sm" align="flex-start">
      {send.error && <ProblemAlert error={send.error} />}
      {reasons.length > 0 ? (
        <Text size="sm">{t('recallClosed', { title, reason: reasons.join(' ') })}</Text>
      ) : (
        <>
          <Text size="sm">{t('recallLead', { title })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            data-key="recall"
            aria-label={t('recallOf', { title })}
            loading={send.isPending}
            onClick={() => send.mutate({ type: 'recall', action, expectedVersion: version })}
          >
            {t('recall')}
          </Button>
        </>
      )}
    </Stack>
  );
}
