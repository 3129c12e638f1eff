import { useEffect, useMemo, useState } from 'react';
import { findText, type Found, type Piece } from './find-text.ts';

/** One does not search at each key. */
const TYPED_MS = 200;

type Hit = { readonly page: number; readonly index: number };

/** What is looked for in a document, and what was found. */
export type Search = {
  readonly wanted: string;
  readonly look: (wanted: string) => void;
  /** Pages are still being read. */
  readonly isSearching: boolean;
  /** How many places were found so far. */
  readonly count: number;
  /** Which of them one has come to, from 1; 0 for none. */
  readonly at: number;
  readonly current: Hit | null;
  readonly go: (step: -1 | 1) => void;
  readonly foundOn: (page: number) => readonly Found[];
};

/** As much of a PDF document as is read of it: its pages, and what stands on each; marks of its structure are no words. */
export type PdfWords = {
  readonly numPages: number;
  readonly getPage: (page: number) => Promise<{
    readonly getTextContent: () => Promise<{ readonly items: readonly (Piece | { readonly type: string })[] }>;
  }>;
};

const NONE: readonly Found[] = [];

/** Looks for words in a document, page after page; the pages' words are read once. */
export function useSearch(pdf: PdfWords): Search {
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState<ReadonlyMap<number, readonly Found[]>>(new Map());
  const [isSearching, setIsSearching] = useState(false);
  const [at, setAt] = useState(0);
  const pieces = useMemo(() => memoisePieces(pdf), [pdf]);
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(() => {
      setIsSearching(true);
      void searchPages(pdf.numPages, pieces, wanted, given.signal, setFound).then(() => {
        if (!given.signal.aborted) setIsSearching(false);
      });
    }, TYPED_MS);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [pdf, pieces, wanted]);
  const hits = useMemo(
    () => [...found].flatMap(([page, places]) => places.map((_, index): Hit => ({ page, index }))),
    [found],
  );
  return {
    wanted,
    look: (text) => {
      setWanted(text);
      setAt(0);
    },
    isSearching,
    count: hits.length,
    at: hits.length === 0 ? 0 : at + 1,
    current: hits[at] ?? null,
    go: (step) => setAt((known) => (hits.length === 0 ? 0 : (known + step + hits.length) % hits.length)),
    foundOn: (page) => found.get(page) ?? NONE,
  };
}

async function searchPages(
  pages: number,
  piecesOf: (page: number) => Promise<readonly Piece[]>,
  wanted: string,
  signal: AbortSignal,
  onFound: (found: ReadonlyMap<number, readonly Found[]>) => void,
): Promise<void> {
  onFound(new Map());
  if (wanted.trim() === '') return;
  const found = new Map<number, readonly Found[]>();
  for (let page = 1; page <= pages && !signal.aborted; page += 1) {
    const places = findText(await piecesOf(page).catch(() => []), wanted);
    if (signal.aborted || places.length === 0) continue;
    found.set(page, places);
    onFound(new Map(found));
  }
}

function memoisePieces(pdf: PdfWords): (page: number) => Promise<readonly Piece[]> {
  const known = new Map<number, Promise<readonly Piece[]>>();
  return (page) => {
    const pieces = known.get(page) ?? readPieces(pdf, page);
    known.set(page, pieces);
    return pieces;
  };
}

/** As the words over the page's picture are made of them, one for one. */
async function readPieces(pdf: PdfWords, page: number): Promise<readonly Piece[]> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.flatMap((item) => ('str' in item ? [{ str: item.str, hasEOL: item.hasEOL }] : []));
}
