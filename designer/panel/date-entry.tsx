import type { JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import { readDay } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { usePanel, type EntryProps } from './panel-editor.ts';
import { t } from './text.ts';

type DateEntryProps = EntryProps & {
  /** Sets the day; the panel does when absent. */
  readonly onSet?: (day: string) => void;
};

/** A day as people write it, « 1er mars 2026 » or « 1/3/2026 ». */
export function DateEntry({ part, property, onSet }: DateEntryProps): JSX.Element {
  const panel = usePanel();
  const { name, title, hint, isRequired } = property;
  const at = joinPointer(part, name);
  const value = atPointer(panel.value, at);
  const written = typeof value === 'string' ? value : '';
  // A day that must be said is not taken away.
  const faultOf = (typed: string): string | null => {
    const isRead = typed.trim() === '' ? !isRequired : readDay(typed.trim()) !== null;
    return isRead ? null : t('dateWrong');
  };
  const change = (typed: string): void => {
    const day = readDay(typed.trim());
    if (day !== null && onSet) onSet(day);
    else if (day !== null || value !== undefined) panel.set(at, day ?? undefined);
  };
  return (
    <TextEntry
      label={title}
      description={hint ? `${hint} ${t('dateHint')}` : t('dateHint')}
      value={formatDate(written)}
      disabled={panel.broken}
      whole
      faultOf={faultOf}
      onChange={change}
    />
  );
}
