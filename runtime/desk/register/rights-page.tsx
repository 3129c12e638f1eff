import { Stack, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { useSession } from '../session.ts';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';
import { RightsLog } from './rights-log.tsx';

/** The trail of rights, for the data-protection officer; a sentence for who is not. */
export function RightsPage(): JSX.Element {
  const { user } = useSession();
  useTitle(t('rights'));
  const allowed = user.roles.some((role) => role === 'dpo' || role === 'administrator');
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('rights')}
      </Title>
      {allowed ? <RightsLog /> : <Text>{t('notOfficer')}</Text>}
    </Stack>
  );
}
