import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { formatShortLastDay } from '../../ui/format.ts';
import { useNow } from '../session.ts';
import { t } from '../text.ts';

type DueDateProps = {
  readonly value: string;
  /** Where no heading says what the date is. */
  readonly alone?: boolean;
};

/** A due date, said to be late in words and not by colour alone. */
export function DueDate({ value, alone = false }: DueDateProps): JSX.Element {
  const now = useNow();
  const late = new Date(value) < now();
  const date = formatShortLastDay(value);
  return (
    <Text size="sm" className="desk-nowrap" {...(late && { c: 'danger.9', fw: 600 })}>
      {late ? t('late', { date }) : alone ? t('dueOn', { date }) : date}
    </Text>
  );
}
