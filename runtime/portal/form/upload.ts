/** Where documents go: to the draft or the case; a preview keeps only their name. */
import type { UploadAdapter } from '../../forms/index.ts';
import type { FormState } from '../models.ts';
import { sendFile } from './http.ts';

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
