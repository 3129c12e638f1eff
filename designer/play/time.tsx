import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import { formatDay, formatLastDay, localDayOf, setFrenchSpaces } from '../../engine/form/words/index.ts';
import { t } from './text.ts';
import type { WhenTimePasses } from '../../schemas/types/scenario.ts';
import type { Play } from './use-play.ts';

type Wait = Pick<WhenTimePasses, 'for' | 'time'>;

/** Time, which is played like anybody: to what falls due next, by some days, to a day, or to an hour. */
export function Time({ play }: { readonly play: Play }): JSX.Element {
  const { now, played } = play.view;
  const due = played?.due ?? null;
  const today = localDayOf(now);
  const [days, setDays] = useState(10);
  const [day, setDay] = useState('');
  const [isPast, setPast] = useState(false);
  const [hour, setHour] = useState('');
  const wait = (how: Wait): void => play.make({ type: 'do', step: { when: { type: 'wait', ...how } } });
  const waitTo = async (): Promise<void> => {
    const length = await play.playing.client.ask('waitTo', now, day);
    setPast(length === null);
    if (length !== null) wait({ for: length });
  };
  return (
    <section className="play-time" aria-label={t('time')}>
      <h3>{t('time')}</h3>
      <p className="play-now">{setFrenchSpaces(t('itIs', { day: formatDay(today) }))}</p>
      <Button fullWidth variant="default" disabled={!due} onClick={() => due && wait(due.wait)}>
        {t('toNextDue')}
      </Button>
      <p className="form-hint">
        {setFrenchSpaces(due ? t('nextDue', { title: due.title, day: formatLastDay(due.at) }) : t('noDue'))}
      </p>
      <Group gap="xs" wrap="nowrap" align="end">
        <NumberInput
          size="xs"
          label={t('byDays')}
          value={days}
          min={1}
          max={3_660}
          allowDecimal={false}
          onChange={(value) => setDays(Number(value) || 1)}
        />
        <Button size="xs" variant="default" onClick={() => wait({ for: `P${Math.max(1, days)}D` })}>
          {t('advance')}
        </Button>
      </Group>
      <Group gap="xs" wrap="nowrap" align="end">
        <TextInput
          size="xs"
          type="date"
          label={t('toDay')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          error={isPast && t('dayPast')}
        />
        <Button size="xs" variant="default" disabled={day === ''} onClick={() => void waitTo()}>
          {t('goToDay')}
        </Button>
      </Group>
      <Group gap="xs" wrap="nowrap" align="end">
        <TextInput
          size="xs"
          type="time"
          label={t('toHour')}
          value={hour}
          onChange={(event) => setHour(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" disabled={hour === ''} onClick={() => wait({ time: hour })}>
          {t('goToHour')}
        </Button>
      </Group>
    </section>
  );
}
