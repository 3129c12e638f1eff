import { Autocomplete, Button, Select } from '@mantine/core';
import type { JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { ESTABLISHMENT_VALUES } from '../../engine/studio.ts';
import { Icon } from '../../runtime/ui/icon.tsx';
import type { ReadableName } from '../../schemas/types/api.ts';
import { objectOf, usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { Tool } from '../panel/tool.tsx';
import { answersOf, withAnswer, withOneMore } from './looked-up-answers.ts';
import { t } from './text.ts';

type LookupEntryProps = EntryProps & { readonly names: readonly ReadableName[] };

/** The answer that a register is asked by, by its title. */
export function KeyEntry({ part, property, names }: LookupEntryProps): JSX.Element {
  const panel = usePanel();
  const at = joinPointer(part, property.name);
  const value = atPointer(panel.value, at);
  return (
    <Select
      size="sm"
      searchable
      allowDeselect={false}
      label={property.title}
      description={property.hint}
      disabled={panel.broken}
      value={typeof value === 'string' ? value : null}
      data={[...answersOf(panel.value, names, 'key')]}
      onChange={(chosen) => chosen !== null && panel.set(at, chosen)}
    />
  );
}

/** The answers that a register fills, each with the value that fills it. */
export function FillsEntry({ part, property, names }: LookupEntryProps): JSX.Element {
  const panel = usePanel();
  const at = joinPointer(part, property.name);
  const fills = objectOf(atPointer(panel.value, at));
  const answers = answersOf(panel.value, names, 'fills');
  const key = atPointer(panel.value, joinPointer(part, 'key'));
  const isEstablishments = atPointer(panel.value, joinPointer(part, 'source')) === 'ridet';
  const titleOf = (pointer: string): string => answers.find(({ value }) => value === pointer)?.label ?? pointer;
  return (
    <fieldset className="panel-record">
      <legend>{property.title}</legend>
      <p className="form-hint">{property.hint}</p>
      {Object.entries(fills).map(([pointer, value], rank) => (
        <div key={rank} className="scheme-filled">
          <Select
            size="sm"
            searchable
            allowDeselect={false}
            label={t('filledAnswer')}
            disabled={panel.broken}
            value={pointer}
            data={[...answers]}
            onChange={(chosen) => chosen !== null && panel.set(at, withAnswer(fills, rank, chosen))}
          />
          <Autocomplete
            size="sm"
            label={t('filledBy', { title: titleOf(pointer) })}
            disabled={panel.broken}
            value={typeof value === 'string' ? value : ''}
            data={isEstablishments ? [...ESTABLISHMENT_VALUES] : []}
            onChange={(name) => {
              if (/^[a-z][A-Za-z0-9_]*$/u.test(name)) panel.set(joinPointer(at, pointer), name);
            }}
          />
          <Tool
            icon="remove"
            label={t('filledRemove', { title: titleOf(pointer) })}
            disabled={panel.broken || Object.keys(fills).length === 1}
            onClick={() => panel.set(joinPointer(at, pointer), undefined)}
          />
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={panel.broken}
        leftSection={<Icon name="add" />}
        onClick={() => panel.set(at, withOneMore(fills, answers, key))}
      >
        {t('filledAdd')}
      </Button>
    </fieldset>
  );
}
