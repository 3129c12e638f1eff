import type { JSX } from 'react';
import { isJsonObject, joinPointer } from '../../engine/base/index.ts';
import type { QuestionPanel } from './question-panel.ts';
import { Field } from './question-field.tsx';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';

/** What each member of a list is called, as the button says that adds one. */
export function MemberEntry({ form, question, schema }: QuestionPanel): JSX.Element | null {
  if (question.kind !== 'repeat') return null;
  const { title } = isJsonObject(schema['items']) ? schema['items'] : {};
  const at = { file: question.file, pointer: joinPointer(question.at, 'items', 'title') };
  return (
    <Field name="member">
      <TextEntry
        label={t('memberTitle')}
        description={t('memberTitleHint')}
        value={typeof title === 'string' ? title : ''}
        disabled={form.broken}
        whole
        onChange={(words) => form.change(words === '' ? { type: 'remove', at } : { type: 'set', at, value: words })}
      />
    </Field>
  );
}
