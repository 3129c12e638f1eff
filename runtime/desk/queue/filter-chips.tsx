import { Button, Group } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { formatShortDay } from '../../ui/format.ts';
import type { QueueFilter } from '../api.ts';
import { t } from '../text.ts';
import { chipsOf, type Chip } from './chips.ts';
import { FilterMenu } from './filter-menu.tsx';
import { useFacets } from './use-facets.ts';
import { CHANNELS, isNarrowed, WIDE } from './use-filter.ts';

type FilterChipsProps = {
  readonly filter: QueueFilter;
  readonly onChange: (change: Partial<QueueFilter>) => void;
  /** What stands between the way to more filters and those in force. */
  readonly children: ReactNode;
};

/** The filters in force beside the scheme, each taken away by itself, and the way to more of them. */
export function FilterChips({ filter, onChange, children }: FilterChipsProps): JSX.Element {
  const facets = useFacets(filter.dispositif);
  return (
    <>
      <FilterMenu filter={filter} facets={facets} onChange={onChange} />
      {children}
      <Group gap={6} className="desk-chips">
        {chipsOf(filter, facets).map((chip) => (
          <button
            key={`${chip.name} ${chip.title} ${chip.value}`}
            type="button"
            className="desk-chip"
            aria-label={t('removeFilter', { what: sayChip(chip) })}
            onClick={() => onChange(chip.without)}
          >
            {sayChip(chip)} <span aria-hidden="true">×</span>
          </button>
        ))}
        {isNarrowed(filter) && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange(WIDE)}>
            {t('clearFilters')}
          </Button>
        )}
      </Group>
    </>
  );
}

function sayChip({ name, title, value, text }: Chip): string {
  switch (name) {
    case 'column':
    case 'range':
      return t('chip', { what: title, value: text });
    case 'channel':
      return t('chip', { what: t('channel'), value: t(`by-${channelOf(value)}`) });
    case 'filedFrom':
    case 'filedTo':
    case 'silenceFrom':
    case 'silenceBy':
    case 'closedFrom':
    case 'closedTo':
    case 'dueFrom':
    case 'dueTo':
      return t(`chip-${name}`, { date: formatShortDay(value) });
    case 'due':
      return t('chip', { what: t('dueAt'), value: t(value === 'late' ? 'due-late' : 'due-soon') });
    case 'opinions':
      return t('chip', {
        what: t('facet-opinions'),
        value: t(value === 'waiting' ? 'facet-opinions-waiting' : 'facet-opinions-complete'),
      });
    case 'unreached':
      return t('chip', { what: t('facet-unreached'), value: t('facet-unreached-yes') });
    case 'within':
      return t('facet-within-overseen');
    case 'label':
    case 'holder':
    case 'group':
    case 'alert':
      return t('chip', { what: t(`facet-${name}`), value: text });
  }
}

const channelOf = (value: string): (typeof CHANNELS)[number] => CHANNELS.find((one) => one === value) ?? 'online';
