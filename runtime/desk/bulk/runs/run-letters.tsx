import { Alert, Anchor, Group, List, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { BulkLetters } from '../../../../schemas/types/api.ts';
import { runLettersAddress } from '../../api.ts';
import { FewFirst } from '../../parts/few-first.tsx';
import { t, tCount } from '../../text.ts';
import { awaitedOf } from './runs.ts';

type RunLettersProps = { readonly id: string; readonly letters: BulkLetters };

/** The letters that were made of all its cases, to be printed in one go; and that some are still being made. */
export function RunLetters({ id, letters: { made, ready, failed, parts } }: RunLettersProps): JSX.Element | null {
  if (made === 0) return null;
  const awaited = awaitedOf({ made, ready, failed, parts });
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
      {awaited > 0 && <Text size="sm">{tCount('runLettersWait', awaited)}</Text>}
      {failed.length > 0 && <GivenUp letters={failed} />}
    </div>
  );
}

/** What could not be made, and who mends it: the decision stands, its paper is what is missing. */
function GivenUp({ letters }: { readonly letters: BulkLetters['failed'] }): JSX.Element {
  return (
    <Alert color="danger" mt="xs" title={tCount('runLettersFailed', letters.length)}>
      <Text size="sm">{t('letterFailedMend')}</Text>
      <FewFirst items={letters}>
        {(shown) => (
          <List size="sm" mt="xs">
            {shown.map(({ id, caseId, number, title }) => (
              <List.Item key={id}>
                <Anchor component={Link} to={`/dossiers/${caseId}`} inherit>
                  {number}
                </Anchor>
                {`, ${title}`}
              </List.Item>
            ))}
          </List>
        )}
      </FewFirst>
    </Alert>
  );
}
