import { Checkbox, NativeSelect } from '@mantine/core';
import { useState, type JSX } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import { conceptChoices } from '../../engine/studio.ts';
import { OFF, optionOf, optionsOf, wordsFor, type SaidWord } from './annotation-words.ts';
import { Field, useIsTold } from './question-field.tsx';
import { annotationGesture, type QuestionPanel } from './question-panel.ts';
import { offered, optionsIn } from './offered.ts';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';

/** All else that the language lets one say of a question: a word that is added to it shows up here by itself. */
export function AnnotationEntries(panel: QuestionPanel): JSX.Element {
  const words = wordsFor(panel.question.kind, panel.form.view.form);
  // What is to mend in the fold opens it; once open it stays, or the field would go from under who mends it.
  const [isOpen, setOpen] = useState(false);
  const isTold = useIsTold(words.map(({ word }) => word));
  if (isTold && !isOpen) setOpen(true);
  return (
    <details className="form-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('more')}</summary>
      {words.map((said) => (
        <Field key={said.word} name={said.word}>
          <Entry {...said} {...panel} />
        </Field>
      ))}
    </details>
  );
}

type EntryProps = QuestionPanel & SaidWord;

/** Choices that are no texts. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  [OFF, false],
  ['true', true],
]);

function Entry({ word, described, form, question, schema }: EntryProps): JSX.Element {
  const own = isJsonObject(schema['cagou']) ? schema['cagou'][word] : undefined;
  const set = (value: string | boolean | undefined): void =>
    form.change(annotationGesture(question, schema, word, value));
  const shared = { label: described.fr?.title ?? word, description: described.fr?.hint, disabled: form.broken };
  const unset = described.fr?.unset;
  const options =
    word === 'concept'
      ? conceptChoices(schema)
      : described.type === 'boolean'
        ? optionsIn(described.fr?.values ?? {})
        : optionsOf(word, described, question.kind);
  if (described.type === 'boolean' && unset === undefined) {
    return (
      <Checkbox
        {...shared}
        checked={own === true}
        onChange={(event) => set(event.currentTarget.checked ? true : undefined)}
      />
    );
  }
  const text = typeof own === 'string' ? own : typeof own === 'boolean' ? String(own) : '';
  if (options) {
    const known =
      options.some(({ value }) => value === text) || text === '' ? options : [...options, optionOf(word, text)];
    return (
      <NativeSelect
        {...shared}
        size="sm"
        value={text}
        onChange={({ currentTarget: { value } }) => set(FLAGS.get(value) ?? (value || undefined))}
        data={offered(known, { chosen: text, unset: unset ?? t('unset') })}
      />
    );
  }
  return <TextEntry {...shared} value={text} onChange={(value) => set(value || undefined)} />;
}
