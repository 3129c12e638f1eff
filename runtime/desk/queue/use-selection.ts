import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { QueueRow, QueueSelection } from '../../../schemas/types/api.ts';
import { getSelection, type QueueFilter } from '../api.ts';

/** Cases that were chosen: some of the rows on screen, or all of the view. */
export type Selection = {
  /** Chosen rows, for their boxes. */
  readonly rows: ReadonlySet<string>;
  /** What is acted on; null while nothing is chosen. */
  readonly chosen: QueueSelection | null;
  readonly choose: (rows: ReadonlySet<string>) => void;
  /** Chooses the whole view; null where all of it is on screen, or chosen already. */
  readonly whole: (() => void) | null;
  readonly error: Error | null;
};

/**
 * @param listed rows on screen
 * @param more whether the view goes on after them
 */
export function useSelection(filter: QueueFilter, listed: readonly QueueRow[], more: boolean): Selection {
  const [rows, setRows] = useState<ReadonlySet<string>>(new Set());
  const key = JSON.stringify(filter);
  const [whole, setWhole] = useState<{ readonly key: string; readonly selection: QueueSelection } | null>(null);
  const ask = useMutation({ mutationFn: getSelection });
  // Of the view that was asked for, whichever is on screen when the answer comes.
  const chooseWhole = (): void => ask.mutate(filter, { onSuccess: (selection) => setWhole({ key, selection }) });
  const choose = (next: ReadonlySet<string>): void => {
    // An answer on its way is no longer what is wanted.
    ask.reset();
    setRows(next);
    setWhole(null);
  };
  // Another filter is another view: what was chosen of the former one is not acted on unseen.
  const all = whole?.key === key ? whole.selection : null;
  const some = listed.filter((row) => rows.has(row.caseId));
  const everyRow = some.length > 0 && some.length === listed.length;
  return {
    rows,
    chosen: all ?? (some.length === 0 ? null : selectionOf(some)),
    choose,
    whole: everyRow && more && all === null ? chooseWhole : null,
    error: ask.error,
  };
}

/** Rows as a selection; a case with several tasks is one. */
export function selectionOf(rows: readonly QueueRow[]): QueueSelection {
  return {
    ids: [...new Set(rows.map((row) => row.caseId))],
    dispositifs: [...new Set(rows.map((row) => row.dispositif))],
    complete: true,
  };
}
