import type { JSX } from 'react';
import { joinPointer } from '../../engine/base/index.ts';
import type { QuestionPanel } from './question-panel.ts';
import { limitsOf } from './drawn-keywords.ts';
import { t } from './text.ts';
import { TextEntry } from './text-entry.tsx';

/** How small and how large an answer may be. */
export function LimitEntries({ form, question, schema }: QuestionPanel): JSX.Element | null {
  const limits = limitsOf(question.kind);
  if (limits.length === 0) return null;
  const isDate = question.kind === 'date';
  return (
    <fieldset className="form-pair">
      <legend>{t('limits')}</legend>
      {limits.map((keyword) => {
        const at = { file: 'form.schema.json', pointer: joinPointer(question.at, keyword) };
        const value = schema[keyword];
        const change = (typed: string): void => {
          const given = isDate ? typed : Number(typed);
          if (typed === '') form.change({ type: 'remove', at });
          else if (typeof given === 'string' || Number.isFinite(given)) form.change({ type: 'set', at, value: given });
        };
        return (
          <TextEntry
            key={keyword}
            label={t(`limit-${keyword}`)}
            value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
            type={isDate ? 'date' : 'number'}
            unit={question.kind === 'money' ? t('francs') : undefined}
            disabled={form.broken}
            onChange={change}
          />
        );
      })}
    </fieldset>
  );
}
