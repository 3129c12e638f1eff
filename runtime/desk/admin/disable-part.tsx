import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { AccountDetail } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { notify } from '../notify.ts';
import { t } from '../text.ts';
import { whatGoesBack, whatIsAlone } from './account-words.ts';
import { disableUser, enableUser } from './api.ts';
import { ReasonField } from './reason-field.tsx';
import { saysEnough } from './link-facts.ts';

type DisablePartProps = {
  readonly account: AccountDetail;
  /** Whether it is that of who reads it: they would lock themselves out. */
  readonly isOwn: boolean;
};

/** Disables the account after saying what follows, or enables it again; each with a reason. */
export function DisablePart({ account, isOwn }: DisablePartProps): JSX.Element {
  const { user, disabled } = account;
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () => (disabled ? enableUser : disableUser)(user.id, reason.trim()),
    onSuccess: () => {
      notify(t(disabled ? 'enabledDone' : 'disabledDone', { name: user.name }));
      setReason('');
    },
    onSettled: () => refresh(queries, ['admin-account', user.id], ['admin-users'], ['admin-groups'], ['right-changes']),
  });
  const alone = whatIsAlone(account);
  return (
    <Stack gap="xs" component="section" aria-label={t(disabled ? 'enableTitle' : 'disableTitle')}>
      <Title order={3} size="h5">
        {t(disabled ? 'enableTitle' : 'disableTitle')}
      </Title>
      {disabled && (
        <Text size="sm" className="desk-text">
          {t('disabledSince', { ...disabled, at: formatMoment(disabled.at) })}
        </Text>
      )}
      {isOwn ? (
        <Text size="sm">{t('disableOwn')}</Text>
      ) : (
        <>
          <Text size="sm">{disabled ? t('enableLead') : `${t('disableLead')} ${whatGoesBack(account)}`}</Text>
          {!disabled && alone !== null && <Alert color="warn">{alone}</Alert>}
          {change.isError && <ProblemAlert error={change.error} />}
          <ReasonField label={t('disableReason')} hint={t('disableReasonHint')} value={reason} onChange={setReason} />
          <Group>
            <Button
              {...(!disabled && { color: 'danger' })}
              disabled={!saysEnough(reason)}
              loading={change.isPending}
              onClick={() => change.mutate()}
            >
              {t(disabled ? 'enable' : 'disable')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
