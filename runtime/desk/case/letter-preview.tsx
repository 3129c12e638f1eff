import { Button, Paper, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, type JSX } from 'react';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { previewLetter } from '../api.ts';
import type { Values } from '../fields/use-values.ts';
import { t } from '../text.ts';

export type LetterPreviewProps = {
  readonly caseId: string;
  readonly action: string;
  readonly document: string;
  readonly data: Values;
  /** Nothing is asked before acting, so the letter can be shown without being asked for. */
  readonly atOnce: boolean;
};

/** What a letter would say if one acted now. */
export function LetterPreview({ caseId, action, document, data, atOnce }: LetterPreviewProps): JSX.Element {
  const preview = useMutation({
    mutationFn: (given: Values) => previewLetter(caseId, { action, document, data: { ...given } }),
  });
  const { mutate } = preview;
  useEffect(() => {
    if (atOnce) mutate({});
  }, [atOnce, mutate]);
  return (
    <div>
      {!atOnce && (
        <Button variant="default" size="xs" loading={preview.isPending} onClick={() => mutate(data)}>
          {t(preview.data ? 'previewAgain' : 'previewLetter')}
        </Button>
      )}
      {preview.isPending && <Text size="sm">{t('loading')}</Text>}
      {preview.isError && <ProblemAlert error={preview.error} onRetry={() => mutate(data)} />}
      {preview.data && (
        <Paper withBorder p="md" mt="xs" component="section" aria-label={preview.data.title}>
          {/* The server makes this HTML from Markdown and lets no tag of the data through. */}
          <div className="desk-letter" dangerouslySetInnerHTML={{ __html: preview.data.html }} />
        </Paper>
      )}
    </div>
  );
}
