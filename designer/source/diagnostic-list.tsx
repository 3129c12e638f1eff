import { Button, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { memo, type JSX } from 'react';
import type { ApiDiagnostic, ApiFix } from '../../schemas/types/api.ts';
import { t as studio } from '../text.ts';
import { t } from './text.ts';
import { titleOf } from './fix-title.ts';
import { useSteady } from '../steady.ts';
import { withKeys } from './problem-keys.ts';
import { Pill } from '../../runtime/ui/pill.tsx';

type DiagnosticListProps = {
  readonly diagnostics: readonly ApiDiagnostic[];
  readonly onOpen: (file: string, line: number, column: number) => void;
  readonly onFix: (fix: ApiFix, of: ApiDiagnostic) => void;
};

/** Everything to mend, each line leading to its place. */
export function DiagnosticList({ diagnostics, onOpen, onFix }: DiagnosticListProps): JSX.Element {
  const open = useSteady(onOpen);
  const fix = useSteady(onFix);
  return (
    <Stack gap={4} mt="md" component="section" aria-label={studio('problems')}>
      <Title order={2} size="h5">
        {studio('problems')}
      </Title>
      {diagnostics.length === 0 && <Text size="sm">{t('noProblem')}</Text>}
      {withKeys(diagnostics).map(({ key, problem }) => (
        <Line key={key} item={problem} onOpen={open} onFix={fix} />
      ))}
    </Stack>
  );
}

type LineProps = Pick<DiagnosticListProps, 'onOpen' | 'onFix'> & { readonly item: ApiDiagnostic };

/** Drawn anew where it has gone elsewhere in the text, and not with each letter that is typed there. */
const Line = memo(function Line({ item, onOpen, onFix }: LineProps): JSX.Element {
  return (
    <div>
      <UnstyledButton className="studio-problem" onClick={() => onOpen(item.file, item.line, item.column)}>
        <Group gap="xs" wrap="nowrap" align="baseline" className="studio-problem-line">
          <Pill tone={item.severity === 'error' ? 'danger' : 'warn'}>{studio(item.severity)}</Pill>
          <Text size="sm">{item.message}</Text>
          <Text size="xs" c="gray.7" className="studio-problem-place">
            {t('placeOf', { file: item.file, line: item.line })}
          </Text>
        </Group>
      </UnstyledButton>
      {(item.related.length > 0 || item.fixes.length > 0) && (
        <Group gap="xs" px={6} pb={4}>
          {item.related.map(({ file, line, column, caption }) => (
            <UnstyledButton
              key={`${file} ${line} ${column}`}
              className="studio-problem"
              fz="xs"
              onClick={() => onOpen(file, line, column)}
            >
              {caption} {t('placeOf', { file, line })}
            </UnstyledButton>
          ))}
          {item.fixes.map((fix) => (
            <Button key={titleOf(fix)} size="compact-sm" variant="default" onClick={() => onFix(fix, item)}>
              {titleOf(fix)}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
});
