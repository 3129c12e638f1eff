/** The rows of a long list that a combobox shows: asked for as one types, the last answer only; labels of those seen. */
import { useEffect, useState } from 'react';
import { foldText } from '../../../engine/base/index.ts';
import type { DataRow } from '../../../engine/index.ts';
import type { DataList, DataSearch } from '../context.ts';
import type { MessageKey } from '../text.ts';

const PAUSE_MS = 150;

type DataRowsRequest = {
  readonly list: DataList;
  readonly dataName: string;
  readonly value: string;
  /** Text being typed; null when the field shows its value. */
  readonly typed: string | null;
  readonly search: DataSearch | null;
};

type Rows = {
  /** Rows that suit the text; null while nothing is known. */
  readonly found: readonly DataRow[] | null;
  readonly status: MessageKey;
  readonly labelOf: (value: string) => string;
  readonly remember: (row: DataRow) => void;
  /** Place of the row that a text names in full, its accents apart; -1 when there is none. */
  readonly meantBy: (text: string | null) => number;
};

/**
 * Rows that `typed` finds in a list, asked for when typing pauses; null for what is not being typed. A value whose
 * label did not come with the page is looked up.
 */
export function useDataRows({ list, dataName, value, typed, search }: DataRowsRequest): Rows {
  const [seen, setSeen] = useState<readonly DataRow[]>([]);
  const [answer, setAnswer] = useState<{ readonly to: string; readonly rows: readonly DataRow[] | null } | null>(null);
  const known = [...list.rows, ...seen];
  const labelled = known.some((row) => row.value === value);

  useEffect(() => {
    if (typed === null || search === null) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      search(dataName, typed).then(
        (rows) => current && setAnswer({ to: typed, rows }),
        () => current && setAnswer({ to: typed, rows: null }),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, dataName, search]);

  // A value whose label did not come with the page.
  useEffect(() => {
    if (typed !== null || value === '' || labelled || search === null) return;
    search(dataName, value).then(
      (rows) => {
        const own = rows.find((row) => row.value === value);
        if (own) setSeen((before) => [...before, own]);
      },
      // The value is shown as it is.
      () => undefined,
    );
  }, [typed, value, labelled, dataName, search]);

  const rows = typed === null ? null : (answer?.rows ?? null);
  return {
    found: rows !== null && rows.length > 0 ? rows : null,
    status: statusOf(typed, answer),
    labelOf: (wanted) => known.find((row) => row.value === wanted)?.label ?? wanted,
    remember: (row) => setSeen((before) => [...before, row]),
    meantBy: (text) => {
      if (text === null || foldText(text) === '' || answer?.to !== text) return -1;
      const wanted = foldText(text);
      return (rows ?? []).findIndex(({ value: own, label }) => [foldText(label), foldText(own)].includes(wanted));
    },
  };
}

function statusOf(
  typed: string | null,
  answer: { readonly to: string; readonly rows: readonly DataRow[] | null } | null,
): MessageKey {
  if (answer === null || answer.to !== typed) return 'dataSearching';
  if (answer.rows === null) return 'dataUnreachable';
  if (answer.rows.length === 0) return 'dataNothing';
  return answer.rows.length === 1 ? 'dataFoundOne' : 'dataFound';
}
