import type { JSX } from 'react';
import { atPointer, isJsonObject, joinPointer } from '../../engine/base/index.ts';
import { readDelay, writeDelay, type PartChange } from '../../engine/studio.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { usePanel, type EntryProps } from './panel-editor.ts';
import { t } from './text.ts';

/** A length of time, in words; the days that count are said with it. */
export function DelayEntry({ part, property }: EntryProps): JSX.Element {
  const panel = usePanel();
  const { name, title, hint, kind } = property;
  const at = joinPointer(part, name);
  const value = atPointer(panel.value, at);
  const own = isJsonObject(value) ? value : null;
  const after = own ? own['after'] : value;
  const calendar = own ? own['calendar'] : atPointer(panel.value, joinPointer(part, 'calendar'));
  const words =
    typeof after === 'string' ? writeDelay({ after, calendar: calendar === 'working' ? 'working' : 'calendar' }) : '';
  const faultOf = (typed: string): string | null => {
    if (typed.trim() === '') return property.isRequired ? t('delayWrong') : null;
    const read = readDelay(typed);
    return read === null || (read.isWorking && kind.type === 'duration') ? t('delayWrong') : null;
  };
  const change = (typed: string): void => {
    const read = readDelay(typed);
    if (!read) return panel.set(at, undefined);
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
    <TextEntry
      label={title}
      description={hint || t('delayHint')}
      value={words}
      disabled={panel.broken}
      whole
      faultOf={faultOf}
      onChange={change}
    />
  );
}
