/* A list of things to add: nothing is added before one is taken, so that arrows go through it without doing anything. */
import { Select } from '@mantine/core';
import { useEffect, useRef, useState, type JSX } from 'react';
import { setFrenchSpaces } from '../../engine/form/words/index.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import { narrowOptions, type AddGroup } from './narrow-options.ts';
import type { Option } from './panel-editor.ts';
import { t } from './text.ts';

type AddEntryProps = {
  /** What it is for who does not see where it stands. */
  readonly label: string;
  /** What is read in it: what can be added. */
  readonly words: string;
  readonly disabled: boolean;
  readonly options: readonly (Option | AddGroup)[];
  readonly onAdd: (value: string) => void;
};

/** Adds what is taken among the options, by a click or by Enter; what is typed narrows them. */
export function AddEntry({ label, words, disabled, options, onAdd }: AddEntryProps): JSX.Element {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The library tells screen readers of the option that arrows came to last, which what is typed may have taken away.
  useEffect(() => tellChosen(field.current), [search]);
  return (
    <Select
      ref={field}
      size="sm"
      className="panel-add"
      aria-label={label}
      placeholder={words}
      leftSection={<Icon name="add" />}
      disabled={disabled}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      // Else, once the list is open, a timer takes back what typing chose meanwhile, and Enter does nothing.
      selectFirstOptionOnDropdownOpen
      nothingFoundMessage={t('addNothing')}
      filter={(all) => all.options}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(value) => {
        setSearch('');
        if (value !== null) onAdd(value);
      }}
      data={narrowOptions(options, search).map((one) =>
        'group' in one ? { group: one.group, items: one.items.map(spaced) } : spaced(one),
      )}
    />
  );
}

/** The option that Enter would take, told as the one that is gone to; none where there is none. */
function tellChosen(field: HTMLInputElement | null): void {
  const list = document.getElementById(field?.getAttribute('aria-controls') ?? '');
  const chosen = list?.querySelector('[data-combobox-selected]')?.id ?? '';
  if (chosen === '') field?.removeAttribute('aria-activedescendant');
  else field?.setAttribute('aria-activedescendant', chosen);
}

const spaced = ({ value, label }: Option): Option => ({ value, label: setFrenchSpaces(label) });
