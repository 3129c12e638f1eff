import { Stack, Text, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { t } from '../text.ts';
import { PeopleFound } from './people-found.tsx';
import type { PersonPickerProps } from './picked.ts';
import { usePeople } from './use-people.ts';

/** Finds a person of the register by name. */
export function KnownPerson({ picked, onPick }: PersonPickerProps): JSX.Element {
  const [text, setText] = useState('');
  const people = usePeople(text);
  const found = people.data?.items ?? [];
  return (
    <Stack gap="xs">
      <TextInput
        label={t('personName')}
        description={t('personNameHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {people.isError && <ProblemAlert error={people.error} />}
      {people.data && found.length === 0 && (
        <Text size="sm" role="status">
          {t('nobodyFound')}
        </Text>
      )}
      {found.length > 0 && (
        <PeopleFound label={t('peopleFound')} people={found} picked={picked} none={null} onPick={onPick} />
      )}
    </Stack>
  );
}
