import { List, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { BulkResult } from '../../../schemas/types/api.ts';
import { tCount } from '../text.ts';

export type BulkOutcomeProps = { readonly result: BulkResult; readonly applied: boolean };

/** On how many cases an action applies or was applied, and why not on the others. */
export function BulkOutcome({ result, applied }: BulkOutcomeProps): JSX.Element {
  const fine = result.results.filter((item) => item.ok);
  const refused = result.results.filter((item) => !item.ok);
  return (
    <div role="status">
      <Text>
        {tCount(applied ? 'bulkApplied' : 'bulkWillApply', fine.length)}
        {fine.length > 0 && ` ${fine.map((item) => item.number).join(', ')}.`}
      </Text>
      {refused.length > 0 && <Text mt="xs">{tCount('bulkRefused', refused.length)}</Text>}
      <List size="sm">
        {refused.map((item) => (
          <List.Item key={item.id}>
            {item.number === '' ? item.message : `${item.number} : ${item.message ?? ''}`}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
