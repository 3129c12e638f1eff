import { Button, Text } from '@mantine/core';
import { useState, type JSX } from 'react';
import type { BulkRun } from '../../../../schemas/types/api.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { formatMoment } from '../../../ui/format.ts';
import { t } from '../../text.ts';
import { RunProgress } from './run-progress.tsx';
import { nameOf, progressOf } from './runs.ts';

/** What was asked for many cases, each with how far it has come and a way to look at it. */
export function RunList({ runs }: { readonly runs: readonly BulkRun[] }): JSX.Element {
  const [shown, setShown] = useState<BulkRun | null>(null);
  return (
    <>
      {runs.length > 0 && (
        <ul className="desk-runs" aria-label={t('runs')}>
          {runs.map((run) => (
            <li key={run.id}>
              <Text size="sm" component="span">
                <strong>{nameOf(run)}</strong> · {progressOf(run)}{' '}
                <span className="desk-runs-at">({formatMoment(run.at)})</span>
              </Text>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('runSee', { name: nameOf(run) })}
                onClick={() => setShown(run)}
              >
                {t('see')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <Dialog title={nameOf(shown)} onClose={() => setShown(null)}>
          <RunProgress id={shown.id} onClose={() => setShown(null)} />
        </Dialog>
      )}
    </>
  );
}
