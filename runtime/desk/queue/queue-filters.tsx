import { Button, Group, Select, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX, type ReactNode } from 'react';
import { getDispositif, type QueueFilter } from '../api.ts';
import { t } from '../text.ts';
import { useSchemes } from '../use-schemes.ts';
import { FilterChips } from './filter-chips.tsx';
import { SortChoice } from './sort-choice.tsx';
import type { Column } from './shown-columns.ts';
import { countNarrowing } from './use-filter.ts';
import { ViewsMenu } from './views-menu.tsx';

type QueueFiltersProps = {
  readonly filter: QueueFilter;
  /** Columns of the list, by which it may be put in order. */
  readonly columns: readonly Column[];
  readonly onChange: (change: Partial<QueueFilter>) => void;
  /** What else is done with the rows. */
  readonly children: ReactNode;
};

/** Where filters would fill the screen before the first case; the style sheet has the same. */
const NARROW = '(max-width: 47.99em)';

/** All that narrows the queue: in sight where there is room, else behind one button that says how many are in force. */
export function QueueFilters(props: QueueFiltersProps): JSX.Element {
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const inForce = countNarrowing(props.filter);
  if (!isNarrow) return <Filters {...props} />;
  return (
    <>
      <Button variant="default" fullWidth aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {inForce === 0 ? t('filters') : t('filtersInForce', { count: inForce })}
      </Button>
      {opened && <Filters {...props} />}
    </>
  );
}

/** Scheme, state, text and all the rest, which combine. */
function Filters({ filter, columns, onChange, children }: QueueFiltersProps): JSX.Element {
  const states = useStates(filter.dispositif);
  const schemes = useSchemes();
  return (
    <Group align="end" gap="xs" component="search" className="desk-filters">
      <Select
        label={t('dispositif')}
        placeholder={t('all')}
        clearable
        data={schemes}
        value={filter.dispositif || null}
        onChange={(value) => onChange({ dispositif: value ?? '', state: '' })}
      />
      <Select
        label={t('state')}
        placeholder={t(filter.dispositif ? 'allStates' : 'stateNeedsScheme')}
        clearable
        disabled={filter.dispositif === ''}
        data={states}
        value={filter.state || null}
        onChange={(value) => onChange({ state: value ?? '' })}
      />
      <SortChoice filter={filter} columns={columns} onChange={onChange} />
      <Search text={filter.q} onFind={(q) => onChange({ q })} />
      <FilterChips filter={filter} onChange={onChange}>
        <ViewsMenu />
        {children}
      </FilterChips>
    </Group>
  );
}

type SearchProps = { readonly text: string; readonly onFind: (text: string) => void };

function Search({ text: found, onFind }: SearchProps): JSX.Element {
  const [text, setText] = useState(found);
  const [asked, setAsked] = useState(found);
  // A view that is opened, or filters that are cleared, bring another text; the field stays, with the focus it has.
  if (asked !== found) {
    setAsked(found);
    setText(found);
  }
  return (
    <form
      className="desk-search"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(text.trim());
      }}
    >
      <TextInput
        id="recherche"
        label={t('search')}
        placeholder={t('searchHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('find')}
      </Button>
    </form>
  );
}

function useStates(dispositif: string): { value: string; label: string }[] {
  const detail = useQuery({
    queryKey: ['dispositif', dispositif],
    queryFn: () => getDispositif(dispositif),
    enabled: dispositif !== '',
    staleTime: 60_000,
  });
  return detail.data?.states.map(({ id, title }) => ({ value: id, label: title })) ?? [];
}
