import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { atPointer, joinPointer } from '../../engine/base/index.ts';
import { getSchemes } from '../../runtime/ui/schemes.ts';
import { usePanel, type EntryProps } from '../panel/panel-editor.ts';
import { t } from './text.ts';

/** The scheme that takes the place of this one, by its title. */
export function ReplacedByEntry({ part, property, id }: EntryProps & { readonly id: string }): JSX.Element {
  const panel = usePanel();
  const schemes = useQuery({ queryKey: ['dispositifs'], queryFn: getSchemes });
  const at = joinPointer(part, property.name);
  const value = atPointer(panel.value, at);
  const chosen = typeof value === 'string' ? value : '';
  const options = (schemes.data ?? [])
    .filter((one) => one.id !== id)
    .map((one) => ({ value: one.id, label: one.title }));
  const isKnown = chosen === '' || options.some((one) => one.value === chosen);
  return (
    <NativeSelect
      size="sm"
      label={property.title}
      description={property.hint}
      disabled={panel.broken}
      value={chosen}
      onChange={(event) => {
        const next = event.currentTarget.value;
        if (next !== chosen) panel.set(at, next === '' ? undefined : next);
      }}
      data={[
        { value: '', label: t('replacedNone') },
        ...(isKnown ? [] : [{ value: chosen, label: chosen }]),
        ...options,
      ]}
    />
  );
}
