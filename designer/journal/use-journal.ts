/*
 * The scheme that is open: its one journal, and where keeping it stands. Panels of the studio take it by `useStudio`; they
 * change files by gestures alone.
 */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { EditRefusal, Gesture, Way } from '../../engine/studio.ts';
import { after, onLeave, onNetwork } from '../../runtime/ui/saving/browser.ts';
import type { Files } from '../api.ts';
import { dropBackup, keepBackup } from './backup.ts';
import { earlierOf, type Earlier } from './earlier.ts';
import { loadJournal, serverOf, type Loaded } from './journal-server.ts';
import { makeKey } from './make-key.ts';
import { readableOf } from './readable.ts';
import { createJournalStore, type Change, type JournalStore } from './store.ts';
import { restingJournal } from './resting.ts';
import { createSync, type Sync, type SyncState } from './sync.ts';

/** A scheme under the hands of its author. */
export type Studio = {
  readonly id: string;
  /** The files as they are here, saved or not. */
  readonly files: Files;
  /** The same, each file as it could last be read: what is shown while one of them is broken. */
  readonly readable: Files;
  /** Grows with each change of the files. */
  readonly version: number;
  /** Whether more is likely to follow at once, as while one types. */
  readonly goesOn: boolean;
  /** The files as they were before the scheme was opened. */
  readonly earlier: Earlier;
  /** For editors, which type into it and hear of each change. */
  readonly store: JournalStore;
  /** Changes files, as one step that can be taken back; tells why when it cannot be done. */
  readonly perform: (gesture: Gesture) => EditRefusal | null;
  /** Take back the newest step, do again the one taken back last; give what changed, null when there is none. */
  readonly undo: () => Promise<Change | null>;
  readonly redo: () => Promise<Change | null>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: {
    readonly state: SyncState['state'];
    readonly error: Error | null;
    readonly retry: () => void;
    /** Saves now what is not saved; false when that did not succeed. */
    readonly flush: () => Promise<boolean>;
  };
  /** What others do to the scheme, and what of one's own found no place beside it. */
  readonly company: Pick<SyncState, 'others' | 'heard' | 'displaced'>;
  /** Something that could not be done again was seen. */
  readonly dismiss: (key: string) => void;
  /** Says which screen or file is open here, for the others. */
  readonly sayPlace: (place: string) => void;
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

/** Loads the journal of a scheme, anew each time that its page is opened, with what was not saved the last time. */
export function useLoadedJournal(id: string, author: string): UseQueryResult<Loaded> {
  return useQuery({
    queryKey: ['journal', id],
    queryFn: () => loadJournal(id, author),
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  });
}

/** The journal of a scheme once it is loaded. */
export function useJournal(id: string, loaded: Loaded): Studio {
  const place = useRef('');
  const store = useMemo(
    () => createJournalStore(loaded.journal, makeKey, Date.now, readableOf(loaded.journal, loaded.begun.known)),
    [loaded],
  );
  const earlier = useMemo(() => earlierOf(loaded.journal, loaded.begun.known), [loaded]);
  const sync = useKept(id, loaded, store, place);
  const seen = useMemo(() => restingJournal(store, after), [store]);
  const now = useSyncExternalStore(seen.subscribe, seen.get);
  const { journal, version, goesOn } = now;
  const state = useSyncExternalStore(sync.subscribe, sync.get);
  const turn = async (way: Way): Promise<Change | null> => {
    for (;;) {
      const change = store.turn(way);
      if (change || way === 'redo' || !sync.get().mayHaveOlder || !(await sync.loadOlder())) return change;
    }
  };
  return {
    id,
    files: journal.files,
    // Of a large file that is being typed, reading takes longer than a letter may: the screens that show it ask.
    get readable() {
      return now.readable;
    },
    version,
    goesOn,
    earlier,
    store,
    perform: store.perform,
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    canUndo: journal.history.undo.length > 0 || state.mayHaveOlder,
    canRedo: journal.history.redo.length > 0,
    save: {
      state: state.state,
      error: state.error,
      retry: () => void sync.flush(),
      flush: sync.flush,
    },
    company: state,
    dismiss: sync.dismiss,
    sayPlace: (said) => {
      place.current = said;
    },
  };
}

function useKept(id: string, { begun }: Loaded, store: JournalStore, place: { readonly current: string }): Sync {
  const sync = useMemo(
    () =>
      createSync(
        store,
        {
          server: serverOf(id, () => place.current),
          device: { keep: (copy) => keepBackup(id, copy), drop: () => dropBackup(id) },
          after,
          onNetwork,
          onLeave,
          isSeen: () => document.visibilityState === 'visible',
        },
        begun,
      ),
    [id, begun, store, place],
  );
  useEffect(() => sync.start(), [sync]);
  return sync;
}
