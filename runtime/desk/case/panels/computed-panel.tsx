import { List, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiComputed, ApiEligibility, CaseDetail } from '../../../../schemas/types/api.ts';
import { isScale } from '../../../../engine/form/words/index.ts';
import { formatMoney, formatShortDay } from '../../../ui/format.ts';
import { formatValue } from '../../format-value.ts';
import { t } from '../../text.ts';
import { Panel } from '../../parts/panel.tsx';
import { Scale } from './scale.tsx';

/** Conditions of the act; what the rules make of the answers, and why; amounts entered. */
export function ComputedPanel({ detail }: { readonly detail: CaseDetail }): JSX.Element | null {
  const { eligibility, amounts } = detail;
  // A whole line of a table, and the brackets of a scale, are only the way to the values that follow.
  const computed = detail.computed.filter(({ type, value }) => type !== 'context' && !isScale(value));
  if (computed.length + eligibility.length + amounts.length === 0) return null;
  return (
    <Panel title={t('rules')}>
      <Stack gap="xs">
        {eligibility.map((condition) => (
          <Condition key={condition.title} condition={condition} />
        ))}
        {computed.map((value) => (
          <Computed key={value.name} value={value} />
        ))}
        {amounts.map((entry) => (
          <Text key={`${entry.at} ${entry.label} ${entry.amount}`} size="sm">
            {t(`amount-${entry.entry}`, {
              label: entry.label,
              amount: formatMoney(entry.amount),
              date: formatShortDay(entry.at),
            })}
          </Text>
        ))}
      </Stack>
    </Panel>
  );
}

function Condition({ condition: { met, title, message } }: { readonly condition: ApiEligibility }): JSX.Element {
  return (
    <Text size="sm">
      <Text span inherit fw={600} {...(met === false && { c: 'danger.9' })}>
        {t(metKey(met))}
      </Text>{' '}
      {title}
      {met === false && ` : ${message}`}
    </Text>
  );
}

function Computed({ value }: { readonly value: ApiComputed }): JSX.Element {
  return (
    <div className="desk-value">
      <Text size="sm">
        {value.title} :{' '}
        <strong className="desk-text">{formatValue(value.shown, value.type, value.unit) || t('notComputed')}</strong>
      </Text>
      {(value.reasons.length > 0 || value.table || value.members.length > 0) && (
        <details className="desk-why">
          <summary aria-label={t('whyOf', { title: value.title })}>{t('why')}</summary>
          <Reasons reasons={value.reasons} />
          {value.table && <Scale table={value.table} rows={value.rows ?? []} />}
          {value.members.length > 0 && (
            <List size="sm">
              {value.members.map((member) => (
                <List.Item key={member.title}>
                  {member.title} :{' '}
                  <strong className="desk-text">
                    {formatValue(member.value, value.type, value.unit) || t('notComputed')}
                  </strong>
                  <Reasons reasons={member.reasons} />
                  {member.table && <Scale table={member.table} rows={member.rows ?? []} />}
                </List.Item>
              ))}
            </List>
          )}
        </details>
      )}
    </div>
  );
}

function Reasons({ reasons }: Pick<ApiComputed, 'reasons'>): JSX.Element | null {
  if (reasons.length === 0) return null;
  return (
    <List size="sm">
      {reasons.map(({ label, text }) => (
        <List.Item key={label}>{t('reason', { label, text })}</List.Item>
      ))}
    </List>
  );
}

function metKey(met: boolean | null): 'met' | 'notMet' | 'cannotTell' {
  if (met === null) return 'cannotTell';
  return met ? 'met' : 'notMet';
}
