import { useWindowEvent } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { equalJson } from '../../../../engine/base/index.ts';
import type { JsonObject } from '../../../../engine/index.ts';
import type { Jotting, Jottings } from '../../../../schemas/types/api.ts';
import { after, onNetwork } from '../../../ui/saving/browser.ts';
import { getJottings, keepJotting } from '../../api.ts';
import { afterSending, createKeeping, type KeepingState, type Memory, type Typed } from './keeping.ts';

const memory: Memory = new Map();
const keyOf = (caseId: string): readonly string[] => ['jottings', caseId];
const NONE: Jottings['items'] = [];

/**
 * What was begun on a case and not sent, as it was when one came to it or as it was kept since; null while it is not known.
 * Without an answer one goes on: what is then typed is compared with it when it is kept.
 */
export function useJottings(caseId: string): Jottings['items'] | null {
  const { data, isPending } = useQuery({
    queryKey: keyOf(caseId),
    queryFn: () => getJottings(caseId),
    staleTime: Infinity,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    retry: false,
  });
  return isPending ? null : (data?.items ?? NONE);
}

/** A text that is kept as it is typed. */
export type JottingOf<Value extends JsonObject> = {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** It left as `sent`: what was typed since stays. */
  readonly sent: (sent: Value) => void;
  /** The same, of something else that is left; the same function as long as the place is. */
  readonly keepNow: (value: Value) => void;
  /** Empties it. */
  readonly clear: () => void;
  /** Whether what is there was begun before one came. */
  readonly isResumed: boolean;
  readonly state: KeepingState;
  /** Where the same was typed elsewhere: whose stays. */
  readonly choose: (whose: 'mine' | 'theirs') => void;
};

/**
 * What is typed at a place of a case.
 * @param empty what one begins with, and what is not worth keeping
 * @param read what was kept, as it is used here; null for what is nothing of the kind
 */
export function useJotting<Value extends JsonObject>(
  caseId: string,
  place: string,
  empty: Value,
  read: (typed: JsonObject) => Value | null,
): JottingOf<Value> {
  const queries = useQueryClient();
  const [state, setState] = useState<KeepingState>({ saving: 'idle', theirs: null });
  const keeping = useMemo(() => {
    const find = (jottings: Jottings | undefined): Jotting | null =>
      jottings?.items.find((one) => one.place === place) ?? null;
    return createKeeping(`${caseId} ${place}`, find(queries.getQueryData<Jottings>(keyOf(caseId))), {
      memory,
      after,
      onNetwork,
      save: async (value, revision) => {
        const kept = await keepJotting(caseId, place, { value, revision });
        queries.setQueryData<Jottings>(keyOf(caseId), (known) =>
          withJotting(known, { place, value, revision: kept.revision }),
        );
        return kept.revision;
      },
      read: async () => find(await getJottings(caseId)),
      onState: setState,
    });
  }, [caseId, place, queries]);
  const [typed, setTyped] = useState<Typed>(keeping.begun);
  const latest = useRef(typed);
  const [isResumed, setIsResumed] = useState(typed !== null && read(typed) !== null);
  useEffect(() => {
    keeping.resume();
    return () => keeping.stop();
  }, [keeping]);
  useWindowEvent('beforeunload', (event) => {
    if (memory.size > 0) event.preventDefault();
  });
  const show = (next: Typed): void => {
    latest.current = next;
    setTyped(next);
  };
  const put = (next: Typed): void => {
    show(next);
    keeping.type(next);
  };
  const settle = (next: Typed): void => {
    show(next);
    keeping.settle(next);
  };
  const asTyped = (value: Value): Typed => (equalJson(value, empty) ? null : value);
  const keepNow = useCallback(
    (value: Value) => {
      const next = equalJson(value, empty) ? null : value;
      latest.current = next;
      setTyped(next);
      keeping.settle(next);
    },
    [keeping, empty],
  );
  return {
    value: (typed && read(typed)) ?? empty,
    change: (value) => put(asTyped(value)),
    sent: (value) => {
      setIsResumed(false);
      settle(afterSending(latest.current, asTyped(value)));
    },
    keepNow,
    clear: () => {
      setIsResumed(false);
      settle(null);
    },
    isResumed,
    state,
    choose: (whose) => {
      if (whose === 'mine') return keeping.overwrite(latest.current);
      return void keeping.takeTheirs().then((theirs) => {
        if (theirs !== undefined) show(theirs);
      });
    },
  };
}

function withJotting(
  known: Jottings | undefined,
  { place, value, revision }: Omit<Jotting, 'value'> & { readonly value: Typed },
): Jottings {
  const others = known?.items.filter((one) => one.place !== place) ?? [];
  return { items: value === null ? others : [...others, { place, value, revision }] };
}
