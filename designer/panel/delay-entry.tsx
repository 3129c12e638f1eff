import { useState, type JSX } from 'react';
import { atPointer, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { readDelay, writeDelay, type PartChange } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { usePanel, type EntryProps } from './panel-editor.ts';
import { t } from './text.ts';

/** A length of time, in words; the days that count are said with it. */
export function DelayEntry({ part, property }: EntryProps): JSX.Element {
  const panel = usePanel();
  const { name, title, hint, kind } = property;
  const [isWrong, setWrong] = useState(false);
  const at = joinPointer(part, name);
  const value = atPointer(panel.value, at);
  const own = isJsonObject(value) ? value : null;
  const after = own ? own['after'] : value;
  const calendar = own ? own['calendar'] : atPointer(panel.value, joinPointer(part, 'calendar'));
  const words =
    typeof after === 'string' ? writeDelay({ after, calendar: calendar === 'working' ? 'working' : 'calendar' }) : '';
  const change = (typed: string): void => {
    if (typed.trim() === '') {
      setWrong(property.isRequired);
      if (!property.isRequired) panel.set(at, undefined);
      return;
    }
    const read = readDelay(typed);
    const isUnfit = read === null || (read.isWorking && kind.type === 'duration');
    setWrong(isUnfit);
    if (!read || isUnfit) return;
    if (name !== 'after' && kind.type === 'delay') {
      return panel.set(at, { after: read.after, ...(read.isWorking && { calendar: 'working' }) });
    }
    const days = joinPointer(part, 'calendar');
    const counted: readonly PartChange[] =
      kind.type === 'duration' || (calendar === 'working') === read.isWorking
        ? []
        : read.isWorking
          ? [{ type: 'set', part: days, value: 'working' }]
          : [{ type: 'remove', part: days }];
    panel.change({ type: 'set', part: at, value: read.after }, ...counted);
  };
  return (
    <div>
      <TextEntry
        label={title}
        description={hint || t('delayHint')}
        value={words}
        disabled={panel.broken}
        whole
        onChange={change}
      />
      {isWrong && (
        <p role="alert" className="form-hint form-fault">
          {t('delayWrong')}
        </p>
      )}
    </div>
  );
}
