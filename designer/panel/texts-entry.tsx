import { useState, type JSX } from 'react';
import { atPointer, joinPointer, stringsOf } from '../../engine/base/index.ts';
import { TagsInput } from '@mantine/core';
import { usePanel, type EntryProps } from './panel-editor.ts';
import { t } from './text.ts';

/** Short texts, each a chip: Enter or a comma ends one, Backspace takes the last away. */
export function TextsEntry({ part, property }: EntryProps): JSX.Element {
  const panel = usePanel();
  const [typed, setTyped] = useState('');
  const at = joinPointer(part, property.name);
  const value = atPointer(panel.value, at);
  return (
    <TagsInput
      size="sm"
      label={property.title}
      description={`${property.hint} ${t('textsHint')}`}
      disabled={panel.broken}
      value={[...stringsOf(value)]}
      searchValue={typed}
      onSearchChange={setTyped}
      acceptValueOnBlur
      onChange={(next) => {
        if (next.length > 0 || property.isRequired) panel.set(at, next);
        else if (value !== undefined) panel.set(at, undefined);
      }}
    />
  );
}
