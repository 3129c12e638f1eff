/**
 * Where documents go: to the draft or the case; a preview keeps only their name. A page that is left takes the documents that
 * are still on their way with it, so it has to know of them.
 */
import type { UploadAdapter } from '../../forms/index.ts';
import type { FormState } from './state.ts';
import { sendDocument } from '../../ui/api/send-document.ts';
import { call } from '../../ui/api/call.ts';
import { isSessionOver } from './http.ts';
import { forgetFile, keepFile, leftFile, type Place } from './left-file.ts';
import { formText as t } from './text.ts';

export function uploadFor({ mode, draft, caseId }: FormState): UploadAdapter {
  if (mode === 'preview') return { send: async (file) => ({ type: 'stored', file: pretend(file) }) };
  const owner = caseId === null ? { draft: draft?.id ?? '' } : { case: caseId };
  const placeOf = (pointer: string): Place => ({ owner: caseId ?? draft?.id ?? '', pointer });
  return {
    send: async (file, { pointer, left, ...told }) => {
      const place = placeOf(pointer);
      let keeping = Promise.resolve();
      const answer = await sendDocument({
        query: { ...owner, pointer },
        file,
        begun: left?.begun ?? null,
        onBegun: (begun) => {
          keeping = keepFile(place, { file, begun });
        },
        ...told,
      });
      void keeping.then(() => forgetFile(place));
      if (answer.type === 'answered') return { type: 'stored', file: answer.reply };
      if (answer.type === 'refused') {
        const { status, problem } = answer;
        if (isSessionOver(status)) return { type: 'refused', message: t('uploadExpired') };
        if (problem && saysOfDocument(status)) return { type: 'refused', message: problem.detail };
      }
      throw new Error('the document was not sent', { cause: answer });
    },
    left: (pointer) => leftFile(placeOf(pointer)),
    forget: (pointer, { begun }) => {
      void forgetFile(placeOf(pointer));
      void call('DELETE /uploads/:id', { params: { id: begun } });
    },
  };
}

/** A refusal that says something of the document, or that there is no room for it: not of the connection. */
function saysOfDocument(status: number): boolean {
  return (status >= 400 && status < 500) || status === 507;
}

function pretend({ name, size, type }: File) {
  return { id: crypto.randomUUID(), name, size, mediaType: type };
}

type Uploads = {
  readonly adapter: UploadAdapter;
  /** Whether a document is still on its way. */
  readonly underWay: () => boolean;
};

/** Documents sent through an adapter, counted; `onSettled` is called when none is on its way any more. */
export function watchUploads({ send, ...others }: UploadAdapter, onSettled: () => void): Uploads {
  let count = 0;
  const settle = (): void => {
    count -= 1;
    if (count === 0) onSettled();
  };
  return {
    underWay: () => count > 0,
    adapter: {
      ...others,
      send: (file, options) => {
        count += 1;
        return send(file, options).finally(settle);
      },
    },
  };
}
