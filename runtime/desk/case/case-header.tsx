import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ApiClock, CaseDetail } from '../../../schemas/types/api.ts';
import { formatDay, formatLastDay } from '../../ui/format.ts';
import { receiptAddress } from '../api.ts';
import { BackToQueue, NextCase } from '../queue/queue-links.tsx';
import { useNeighbours } from '../queue/use-neighbours.ts';
import { t, tCount } from '../text.ts';
import { Pill } from '../../ui/pill.tsx';

/** Whose case it is, where it stands, the legal time left, and the way to the next one. */
export function CaseHeader({ detail }: { readonly detail: CaseDetail }): JSX.Element {
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text size="sm" c="gray.7">
          {detail.dispositif.name}
        </Text>
        <Neighbours caseId={detail.id} />
      </Group>
      <Group gap="sm" align="baseline">
        <Title order={1} size="h2">
          {detail.number} · {detail.applicant.givenName} {detail.applicant.familyName}
        </Title>
        <Pill tone={detail.outcome ? 'neutral' : 'info'}>{detail.stateTitle}</Pill>
        {detail.waiting && (
          <Pill tone="warn">{t(detail.waiting === 'applicant' ? 'waiting-applicant' : 'waiting-external')}</Pill>
        )}
      </Group>
      <Group gap="md">
        <Text size="sm">{t(`channel-${detail.channel}`, { date: formatDay(detail.receivedOn) })}</Text>
        {detail.mandate && (
          <Text size="sm">{t('mandate', { name: detail.mandate.name, quality: detail.mandate.quality })}</Text>
        )}
        <Text size="sm">{detail.shown.contact ? (detail.applicant.email ?? t('noEmail')) : t('contactHidden')}</Text>
        {detail.applicant.phone && <Text size="sm">{detail.applicant.phone}</Text>}
        {!detail.consulted && detail.shown.contact && (
          <Anchor size="sm" href={receiptAddress(detail.id)} target="_blank" rel="noopener">
            {t('receipt')}
          </Anchor>
        )}
      </Group>
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

function Neighbours({ caseId }: { readonly caseId: string }): JSX.Element {
  const neighbours = useNeighbours(caseId);
  const { previous, goOn } = neighbours;
  const navigate = useNavigate();
  useHotkeys([
    ['alt+ArrowRight', goOn],
    ['alt+ArrowLeft', () => previous !== null && void navigate(previous)],
  ]);
  return (
    <Group component="nav" aria-label={t('neighbours')} gap="md">
      <BackToQueue size="sm" />
      {previous && (
        <Anchor component={Link} to={previous} size="sm" title={t('previousKeys')}>
          {t('previousCase')}
        </Anchor>
      )}
      <NextCase neighbours={neighbours} size="sm" />
    </Group>
  );
}
