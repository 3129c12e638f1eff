import { NativeSelect } from '@mantine/core';
import type { JSX } from 'react';
import { isJsonObject } from '../../engine/base/index.ts';
import { annotationSchema } from '../../engine/studio.ts';
import { annotationGesture, type QuestionPanel } from './question-panel.ts';
import { Field } from './question-field.tsx';
import { t, tOf } from './text.ts';

/** Stands for « says nothing of a person », which is no name of a category. */
const NOTHING = '-';

/** Which category of the register the answer belongs to. */
export function CategoryEntry({ form, question, schema }: QuestionPanel): JSX.Element {
  const own = isJsonObject(schema['cagou']) ? schema['cagou']['personal'] : undefined;
  const words = annotationSchema.properties?.['personal']?.fr;
  return (
    <Field name="personal">
      <NativeSelect
        label={words?.title}
        description={words?.hint}
        size="sm"
        disabled={form.broken}
        value={own === false ? NOTHING : typeof own === 'string' ? own : ''}
        onChange={(event) =>
          form.change(annotationGesture(question, schema, 'personal', given(event.currentTarget.value)))
        }
        data={[
          { value: '', label: tOf(form.view.form, 'privacyInherited') },
          { value: NOTHING, label: t('privacyNothing') },
          ...form.view.categories.map(({ name, title }) => ({ value: name, label: title })),
        ]}
      />
    </Field>
  );
}

function given(value: string): string | false | undefined {
  if (value === NOTHING) return false;
  return value === '' ? undefined : value;
}
