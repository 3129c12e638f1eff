import { useState, type JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import { readDay } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { usePanel, type EntryProps } from './panel-editor.ts';
import { t } from './text.ts';

/** A day as people write it, « 1er mars 2026 » or « 1/3/2026 ». */
export function DateEntry({ part, property }: EntryProps): JSX.Element {
  const panel = usePanel();
  const [isWrong, setWrong] = useState(false);
  const { name, title, hint, isRequired } = property;
  const at = joinPointer(part, name);
  const value = atPointer(panel.value, at);
  const written = typeof value === 'string' ? value : '';
  const change = (typed: string): void => {
    const isEmpty = typed.trim() === '';
    const day = isEmpty ? null : readDay(typed.trim());
    setWrong(isEmpty ? isRequired : day === null);
    if (day !== null) panel.set(at, day);
    else if (isEmpty && !isRequired && value !== undefined) panel.set(at, undefined);
  };
  return (
    <div>
      <TextEntry
        label={title}
        description={hint ? `${hint} ${t('dateHint')}` : t('dateHint')}
        value={formatDate(written)}
        disabled={panel.broken}
        whole
        onChange={change}
      />
      {isWrong && (
        <p role="alert" className="form-hint form-fault">
          {t('dateWrong')}
        </p>
      )}
    </div>
  );
}
