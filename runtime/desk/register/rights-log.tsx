/*
 * Who changed whose right, when, from what to what: for administrators beside what they administer, for the
 * data-protection officer on a page of their own.
 */
import { Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { getRightChanges } from '../api.ts';
import { SearchedRegister } from './searched-register.tsx';
import { t } from '../text.ts';
import { RightsTable } from './rights-table.tsx';

/** The trail of rights, newest first. */
export function RightsLog(): JSX.Element {
  return (
    <Stack>
      <Text maw="70ch">{t('rightsIntro')}</Text>
      <SearchedRegister
        name="right-changes"
        get={getRightChanges}
        label={t('rightsOf')}
        hint={t('rightsOfHint')}
        saysNone={(text) => t(text === '' ? 'noRightChange' : 'noRightChangeOf', { text })}
        table={(items) => <RightsTable items={items} />}
      />
    </Stack>
  );
}
