import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { CaseDetail, LinkedCase } from '../../../../../schemas/types/api.ts';
import { formatShortDay } from '../../../../ui/format.ts';
import { ProblemAlert } from '../../../../ui/problem-alert.tsx';
import { caseAddressOf } from '../../../parts/establishment-words.ts';
import { t } from '../../../text.ts';
import { useSend, type Send } from '../../use-case.ts';
import { Panel } from '../../../parts/panel.tsx';
import { useLinks } from './use-links.ts';
import { sameLine } from './words.ts';

/** Where the panel is, for what leads to it. */
export const LINKED_ID = 'dossiers-lies';

/** Other cases of the same person, company, address or parcel; those that may be the same request first, with what to say of them. */
export function LinkedPanel({ detail }: { readonly detail: CaseDetail }): JSX.Element | null {
  const { data, error, refetch } = useLinks(detail);
  const send = useSend(detail.id);
  if (detail.consulted) return null;
  return (
    <div id={LINKED_ID} tabIndex={-1}>
      <Panel title={t('linked')}>
        {error && !data && <ProblemAlert error={error} onRetry={() => void refetch()} />}
        {send.isError && <ProblemAlert error={send.error} />}
        {data && <LinkedCases items={data.items} more={data.more} send={send} />}
      </Panel>
    </div>
  );
}

type CasesProps = {
  readonly items: readonly LinkedCase[];
  readonly more: boolean;
  readonly send: Pick<Send, 'mutate' | 'isPending'>;
};

/** The cases, or that there are none. */
export function LinkedCases({ items, more, send }: CasesProps): JSX.Element {
  const doubles = items.filter(({ doubling }) => doubling.length > 0);
  const others = items.filter(({ doubling }) => doubling.length === 0);
  const tell = (other: string, apart: boolean): void => send.mutate({ type: 'tellApart', other, apart });
  return (
    <Stack gap="sm">
      {items.length === 0 && <Text size="sm">{t('linkedNone')}</Text>}
      {doubles.length > 0 && (
        <Alert color="orange" title={t('linkedDouble')}>
          <Text size="sm">{t('linkedDoubleIntro')}</Text>
          <List size="sm" spacing="xs" listStyleType="none" mt="xs">
            {doubles.map((one) => (
              <List.Item key={one.id}>
                <Case one={one} alike={one.doubling} />
                <Button
                  variant="default"
                  size="compact-sm"
                  mt={4}
                  loading={send.isPending}
                  aria-label={t('linkedApartFrom', { number: one.number })}
                  onClick={() => tell(one.id, true)}
                >
                  {t('linkedApart')}
                </Button>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      <List size="sm" spacing="xs" listStyleType="none">
        {others.map((one) => (
          <List.Item key={one.id}>
            <Case one={one} alike={one.alike} />
            {one.apart !== null && (
              <Group gap="xs">
                <Text size="xs">{t('linkedIsApart')}</Text>
                {one.apart === 'here' && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    loading={send.isPending}
                    onClick={() => tell(one.id, false)}
                  >
                    {t('linkedTakeBack')}
                  </Button>
                )}
              </Group>
            )}
          </List.Item>
        ))}
      </List>
      {more && <Text size="xs">{t('linkedMore')}</Text>}
    </Stack>
  );
}

/** A case: its number, whose it is, its scheme and its step, when it was filed, and what the two have in common. */
function Case({ one, alike }: { readonly one: LinkedCase; readonly alike: LinkedCase['alike'] }): JSX.Element {
  const { id, number, applicant, dispositifTitle, stateTitle, filedAt, place } = one;
  return (
    <>
      <Anchor component={Link} to={caseAddressOf(id)} size="sm">
        {number}
      </Anchor>{' '}
      · {applicant}
      {place !== null && <> · {t(`linkedPlace-${place}`)}</>}
      <Text size="xs">
        {dispositifTitle} · {stateTitle} · {t('linkedFiled', { date: formatShortDay(filedAt) })}
      </Text>
      <Text size="xs" c="gray.7">
        {sameLine(alike)}
      </Text>
    </>
  );
}
