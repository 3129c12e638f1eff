import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import { refresh } from '../../ui/refresh.ts';
import type { AdminUser } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { t } from '../text.ts';
import { AccessFields, type Access } from './access-fields.tsx';
import { notify } from '../notify.ts';
import { resetSecondFactor, setUser } from './api.ts';

type UserDialogProps = { readonly user: AdminUser; readonly onClose: () => void };

/** Roles and groups of an account. */
export function UserDialog({ user, onClose }: UserDialogProps): JSX.Element {
  const [access, setAccess] = useState<Access>({ roles: user.roles, groups: user.groups.map((group) => group.id) });
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => setUser(user.id, access),
    onSuccess: async () => {
      onClose();
      await refresh(queries, ['admin-users'], ['admin-groups']);
    },
  });
  return (
    <Dialog onClose={onClose} title={user.name}>
      <Stack>
        {save.isError && <ProblemAlert error={save.error} />}
        <AccessFields access={access} onChange={setAccess} />
        {user.secondFactor && <FactorReset user={user} onDone={onClose} />}
        <DialogButtons>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate()}>
            {t('record')}
          </Button>
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}

type FactorResetProps = { readonly user: AdminUser; readonly onDone: () => void };

/** For who lost the telephone: asked twice, since whoever asks may be somebody else. */
function FactorReset({ user, onDone }: FactorResetProps): JSX.Element {
  const [asked, setAsked] = useState(false);
  const queries = useQueryClient();
  const reset = useMutation({
    mutationFn: () => resetSecondFactor(user.id),
    onSuccess: async () => {
      notify(t('factorResetDone'));
      onDone();
      await refresh(queries, ['admin-users']);
    },
  });
  return (
    <Stack gap="xs" align="start">
      <Text fw={600}>{t('factorTitle')}</Text>
      {reset.isError && <ProblemAlert error={reset.error} />}
      {asked && <Text size="sm">{t('factorResetLead')}</Text>}
      <Button
        variant={asked ? 'filled' : 'default'}
        color="danger"
        loading={reset.isPending}
        onClick={() => (asked ? reset.mutate() : setAsked(true))}
      >
        {t('factorReset')}
      </Button>
    </Stack>
  );
}
