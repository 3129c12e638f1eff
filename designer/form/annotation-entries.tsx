import { Checkbox, NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import { conceptChoices } from '../../engine/studio.ts';
import { OFF, optionOf, optionsOf, wordsFor, type SaidWord } from './annotation-words.ts';
import { annotationGesture, type QuestionPanel } from './question-panel.ts';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';

/** All else that the language lets one say of a question: a word that is added to it shows up here by itself. */
export function AnnotationEntries(panel: QuestionPanel): JSX.Element {
  return (
    <details className="form-more">
      <summary>{t('more')}</summary>
      {wordsFor(panel.question.kind, panel.form.view.form).map((said) => (
        <Entry key={said.word} {...said} {...panel} />
      ))}
    </details>
  );
}

type EntryProps = QuestionPanel & SaidWord;

function Entry({ word, described, form, question, schema }: EntryProps): JSX.Element {
  const own = isJsonObject(schema['cagou']) ? schema['cagou'][word] : undefined;
  const set = (value: string | boolean | undefined): void =>
    form.change(annotationGesture(question, schema, word, value));
  const shared = { label: described.fr?.title ?? word, description: described.fr?.hint, disabled: form.broken };
  const options = word === 'concept' ? conceptChoices(schema) : optionsOf(word, described, question.kind);
  if (described.type === 'boolean') {
    return (
      <Checkbox
        {...shared}
        checked={own === true}
        onChange={(event) => set(event.currentTarget.checked ? true : undefined)}
      />
    );
  }
  const text = typeof own === 'string' ? own : own === false ? OFF : '';
  if (options) {
    const known =
      options.some(({ value }) => value === text) || text === '' ? options : [...options, optionOf(word, text)];
    return (
      <NativeSelect
        {...shared}
        size="sm"
        value={text}
        onChange={({ currentTarget: { value } }) => set(value === OFF ? false : value || undefined)}
        data={[{ value: '', label: t('unset') }, ...known]}
      />
    );
  }
  return <TextEntry {...shared} value={text} onChange={(value) => set(value || undefined)} />;
}
