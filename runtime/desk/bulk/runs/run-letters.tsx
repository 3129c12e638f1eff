import { Anchor, Group, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { BulkLetters } from '../../../../schemas/types/api.ts';
import { runLettersAddress } from '../../api.ts';
import { t, tCount } from '../../text.ts';

type RunLettersProps = { readonly id: string; readonly letters: BulkLetters };

/** The letters that were made of all its cases, to be printed in one go; and that some are still being made. */
export function RunLetters({ id, letters: { made, ready, parts } }: RunLettersProps): JSX.Element | null {
  if (made === 0) return null;
  return (
    <div>
      {ready > 0 && (
        <Group gap="md">
          {Array.from({ length: parts }, (_, index) => (
            <Anchor key={index} href={runLettersAddress(id, index + 1)} target="_blank" rel="noopener">
              {parts === 1
                ? tCount('runPrint', ready)
                : t('runPrintPart', { part: String(index + 1), parts: String(parts) })}
            </Anchor>
          ))}
        </Group>
      )}
      {ready < made && <Text size="sm">{tCount('runLettersWait', made - ready)}</Text>}
    </div>
  );
}
