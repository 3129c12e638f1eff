import { Autocomplete, type AutocompleteProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import type { RowSearch } from './list-answers.ts';

type ListAnswerProps = Omit<AutocompleteProps, 'data' | 'filter'> & {
  readonly value: string;
  /** The name of the list. */
  readonly list: string;
  readonly search: RowSearch;
};

const PAUSE_MS = 150;

/** An answer that is chosen in a list: its rows are found as one types, as they are in the form. */
export function ListAnswer({ list, search, ...shared }: ListAnswerProps): JSX.Element {
  const [text] = useDebouncedValue(shared.value, PAUSE_MS);
  const { data: rows } = useQuery({
    queryKey: ['list-answer', list, text, search],
    queryFn: () => search(list, text),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 10_000,
    retry: false,
  });
  return (
    <Autocomplete
      {...shared}
      autoComplete="off"
      data={[...new Set(rows?.map(({ label }) => label))]}
      // The server has found them, whatever their accents.
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      withScrollArea={false}
      styles={{ dropdown: { maxHeight: 240, overflowY: 'auto' } }}
    />
  );
}
