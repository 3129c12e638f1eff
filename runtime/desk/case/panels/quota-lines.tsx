import { Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiQuota } from '../../../../schemas/types/api.ts';
import { t } from '../../text.ts';

/** What is left of the quotas of the scheme, where one decides. */
export function QuotaLines({ quotas }: { readonly quotas: readonly ApiQuota[] }): JSX.Element | null {
  if (quotas.length === 0) return null;
  return (
    <Stack gap={2} mb="xs" role="group" aria-label={t('quotas')}>
      <Text size="sm" fw={600}>
        {t('quotas')}
      </Text>
      {quotas.map((quota) => (
        <Text key={quota.name} size="sm">
          {quota.of === ''
            ? t('quotaTitle', { title: quota.title })
            : t('quotaOf', { title: quota.title, of: quota.of })}{' '}
          <strong>{takenText(quota)}</strong>
          {restOf(quota)}
        </Text>
      ))}
    </Stack>
  );
}

function takenText({ taken, maximum }: ApiQuota): string {
  if (taken === null) return t('quotaUncounted');
  return maximum === null
    ? t('quotaUnlimited', { taken: String(taken) })
    : t('quotaTaken', { taken: String(taken), maximum: String(maximum) });
}

/** « , il en reste 1 (dont celle de ce dossier) ». */
function restOf({ taken, maximum, left, held }: ApiQuota): string {
  if (taken === null) return '';
  const own = held ? ` (${t('quotaHeld')})` : '';
  if (maximum === null || left === null) return own;
  return `${own}, ${leftText(taken - maximum, left)}`;
}

function leftText(over: number, left: number): string {
  if (over > 0) return t('quotaOver', { over: String(over) });
  return left === 0 ? t('quotaFull') : t('quotaLeft', { left: String(left) });
}
