import { Alert, List, Stack, Text } from '@mantine/core';
import type { JSX } from 'react';
import { Pill, type PillTone } from '../../runtime/ui/pill.tsx';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { ApiError } from '../../runtime/ui/http.ts';
import type { ApiDiagnostic, BlockReport, SchemeChange } from '../../schemas/types/api.ts';
import { t } from './text.ts';

/** What a block asks, what it changes of the last version, and whom that touches. */
export function Report({
  report: { questions, warnings, changes, uses },
}: {
  readonly report: BlockReport;
}): JSX.Element {
  return (
    <Stack gap="xs" role="status">
      <Text size="sm">{t('asks', { names: questions.join(', ') })}</Text>
      {warnings.length > 0 && <Faults title={t('warned')} color="warn" faults={warnings} />}
      <Text fw={600}>{t('change')}</Text>
      {changes === null ? <Text size="sm">{t('first')}</Text> : <Changes changes={changes} />}
      {changes !== null && (
        <Text size="sm">
          {t(touchesOf(uses.length), { count: uses.length, names: uses.map(({ title }) => title).join(', ') })}
        </Text>
      )}
    </Stack>
  );
}

function touchesOf(count: number): 'touchesNone' | 'touchesOne' | 'touchesMany' {
  if (count === 0) return 'touchesNone';
  return count === 1 ? 'touchesOne' : 'touchesMany';
}

const TONES: Readonly<Record<SchemeChange['type'], PillTone>> = {
  added: 'good',
  removed: 'danger',
  changed: 'info',
  moved: 'neutral',
};

/** Changes in words, one by one. */
export function Changes({ changes }: { readonly changes: readonly SchemeChange[] }): JSX.Element {
  if (changes.length === 0) return <Text size="sm">{t('same')}</Text>;
  return (
    <List size="sm">
      {changes.map(({ type, path, before, after }, at) => (
        <List.Item key={at}>
          <Pill small tone={TONES[type]}>
            {t(`type-${type}`)}
          </Pill>{' '}
          {path.slice(1).join(' › ') || path.join(' › ')}
          {(before !== null || after !== null) && (
            <Text size="sm">
              {t('was', { value: before ?? t('nothing') })} ; {t('is', { value: after ?? t('nothing') })}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}

type FaultsProps = {
  readonly title: string;
  readonly color: 'danger' | 'warn';
  readonly faults: readonly Pick<ApiDiagnostic, 'line' | 'message'>[];
};

const MOST_SHOWN = 20;

function Faults({ title, color, faults }: FaultsProps): JSX.Element {
  return (
    <Alert color={color} role="alert" title={title}>
      <List size="sm">
        {faults.slice(0, MOST_SHOWN).map(({ line, message }) => (
          <List.Item key={`${line} ${message}`}>{t('faultAt', { line, message })}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** Lines that are wrong, told one by one; any other refusal in the server's words. */
export function Refused({ error }: { readonly error: Error }): JSX.Element {
  const diagnostics = error instanceof ApiError ? error.problem.diagnostics : undefined;
  return diagnostics ? (
    <Faults title={t('refused')} color="danger" faults={diagnostics} />
  ) : (
    <ProblemAlert error={error} />
  );
}
