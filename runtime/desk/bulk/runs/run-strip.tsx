import { Paper } from '@mantine/core';
import type { JSX } from 'react';
import { RunList } from './run-list.tsx';
import { calls } from './runs.ts';
import { useRuns } from './use-runs.ts';

/** Above the queue: what is under way, and what ended that nobody has seen. It stays there while one of them is looked at. */
export function RunStrip(): JSX.Element {
  const runs = useRuns().filter(calls);
  return (
    <Paper withBorder p="xs" display={runs.length === 0 ? 'none' : 'block'}>
      <RunList runs={runs} />
    </Paper>
  );
}
