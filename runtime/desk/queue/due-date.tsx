import { VisuallyHidden } from '@mantine/core';
import type { JSX } from 'react';
import { formatShortLastDay } from '../../ui/format.ts';
import { useNow } from '../session.ts';
import { t, tCount } from '../text.ts';
import { callsNow, daysLeft, isLawNear, type DaysLeft } from './days-left.ts';

type DueDateProps = {
  readonly value: string;
  /** Where no heading says what the date is. */
  readonly alone?: boolean;
};

type QueueDueDateProps = { readonly value: string; readonly silenceAt: string | null };

/** The due date of a row among many, loud only where it calls for somebody now: see `callsNow`. */
export function QueueDueDate({ value, silenceAt }: QueueDueDateProps): JSX.Element {
  const now = useNow()();
  const left = daysLeft(value, now);
  const law =
    silenceAt !== null && isLawNear(silenceAt, now)
      ? t('silenceDecides', { date: formatShortLastDay(silenceAt) })
      : null;
  const date = [formatShortLastDay(value), ...(law === null ? [] : [law])].join('. ');
  const pace = callsNow(value, silenceAt, now) ? 'late' : left.pace === 'late' ? 'past' : left.pace;
  return (
    <span className={`desk-due desk-due-${pace}`} title={date}>
      {wordsOf(left)} <VisuallyHidden>({date})</VisuallyHidden>
    </span>
  );
}

/** A due date as the days that are left, or that it is late by; its date is beside it where there is room, and said. */
export function DueDate({ value, alone = false }: DueDateProps): JSX.Element {
  const left = daysLeft(value, useNow()());
  const date = formatShortLastDay(value);
  return (
    <span className={`desk-due desk-due-${left.pace}`} title={date}>
      {wordsOf(left)}{' '}
      {alone ? (
        <span className="desk-due-date">({t('dueOn', { date })})</span>
      ) : (
        <VisuallyHidden>({date})</VisuallyHidden>
      )}
    </span>
  );
}

function wordsOf({ pace, days }: DaysLeft): string {
  if (pace === 'late') return tCount('daysLate', days);
  return days === 0 ? t('dueToday') : t('daysLeft', { count: days });
}
