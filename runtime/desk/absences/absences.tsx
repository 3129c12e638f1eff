import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { Absence } from '../../../schemas/types/api.ts';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { Pill } from '../../ui/pill.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { endAbsence, getAbsences } from '../api.ts';
import { ListOutline } from '../parts/outlines.tsx';
import { t } from '../text.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import { sayDays } from './words.ts';

/** Absences that are not over, mine and those of whom I lead: said and ended here. */
export function AbsenceList(): JSX.Element {
  const [dialog, setDialog] = useState<Absence | 'new' | null>(null);
  const queries = useQueryClient();
  const absences = useQuery({ queryKey: ['absences'], queryFn: getAbsences });
  const { items = [], agents = [] } = absences.data ?? {};
  const readAgain = (): void => void refresh(queries, ['absences'], ['agents'], ['session']);
  return (
    <Stack gap="xs" align="start">
      {absences.isError && <ProblemAlert error={absences.error} onRetry={() => void absences.refetch()} />}
      {absences.isLoading && <ListOutline rows={2} />}
      <Text size="sm">{t('absencesIntro')}</Text>
      {absences.data && items.length === 0 && <Text>{t('absencesNone')}</Text>}
      {items.length > 0 && (
        <ul className="desk-plain">
          {items.map((absence) => (
            <Line key={absence.id} absence={absence} onEnd={() => setDialog(absence)} />
          ))}
        </ul>
      )}
      {agents.length > 0 && (
        <Button variant="default" onClick={() => setDialog('new')}>
          {t('absenceAdd')}
        </Button>
      )}
      {dialog === 'new' && <AbsenceDialog agents={agents} onSaid={readAgain} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== 'new' && (
        <EndDialog absence={dialog} onEnded={readAgain} onClose={() => setDialog(null)} />
      )}
    </Stack>
  );
}

function Line({ absence, onEnd }: { readonly absence: Absence; readonly onEnd: () => void }): JSX.Element {
  const { user, deputy, running, mine } = absence;
  return (
    <Group component="li" gap="xs">
      <span>
        {t('absenceLine', { name: user.name, days: sayDays(absence) })}{' '}
        <span className="desk-soft">{t('absenceBy', { deputy: deputy.name })}</span>
      </span>
      {running && <Pill tone="info">{t('absenceRunning')}</Pill>}
      {mine && (
        <Button variant="subtle" size="compact-sm" aria-label={t('absenceEndOf', { name: user.name })} onClick={onEnd}>
          {t('absenceEnd')}
        </Button>
      )}
    </Group>
  );
}

type EndDialogProps = {
  readonly absence: Absence;
  readonly onEnded: () => void;
  readonly onClose: () => void;
};

/** Who loses what is said before it is done. */
function EndDialog({ absence: { id, user, deputy }, onEnded, onClose }: EndDialogProps): JSX.Element {
  const end = useMutation({
    mutationFn: () => endAbsence(id),
    onSuccess: () => {
      onEnded();
      onClose();
    },
  });
  return (
    <Dialog title={t('absenceEndAsk')} onClose={onClose} mayRemove>
      <Stack>
        {end.isError && <ProblemAlert error={end.error} />}
        <Text>{t('absenceEndTold', { deputy: deputy.name, name: user.name })}</Text>
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={end.isPending} onClick={() => end.mutate()}>
            {t('absenceEnd')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
