/** The browser's own buttons on a form that lives in the page: what they ask for, and the address that is then right. */
import type { Steps } from './go-on.ts';
import type { FormState } from './state.ts';

/** What is done when one went back or forward: nothing, staying with its address put back, or the page that was opened. */
export type Followed =
  | { readonly type: 'ignored' }
  | { readonly type: 'stayed'; readonly address: string }
  /** `address`: of the page that could be opened, where it is another than the one asked for. */
  | { readonly type: 'opened'; readonly address: string | null };

/**
 * Follows the address that the browser went to. A correction is one page; documents on their way would be lost with a page that
 * is left; a page that the answers no longer ask for is opened as the server would open it, elsewhere.
 */
export function followHistory(
  { mode, base }: Pick<FormState, 'mode' | 'base'>,
  steps: Steps,
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  isUploading: () => boolean,
): Followed {
  if (mode === 'correction') return { type: 'ignored' };
  if (isUploading()) return { type: 'stayed', address: `${base}/${steps.latest().page}` };
  const page = pathname.split('/').at(-1) ?? '';
  const opened = steps.step({ type: 'open', page, returning: new URLSearchParams(search).has('retour') });
  return { type: 'opened', address: opened.page === page ? null : `${base}/${opened.page}` };
}
