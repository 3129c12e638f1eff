import { Button, Group } from '@mantine/core';
import type { JSX } from 'react';
import { formatDay } from '../../../ui/format.ts';
import { t } from '../../text.ts';
import type { ReadingsFilter } from './filter.ts';

interface FilterInForceProps {
  readonly filter: ReadingsFilter;
  /** What those are called whom the filter knows by their identifier. */
  readonly agent: string;
  readonly person: string;
  readonly onChange: (some: Partial<ReadingsFilter>) => void;
}

const NONE: ReadingsFilter = { agent: '', person: '', number: '', kind: '', from: '', to: '' };

/** What narrows the log, each taken away by itself. */
export function FilterInForce({ filter, agent, person, onChange }: FilterInForceProps): JSX.Element | null {
  const chips = chipsOf(filter, { agent, person });
  if (chips.length === 0) return null;
  return (
    <Group gap={6} className="desk-chips">
      {chips.map(([name, says]) => (
        <button
          key={name}
          type="button"
          className="desk-chip"
          aria-label={t('removeFilter', { what: says })}
          onClick={() => onChange({ [name]: '' })}
        >
          {says} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(NONE)}>
          {t('clearFilters')}
        </Button>
      )}
    </Group>
  );
}

function chipsOf(
  filter: ReadingsFilter,
  called: Pick<FilterInForceProps, 'agent' | 'person'>,
): readonly (readonly [name: keyof ReadingsFilter, says: string])[] {
  const says: Readonly<Record<keyof ReadingsFilter, string>> = {
    agent: t('chip', { what: t('readingsBy-agent'), value: called.agent }),
    person: t('chip', { what: t('readOf'), value: called.person }),
    number: t('chip', { what: t('readingsBy-number'), value: filter.number }),
    kind: filter.kind === '' ? '' : t(`reading-${filter.kind}`),
    from: t('readingsSince', { day: formatDay(filter.from) }),
    to: t('readingsUntil', { day: formatDay(filter.to) }),
  };
  const names = ['agent', 'person', 'number', 'kind', 'from', 'to'] as const;
  return names.flatMap((name) => (filter[name] === '' ? [] : [[name, says[name]] as const]));
}
