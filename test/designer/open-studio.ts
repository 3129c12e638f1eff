/** A scheme that is open in the studio, without a screen: its real journal, and hooks that stand in it. */
import { createElement, useSyncExternalStore, type JSX, type ReactNode } from 'react';
import type { Earlier } from '../../designer/journal/earlier.ts';
import { createJournalStore, type JournalStore } from '../../designer/journal/store.ts';
import type { Studio, StudioProvider } from '../../designer/journal/use-journal.ts';
import type { Ask } from '../../designer/uses/things.tsx';
import { beginJournal, type Files } from '../../engine/studio.ts';

/** The studio around a hook. */
export interface OpenStudio {
  readonly store: JournalStore;
  readonly around: (children: ReactNode) => ReactNode;
  readonly textOf: (file: string) => string;
  /** A file as its JSON. */
  readonly jsonOf: (file: string) => unknown;
  /** What the screens said of where they are, oldest first. */
  readonly said: readonly string[];
  /** Writes a file over, as somebody who types its source does. */
  readonly write: (file: string, text: string) => void;
}

/**
 * @param Provider what gives the open scheme: imported by the test, once it has stubbed the language of the page
 * @param now milliseconds of a clock
 * @param earlier the files as they were before; none are known when absent
 */
export function openStudio(
  files: Files,
  Provider: typeof StudioProvider,
  now = (): number => 0,
  earlier: Earlier = { revision: 0, kept: files, count: 0, wayTo: () => [] },
): OpenStudio {
  let count = 0;
  const said: string[] = [];
  const store = createJournalStore(beginJournal('marie', files, 0), () => `k${(count += 1)}`, now);
  const never = (): never => {
    throw new Error('this scheme is saved nowhere');
  };
  function Open({ children }: { readonly children?: ReactNode }): JSX.Element {
    const { journal, version, readable, goesOn } = useSyncExternalStore(store.subscribe, store.get);
    const value: Studio = {
      id: 'essai',
      files: journal.files,
      readable,
      version,
      goesOn,
      earlier,
      store,
      perform: store.perform,
      undo: () => Promise.resolve(store.turn('undo')),
      redo: () => Promise.resolve(store.turn('redo')),
      canUndo: journal.history.undo.length > 0,
      canRedo: journal.history.redo.length > 0,
      save: { state: 'saved', error: null, retry: never, flush: never },
      company: { others: [], heard: null, displaced: [] },
      dismiss: never,
      sayPlace: (place) => {
        said.push(place);
      },
    };
    return createElement(Provider, { value }, children);
  }
  const textOf = (file: string): string => store.get().journal.files[file] ?? '';
  return {
    store,
    said,
    around: (children) => createElement(Open, null, children),
    textOf,
    jsonOf: (file) => JSON.parse(textOf(file)) as unknown,
    write: (file, text) => store.type(file, [{ from: 0, to: textOf(file).length, text }], store),
  };
}

/** Answers whoever asks before removing something: it goes. */
export const removeAnyway: Ask = (asked) => {
  if (asked.deed === 'remove') asked.onRemove();
};
