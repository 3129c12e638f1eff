import type { JSX } from 'react';
import { annotationSchema } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { CategoryEntry } from './category-entry.tsx';
import { InSource } from './in-source.tsx';
import { LimitEntries } from './limit-entries.tsx';
import { Field, QuestionFields } from './question-field.tsx';
import { annotationGesture, type QuestionPanel } from './question-panel.ts';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';

type CalculatedProps = QuestionPanel & { readonly calculated: string; readonly onOpen: () => void };

/** Of an answer that nobody types: what gives it, and what it is of. */
export function CalculatedProperties({ calculated, onOpen, ...panel }: CalculatedProps): JSX.Element {
  const { form, question, schema } = panel;
  const said = annotationSchema.properties?.['calculated']?.fr;
  return (
    <>
      <p className="form-kind-name">
        <Icon name="number" />
        {t('calculatedAnswer')}
      </p>
      <QuestionFields panel={panel}>
        <Field name="title">
          <TextEntry
            label={t('questionTitle')}
            value={question.title}
            disabled={form.broken}
            whole
            onChange={(title) => form.entitle(question, title)}
          />
        </Field>
        <Field name="calculated">
          <TextEntry
            label={said?.title ?? 'calculated'}
            description={said?.hint}
            value={calculated}
            disabled={form.broken}
            long
            whole
            onChange={(text) => form.change(annotationGesture(question, schema, 'calculated', text))}
          />
        </Field>
        <LimitEntries {...panel} />
        <CategoryEntry {...panel} />
        <InSource {...panel} onOpen={onOpen} />
      </QuestionFields>
    </>
  );
}
