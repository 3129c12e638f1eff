/*
 * The draft being edited: saved by itself a moment after each change, kept in the browser meanwhile, and never over
 * another author's save. When two authors meet, nothing is chosen for them.
 */
import { useMutation, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, mayPass } from '../../runtime/ui/http.ts';
import type { DraftSource } from '../../schemas/types/api.ts';
import { getDraft, saveDraft, type Files } from '../api.ts';
import { dropBackup, keepBackup, takeBackup, type Backup } from './backup.ts';
import { digestOf } from './digest.ts';
import { sameFiles, saveBackup, type DraftStore } from './save-backup.ts';

const SAVE_AFTER_MS = 800;
/** A server that is away, or a session that has ended, may be back at any moment. */
const RETRY_AFTER_MS = 3_000;

type SaveState = 'saved' | 'saving' | 'unsaved' | 'conflict' | 'failed';

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
export function useDraft(id: string, beginning: Beginning): DraftEditor {
  const [server, setServer] = useState(beginning.server);
  const [unsaved, setUnsaved] = useState(beginning.backup);
  const [turn, setTurn] = useState(0);
  // Told until a save succeeds: while it is tried again nothing has changed for the author.
  const [failure, setFailure] = useState<{ readonly error: Error; readonly files: Files } | null>(null);
  const [other, setOther] = useState<Files | null>(null);
  // What is typed while an answer is awaited must be part of what is sent next.
  const latest = useRef(unsaved);
  const keep = useCallback(
    (backup: Backup | null) => {
      latest.current = backup;
      if (backup) keepBackup(id, backup);
      else dropBackup(id);
      setUnsaved(backup);
    },
    [id],
  );
  const save = useMutation({
    mutationFn: (onRevision?: number) => {
      if (!latest.current) throw new Error('a save without anything unsaved');
      const backup = { ...latest.current, revision: onRevision ?? latest.current.revision };
      keep({ ...backup, sent: [...new Set([...backup.sent, digestOf(backup.files)])] });
      return saveBackup(storeOf(id), backup).catch((error: unknown) => {
        setFailure({ error: toError(error), files: backup.files });
        throw error;
      });
    },
    onSuccess: (saved) => {
      setFailure(null);
      setServer(saved);
      keep(latest.current && restOf(latest.current, saved));
    },
  });
  const { mutate, isPending } = save;
  const error = failure?.error ?? null;
  // What was refused is not sent again as it is; a conflict is for the author to settle.
  const blocked =
    failure !== null && !mayPass(failure.error) && (isConflict(error) || failure.files === unsaved?.files);

  useEffect(() => {
    if (!unsaved || isPending || blocked) return undefined;
    const timer = setTimeout(() => mutate(undefined), error && mayPass(error) ? RETRY_AFTER_MS : SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [unsaved, isPending, blocked, error, mutate]);

  // What was just typed does not wait for its author to come back to this page.
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => {
      if (unsaved && !isPending && !blocked) mutate(undefined);
    };
  }, [unsaved, isPending, blocked, mutate]);
  useEffect(() => () => leave.current(), []);

  const change = useCallback(
    (files: Files) => keep({ revision: server.revision, sent: [], ...latest.current, files }),
    [keep, server.revision],
  );
  const files = unsaved?.files ?? server.files;
  const replace = (by: Files | null): void => {
    setOther(files);
    setTurn((former) => former + 1);
    if (by) change(by);
    else keep(null);
  };
  /** Does something with what the server has now; where it cannot be asked, the author is told. */
  const withTheirs = (act: (theirs: DraftSource) => void): void =>
    void getDraft(id).then(act, (reason: unknown) => setFailure({ error: toError(reason), files }));

  return {
    files,
    turn,
    state: saveState(unsaved !== null, isPending, error),
    error,
    change,
    other,
    overwrite: () =>
      withTheirs((theirs) => {
        setOther(theirs.files);
        mutate(theirs.revision);
      }),
    takeTheirs: () =>
      withTheirs((theirs) => {
        setServer(theirs);
        setFailure(null);
        replace(null);
      }),
    takeOther: () => replace(other),
    forgetOther: () => setOther(null),
    retry: () => mutate(undefined),
  };
}

/** Typing goes on while a save is under way: only what is on the server may be forgotten here. */
const restOf = (latest: Backup, saved: DraftSource): Backup | null =>
  sameFiles(latest.files, saved.files) ? null : { files: latest.files, revision: saved.revision, sent: [] };

const isConflict = (error: unknown): boolean => error instanceof ApiError && error.problem.status === 409;

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const storeOf = (id: string): DraftStore => ({
  read: () => getDraft(id),
  save: (draft) => saveDraft(id, draft),
  isConflict,
});

function saveState(unsaved: boolean, saving: boolean, error: Error | null): SaveState {
  if (isConflict(error)) return 'conflict';
  if (error) return 'failed';
  if (saving) return 'saving';
  return unsaved ? 'unsaved' : 'saved';
}
