import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiClock, ApiSignature, CaseDetail } from '../../../schemas/types/api.ts';
import { formatPhone } from '../../../engine/form/words/index.ts';
import { formatDay, formatLastDay } from '../../ui/format.ts';
import { receiptAddress } from '../api.ts';
import { t, tCount } from '../text.ts';

/** How the case came, how its applicant is reached, and its legal time in whole. */
export function CaseFacts({ detail }: { readonly detail: CaseDetail }): JSX.Element {
  return (
    <Stack gap={6} role="group" aria-label={t('facts')}>
      <Group gap="4px 16px">
        <Text size="sm">{t(`channel-${detail.channel}`, { date: formatDay(detail.receivedOn) })}</Text>
        {detail.mandate && (
          <Text size="sm">{t('mandate', { name: detail.mandate.name, quality: detail.mandate.quality })}</Text>
        )}
        <Text size="sm" className="desk-subject">
          {detail.shown.contact ? (detail.applicant.email ?? t('noEmail')) : t('contactHidden')}
        </Text>
        {detail.applicant.phone && <Text size="sm">{formatPhone(detail.applicant.phone)}</Text>}
        {!detail.consulted && detail.shown.contact && (
          <Anchor size="sm" href={receiptAddress(detail.id)} target="_blank" rel="noopener">
            {t('receipt')}
          </Anchor>
        )}
      </Group>
      {detail.lookups
        ?.filter(({ outcome }) => outcome !== 'found')
        .map(({ lookup, title, at, outcome }) => (
          <Text key={lookup} size="sm" className="desk-subject">
            {t(`lookup-${outcome}`, { title, date: formatDay(at) })}
          </Text>
        ))}
      {detail.signatures?.map((signature) => (
        <Text key={signature.signatory} size="sm" className="desk-subject">
          {t(`signature-${isAddressHidden(signature) ? 'linkAlone' : signature.means}`, {
            title: signature.title,
            name: signature.name,
            date: formatDay(signature.on ?? signature.at),
            how: signature.recordedBy ?? signature.email ?? '',
          })}
        </Text>
      ))}
      <Refused detail={detail} />
      <Unread titles={detail.unread} />
      {detail.clocks.map((clock) => (
        <Clock key={clock.id} clock={clock} />
      ))}
      {detail.implicitDecision && (
        <Text size="sm" fw={600}>
          {t(`implicit-${detail.implicitDecision.silence}`, { date: formatDay(detail.implicitDecision.on) })}
        </Text>
      )}
    </Stack>
  );
}

/** That nothing reaches the applicant: who waits for their answer has to know. */
function Refused({ detail: { addressRefused, applicant } }: { readonly detail: CaseDetail }): JSX.Element | null {
  if (addressRefused === null) return null;
  const { at, reason } = addressRefused;
  return (
    <Alert color="red" className="desk-subject">
      {t('addressRefused', { email: applicant.email ?? '', date: formatDay(at) })}
      {reason !== null && ` ${t('addressReason', { reason })}`}
    </Alert>
  );
}

/** What the reader is not shown, and why; the same for every case, so that it says nothing of this one. */
function Unread({ titles }: { readonly titles: readonly string[] }): JSX.Element | null {
  if (titles.length === 0) return null;
  const quoted = titles.map((title) => t('quotedTitle', { title })).join(', ');
  return <Text size="sm">{tCount('unread', titles.length, { titles: quoted })}</Text>;
}

function Clock({ clock }: { readonly clock: ApiClock }): JSX.Element {
  const date = clock.dueAt ? formatLastDay(clock.dueAt) : '';
  const { title, status } = clock;
  const text =
    status === 'suspended'
      ? tCount('clock-suspended', clock.remainingDays ?? 0, { title })
      : t(`clock-${status}`, { title, date });
  const silence = clock.silence === 'acceptance' || clock.silence === 'rejection' ? t(`silence-${clock.silence}`) : '';
  return (
    <div>
      <Text size="sm" fw={600}>
        {text} {clock.status === 'running' && silence}
      </Text>
      {clock.extensions.map(({ title: cause, by, article, on }) => (
        <Text key={cause + on} size="sm">
          {t('clock-extension', { by, date: formatDay(on), title: cause })}
          {article !== null && ` (${t('clock-article', { article })})`}
        </Text>
      ))}
    </div>
  );
}

/** Who is consulted is not shown where the link went. */
const isAddressHidden = ({ means, email }: ApiSignature): boolean => means === 'link' && !email;
