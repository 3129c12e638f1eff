import { Button, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { CaseDetail } from '../../../../schemas/types/api.ts';
import { personExportAddress } from '../../api.ts';
import { useSession } from '../../session.ts';
import { t } from '../../text.ts';
import { Panel } from '../../parts/panel.tsx';

/** For who protects data, all that is held of the person who asks; nothing for anybody else, nor where no person asks any more. */
export function PersonDataPanel({
  detail: { id, number, applicant, closedAt, consulted },
}: {
  readonly detail: Pick<CaseDetail, 'id' | 'number' | 'applicant' | 'closedAt' | 'consulted'>;
}): JSX.Element | null {
  const { user } = useSession();
  if (!user.roles.includes('dpo') || consulted || closedAt !== null || applicant.establishment) return null;
  return (
    <Panel title={t('personData')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('personDataIntro')}</Text>
        <Text size="sm">{t('personDataRecorded', { number })}</Text>
        <Button component="a" href={personExportAddress(id)} variant="default">
          {t('personDataExport')}
        </Button>
      </Stack>
    </Panel>
  );
}
