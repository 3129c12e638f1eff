import type { JSX } from 'react';
import { joinPointer } from '../../engine/base/index.ts';
import { formatDate } from '../../engine/form/words/index.ts';
import { beginOn, dateAct } from '../../engine/studio.ts';
import { DateEntry } from '../panel/date-entry.tsx';
import type { EntryProps } from '../panel/panel-editor.ts';
import { t } from './text.ts';
import type { DispositifEditor } from './use-dispositif.ts';

type DayProps = EntryProps & { readonly editor: DispositifEditor };

/** The first day of the scheme; scenarios that are played before it move with it. */
export function FirstDayEntry({ editor, ...entry }: DayProps): JSX.Element {
  const set = (day: string): void => {
    const { parts, moved } = beginOn(editor.files, day);
    editor.act({ type: 'all', parts }, moved === 0 ? t('changed') : t('scenariosMoved', { count: moved }));
  };
  return <DateEntry {...entry} onSet={set} />;
}

/** The day of an act; a scheme that would begin before all its acts begins with it. */
export function ActDateEntry({ editor, ...entry }: DayProps): JSX.Element {
  const at = joinPointer(entry.part, entry.property.name);
  const set = (day: string): void => {
    const { parts, first, moved } = dateAct(editor.files, at, day);
    const begins = first === null ? t('changed') : t('beginsWithAct', { day: formatDate(first) });
    editor.act({ type: 'all', parts }, moved === 0 ? begins : `${begins} ${t('scenariosMoved', { count: moved })}`);
  };
  return <DateEntry {...entry} onSet={set} />;
}
