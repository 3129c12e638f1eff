import { Button } from '@mantine/core';
import type { JSX } from 'react';
import { joinPointer } from '../../engine/base/index.ts';
import { nameOfTitle, toWrite, whatToWrite, type Files } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import type { QuestionPanel } from './question-panel.ts';
import { drawnChoices } from './question-fields.ts';
import { Field } from './question-field.tsx';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';
import { RemoveTool } from '../remove-tool.tsx';

/** The choices of a question, by the words that people read. */
export function ChoicesEntry({ form, question, schema }: QuestionPanel): JSX.Element | null {
  const drawn = drawnChoices(question, schema);
  if (!drawn) return null;
  const { at, choices } = drawn;
  const list = { file: question.file, pointer: at };
  const place = (rank: number, name?: string) => ({
    file: list.file,
    pointer: joinPointer(list.pointer, rank, ...(name === undefined ? [] : [name])),
  });
  const taken = choices.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const add = (): void => {
    const title = t('nextChoice', { rank: choices.length + 1 });
    const isNumber = choices.every(({ value }) => typeof value === 'number');
    const value = isNumber ? Math.max(...choices.map((choice) => Number(choice.value))) + 1 : nameOfTitle(title, taken);
    form.change({ type: 'insert', at: list, value: { const: value, title: toWrite(title.toLowerCase()) } });
  };
  /** The first words of a choice name its value, as long as nothing else speaks of it. */
  const entitle = (rank: number, title: string): void => {
    const value = choices[rank]?.value;
    const isFirst = typeof value === 'string' && isUnnamed(value, rank) && isAlone(form.files, value);
    form.change(
      isFirst
        ? {
            type: 'all',
            parts: [
              { type: 'set', at: place(rank, 'title'), value: title },
              { type: 'set', at: place(rank, 'const'), value: nameOfTitle(title, taken) },
            ],
          }
        : { type: 'set', at: place(rank, 'title'), value: title },
    );
  };
  return (
    <Field name="choices">
      <fieldset className="form-choices">
        <legend>{t('choices')}</legend>
        {choices.map(({ value, title }, rank) => (
          <div key={JSON.stringify(value)} className="form-choice">
            <TextEntry
              label={t('choice', { rank: rank + 1 })}
              value={title}
              disabled={form.broken}
              whole
              onChange={(words) => entitle(rank, words)}
            />
            <button
              type="button"
              className="form-tool"
              aria-label={t('choiceUp', { title: whatToWrite(title) ?? title })}
              disabled={rank === 0 || form.broken}
              onClick={() => form.change({ type: 'move', at: place(rank), into: list, before: rank - 1 })}
            >
              <Icon name="up" />
            </button>
            <RemoveTool
              label={t('removeChoice', { title: whatToWrite(title) ?? title })}
              disabled={choices.length < 2 || form.broken}
              onClick={() => form.change({ type: 'remove', at: place(rank) })}
            />
          </div>
        ))}
        <Button variant="default" size="xs" leftSection={<Icon name="add" />} disabled={form.broken} onClick={add}>
          {t('addChoice')}
        </Button>
      </fieldset>
    </Field>
  );
}

/** Whether a value is one that a choice is added with. */
const isUnnamed = (value: string, rank: number): boolean =>
  [t('firstChoice'), t('secondChoice'), t('nextChoice', { rank: rank + 1 })].some(
    (first) => nameOfTitle(first, []) === value,
  );

/** Whether a value stands at one place of the scheme. */
const isAlone = (files: Files, value: string): boolean =>
  Object.values(files).join('\n').split(JSON.stringify(value)).length === 2;
