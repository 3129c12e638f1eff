import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { useNavigate } from 'react-router';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { t } from '../text.ts';
import { dropSitting } from './api.ts';
import { SITTINGS } from './use-sitting.ts';

/** Removes a sitting that is not held after all, once one has said so twice. */
export function DropSitting({ id }: { readonly id: string }): JSX.Element {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const drop = useMutation({
    mutationFn: () => dropSitting(id),
    onSuccess: async () => {
      await refresh(queries, SITTINGS);
      await navigate('/seances');
    },
  });
  return (
    <>
      <Button size="xs" variant="subtle" onClick={() => setAsking(true)}>
        {t('sittingDrop')}
      </Button>
      {asking && (
        <Dialog title={t('sittingDrop')} onClose={() => setAsking(false)}>
          <Stack>
            <Text>{t('sittingDropAsk')}</Text>
            {drop.error && <ProblemAlert error={drop.error} />}
            <Group>
              <Button color="danger" loading={drop.isPending} onClick={() => drop.mutate()}>
                {t('sittingDropYes')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
