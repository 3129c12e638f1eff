/*
 * The draft being edited: saved by itself a moment after each change, kept in the browser meanwhile, and never over
 * another author's save. When two authors meet, nothing is chosen for them.
 */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError, mayPass } from '../../runtime/ui/http.ts';
import { after, onNetwork } from '../../runtime/ui/saving/browser.ts';
import { digestOf } from '../../runtime/ui/saving/digest.ts';
import { createSaving, type Kept, type SavingState } from '../../runtime/ui/saving/saving.ts';
import type { DraftSource } from '../../schemas/types/api.ts';
import { getDraft, saveDraft, type Files } from '../api.ts';
import { dropBackup, keepBackup, readBackup, takeBackup, type Backup } from './backup.ts';

const SAVE_AFTER_MS = 800;
/** A server that is away, or a session that has ended, may be back at any moment. */
const RETRY_AFTER_MS = 3_000;

type SaveState = 'saved' | 'saving' | 'unsaved' | 'conflict' | 'failed';

/** A draft under the hands of its author, and where saving it stands. */
export type DraftEditor = {
  readonly files: Files;
  /** Grows when the files were replaced from outside: an editor that keeps its own text must begin anew. */
  readonly turn: number;
  readonly state: SaveState;
  readonly error: Error | null;
  readonly change: (files: Files) => void;
  /** Saves at once, on the revision the server has now: what the other author saved is replaced. */
  readonly overwrite: () => void;
  /** Gives up what was typed here and takes what the server has. */
  readonly takeTheirs: () => void;
  /** The version that was not chosen in a conflict, until the page is left; null when there is none. */
  readonly other: Files | null;
  /** Takes that version, and keeps the present one in its place. */
  readonly takeOther: () => void;
  readonly forgetOther: () => void;
  readonly retry: () => void;
};

/** What an editor begins with. */
export type Beginning = { readonly server: DraftSource; readonly backup: Backup | null };

/** Loads the draft of a scheme, anew each time that its page is opened, with what was not saved the last time. */
export function useBeginning(id: string): UseQueryResult<Beginning> {
  return useQuery({
    queryKey: ['draft', id],
    queryFn: async () => ({ server: await getDraft(id), backup: await takeBackup(id) }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** The draft of a scheme once it is there. */
export function useDraft(id: string, { server, backup }: Beginning): DraftEditor {
  const [files, setFiles] = useState(backup?.files ?? server.files);
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<SavingState<Error>['type']>('idle');
  // Told until a save succeeds: while it is tried again nothing has changed for the author.
  const [error, setError] = useState<Error | null>(null);
  const [other, setOther] = useState<Files | null>(null);
  // What is typed while an answer is awaited is what it is about.
  const latest = useRef(files);
  const saving = useMemo(
    () =>
      createSaving<Files, DraftSource, Error>(
        {
          server: {
            save: (value, revision) =>
              saveDraft(id, { files: value, revision }).then(
                (saved) => ({ type: 'saved', revision: saved.revision, report: saved }),
                (reason: unknown) => (isConflict(reason) ? { type: 'changed', why: reason } : keptFor(reason)),
              ),
            read: () =>
              getDraft(id).then(
                (theirs) => ({ type: 'read', value: theirs.files, revision: theirs.revision, report: theirs }),
                keptFor,
              ),
          },
          device: {
            read: () => copyOf(readBackup(id)),
            keep: ({ value, ...rest }) => keepBackup(id, { ...rest, files: value }),
            drop: () => dropBackup(id),
          },
          after,
          onNetwork,
          digestOf,
          onState: (next) => {
            setState(next.type);
            if (next.type === 'kept') setError(next.why);
            if (next.type === 'saved') setError(null);
          },
          onReplaced: setOther,
        },
        {
          revision: server.revision,
          left: copyOf(backup),
          moment: SAVE_AFTER_MS,
          retries: [RETRY_AFTER_MS],
          nothing: new Error('there is nothing to save'),
        },
      ),
    [id, server, backup],
  );
  useEffect(() => {
    if (backup) saving.change(backup.files);
    // What was just typed does not wait for its author to come back to this page.
    return () => saving.stop({ sending: true });
  }, [saving, backup]);

  const change = useCallback(
    (next: Files): void => {
      latest.current = next;
      setFiles(next);
      saving.change(next);
    },
    [saving],
  );
  const replace = (by: Files): void => {
    setOther(latest.current);
    setTurn((former) => former + 1);
    latest.current = by;
    setFiles(by);
  };

  return {
    files,
    turn,
    state: saveState(state, error),
    error,
    change,
    other,
    overwrite: () => saving.overwrite(latest.current),
    takeTheirs: () =>
      void saving.takeTheirs().then((theirs) => {
        if (theirs?.type === 'read') replace(theirs.value);
        if (theirs?.type === 'kept') setError(theirs.why);
      }),
    takeOther: () => {
      if (!other) return;
      replace(other);
      saving.change(other);
    },
    forgetOther: () => setOther(null),
    retry: saving.retry,
  };
}

const copyOf = (backup: Backup | null) =>
  backup && { value: backup.files, revision: backup.revision, sent: backup.sent };

const isConflict = (error: unknown): error is ApiError => error instanceof ApiError && error.problem.status === 409;

/** What was refused is not sent again as it is. */
function keptFor(reason: unknown): Kept<Error> {
  const why = reason instanceof Error ? reason : new Error(String(reason));
  return { type: 'kept', why, then: mayPass(why) ? 'retry' : 'change' };
}

function saveState(state: SavingState<Error>['type'], error: Error | null): SaveState {
  if (isConflict(error)) return 'conflict';
  if (error) return 'failed';
  return state === 'saving' || state === 'unsaved' ? state : 'saved';
}
