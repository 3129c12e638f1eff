import { Button, Stack, Text } from '@mantine/core';
import { useRef, type JSX } from 'react';
import { DialogButtons } from '../../../ui/dialog.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { t } from '../../text.ts';
import { BulkOutcome } from '../bulk-outcome.tsx';
import { RunLetters } from './run-letters.tsx';
import { nameOf, overOf, progressOf } from './runs.ts';
import { useRun } from './use-runs.ts';

type RunProgressProps = { readonly id: string; readonly onClose: () => void };

/** What is being done to many cases, as it goes on; then what became of each. One may leave it, or stop it. */
export function RunProgress({ id, onClose }: RunProgressProps): JSX.Element {
  const { read, stop } = useRun(id);
  const close = useRef<HTMLButtonElement>(null);
  const error = read.error ?? stop.error;
  const run = read.data?.run;
  const isRunning = run?.state === 'running';
  return (
    <Stack>
      {error && <ProblemAlert error={error} onRetry={() => void read.refetch()} />}
      {run && isRunning && (
        <>
          <progress className="desk-progress" aria-label={nameOf(run)} max={run.total} value={overOf(run)} />
          <Text role="status">{progressOf(run)}</Text>
          <Text size="sm">{t('runLeave')}</Text>
        </>
      )}
      {run?.state === 'stopped' && <Text fw={600}>{progressOf(run)}</Text>}
      {read.data && <RunLetters id={id} letters={read.data.letters} />}
      {read.data && !isRunning && <BulkOutcome result={{ results: read.data.results }} applied />}
      <DialogButtons>
        {isRunning && (
          <Button
            variant="default"
            loading={stop.isPending}
            onClick={() => {
              // The button goes with what it stops.
              close.current?.focus();
              stop.mutate();
            }}
          >
            {t('runStop')}
          </Button>
        )}
        {/* It comes where what began it was: the end of a double click there would close it unread. */}
        <Button ref={close} onClick={({ detail }) => detail < 2 && onClose()}>
          {t('close')}
        </Button>
      </DialogButtons>
    </Stack>
  );
}
