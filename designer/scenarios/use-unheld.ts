/* The search for what no scenario would show, a few places at a time, so that it can be stopped and what is asked besides is answered. */
import { useEffect, useRef, useState } from 'react';
import type { Unheld } from '../../engine/play.ts';
import type { PlayClient } from '../play/play-client.ts';

/** How far one is. `failed`: the scheme cannot be played any more. */
export type UnheldSearch = {
  readonly type: 'idle' | 'running' | 'stopped' | 'done' | 'failed';
  readonly at: number;
  readonly of: number;
  readonly found: readonly Unheld[];
};

const IDLE: UnheldSearch = { type: 'idle', at: 0, of: 0, found: [] };

/** What comes of some more places, as far as one was before them. */
export function goneOn(
  before: UnheldSearch,
  { at, of, found }: { readonly at: number; readonly of: number; readonly found: readonly Unheld[] },
): UnheldSearch {
  return { type: at >= of ? 'done' : before.type, at, of, found: [...before.found, ...found] };
}

/** Searches in the worker of the screen, as long as it is there. */
export function useUnheld(client: PlayClient): {
  readonly search: UnheldSearch;
  readonly begin: () => void;
  readonly stop: () => void;
} {
  const [search, setSearch] = useState(IDLE);
  /** The search that goes on; another number is another search, or none. */
  const current = useRef(0);
  useEffect(() => () => void (current.current += 1), [client]);
  const stop = (): void => {
    current.current += 1;
    setSearch((before) => ({ ...before, type: 'stopped' }));
  };
  const begin = (): void => {
    current.current += 1;
    const own = current.current;
    setSearch({ ...IDLE, type: 'running' });
    const ask = async (from: number): Promise<void> => {
      const part = await client.ask('unheld', from);
      if (current.current !== own) return;
      setSearch((before) => goneOn(before, part));
      if (part.at < part.of) await ask(part.at);
    };
    ask(0).catch(() => {
      if (current.current === own) setSearch((before) => ({ ...before, type: 'failed' }));
    });
  };
  return { search, begin, stop };
}
