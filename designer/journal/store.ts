/*
 * The one journal of a scheme that is open: everything on the page that changes a file goes through it, so that everything
 * can be taken back in the order it was done, wherever it was done. Pages of React read it by `useSyncExternalStore`; an
 * editor that keeps its own text listens to each change.
 */
import {
  addStep,
  changesBetween,
  changeText,
  performStep,
  turnStep,
  type Advanced,
  type Changes,
  type EditRefusal,
  type Files,
  type Gesture,
  type Journal,
  type OffsetEdit,
  type Way,
} from '../../engine/studio.ts';
import { followReadable } from './readable.ts';

/** The journal with the number of changes that this page has seen: it grows with each. */
export type JournalState = {
  readonly journal: Journal;
  readonly version: number;
  /** The files as each could last be read. */
  readonly readable: Files;
  /** Whether more is likely to follow at once: it is being typed, or came on the heels of another change. */
  readonly goesOn: boolean;
  /** Whether the newest change was typed into an editor, which shows it by itself: who else shows it may wait for a rest. */
  readonly isTyped: boolean;
};

/** A change of the files, as it happens. */
export type Change = {
  readonly before: Files;
  readonly after: Files;
  readonly changes: Changes;
  /** Who typed it: an editor knows its own. */
  readonly by: object | null;
};

/** Where the journal of the open scheme is read and changed, and who listens to it. */
export type JournalStore = {
  /** Of this store, unlike any other's. */
  readonly name: string;
  readonly get: () => JournalState;
  readonly subscribe: (call: () => void) => () => void;
  /** Calls back at each change of the files, in their order. */
  readonly listen: (call: (change: Change) => void) => () => void;
  /** Carries out a gesture, as one step; tells why when it cannot be. */
  readonly perform: (gesture: Gesture) => EditRefusal | null;
  /** Text that an editor has changed in a file. What is typed in one go is one step. */
  readonly type: (file: string, splices: readonly OffsetEdit[], by: object) => void;
  /** Takes back the newest step, or does again what was taken back last; gives what it changed, null when nothing. */
  readonly turn: (way: Way) => Change | null;
  /** What was typed is to be shown everywhere: its author has left the editor. */
  readonly rest: () => void;
  /** What is done from now on is another step than the newest: that one is being sent. */
  readonly seal: () => void;
  /** Takes in another journal, which came of this one by changes. */
  readonly replace: (journal: Journal, changes: Changes) => void;
  /** What leads from files that were here a moment ago to those that are. */
  readonly changesFrom: (files: Files) => Changes;
};

/** What one types without a rest longer than this is one step. */
const REST_MS = 500;
/** Changes that follow one another faster than this are one run: a question that is carried far by keys. */
const RUN_MS = 300;
/** Changes that are remembered: more than anybody makes while the compiler is asked. */
const MOST_CHANGES = 2_000;

/**
 * @param makeKey of a step, of which no two are the same
 * @param now milliseconds of a clock
 * @param readable the files as each could last be read
 */
export function createJournalStore(
  beginning: Journal,
  makeKey: () => string,
  now: () => number,
  readable: Files = beginning.files,
): JournalStore {
  // Read when it is asked for: of a large file that takes longer than the letter that was typed there.
  const shown = followReadable(readable);
  const stateOf = (now: Omit<JournalState, 'readable'>): JournalState => ({
    ...now,
    get readable() {
      return shown.of(now.journal.files);
    },
  });
  let state = stateOf({ journal: beginning, version: 0, goesOn: false, isTyped: false });
  /** @param next what is other than it was */
  const become = (next: Partial<Omit<JournalState, 'readable'>>): void => {
    const { journal, version, goesOn, isTyped } = state;
    state = stateOf({ journal, version, goesOn, isTyped, ...next });
  };
  let changedAt = -Infinity;
  const seen: Change[] = [];
  const subscribers = new Set<() => void>();
  const listeners = new Set<(change: Change) => void>();
  let typed: { readonly file: string; readonly at: number; readonly key: string } | null = null;

  const set = (journal: Journal, changes: Changes, by: object | null): Change | null => {
    const before = state.journal.files;
    const change = changes.length > 0 ? { before, after: journal.files, changes, by } : null;
    if (!change) become({ journal });
    else {
      const goesOn = by !== null || now() - changedAt < RUN_MS;
      changedAt = now();
      shown.pass(journal.files);
      become({ journal, version: state.version + 1, goesOn, isTyped: by !== null });
      seen.push(change);
      if (seen.length > MOST_CHANGES) seen.shift();
      for (const call of listeners) call(change);
    }
    for (const call of subscribers) call();
    return change;
  };
  const take = ({ journal, changes }: Advanced, by: object | null = null): Change | null => set(journal, changes, by);

  return {
    name: makeKey(),
    get: () => state,
    subscribe: (call) => {
      subscribers.add(call);
      return () => subscribers.delete(call);
    },
    listen: (call) => {
      listeners.add(call);
      return () => listeners.delete(call);
    },
    perform: (gesture) => {
      typed = null;
      const performed = performStep(state.journal, gesture, makeKey());
      if (performed.type === 'refused') return performed;
      take(performed);
      return null;
    },
    type: (file, splices, by) => {
      const at = now();
      const joins = typed?.file === file && at - typed.at < REST_MS && state.journal.pending.at(-1)?.key === typed.key;
      const key = joins && typed ? typed.key : makeKey();
      typed = { file, at, key };
      take(
        addStep(
          state.journal,
          { key, deed: { type: 'typed', file }, changes: [changeText(file, state.journal.files[file] ?? '', splices)] },
          joins,
        ),
        by,
      );
    },
    turn: (way) => {
      typed = null;
      for (;;) {
        const turned = turnStep(state.journal, way, makeKey());
        if (turned?.type !== 'gone') return turned && take(turned);
        set(turned.journal, [], null);
      }
    },
    rest: () => {
      if (!state.isTyped) return;
      become({ isTyped: false });
      for (const call of subscribers) call();
    },
    seal: () => {
      typed = null;
    },
    replace: (journal, changes) => void set(journal, changes, null),
    changesFrom: (files) => {
      if (files === state.journal.files) return [];
      const from = seen.findLastIndex(({ before }) => before === files);
      if (from === -1) return changesBetween(files, state.journal.files);
      return seen.slice(from).flatMap(({ changes }) => changes);
    },
  };
}
