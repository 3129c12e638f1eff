import type { Files } from '../api.ts';

/** The title in dispositif.json, or null while the file does not say one. */
export function titleOf(files: Files): string | null {
  try {
    const identity: unknown = JSON.parse(files['dispositif.json'] ?? '');
    if (typeof identity !== 'object' || identity === null || !('title' in identity)) return null;
    return typeof identity.title === 'string' ? identity.title : null;
  } catch {
    return null;
  }
}
