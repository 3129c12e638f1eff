import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { formatShortLastDay } from '../../ui/format.ts';
import { useNow } from '../session.ts';
import { t } from '../text.ts';

/** A due date, said to be late in words and not by colour alone. */
export function DueDate({ value }: { readonly value: string }): JSX.Element {
  const now = useNow();
  const late = new Date(value) < now();
  return (
    <Text size="sm" {...(late && { c: 'red.9', fw: 600 })}>
      {late ? t('late', { date: formatShortLastDay(value) }) : formatShortLastDay(value)}
    </Text>
  );
}
