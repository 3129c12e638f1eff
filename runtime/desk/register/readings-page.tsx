/*
 * What the data-protection officer sees of the desk: who looked at which case or document, and what allowed it. Never the
 * case itself, which is the affair of those who hold a function on it.
 */
import { Table, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { Readings } from '../../../schemas/types/api.ts';
import { formatMoment } from '../../ui/format.ts';
import { getReadings } from '../api.ts';
import { PrivacyFrame } from '../privacy/privacy-frame.tsx';
import { SearchedRegister } from './searched-register.tsx';
import { t } from '../text.ts';

/** The register of readings, newest first; a sentence for who is not the officer. */
export function ReadingsPage(): JSX.Element {
  return (
    <PrivacyFrame title={t('readings')}>
      <Text maw="70ch">{t('readingsIntro')}</Text>
      <SearchedRegister
        name="readings"
        get={getReadings}
        label={t('readingsOf')}
        hint={t('readingsOfHint')}
        saysNone={(number) => t(number === '' ? 'noReading' : 'noReadingOf', { number })}
        table={(items) => <ReadingsTable items={items} />}
      />
    </PrivacyFrame>
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
