import type { fr } from './messages/fr.ts';

type Said = keyof typeof fr;

/** Keys of a part of the desk, each with what it does. */
export type KeyList = { readonly title: Said; readonly keys: readonly (readonly [string, Said])[] };

const EVERYWHERE: KeyList = {
  title: 'keysEverywhere',
  keys: [
    ['Ctrl + K', 'key-everywhere'],
    ['Alt + B', 'key-notices'],
    ['?', 'key-help'],
  ],
};

const QUEUE: KeyList = {
  title: 'queue',
  keys: [
    ['Alt + L', 'key-list'],
    ['↓ ↑, j k', 'key-rows'],
    ['x', 'key-select'],
    ['Entrée', 'key-open'],
    ['Alt + R', 'key-find'],
  ],
};

const CASE: KeyList = {
  title: 'keysCase',
  keys: [
    ['Alt + P', 'key-take'],
    ['Alt + ↓, Alt + ↑', 'key-documents'],
    ['Alt + Entrée', 'key-main'],
    ['Ctrl + Entrée', 'key-then-next'],
    ['Alt + A', 'key-actions'],
    ['Alt + M', 'key-message'],
    ['Alt + N', 'key-note'],
    ['Alt + V', 'key-ask'],
    ['Alt + E', 'key-labels'],
    ['Alt + O', 'key-take-out'],
    ['Alt + Z', 'key-recall'],
    ['Alt + →, Alt + ←', 'key-neighbours'],
  ],
};

const DOCUMENT: KeyList = {
  title: 'keysDocument',
  keys: [
    ['+ - 0', 'key-zoom'],
    ['r', 'key-turn'],
    ['/', 'key-search'],
    ['m', 'key-marker'],
    ['Échap', 'key-close'],
  ],
};

const SITTING: KeyList = {
  title: 'sitting',
  keys: [
    ['Entrée, Maj + Entrée', 'key-sitting-rows'],
    ['=', 'key-sitting-proposed'],
  ],
};

/** The keys of the desk; first those of the page at an address of it. */
export function keysOf(pathname: string): readonly KeyList[] {
  if (pathname.startsWith('/seances/')) return [SITTING, QUEUE, CASE, EVERYWHERE];
  return pathname.startsWith('/dossiers/') ? [CASE, DOCUMENT, QUEUE, EVERYWHERE] : [QUEUE, CASE, DOCUMENT, EVERYWHERE];
}
