import { Center, Loader } from '@mantine/core';
import type { JSX } from 'react';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { t } from '../text.ts';
import { Editor } from './editor.tsx';
import { useDraft } from './use-draft.ts';

/** The page of one scheme, once its draft is loaded. */
export function EditorPage({ id }: { readonly id: string }): JSX.Element {
  const { editor, error, retry } = useDraft(id);
  if (editor) return <Editor id={id} draft={editor} />;
  if (error) return <ProblemAlert error={error} onRetry={retry} />;
  return (
    <Center h="60vh">
      <Loader aria-label={t('loading')} />
    </Center>
  );
}
