import { Button, FileButton, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState, type JSX } from 'react';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import type { PaperFormRead } from '../../schemas/types/api.ts';
import { readPaperForm } from '../api.ts';
import { t } from './text.ts';

type PaperEntryProps = {
  /** What was read of the form that is chosen; null when none is. */
  readonly paper: PaperFormRead | null;
  readonly onChange: (paper: PaperFormRead | null) => void;
};

/** Takes a paper form, has it read, and says which questions it asks. */
export function PaperEntry({ paper, onChange }: PaperEntryProps): JSX.Element {
  const reading = useMutation({ mutationFn: readPaperForm, onSuccess: onChange });
  const [name, setName] = useState<string | null>(null);
  const id = useId();
  const choose = (file: File | null): void => {
    onChange(null);
    reading.reset();
    setName(file?.name ?? null);
    if (file) reading.mutate(file);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <Text id={`${id}-label`} size="sm" fw={600}>
        {t('paper')}
      </Text>
      <Text id={`${id}-hint`} size="xs" c="gray.7" mb="xs">
        {t('paperHint')}
      </Text>
      <Group gap="sm">
        <FileButton accept=".pdf,application/pdf" onChange={choose}>
          {(props) => (
            <Button variant="default" size="xs" loading={reading.isPending} {...props}>
              {t('paperChoose')}
            </Button>
          )}
        </FileButton>
        {name !== null && <Text size="sm">{name}</Text>}
        {name !== null && !reading.isPending && (
          <Button variant="subtle" size="xs" onClick={() => choose(null)}>
            {t('paperForget')}
          </Button>
        )}
      </Group>
      <div role="status">
        {reading.isPending && <Text size="sm">{t('paperReading')}</Text>}
        {paper && <WhatWasRead paper={paper} />}
      </div>
      {reading.isError && <ProblemAlert error={reading.error} />}
    </div>
  );
}

function WhatWasRead({ paper }: { readonly paper: PaperFormRead }): JSX.Element {
  const { questions, notes, unread, from } = paper;
  const count = questions.length;
  const found = count === 0 ? t('paperNone') : t(from === 'fields' ? 'paperFields' : 'paperLayout', { count });
  return (
    <section className="studio-recognised" aria-label={t('paperRead')}>
      <Text size="sm">{found}</Text>
      {count > 0 && (
        <Text size="sm" c="gray.7" lineClamp={4}>
          {questions.map(({ title }) => title).join(' · ')}
        </Text>
      )}
      {notes.length > 0 && <Text size="sm">{t('paperNotes', { count: notes.length })}</Text>}
      {unread > 0 && <Text size="sm">{t('paperUnread', { count: unread })}</Text>}
    </section>
  );
}
