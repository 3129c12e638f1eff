import { MultiSelect } from '@mantine/core';
import { useMemo, type JSX } from 'react';
import { annotationSchema } from '../../engine/studio.ts';
import { findingWords, type Several } from './finding-words.ts';
import { Field } from './question-field.tsx';
import type { QuestionPanel } from './question-panel.ts';
import { t } from './text.ts';

/** How an entry is called, and what it is for. */
type Said = { readonly title: string; readonly hint: string };

/** The words of the language for its authors. */
const said = (word: 'states' | 'functions'): Said =>
  annotationSchema.properties?.[word]?.fr ?? { title: word, hint: '' };

/** When a finding is recorded, by whom, and what waits for it. */
export function FindingEntries({ form, question, schema }: QuestionPanel): JSX.Element {
  const { files } = form;
  const words = useMemo(() => findingWords(files, question, schema), [files, question, schema]);
  const entry = (several: Several, { title, hint }: Said, none: string): JSX.Element => (
    <MultiSelect
      size="sm"
      label={title}
      description={hint}
      placeholder={several.chosen.length === 0 ? none : ''}
      disabled={form.broken}
      searchable
      openOnFocus={false}
      clearable={false}
      value={[...several.chosen]}
      data={several.options.map(({ value, label }) => ({ value, label }))}
      onChange={(chosen) => form.change(several.choose(chosen))}
    />
  );
  return (
    <>
      {words.actions ? (
        entry(words.actions, { title: t('requiredBefore'), hint: t('requiredBeforeHint') }, t('requiredBeforeNone'))
      ) : (
        <p className="form-hint">{t('requiredBeforeNever')}</p>
      )}
      <Field name="states">{entry(words.states, said('states'), t('recordedInAll'))}</Field>
      <Field name="functions">{entry(words.functions, said('functions'), t('recordedByAll'))}</Field>
      <p className="form-hint">{t('findingUnpublished')}</p>
    </>
  );
}
