/** Asks the server for the rows of a long list that suit what is typed. What was asked once is not asked again. */
import type { DataRow } from '../../engine/index.ts';
import type { DataSearch } from './context.ts';

const PATIENCE_MS = 8000;

/** A search at `<base>/<list>?q=<text>`. Rejects when the network or the server fails. */
export function createDataSearch(base: string): DataSearch {
  const asked = new Map<string, Promise<readonly DataRow[]>>();
  return (name, text) => {
    const url = `${base}/${name}?q=${encodeURIComponent(text)}`;
    const known = asked.get(url);
    if (known) return known;
    const answer = fetchRows(url);
    asked.set(url, answer);
    answer.catch(() => asked.delete(url));
    return answer;
  };
}

async function fetchRows(url: string): Promise<readonly DataRow[]> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  const rows: unknown = response.ok ? await response.json() : null;
  if (!Array.isArray(rows)) throw new Error(`the list cannot be had: ${response.status}`);
  return rows.filter(isRow);
}

function isRow(value: unknown): value is DataRow {
  return typeof value === 'object' && value !== null && 'value' in value && 'label' in value && 'more' in value;
}
