import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { PersonSummary } from '../../../schemas/types/api.ts';
import { formatDay } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { findPeople } from '../api.ts';
import { t } from '../text.ts';
import type { Picked, PersonPickerProps } from './person-picker.tsx';

const SETTLE_MS = 250;
const MIN_LETTERS = 2;

/** Finds a person of the register by name. */
export function KnownPerson({ picked, onPick }: PersonPickerProps): JSX.Element {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), SETTLE_MS);
  const people = useQuery({
    queryKey: ['people', settled],
    queryFn: () => findPeople(settled),
    enabled: settled.length >= MIN_LETTERS,
  });
  const found = people.data?.items ?? [];
  const choose = (id: string): void => {
    const person = found.find((item) => item.id === id);
    if (person) onPick(asPicked(person));
  };
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
        <Radio.Group label={t('peopleFound')} value={picked?.id ?? ''} onChange={choose}>
          <Stack gap="xs" mt="xs">
            {found.map((person) => (
              <Radio key={person.id} value={person.id} label={person.name} description={describe(person)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  );
}

const describe = (person: PersonSummary): string =>
  [person.birthDate && t('bornOn', { date: formatDay(person.birthDate) }), person.email ?? t('withoutEmail')]
    .filter(Boolean)
    .join(' · ');

/** Only the identifier counts for someone known: the server reads the rest in the register. */
const asPicked = (person: PersonSummary): Picked => ({
  id: person.id,
  givenName: person.name,
  familyName: person.name,
  email: person.email,
});
