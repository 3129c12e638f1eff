/** What a scheme that is being written says of itself: lists of schemes show it before anything is published. */
import { isStorable } from '../store/storable.ts';

/** Words of dispositif.json that a list shows. */
export type Announced = { readonly theme: string; readonly summary: string };

type Files = Readonly<Record<string, string>>;

/** They, each empty while its author says nothing that can be read. */
export function announcedIn(files: Files): Announced {
  return { theme: wordOf(files, 'theme') ?? '', summary: wordOf(files, 'summary') ?? '' };
}

/** One word that dispositif.json says of the scheme; null when there is none, it cannot be read, or cannot be kept. */
export function wordOf(files: Files, word: 'title' | 'theme' | 'summary'): string | null {
  try {
    const identity: unknown = JSON.parse(files['dispositif.json'] ?? '');
    if (typeof identity !== 'object' || identity === null) return null;
    const said: unknown = Object.entries(identity).find(([name]) => name === word)?.[1];
    return typeof said === 'string' && said.trim() !== '' && isStorable({ said }) ? said : null;
  } catch {
    return null;
  }
}
