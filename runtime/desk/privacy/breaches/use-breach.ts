import { useWindowEvent } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Breach, BreachEntry, BreachStanding } from '../../../../schemas/types/api.ts';
import { after, onNetwork } from '../../../ui/saving/browser.ts';
import { getBreach, keepBreach } from './api.ts';
import { createKeeping, type KeepingState, type Memory } from './keeping.ts';

const memory: Memory = new Map();

/** Where a breach and its follow-up are kept until something is written. */
export const breachKey = (id: string): readonly string[] => ['breach', id];
/** The same of the follow-up. */
export const linesKey = (id: string): readonly string[] => ['breach-lines', id];
/** And of the notebook. */
export const BREACHES: readonly string[] = ['breaches'];

/** An entry that is kept as it is typed. */
export interface KeptEntry {
  readonly entry: BreachEntry;
  readonly standing: BreachStanding;
  readonly state: KeepingState;
  readonly change: (some: Partial<BreachEntry>) => void;
  readonly retry: () => void;
  /** Where the same was typed elsewhere: whose stays. */
  readonly choose: (whose: 'mine' | 'theirs') => void;
}

/** The entry of a breach as one types it, and where it stands by what the server has. */
export function useBreach(breach: Breach): KeptEntry {
  const { id } = breach.standing;
  const queries = useQueryClient();
  const [state, setState] = useState<KeepingState>({ saving: 'idle', elsewhere: false, error: null });
  const [standing, setStanding] = useState(breach.standing);
  // What is kept changes what was read: keeping goes on from the first.
  const [keeping] = useState(() =>
    createKeeping(breach, {
      memory,
      after,
      onNetwork,
      save: async (entry, revision) => {
        const kept = await keepBreach(id, { entry, revision });
        queries.setQueryData<Breach>(breachKey(id), (known) => known && { ...known, entry, ...kept });
        for (const queryKey of [BREACHES, linesKey(id)]) void queries.invalidateQueries({ queryKey });
        return kept;
      },
      read: () => getBreach(id),
      onStanding: setStanding,
      onState: setState,
    }),
  );
  const [entry, setEntry] = useState(keeping.begun);
  useEffect(() => {
    keeping.resume();
    return () => keeping.stop();
  }, [keeping]);
  useWindowEvent('beforeunload', (event) => {
    if (memory.size > 0) event.preventDefault();
  });
  return {
    entry,
    standing,
    state,
    change: (some) => {
      const next = { ...entry, ...some };
      setEntry(next);
      keeping.type(next);
    },
    retry: () => keeping.retry(),
    choose: (whose) => {
      if (whose === 'mine') return keeping.overwrite(entry);
      return void keeping.takeTheirs().then((theirs) => {
        if (theirs) setEntry(theirs);
      });
    },
  };
}
