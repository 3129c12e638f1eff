import { Group, Stack, TextInput } from '@mantine/core';
import { useState, type HTMLInputTypeAttribute, type JSX } from 'react';
import { t } from '../text.ts';
import type { Picked, PersonPickerProps } from './person-picker.tsx';

const EMPTY = { givenName: '', familyName: '', email: '', phone: '', birthDate: '' };
type Values = typeof EMPTY;

/** Enters a person who is not in the register yet; an e-mail is not needed. */
export function NewPerson({ onPick }: Pick<PersonPickerProps, 'onPick'>): JSX.Element {
  const [values, setValues] = useState(EMPTY);
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
