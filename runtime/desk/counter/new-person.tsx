import { Alert, Group, Stack, TextInput } from '@mantine/core';
import { useState, type HTMLInputTypeAttribute, type JSX } from 'react';
import { t } from '../text.ts';
import { PeopleFound } from './people-found.tsx';
import type { Picked, PersonPickerProps } from './picked.ts';
import { usePeople } from './use-people.ts';

const EMPTY = { givenName: '', familyName: '', email: '', phone: '', birthDate: '' };
type Values = typeof EMPTY;

/**
 * Enters a person who is not in the register yet; an e-mail is not needed. Someone of the same name may be there already:
 * it is asked before a second entry is made of them.
 */
export function NewPerson({ picked, onPick }: PersonPickerProps): JSX.Element {
  const [values, setValues] = useState(EMPTY);
  const entered = pickedOf(values);
  const namesakes = usePeople(entered ? `${entered.givenName} ${entered.familyName}` : '').data?.items ?? [];
  const input = (name: keyof Values, type: HTMLInputTypeAttribute = 'text') => ({
    type,
    label: t(name),
    value: values[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }): void => {
      const next = { ...values, [name]: event.currentTarget.value };
      setValues(next);
      onPick(pickedOf(next));
    },
  });
  return (
    <Stack gap="xs">
      <Group grow align="start">
        <TextInput {...input('givenName')} required />
        <TextInput {...input('familyName')} required />
      </Group>
      {entered && namesakes.length > 0 && (
        <Alert color="warn" role="status">
          <PeopleFound
            label={t('knownAlready')}
            people={namesakes}
            picked={picked}
            none={t('someoneElse')}
            onPick={(person) => onPick(person ?? entered)}
          />
        </Alert>
      )}
      <TextInput {...input('birthDate', 'date')} />
      <TextInput {...input('email', 'email')} description={t('emailHint')} />
      <TextInput {...input('phone', 'tel')} />
    </Stack>
  );
}

/** The person entered; null while a name is missing. */
function pickedOf(values: Values): Picked | null {
  const givenName = values.givenName.trim();
  const familyName = values.familyName.trim();
  if (givenName === '' || familyName === '') return null;
  return {
    id: null,
    givenName,
    familyName,
    email: values.email.trim() || null,
    phone: values.phone.trim() || null,
    birthDate: values.birthDate || null,
  };
}
