/** Requests of an account that are looked for: by words of their scheme or their number, and by where they stand. */
import { foldText } from '../../../../engine/base/index.ts';
import { isAwaited, type RequestLine } from '../../parts/request-line.ts';
import type { Search } from './view.tsx';

type Narrowed = Pick<Search, 'words' | 'state'>;

/** As many as are found at a glance: fewer are not searched. */
const AT_A_GLANCE = 10;
/** Characters of what is typed that are looked at. */
const LONGEST = 100;

/** What an address asks for. */
export function readNarrowed({ q, etat }: { readonly q?: unknown; readonly etat?: unknown }): Narrowed {
  return { words: textOf(q), state: textOf(etat) };
}

/**
 * Those that hold each word, where one is asked for, and stand there, where that is. What is expected of the applicant stays,
 * whatever is looked for.
 */
export function narrow(requests: readonly RequestLine[], { words, state }: Narrowed): readonly RequestLine[] {
  const asked = foldText(words).split(/\s+/u).filter(Boolean);
  return requests.filter((request) => {
    if (isAwaited(request)) return true;
    if (state !== '' && request.state !== state) return false;
    const said = foldText(`${request.title} ${request.number} ${request.state} ${request.filedOn}`);
    return asked.every((word) => said.includes(word));
  });
}

/** The search among the requests of an account of which nothing is expected; null where there are few. */
export function searchOf(
  requests: readonly RequestLine[],
  kept: readonly RequestLine[],
  narrowed: Narrowed,
): Search | null {
  const all = requests.filter((request) => !isAwaited(request));
  const found = kept.filter((request) => !isAwaited(request));
  if (all.length <= AT_A_GLANCE) return null;
  const states = [...new Set(all.map(({ state }) => state))].toSorted((left, right) => left.localeCompare(right, 'fr'));
  return { ...narrowed, states, found: found.length, all: all.length };
}

function textOf(asked: unknown): string {
  return typeof asked === 'string' ? asked.trim().slice(0, LONGEST) : '';
}
