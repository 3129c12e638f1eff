import { MultiSelect, Text } from '@mantine/core';
import type { JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { t } from '../text.ts';
import { useLabels } from './use-labels.ts';

/** Labels to put and to take, by identifier. */
export type LabelChange = { readonly put: readonly string[]; readonly taken: readonly string[] };

type LabelChoiceProps = {
  readonly dispositif: string;
  readonly value: LabelChange;
  readonly onChange: (value: LabelChange) => void;
};

/** Labels of a scheme that are put on several cases, and others that are taken from them. */
export function LabelChoice({ dispositif, value, onChange }: LabelChoiceProps): JSX.Element {
  const labels = useLabels(dispositif);
  if (labels.isError) return <ProblemAlert error={labels.error} onRetry={() => void labels.refetch()} />;
  const all = labels.data?.items ?? [];
  if (labels.data && all.length === 0) return <Text size="sm">{t('labelsNone')}</Text>;
  const listOf = (some: typeof all) => some.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <MultiSelect
        label={t('labelsToPut')}
        searchable
        maxValues={12}
        data={listOf(all.filter(({ archived }) => !archived))}
        value={[...value.put]}
        onChange={(put) => onChange({ put, taken: value.taken.filter((id) => !put.includes(id)) })}
      />
      <MultiSelect
        label={t('labelsToTake')}
        searchable
        maxValues={12}
        data={listOf(all)}
        value={[...value.taken]}
        onChange={(taken) => onChange({ put: value.put.filter((id) => !taken.includes(id)), taken })}
      />
    </>
  );
}
