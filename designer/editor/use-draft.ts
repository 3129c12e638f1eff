/*
 * The draft being edited: saved by itself a moment after each change, kept in the browser meanwhile, and never over
 * another author's save. When two authors meet, nothing is chosen for them.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { ApiError } from '../../runtime/ui/http.ts';
import type { DraftSource } from '../../schemas/types/api.ts';
import { getDraft, saveDraft, type Files } from '../api.ts';
import { dropBackup, keepBackup, readBackup } from './backup.ts';

const SAVE_AFTER_MS = 800;

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'conflict' | 'failed';

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
  readonly retry: () => void;
};

/** Loads the draft of a scheme; `editor` is null until it is there. */
export function useDraft(id: string): { readonly editor: DraftEditor | null; readonly error: Error | null } {
  const query = useQuery({ queryKey: ['draft', id], queryFn: () => getDraft(id), staleTime: Infinity });
  const editor = useEditor(id, query.data ?? null);
  return { editor, error: query.error };
}

function useEditor(id: string, server: DraftSource | null): DraftEditor | null {
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState(() => readBackup(id));
  const [turn, setTurn] = useState(0);
  const save = useMutation({
    mutationFn: (revision: number) => saveDraft(id, { files: { ...unsaved?.files }, revision }),
    onSuccess: (saved) => {
      queries.setQueryData(['draft', id], saved);
      setUnsaved((latest) => forgetSaved(id, latest, saved));
    },
  });
  const { mutate, isPending, error } = save;
  const blocked = error !== null;

  useEffect(() => {
    if (!unsaved || isPending || blocked) return undefined;
    const timer = setTimeout(() => mutate(unsaved.revision), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [unsaved, isPending, blocked, mutate]);

  const change = useCallback(
    (files: Files) => {
      const backup = { revision: unsaved?.revision ?? server?.revision ?? 0, files };
      keepBackup(id, backup);
      setUnsaved(backup);
    },
    [id, unsaved?.revision, server?.revision],
  );

  if (!server) return null;
  return {
    files: unsaved?.files ?? server.files,
    turn,
    state: saveState(unsaved !== null, isPending, error),
    error,
    change,
    overwrite: () => void getDraft(id).then((theirs) => mutate(theirs.revision)),
    takeTheirs: () =>
      void getDraft(id).then((theirs) => {
        dropBackup(id);
        queries.setQueryData(['draft', id], theirs);
        setUnsaved(null);
        setTurn((former) => former + 1);
        save.reset();
      }),
    retry: () => mutate(unsaved?.revision ?? server.revision),
  };
}

/** Typing goes on while a save is under way: only what is on the server may be forgotten here. */
function forgetSaved(id: string, latest: ReturnType<typeof readBackup>, saved: DraftSource) {
  if (!latest || sameFiles(latest.files, saved.files)) {
    dropBackup(id);
    return null;
  }
  const rest = { files: latest.files, revision: saved.revision };
  keepBackup(id, rest);
  return rest;
}

function sameFiles(a: Files, b: Files): boolean {
  const paths = Object.keys(a);
  return paths.length === Object.keys(b).length && paths.every((path) => a[path] === b[path]);
}

function saveState(unsaved: boolean, saving: boolean, error: Error | null): SaveState {
  if (saving) return 'saving';
  if (error instanceof ApiError && error.problem.status === 409) return 'conflict';
  if (error) return 'failed';
  return unsaved ? 'unsaved' : 'saved';
}
