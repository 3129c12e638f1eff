import { Alert, List, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import type { ApiDiagnostic, ChangedRows, ListReport } from '../../schemas/types/api.ts';
import { t } from './text.ts';

/** More would push everything else off the screen. */
const MOST_SHOWN = 20;

/** What a file holds, what it changes, and whom that touches. */
export function Report({
  report: { rows, columns, warnings, change, uses },
}: {
  readonly report: ListReport;
}): JSX.Element {
  const readable = columns.filter(({ name }) => name !== 'label').map(({ name, type }) => `${name} (${type})`);
  return (
    <Stack gap="xs" role="status">
      <Text>{t('read', { count: rows })}</Text>
      <Text size="sm">{readable.length > 0 ? t('columns', { names: readable.join(', ') }) : t('noColumns')}</Text>
      {warnings.length > 0 && <Faults title={t('warned')} color="warn" faults={warnings} />}
      <Text fw={600}>{t('change')}</Text>
      {change === null ? <Text size="sm">{t('first')}</Text> : <Change change={change} />}
      {change !== null && (
        <Text size="sm">
          {t(touchesOf(uses.length), { count: uses.length, names: uses.map(({ title }) => title).join(', ') })}
        </Text>
      )}
    </Stack>
  );
}

function Change({ change }: { readonly change: NonNullable<ListReport['change']> }): JSX.Element {
  const { added, removed, changed, columnsAdded, columnsRemoved } = change;
  const rows = [
    { said: 'added', rows: added },
    { said: 'removed', rows: removed },
    { said: 'changed', rows: changed },
  ] as const;
  const columns = [
    ...(columnsAdded.length > 0 ? [t('columnsAdded', { names: columnsAdded.join(', ') })] : []),
    ...(columnsRemoved.length > 0 ? [t('columnsRemoved', { names: columnsRemoved.join(', ') })] : []),
  ];
  const some = rows.filter((one) => one.rows.count > 0);
  if (some.length === 0 && columns.length === 0) return <Text size="sm">{t('same')}</Text>;
  return (
    <List size="sm">
      {some.map((one) => (
        <List.Item key={one.said}>{t(one.said, { count: one.rows.count, names: namesOf(one.rows) })}</List.Item>
      ))}
      {columns.map((text) => (
        <List.Item key={text}>{text}</List.Item>
      ))}
    </List>
  );
}

function touchesOf(count: number): 'touchesNone' | 'touchesOne' | 'touchesMany' {
  if (count === 0) return 'touchesNone';
  return count === 1 ? 'touchesOne' : 'touchesMany';
}

function namesOf({ count, first }: ChangedRows): string {
  const names = first.map(({ label }) => label).join(', ');
  return count > first.length ? names + t('andMore', { count: count - first.length }) : names;
}

type FaultsProps = {
  readonly title: string;
  readonly color: 'danger' | 'warn';
  readonly faults: readonly Pick<ApiDiagnostic, 'line' | 'message'>[];
};

/** What is wrong, line by line of the file. */
export function Faults({ title, color, faults }: FaultsProps): JSX.Element {
  return (
    <Alert color={color} role="alert" title={title}>
      <List size="sm">
        {faults.slice(0, MOST_SHOWN).map(({ line, message }) => (
          <List.Item key={`${line} ${message}`}>{t('faultAt', { line, message })}</List.Item>
        ))}
      </List>
      {faults.length > MOST_SHOWN && <Text size="sm">{t('moreFaults', { count: faults.length - MOST_SHOWN })}</Text>}
    </Alert>
  );
}
