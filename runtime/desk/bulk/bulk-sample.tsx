import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { BulkItem, BulkResult } from '../../../schemas/types/api.ts';
import { Consequences } from '../preview/consequences.tsx';
import { usePreview } from '../preview/use-preview.ts';
import type { Values } from '../fields/use-values.ts';
import { t } from '../text.ts';

type BulkSampleProps = {
  readonly action: string;
  readonly values: Values;
  readonly cases: readonly BulkItem[];
  readonly result: BulkResult;
};

/** One of the cases, chosen, with the letters and mails that it would get, word for word. */
export function BulkSample({ action, values, cases, result }: BulkSampleProps): JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  const fine = result.results.filter(({ ok }) => ok);
  const item = cases.find(({ id }) => id === chosen);
  const at = fine.findIndex(({ id }) => id === chosen);
  // Past the last comes the first: no button goes from under who presses it.
  const step = (by: number, name: 'bulkSampleBefore' | 'bulkSampleNext'): JSX.Element => (
    <Button size="xs" variant="default" onClick={() => setChosen(fine.at((at + by) % fine.length)?.id ?? null)}>
      {t(name)}
    </Button>
  );
  return (
    <Stack gap="xs">
      <Select
        label={t('bulkSample')}
        description={t('bulkSampleHint')}
        placeholder={t('bulkSampleChoose')}
        searchable
        data={fine.map(({ id, number, applicant }) => ({ value: id, label: `${applicant}, ${number}` }))}
        value={chosen}
        onChange={setChosen}
      />
      {item && fine.length > 1 && (
        <Group gap="xs">
          {step(-1, 'bulkSampleBefore')}
          {step(1, 'bulkSampleNext')}
          <Text size="sm">{t('bulkSampleAt', { at: String(at + 1), count: fine.length })}</Text>
        </Group>
      )}
      {item && <Sample key={item.id} item={item} action={action} values={values} />}
    </Stack>
  );
}

type SampleProps = Pick<BulkSampleProps, 'action' | 'values'> & { readonly item: BulkItem };

function Sample({ item: { id, expectedVersion: version }, action, values }: SampleProps): JSX.Element {
  return <Consequences preview={usePreview({ id, version }, action, values)} />;
}
