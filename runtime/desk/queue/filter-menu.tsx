import { Button, Group, Popover, Select, Stack, TextInput } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { NamedId, QueueFacets } from '../../../schemas/types/api.ts';
import type { QueueFilter } from '../api.ts';
import { offered } from '../labels/labels.ts';
import { useLeads } from '../session.ts';
import { t } from '../text.ts';
import { useSchemes } from '../use-schemes.ts';
import { withColumn } from './chips.ts';
import { ColumnFilter } from './column-filter.tsx';
import { withRange } from './ranges.ts';
import { CHANNELS, DUE, OPINIONS } from './use-filter.ts';

type FilterMenuProps = {
  readonly filter: QueueFilter;
  readonly facets: QueueFacets | undefined;
  readonly onChange: (change: Partial<QueueFilter>) => void;
};

/** All that the queue can be narrowed by; each takes effect at once, and they combine. */
export function FilterMenu({ filter, facets, onChange }: FilterMenuProps): JSX.Element {
  const [opened, setOpened] = useState(false);
  const leads = useLeads();
  const { columns = [], alerts = [], labels = [], holders = [], groups = [] } = facets ?? {};
  const labelChoices = offered(labels, useSchemes());
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus withRoles position="bottom-start">
      <Popover.Target>
        <Button variant="default" onClick={() => setOpened(!opened)}>
          {t('addFilter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="desk-filter-menu">
        <Stack gap="xs">
          <Choice
            label={t('channel')}
            data={CHANNELS.map((value) => ({ value, label: t(`by-${value}`) }))}
            value={filter.channel}
            onChange={(value) => onChange({ channel: CHANNELS.find((channel) => channel === value) ?? '' })}
          />
          <Group gap="xs" grow align="flex-end">
            <Day label={t('filedFrom')} value={filter.filedFrom} onChange={(filedFrom) => onChange({ filedFrom })} />
            <Day label={t('filedTo')} value={filter.filedTo} onChange={(filedTo) => onChange({ filedTo })} />
          </Group>
          {filter.view === 'open' && (
            <Group gap="xs" grow align="flex-end">
              <Day
                label={t('silenceFrom')}
                value={filter.silenceFrom}
                onChange={(day) => onChange({ silenceFrom: day })}
              />
              <Day label={t('silenceBy')} value={filter.silenceBy} onChange={(day) => onChange({ silenceBy: day })} />
            </Group>
          )}
          {filter.view === 'done' && (
            <Group gap="xs" grow align="flex-end">
              <Day
                label={t('closedFrom')}
                value={filter.closedFrom}
                onChange={(day) => onChange({ closedFrom: day })}
              />
              <Day label={t('closedTo')} value={filter.closedTo} onChange={(day) => onChange({ closedTo: day })} />
            </Group>
          )}
          {leads && (
            <Choice
              label={t('facet-within')}
              data={[{ value: 'overseen', label: t('facet-within-overseen') }]}
              value={filter.within}
              onChange={(value) => onChange({ within: value === 'overseen' ? value : '' })}
            />
          )}
          <Choice
            label={t('dueAt')}
            data={DUE.map((value) => ({ value, label: t(`due-${value}`) }))}
            value={filter.due}
            onChange={(value) => onChange({ due: DUE.find((due) => due === value) ?? '' })}
          />
          <Group gap="xs" grow align="flex-end">
            <Day label={t('dueFrom')} value={filter.dueFrom} onChange={(dueFrom) => onChange({ dueFrom })} />
            <Day label={t('dueTo')} value={filter.dueTo} onChange={(dueTo) => onChange({ dueTo })} />
          </Group>
          <Choice
            label={t('facet-opinions')}
            data={OPINIONS.map((value) => ({ value, label: t(`facet-opinions-${value}`) }))}
            value={filter.opinions}
            onChange={(value) => onChange({ opinions: OPINIONS.find((opinions) => opinions === value) ?? '' })}
          />
          {labelChoices.length > 0 && (
            <Choice
              label={t('facet-label')}
              data={labelChoices}
              value={filter.label}
              onChange={(label) => onChange({ label })}
            />
          )}
          <Choice
            label={t('facet-holder')}
            data={choicesOf(holders)}
            value={filter.holder}
            onChange={(holder) => onChange({ holder })}
          />
          {groups.length > 1 && (
            <Choice
              label={t('facet-group')}
              data={choicesOf(groups)}
              value={filter.group}
              onChange={(group) => onChange({ group })}
            />
          )}
          <Choice
            label={t('facet-unreached')}
            data={[{ value: 'yes', label: t('facet-unreached-yes') }]}
            value={filter.unreached}
            onChange={(value) => onChange({ unreached: value === 'yes' ? value : '' })}
          />
          {alerts.length > 0 && (
            <Choice
              label={t('facet-alert')}
              data={alerts.map((value) => ({ value, label: value }))}
              value={filter.alert}
              onChange={(alert) => onChange({ alert })}
            />
          )}
          {columns.length > 0 && (
            <ColumnFilter
              columns={columns}
              onValue={(title, value) => onChange({ columns: withColumn(filter.columns, title, value) })}
              onRange={(title, range) => onChange({ ranges: withRange(filter.ranges, title, range) })}
            />
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

const choicesOf = (all: readonly NamedId[]): readonly Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

type Option = { readonly value: string; readonly label: string };
type ChoiceProps = {
  readonly label: string;
  readonly data: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Choice({ label, data, value, onChange }: ChoiceProps): JSX.Element {
  return (
    <Select
      label={label}
      placeholder={t('all')}
      clearable
      searchable={data.length > 8}
      comboboxProps={{ withinPortal: false }}
      data={[...data]}
      value={value || null}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

/** Half a date is none: only whole ones are asked for. */
function Day({ label, value, onChange }: Omit<ChoiceProps, 'data'>): JSX.Element {
  return (
    <TextInput type="date" label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
