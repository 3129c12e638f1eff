/* Looking for the readings of an agent, of a person or of a case, of a kind and of some days. */
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { ReadingSubjects } from '../../../../schemas/types/api.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { ListOutline } from '../../parts/outlines.tsx';
import { t } from '../../text.ts';
import { findPeopleRead, findReaders } from '../api.ts';
import { KINDS, type ReadingsFilter } from './filter.ts';

interface SearchProps {
  readonly filter: ReadingsFilter;
  readonly onChange: (some: Partial<ReadingsFilter>) => void;
}

/** By what one looks. */
const WAYS = ['agent', 'person', 'number'] as const;
type Way = (typeof WAYS)[number];

/** The search, and what it found where several may be meant. */
export function ReadingsSearch({ filter, onChange }: SearchProps): JSX.Element {
  const [way, setWay] = useState<Way>('agent');
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<{ readonly way: 'agent' | 'person'; readonly text: string } | null>(null);
  const find = (): void => {
    const sought = text.trim();
    if (way === 'number') onChange({ number: sought });
    setAsked(way === 'number' || sought === '' ? null : { way, text: sought });
  };
  const choose = (some: Partial<ReadingsFilter>): void => {
    setAsked(null);
    setText('');
    onChange(some);
  };
  return (
    <Stack gap="xs">
      <form
        className="desk-search privacy-search"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <NativeSelect
          label={t('readingsBy')}
          value={way}
          data={WAYS.map((value) => ({ value, label: t(`readingsBy-${value}`) }))}
          onChange={(event) => setWay(WAYS.find((one) => one === event.currentTarget.value) ?? 'agent')}
        />
        <TextInput
          label={t('search')}
          description={t(`readingsByHint-${way}`)}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('find')}
        </Button>
      </form>
      {asked && <Found asked={asked} onChoose={choose} />}
      <Group gap="sm" align="end">
        <NativeSelect
          label={t('readingKind')}
          value={filter.kind}
          data={[
            { value: '', label: t('readingAnyKind') },
            ...KINDS.map((value) => ({ value, label: t(`reading-${value}`) })),
          ]}
          onChange={(event) => onChange({ kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? '' })}
        />
        <Day label={t('readingsFrom')} value={filter.from} onChange={(from) => onChange({ from })} />
        <Day label={t('readingsTo')} value={filter.to} onChange={(to) => onChange({ to })} />
      </Group>
    </Stack>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day of the period. */
export function Day({ label, value, onChange }: DayProps): JSX.Element {
  return (
    <TextInput type="date" label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

interface FoundProps {
  readonly asked: { readonly way: 'agent' | 'person'; readonly text: string };
  readonly onChoose: (some: Partial<ReadingsFilter>) => void;
}

function Found({ asked: { way, text }, onChoose }: FoundProps): JSX.Element {
  const found = useQuery({
    queryKey: ['readings-found', way, text],
    queryFn: () => (way === 'agent' ? findReaders(text) : findPeopleRead(text)),
    retry: false,
  });
  if (found.error) return <ProblemAlert error={found.error} />;
  if (!found.data) return <ListOutline rows={4} />;
  return <Subjects items={found.data.items} onChoose={(id) => onChoose({ [way]: id })} />;
}

interface SubjectsProps extends Pick<ReadingSubjects, 'items'> {
  readonly onChoose: (id: string) => void;
}

/** Whom the search found: one is chosen. */
export function Subjects({ items, onChoose }: SubjectsProps): JSX.Element {
  if (items.length === 0) return <Text role="status">{t('readingsNobody')}</Text>;
  return (
    <div role="group" aria-label={t('readingsFound')}>
      <Text role="status" size="sm">
        {t('readingsFound')}
      </Text>
      <Group gap="xs" mt={4}>
        {items.map(({ id, name, detail }) => (
          <Button key={id} variant="default" size="sm" onClick={() => onChoose(id)}>
            {detail === null ? name : t('readingsSubject', { name, detail })}
          </Button>
        ))}
      </Group>
    </div>
  );
}
