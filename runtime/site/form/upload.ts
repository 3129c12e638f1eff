/**
 * Where documents go: to the draft or the case; a preview keeps only their name. A page that is left takes the documents that
 * are still on their way with it, so it has to know of them.
 */
import type { UploadAdapter } from '../../forms/index.ts';
import { sendFile } from './http.ts';
import type { FormState } from './state.ts';

export function uploadFor({ mode, draft, caseId }: FormState): UploadAdapter {
  if (mode === 'preview') return { send: async (file) => ({ type: 'stored', file: pretend(file) }) };
  const owner = caseId === null ? `draft=${draft?.id ?? ''}` : `case=${caseId}`;
  return {
    send: (file, { pointer, signal, onProgress }) =>
      sendFile({ url: `/api/v1/files?${owner}&pointer=${encodeURIComponent(pointer)}`, file, signal, onProgress }),
  };
}

function pretend({ name, size, type }: File) {
  return { id: crypto.randomUUID(), name, size, mediaType: type };
}

export type Uploads = {
  readonly adapter: UploadAdapter;
  /** Whether a document is still on its way. */
  readonly underWay: () => boolean;
};

/** Documents sent through an adapter, counted; `onSettled` is called when none is on its way any more. */
export function watchUploads({ send }: UploadAdapter, onSettled: () => void): Uploads {
  let count = 0;
  const settle = (): void => {
    count -= 1;
    if (count === 0) onSettled();
  };
  return {
    underWay: () => count > 0,
    adapter: {
      send: (file, options) => {
        count += 1;
        return send(file, options).finally(settle);
      },
    },
  };
}
