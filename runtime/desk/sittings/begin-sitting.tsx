import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { Sitting } from '../../../schemas/types/api.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { refresh } from '../../ui/refresh.ts';
import { newId } from '../../forms/new-id.ts';
import { t } from '../text.ts';
import { useSchemes } from '../use-schemes.ts';
import { beginSitting } from './api.ts';
import { SITTINGS } from './use-sitting.ts';

interface BeginSittingProps {
  /** Schemes of the cases that go on its agenda; null where one chooses them. */
  readonly dispositifs: readonly string[] | null;
  readonly onBegun: (sitting: Sitting) => void;
}

/** What one says to begin a sitting; the rest is typed as it comes. */
export function BeginSitting({ dispositifs, onBegun }: BeginSittingProps): JSX.Element {
  const queries = useQueryClient();
  const schemes = useSchemes();
  const [id] = useState(newId);
  const [title, setTitle] = useState('');
  const [at, setAt] = useState('');
  const [place, setPlace] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(() => schemes.slice(0, 1).map(({ value }) => value));
  const [mistakes, setMistakes] = useState<readonly Mistake[]>([]);
  const of = dispositifs ?? chosen;
  const begin = useMutation({
    mutationFn: () => beginSitting(id, { title: title.trim(), at, place: place.trim(), dispositifs: [...of] }),
    onSuccess: async (sitting) => {
      await refresh(queries, SITTINGS);
      onBegun(sitting);
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = mistakesIn({ title, at, dispositifs: of });
        setMistakes(found);
        if (found.length === 0 && !begin.isPending) begin.mutate();
      }}
    >
      <Group gap="sm" align="start">
        <TextInput
          className="sitting-title"
          label={t('sittingTitle')}
          placeholder={t('sittingTitleExample')}
          maxLength={200}
          error={mistakes.includes('title') && t('sittingNoTitle')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          className="sitting-moment"
          label={t('sittingAt')}
          error={mistakes.includes('at') && t('sittingNoMoment')}
          value={at}
          onChange={(event) => setAt(event.currentTarget.value.slice(0, 16))}
        />
        <TextInput
          label={t('sittingPlace')}
          maxLength={300}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        {dispositifs === null && (
          <MultiSelect
            className="sitting-title"
            label={t('sittingSchemes')}
            searchable
            data={schemes}
            error={mistakes.includes('dispositifs') && t('sittingNoScheme')}
            value={[...chosen]}
            onChange={setChosen}
          />
        )}
        <Button type="submit" mt={24} loading={begin.isPending}>
          {t('sittingBegin')}
        </Button>
      </Group>
      {begin.error && <ProblemAlert error={begin.error} />}
    </form>
  );
}

type Mistake = 'title' | 'at' | 'dispositifs';

/** What keeps a sitting from beginning: nothing to call it by, no moment, no scheme. */
export function mistakesIn(asked: {
  readonly title: string;
  readonly at: string;
  readonly dispositifs: readonly string[];
}): readonly Mistake[] {
  return [
    ...(asked.title.trim() === '' ? (['title'] as const) : []),
    ...(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d$/u.test(asked.at) ? [] : (['at'] as const)),
    ...(asked.dispositifs.length === 0 ? (['dispositifs'] as const) : []),
  ];
}
