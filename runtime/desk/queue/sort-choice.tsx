import { Select } from '@mantine/core';
import type { JSX } from 'react';
import type { QueueFilter } from '../api.ts';
import { t } from '../text.ts';
import { columnTitle } from './columns-menu.tsx';
import { keyOf, type Column } from './shown-columns.ts';
import { SORTS } from './use-filter.ts';

type SortChoiceProps = {
  readonly filter: QueueFilter;
  readonly columns: readonly Column[];
  readonly onChange: (change: Partial<QueueFilter>) => void;
};

/** The order of the list: that of the view, or of a column, as its heading gives it where there are headings. */
export function SortChoice({ filter, columns, onChange }: SortChoiceProps): JSX.Element {
  const sorts = [
    { value: '', label: t('sortOfService') },
    { value: 'due', label: t('sortDue') },
    { value: 'age', label: t('sortAge') },
  ];
  const titles: readonly (readonly [key: string, title: string])[] = [
    ['number', t('number')],
    ...columns.map((column) => [keyOf(column), columnTitle(column)] as const),
    ['opinions', t('sortOpinions')],
  ];
  // Without a row that has it, a column of the address is no column of the list.
  const asked = filter.by.replace(/^-/u, '');
  const isMissing = asked !== '' && !titles.some(([key]) => key === asked);
  const all = isMissing ? [...titles, [asked, asked.replace(/^=/u, '')] as const] : titles;
  return (
    <Select
      label={t('sort')}
      data={[
        { group: t('sortOfView'), items: sorts },
        {
          group: t('sortByColumn'),
          items: all.flatMap(([key, column]) => [
            { value: key, label: t('sortUp', { column }) },
            { value: `-${key}`, label: t('sortDown', { column }) },
          ]),
        },
      ]}
      allowDeselect={false}
      value={filter.by || filter.sort}
      onChange={(value) => onChange(changeOf(value ?? ''))}
    />
  );
}

function changeOf(value: string): Partial<QueueFilter> {
  const sort = SORTS.find((one) => one === value) ?? '';
  return sort !== '' || value === '' ? { sort, by: '' } : { by: value };
}
