import { Group, Paper, Title } from '@mantine/core';
import { useId, type JSX, type ReactNode } from 'react';

type PanelProps = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode };

/** A part of the case's screen, under its own heading. */
export function Panel({ title, aside, children }: PanelProps): JSX.Element {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id={id}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}
