import { Select } from '@mantine/core';
import type { JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import type { ReadableName } from '../../schemas/types/api.ts';
import { OwnEntry } from '../panel/entries.tsx';
import { usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { propertiesOf } from '../panel/part-schema.ts';
import { columnOf, optionsOf } from './column-values.ts';
import { t } from './text.ts';

type ColumnProps = EntryProps & { readonly names: readonly ReadableName[] };

/** What a column of the queue shows: an answer or a calculated value by its title, or a formula that its author wrote. */
export function ColumnValueEntry({ names, ...entry }: ColumnProps): JSX.Element {
  const panel = usePanel();
  const { part, property, located } = entry;
  const blank = propertiesOf(located).find(({ name }) => name === 'title')?.title ?? '';
  const at = joinPointer(part, property.name);
  const value = atPointer(panel.value, at);
  const written = typeof value === 'string' ? value : '';
  const options = optionsOf(names);
  const isChosen = options.some((option) => option.value === written);
  const choose = (path: string | null): void => {
    const name = names.find((one) => one.path === path);
    if (name) panel.change(...columnOf(panel.value, part, name, blank));
  };
  return (
    <div className="panel-told">
      <Select
        size="sm"
        searchable
        allowDeselect={false}
        label={property.title}
        description={property.hint}
        placeholder={t('columnOther')}
        nothingFoundMessage={t('columnNone')}
        disabled={panel.broken}
        value={isChosen ? written : null}
        data={[...options]}
        onChange={choose}
      />
      {!isChosen && <OwnEntry {...entry} property={{ ...property, title: t('columnFormula'), hint: '' }} />}
    </div>
  );
}
