/*
 * The scheme that is open: its one journal, and where saving it stands. Panels of the studio take it by `useStudio`; they
 * change files by gestures alone.
 */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { addStep, beginJournal, changesBetween, type EditRefusal, type Gesture } from '../../engine/studio.ts';
import { ApiError, mayPass } from '../../runtime/ui/http.ts';
import { after, onNetwork } from '../../runtime/ui/saving/browser.ts';
import { digestOf } from '../../runtime/ui/saving/digest.ts';
import { createSaving, type Kept, type SavingState } from '../../runtime/ui/saving/saving.ts';
import type { DraftSource } from '../../schemas/types/api.ts';
import { getDraft, saveDraft, type Files } from '../api.ts';
import { dropBackup, keepBackup, readBackup, takeBackup, type Backup } from './backup.ts';
import { createJournalStore, type Change, type JournalStore } from './store.ts';

const SAVE_AFTER_MS = 800;
/** A server that is away, or a session that has ended, may be back at any moment. */
const RETRY_AFTER_MS = 3_000;

/** Where saving stands. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'conflict' | 'failed';

/** A scheme under the hands of its author. */
export type Studio = {
  readonly id: string;
  /** The files as they are here, saved or not. */
  readonly files: Files;
  /** Grows with each change of the files. */
  readonly version: number;
  /** For editors, which type into it and hear of each change. */
  readonly store: JournalStore;
  /** Changes files, as one step that can be taken back; tells why when it cannot be done. */
  readonly perform: (gesture: Gesture) => EditRefusal | null;
  /** Take back the newest step, do again the one taken back last; give what changed, null when there is none. */
  readonly undo: () => Change | null;
  readonly redo: () => Change | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: {
    readonly state: SaveState;
    readonly error: Error | null;
    readonly retry: () => void;
    /** Saves now what is not saved; false when that did not succeed. */
    readonly flush: () => Promise<boolean>;
    /** Saves at once, on the revision the server has now: what the other author saved is replaced. */
    readonly overwrite: () => void;
    /** Gives up what was typed here and takes what the server has: a step, which can be taken back. */
    readonly takeTheirs: () => void;
  };
};

const StudioContext = createContext<Studio | null>(null);

/** Gives the open scheme to the panels inside. */
export const StudioProvider = StudioContext.Provider;

/** The scheme that is open. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('no scheme is open here');
  return studio;
}

/** What a journal begins with. */
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

/** The journal of a scheme once its draft is there. */
export function useJournal(id: string, { server, backup }: Beginning): Studio {
  const store = useMemo(() => {
    const begun = beginJournal('', server.files, server.revision);
    const changes = backup ? changesBetween(server.files, backup.files) : [];
    const { journal } = addStep(begun, { key: makeKey(), deed: { type: 'given' }, changes });
    return createJournalStore(journal, makeKey, Date.now);
  }, [server, backup]);
  const { journal, version } = useSyncExternalStore(store.subscribe, store.get);
  const [state, setState] = useState<SavingState<Error>['type']>('idle');
  // Told until a save succeeds: while it is tried again nothing has changed for the author.
  const [error, setError] = useState<Error | null>(null);
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
    const stopListening = store.listen(({ after: files }) => saving.change(files));
    return () => {
      stopListening();
      // What was just typed does not wait for its author to come back to this page.
      saving.stop({ sending: true });
    };
  }, [saving, store, backup]);

  return {
    id,
    files: journal.files,
    version,
    store,
    perform: store.perform,
    undo: () => store.turn('undo'),
    redo: () => store.turn('redo'),
    canUndo: journal.history.undo.length > 0,
    canRedo: journal.history.redo.length > 0,
    save: {
      state: saveState(state, error),
      error,
      retry: saving.retry,
      flush: async () =>
        state === 'idle' || state === 'saved' || (await saving.flush(store.get().journal.files)).type === 'saved',
      overwrite: () => saving.overwrite(store.get().journal.files),
      takeTheirs: () =>
        void saving.takeTheirs().then((theirs) => {
          if (theirs?.type === 'read') store.give(theirs.value);
          if (theirs?.type === 'kept') setError(theirs.why);
        }),
    },
  };
}

/** Of a step: no two pages make the same. */
function makeKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
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
