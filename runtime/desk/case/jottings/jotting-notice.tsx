import { Alert, Button, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { JsonObject } from '../../../../engine/index.ts';
import { Pill } from '../../../ui/pill.tsx';
import { t } from '../../text.ts';
import { wordsOf } from './keeping.ts';
import type { JottingOf } from './use-jotting.ts';

type JottingNoticeProps<Value extends JsonObject> = { readonly jotting: JottingOf<Value> };

/** What becomes of a text that is typed: whether it is kept, or which of two is to be. */
export function JottingNotice<Value extends JsonObject>({ jotting }: JottingNoticeProps<Value>): JSX.Element | null {
  const { state, choose } = jotting;
  if (state.theirs !== null) {
    return (
      <Alert color="warn" role="alert" title={t('jottingElsewhere')}>
        <Text size="sm" className="desk-text">
          {wordsOf(state.theirs) || t('findingEmpty')}
        </Text>
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="default" onClick={() => choose('mine')}>
            {t('jotting-mine')}
          </Button>
          <Button size="xs" variant="default" onClick={() => choose('theirs')}>
            {t('jotting-theirs')}
          </Button>
        </Group>
      </Alert>
    );
  }
  const said = SAID[state.saving];
  return said === null ? null : (
    <Text size="xs" c="gray.7">
      {t(said)}
    </Text>
  );
}

const SAID = { idle: null, unsaved: null, saving: null, saved: 'jottingKept', kept: 'jottingHere' } as const;

/** Above a form that holds what was begun before: that it does, and the way to begin anew. */
export function ResumedNotice<Value extends JsonObject>({ jotting }: JottingNoticeProps<Value>): JSX.Element | null {
  if (!jotting.isResumed) return null;
  return (
    <Group gap="xs" justify="space-between">
      <Text size="sm">{t('jottingResumed')}</Text>
      <Button size="compact-sm" variant="default" onClick={jotting.clear}>
        {t('jottingClear')}
      </Button>
    </Group>
  );
}

/** Beside what leads to it: that something was begun there, and not sent. */
export function BegunMark(): JSX.Element {
  return (
    <>
      {' '}
      <Pill small tone="warn">
        {t('jottingBegun')}
      </Pill>
    </>
  );
}
