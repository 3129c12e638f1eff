import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { localDayOf } from '../../../engine/form/words/index.ts';
import type { Absences, NamedId } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { getDeputies, sayAbsence } from '../api.ts';
import { newId } from '../../forms/new-id.ts';
import { useNow, useSession } from '../session.ts';
import { t } from '../text.ts';
import { judgeTyped } from './words.ts';

type AbsenceDialogProps = {
  /** Whose absence one may say. */
  readonly agents: Absences['agents'];
  readonly onSaid: () => void;
  readonly onClose: () => void;
};

/** Says an absence: who, from when to when, and who stands in. */
export function AbsenceDialog({ agents, onSaid, onClose }: AbsenceDialogProps): JSX.Element {
  const { user } = useSession();
  const today = localDayOf(useNow()());
  // Sent twice, it is said once.
  const [id] = useState(newId);
  const [values, setValues] = useState({
    userId: (agents.find((agent) => agent.id === user.id) ?? agents[0])?.id ?? '',
    deputyId: '',
    from: today,
    to: '',
  });
  const change = (some: Partial<typeof values>): void => setValues((known) => ({ ...known, ...some }));
  const say = useMutation({
    mutationFn: () => sayAbsence(id, values),
    onSuccess: () => {
      onSaid();
      onClose();
    },
  });
  const fault = judgeTyped(values, today);
  return (
    <Dialog title={t('absenceAdd')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          say.mutate();
        }}
      >
        <Stack>
          {say.isError && <ProblemAlert error={say.error} />}
          <Select
            label={t('absenceWho')}
            searchable
            allowDeselect={false}
            value={values.userId}
            data={agents.map(({ id: value, name: label }) => ({ value, label }))}
            onChange={(userId) => userId !== null && change({ userId, deputyId: '' })}
          />
          <Group grow align="end">
            <Day label={t('absenceFrom')} least={today} value={values.from} onChange={(from) => change({ from })} />
            <Day label={t('absenceTo')} least={values.from} value={values.to} onChange={(to) => change({ to })} />
          </Group>
          <Deputy of={values.userId} value={values.deputyId} onChange={(deputyId) => change({ deputyId })} />
          <DialogButtons>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={say.isPending} disabled={fault !== null}>
              {t('record')}
            </Button>
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}

type DayProps = {
  readonly label: string;
  readonly least: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
};

function Day({ label, least, value, onChange }: DayProps): JSX.Element {
  return (
    <TextInput
      type="date"
      required
      label={label}
      min={least}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type DeputyProps = { readonly of: string; readonly value: string; readonly onChange: (id: string) => void };

/** Those who may stand in for somebody. */
function Deputy({ of, value, onChange }: DeputyProps): JSX.Element {
  const deputies = useQuery({ queryKey: ['deputies', of], queryFn: () => getDeputies(of), enabled: of !== '' });
  if (deputies.isError) return <ProblemAlert error={deputies.error} onRetry={() => void deputies.refetch()} />;
  const known: readonly NamedId[] = deputies.data?.items ?? [];
  if (deputies.data && known.length === 0) return <Text size="sm">{t('absenceNoDeputy')}</Text>;
  return (
    <Select
      label={t('absenceDeputy')}
      description={t('absenceDeputyHint')}
      required
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('noAgent')}
      value={value || null}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => id !== null && onChange(id)}
    />
  );
}
