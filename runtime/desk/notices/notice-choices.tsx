import { Checkbox, Paper, Select, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { AgentNoticeChoice, AgentNoticeKind } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { getNoticeChoice, setNoticeChoice } from '../api.ts';
import { t } from '../text.ts';
import { toggled } from './notices.ts';

const KEY = ['notice-choice'] as const;
const KINDS: readonly AgentNoticeKind[] = ['assigned', 'opinion', 'answer', 'mention', 'due'];
/** Hours at which people work. */
const HOURS = Array.from({ length: 15 }, (_, index) => index + 5);

/** What I am told of, at the desk and by mail, and at what hour; each change is kept at once. */
export function NoticeChoices(): JSX.Element {
  const queries = useQueryClient();
  const choice = useQuery({ queryKey: KEY, queryFn: getNoticeChoice });
  const keep = useMutation({
    mutationFn: setNoticeChoice,
    onMutate: (next) => void queries.setQueryData<AgentNoticeChoice>(KEY, next),
    onError: () => void choice.refetch(),
    onSuccess: () => void refresh(queries, ['notices']),
  });
  const error = choice.error ?? keep.error;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="mes-choix">
      <Title order={2} size="h4" id="mes-choix">
        {t('noticeChoices')}
      </Title>
      <Text size="sm" mb="sm">
        {t('noticeChoicesIntro')}
      </Text>
      {error && <ProblemAlert error={error} onRetry={() => void choice.refetch()} />}
      {choice.data && <Choices choice={choice.data} onChange={(next) => keep.mutate(next)} />}
      <Text size="sm" role="status">
        {keep.isSuccess ? t('noticeChoiceKept') : ''}
      </Text>
    </Paper>
  );
}

type ChoicesProps = { readonly choice: AgentNoticeChoice; readonly onChange: (next: AgentNoticeChoice) => void };

function Choices({ choice, onChange }: ChoicesProps): JSX.Element {
  const { deskOff, mailOff, digestHour } = choice;
  const box = (kind: AgentNoticeKind, where: 'deskOff' | 'mailOff'): JSX.Element => (
    <Checkbox
      aria-label={t(`noticeOn-${where}`, { kind: t(`noticeKind-${kind}`) })}
      checked={!(where === 'deskOff' ? deskOff : mailOff).includes(kind)}
      onChange={(event) => onChange({ ...choice, [where]: toggled(choice[where], kind, !event.currentTarget.checked) })}
    />
  );
  return (
    <>
      <Table aria-label={t('noticeChoices')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('noticeWhat')}</Table.Th>
            <Table.Th scope="col">{t('noticeDesk')}</Table.Th>
            <Table.Th scope="col">{t('noticeMail')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {KINDS.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row" fw={400}>
                {t(`noticeKind-${kind}`)}
              </Table.Th>
              <Table.Td>{box(kind, 'deskOff')}</Table.Td>
              <Table.Td>{box(kind, 'mailOff')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Select
        mt="sm"
        maw={320}
        label={t('digestHour')}
        description={t('digestHourHint')}
        allowDeselect={false}
        value={digestHour === null ? '' : String(digestHour)}
        data={[
          { value: '', label: t('digestNever') },
          ...HOURS.map((hour) => ({ value: String(hour), label: t('digestAt', { hour }) })),
        ]}
        onChange={(value) => onChange({ ...choice, digestHour: value ? Number(value) : null })}
      />
    </>
  );
}
