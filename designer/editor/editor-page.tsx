import type { JSX } from 'react';
import { ApiError } from '../../runtime/ui/http.ts';
import { ProblemAlert } from '../../runtime/ui/problem-alert.tsx';
import { NotFound } from '../not-found.tsx';
import { t } from '../text.ts';
import { Waiting } from '../waiting.tsx';
import { Editor } from './editor.tsx';
import type { Loaded as LoadedJournal } from '../journal/journal-server.ts';
import { StudioProvider, useJournal, useLoadedJournal } from '../journal/use-journal.ts';

/** The page of one scheme, once its draft is loaded. */
export function EditorPage({ id, author }: { readonly id: string; readonly author: string }): JSX.Element {
  const { data, error, refetch } = useLoadedJournal(id, author);
  if (data) return <Loaded id={id} loaded={data} />;
  if (error instanceof ApiError && error.problem.status === 404) return <NotFound text={t('dispositifUnknown')} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return <Waiting />;
}

function Loaded({ id, loaded }: { readonly id: string; readonly loaded: LoadedJournal }): JSX.Element {
  return (
    <StudioProvider value={useJournal(id, loaded)}>
      <Editor />
    </StudioProvider>
  );
}
