import type { JSX } from 'react';
import type { QuestionPanel } from './question-panel.ts';
import { limitGesture, limitLabel, limitsOf } from './drawn-keywords.ts';
import { Field } from './question-field.tsx';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';

/** How small and how large an answer may be. */
export function LimitEntries({ form, question, schema }: QuestionPanel): JSX.Element | null {
  const limits = limitsOf(question.kind);
  if (limits.length === 0) return null;
  const temporal = question.kind === 'date' || question.kind === 'time' ? question.kind : null;
  return (
    <fieldset className="form-pair">
      <legend>{t('limits')}</legend>
      {limits.map((keyword) => {
        const value = schema[keyword];
        const change = (typed: string): void => {
          const gesture = limitGesture(question, keyword, typed);
          if (gesture) form.change(gesture);
        };
        return (
          <Field name={keyword} key={keyword}>
            <TextEntry
              label={studio(limitLabel(keyword, temporal === 'time'))}
              value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
              type={temporal ?? 'number'}
              unit={question.kind === 'money' ? t('francs') : undefined}
              disabled={form.broken}
              onChange={change}
            />
          </Field>
        );
      })}
    </fieldset>
  );
}
