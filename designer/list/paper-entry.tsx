import { FileInput, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { JSX } from 'react';
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
  const choose = (file: File | null): void => {
    onChange(null);
    reading.reset();
    if (file) reading.mutate(file);
  };
  return (
    <div>
      <FileInput
        label={t('paper')}
        description={t('paperHint')}
        placeholder={t('paperChoose')}
        accept=".pdf,application/pdf"
        clearable
        onChange={choose}
      />
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
