/*
 * What the data-protection officer sees of the desk: who looked at which case or document, and what allowed it. Never the
 * case itself, which is the affair of those who hold a function on it.
 */
import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import type { Readings } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { getReadings } from '../api.ts';
import { SearchedRegister } from './searched-register.tsx';
import { useSession } from '../session.ts';
import { t } from '../text.ts';
import { useTitle } from '../use-title.ts';

/** The register of readings, newest first; a sentence for who is not the officer. */
export function ReadingsPage(): JSX.Element {
  const { user } = useSession();
  useTitle(t('readings'));
  return (
    <Stack>
      <Title order={1} size="h2">
        {t('readings')}
      </Title>
      {user.roles.includes('dpo') ? <Register /> : <Text>{t('notOfficer')}</Text>}
    </Stack>
  );
}

function Register(): JSX.Element {
  return (
    <>
      <Text maw="70ch">
        {t('readingsIntro')} <Anchor href="/">{t('readingsSheets')}</Anchor>
      </Text>
      <SearchedRegister
        name="readings"
        get={getReadings}
        label={t('readingsOf')}
        hint={t('readingsOfHint')}
        saysNone={(number) => t(number === '' ? 'noReading' : 'noReadingOf', { number })}
        table={(items) => <ReadingsTable items={items} />}
      />
    </>
  );
}

function ReadingsTable({ items }: Pick<Readings, 'items'>): JSX.Element {
  return (
    <div className="desk-cards">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('readAt')}</Table.Th>
            <Table.Th>{t('readBy')}</Table.Th>
            <Table.Th>{t('readWhat')}</Table.Th>
            <Table.Th>{t('number')}</Table.Th>
            <Table.Th>{t('readWhy')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ at, who, what, reason, caseNumber }) => (
            <Table.Tr key={`${at} ${who} ${what} ${caseNumber ?? ''}`}>
              <Table.Td>{formatMoment(at)}</Table.Td>
              <Table.Td data-label={t('readBy')}>{who}</Table.Td>
              <Table.Td data-label={t('readWhat')}>{what}</Table.Td>
              <Table.Td data-label={t('number')} className="desk-number">
                {caseNumber}
              </Table.Td>
              <Table.Td data-label={t('readWhy')}>{reason}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
