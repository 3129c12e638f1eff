import { Checkbox, NativeSelect } from '@mantine/core';
import { useState, type JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { TextEntry } from '../form/text-entry.tsx';
import { OwnEntry } from '../panel/entries.tsx';
import { usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { exampleOf, prefixOf, readNumbering, writeNumbering, type Numbering } from './numbering.ts';
import { t } from './text.ts';

const DIGITS = [1, 3, 4, 5, 6, 7, 8, 9] as const;

/** How requests are numbered, part by part, and what the next ones would be. */
export function NumberingEntry(entry: EntryProps): JSX.Element {
  const panel = usePanel();
  const [year] = useState(() => new Date().getFullYear());
  const at = joinPointer(entry.part, entry.property.name);
  const value = atPointer(panel.value, at);
  const numbering = readNumbering(typeof value === 'string' ? value : '{number:6}');
  if (!numbering) {
    return (
      <>
        <p className="form-hint">{t('numberingSource')}</p>
        <OwnEntry {...entry} />
      </>
    );
  }
  const set = (parts: Partial<Numbering>): void => panel.set(at, writeNumbering({ ...numbering, ...parts }));
  return (
    <fieldset className="panel-record">
      <legend>{entry.property.title}</legend>
      <TextEntry
        label={t('prefix')}
        description={t('prefixHint')}
        value={numbering.prefix.replace(/-$/, '')}
        disabled={panel.broken}
        whole
        onChange={(typed) => set({ prefix: prefixOf(typed) })}
      />
      <Checkbox
        label={t('withYear')}
        checked={numbering.hasYear}
        disabled={panel.broken}
        onChange={({ currentTarget: { checked } }) => set({ hasYear: checked, between: checked ? '-' : '' })}
      />
      <NativeSelect
        size="sm"
        label={t('digits')}
        disabled={panel.broken}
        value={String(numbering.digits)}
        onChange={(event) => set({ digits: Number(event.currentTarget.value) })}
        data={[...new Set([...DIGITS, numbering.digits])]
          .toSorted((one, other) => one - other)
          .map((count) => ({
            value: String(count),
            label: count === 1 ? t('digitsFree') : t('digitsMany', { count }),
          }))}
      />
      <p className="form-sentence" role="status">
        {t('example', { first: exampleOf(numbering, year, 1), second: exampleOf(numbering, year, 2) })}
      </p>
    </fieldset>
  );
}
