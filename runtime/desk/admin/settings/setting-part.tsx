/** What each part of « Réglages » has around its fields: where it comes from, the reason, and the ways to keep it. */
import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import type { NewSetting, SettingStanding } from '../../../../schemas/types/api.ts';
import { formatMoment } from '../../../ui/format.ts';
import { isAtNothing } from '../../../ui/go-on.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { refresh } from '../../../ui/refresh.ts';
import { notify } from '../../notify.ts';
import { t } from '../../text.ts';
import { changeSetting } from '../api.ts';
import { saysEnough } from '../link-facts.ts';
import { ReasonField } from '../reason-field.tsx';

type WithoutReason<N> = N extends NewSetting ? Omit<N, 'revision' | 'reason'> : never;
/** A setting as it would be kept. */
export type TypedSetting = WithoutReason<NewSetting>;

type SettingPartProps = {
  readonly title: string;
  readonly lead: string;
  readonly standing: SettingStanding;
  /** What is typed, as it would be kept; null while it cannot be. */
  readonly typed: TypedSetting | null;
  /** Whether it differs from what holds. */
  readonly changed: boolean;
  readonly children: ReactNode;
};

/** The part that was just kept: it begins anew, and its heading has the focus, where the button was that went with it. */
let saved: string | null = null;

/** A part: its fields, then a reason and « Enregistrer » once something was changed. */
export function SettingPart({ title, lead, standing, typed, changed, children }: SettingPartProps): JSX.Element {
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: changeSetting,
    onSuccess: async (settings) => {
      notify(t('settingSaved'));
      saved = title;
      queries.setQueryData(['settings'], settings);
      await refresh(queries, ['setting-changes']);
    },
  });
  const heading = useRef<HTMLHeadingElement>(null);
  // As it is drawn, before anything else takes what the button left; who writes in another part already goes on there.
  useLayoutEffect(() => {
    if (saved !== title) return;
    saved = null;
    if (isAtNothing()) heading.current?.focus();
  }, [title]);
  const keep = (set: TypedSetting): void => save.mutate({ ...set, revision: standing.revision, reason: reason.trim() });
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2} size="h4" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <Text size="sm" maw="70ch">
          {lead}
        </Text>
        <Text size="sm" c="gray.7">
          {originOf(standing)}
        </Text>
        {standing.pinned.length > 0 && (
          <Alert color="warn">{t('settingPinned', { names: standing.pinned.join(', ') })}</Alert>
        )}
        {children}
        {save.isError && <ProblemAlert error={save.error} />}
        {(changed || standing.isOwn) && (
          <ReasonField label={t('settingReason')} hint={t('settingReasonHint')} value={reason} onChange={setReason} />
        )}
        <Group>
          <Button
            disabled={!changed || typed === null || !saysEnough(reason)}
            loading={save.isPending}
            aria-label={`${t('settingSave')} : ${title}`}
            onClick={() => typed && keep(typed)}
          >
            {t('settingSave')}
          </Button>
          {standing.isOwn && typed && (
            <Button
              variant="default"
              disabled={!saysEnough(reason)}
              onClick={() => keep({ name: typed.name, value: null })}
            >
              {t('settingPutBack')}
            </Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

function originOf({ changedAt, changedBy, isOwn }: SettingStanding): string {
  return isOwn && changedAt !== null
    ? t('settingBy', { name: changedBy ?? '', date: formatMoment(changedAt) })
    : t('settingOrigin');
}
