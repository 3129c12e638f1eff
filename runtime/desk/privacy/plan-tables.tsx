import { Button, Table, Text, Title } from '@mantine/core';
import type { JSX } from 'react';
import { formatNumber } from '../../../engine/form/words/index.ts';
import type { RetentionPlan } from '../../../schemas/types/api.ts';
import { isInEnglish } from '../../ui/language.ts';
import { t } from '../text.ts';

interface PlanTablesProps extends Pick<RetentionPlan, 'items' | 'months'> {
  /** A scheme whose cases one wants to see. */
  readonly onChoose: (scheme: { readonly id: string; readonly title: string }) => void;
}

/** A table a scheme: its categories, and in how many cases each falls due; months in which nothing does are left out. */
export function PlanTables({ items, months, onChoose }: PlanTablesProps): JSX.Element {
  const monthsOf = (rows: RetentionPlan['items'][number]['rows']) =>
    months.flatMap((month, at) => (rows.some((row) => (row.months[at] ?? 0) > 0) ? [{ month, at }] : []));
  if (items.length === 0) return <Text>{t('retentionNothing')}</Text>;
  return (
    <>
      {items.map(({ dispositif, title, rows }) => (
        <div key={dispositif}>
          <Title order={2} size="h4">
            {title}
          </Title>
          {/* One scrolls in it by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="desk-cards privacy-plan" role="region" aria-label={title} tabIndex={0}>
            <Table aria-label={title}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('processingData')}</Table.Th>
                  <Table.Th className="privacy-then">{t('retentionThen')}</Table.Th>
                  <Table.Th className="privacy-count">{t('retentionOverdue')}</Table.Th>
                  {monthsOf(rows).map(({ month }) => (
                    <Table.Th key={month} className="privacy-count">
                      {monthInWords(month)}
                    </Table.Th>
                  ))}
                  <Table.Th className="privacy-count">{t('retentionLater')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={`${row.title} ${row.then}`}>
                    <Table.Td className="privacy-title">{row.title}</Table.Td>
                    <Table.Td data-label={t('retentionThen')}>{t(`retention-${row.then}`)}</Table.Td>
                    <Count label={t('retentionOverdue')} value={row.overdue} />
                    {monthsOf(rows).map(({ month, at }) => (
                      <Count key={month} label={monthInWords(month)} value={row.months[at] ?? 0} />
                    ))}
                    <Count label={t('retentionLater')} value={row.later} />
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          {rows.some(({ overdue }) => overdue > 0) && (
            <Button variant="subtle" size="compact-md" onClick={() => onChoose({ id: dispositif, title })}>
              {t('retentionShow', { title })}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}

/** A number of cases; nothing is left empty, so that twelve columns are read by what stands in them. */
function Count({ label, value }: { readonly label: string; readonly value: number }): JSX.Element {
  return (
    <Table.Td data-label={label} className={value === 0 ? 'privacy-count privacy-zero' : 'privacy-count'}>
      {value === 0 ? '' : formatNumber(value)}
    </Table.Td>
  );
}

/** « déc. 2026 » of « 2026-12 ». */
export function monthInWords(month: string): string {
  return new Intl.DateTimeFormat(isInEnglish() ? 'en' : 'fr', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}
