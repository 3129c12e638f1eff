import { Button, Group, NumberInput, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { refresh } from '../../ui/refresh.ts';
import { formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { t, tCount } from '../text.ts';
import { getMailbox, passDays } from './api.ts';

/** Demonstration only: time can be moved on, and mails are read here instead of being sent. */
export function DemoTab(): JSX.Element {
  const mailbox = useQuery({ queryKey: ['mailbox'], queryFn: getMailbox, refetchInterval: 5_000 });
  return (
    <Stack maw={720}>
      <PassTime />
      <Title order={2} size="h4">
        {t('mailbox')}
      </Title>
      {mailbox.isError && <ProblemAlert error={mailbox.error} />}
      {mailbox.data?.items.length === 0 && <Text>{t('mailboxEmpty')}</Text>}
      {mailbox.data?.items.map((mail) => (
        <Paper key={mail.id} withBorder p="sm" component="article" aria-label={mail.subject}>
          <Text fw={600}>{mail.subject}</Text>
          <Text size="xs" c="gray.7">
            {t('mailLine', { to: mail.to, date: formatMoment(mail.at) })}
          </Text>
          <Text className="desk-text" size="sm" mt="xs">
            {mail.text}
          </Text>
        </Paper>
      ))}
    </Stack>
  );
}

function PassTime(): JSX.Element {
  const [days, setDays] = useState(15);
  const queries = useQueryClient();
  const pass = useMutation({ mutationFn: () => passDays(days), onSuccess: () => refresh(queries, []) });
  return (
    <Paper withBorder p="sm">
      {pass.isError && <ProblemAlert error={pass.error} />}
      <Group align="end">
        <NumberInput
          label={t('passDays')}
          description={t('passDaysHint')}
          min={1}
          max={400}
          hideControls
          value={days}
          onChange={(value) => setDays(typeof value === 'number' ? value : days)}
        />
        <Button loading={pass.isPending} onClick={() => pass.mutate()}>
          {t('passTime')}
        </Button>
        {pass.isSuccess && <Text role="status">{tCount('timePassed', days)}</Text>}
      </Group>
    </Paper>
  );
}
