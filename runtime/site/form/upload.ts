/**
 * Where documents go: to the draft or the case; a preview keeps only their name. A page that is left takes the documents that
 * are still on their way with it, so it has to know of them.
 */
import type { Pointer } from '../../../engine/index.ts';
import { FIELD_LEFT } from '../../forms/context.ts';
import type { UploadAdapter } from '../../forms/index.ts';
import { newId } from '../../forms/new-id.ts';
import type { FormState } from './state.ts';
import { sendDocument } from '../../ui/api/send-document.ts';
import { call } from '../../ui/api/call.ts';
import { isSessionOver } from './http.ts';
import { forgetFile, isKeptFile, keepFile, keptPointers, leftFile, type Place } from './left-file.ts';
import { formText as t } from '../parts/form-text.ts';

/** Sends documents, and knows of those that this device keeps, those of other pages of the form too. */
export type FormUpload = UploadAdapter & {
  /** Fields and places of lists for which a document is kept here and has not arrived. */
  readonly unsent: () => readonly Pointer[];
};

/** How documents of a form are sent: to its draft, to its case, or nowhere in a preview. */
export function uploadFor({ mode, draft, caseId }: FormState): FormUpload {
  if (mode === 'preview') return { send: async (file) => ({ type: 'stored', file: pretend(file) }), unsent: () => [] };
  const owner = caseId === null ? { draft: draft?.id ?? '' } : { case: caseId };
  const placeOf = (pointer: string): Place => ({ owner: caseId ?? draft?.id ?? '', pointer });
  /** Arrived, refused or given up: what the device keeps of them is about to go. */
  const over = new Set<Pointer>();
  return {
    send: async (file, { pointer, left, ...told }) => {
      const place = placeOf(pointer);
      over.delete(pointer);
      let keeping = Promise.resolve();
      let isWaiting = false;
      const sayKept = (): void => {
        if (isWaiting && isKeptFile(place)) told.onKept();
      };
      const keep = (begun: string | null): void => {
        keeping = keeping.then(() => keepFile(place, { file, begun })).then(sayKept);
      };
      const goesOn = (): boolean => told.signal.reason === FIELD_LEFT;
      const answer = await sendDocument({
        query: { ...owner, pointer },
        file,
        begun: left?.begun ?? null,
        onBegun: keep,
        ...told,
        goesOn,
        onWaiting: (waiting) => {
          isWaiting = waiting;
          if (waiting && !isKeptFile(place)) keep(null);
          told.onWaiting(waiting);
          sayKept();
        },
      });
      if (!goesOn()) {
        over.add(pointer);
        void keeping.then(() => forgetFile(place));
      }
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
      over.add(pointer);
      void forgetFile(placeOf(pointer));
      if (begun !== null) void call('DELETE /uploads/:id', { params: { id: begun } });
    },
    isKept: (pointer) => isKeptFile(placeOf(pointer)),
    unsent: () => keptPointers(caseId ?? draft?.id ?? '').filter((pointer) => !over.has(pointer)),
  };
}

/** A refusal that says something of the document, or that there is no room for it: not of the connection. */
function saysOfDocument(status: number): boolean {
  return (status >= 400 && status < 500) || status === 507;
}

function pretend({ name, size, type }: File) {
  return { id: newId(), name, size, mediaType: type };
}

type Uploads = {
  readonly adapter: UploadAdapter;
  /** Whether a document is still on its way and would be lost with the page. */
  readonly underWay: () => boolean;
  /** Whether a document for a field waits for the line, and is kept until there is one. */
  readonly waits: (pointer: Pointer) => boolean;
};

/** Documents sent through an adapter, counted; `onSettled` is called when none is on its way any more. */
export function watchUploads(adapter: UploadAdapter, onSettled: () => void): Uploads {
  let count = 0;
  const waiting = new Set<Pointer>();
  const isKept = (pointer: Pointer): boolean => adapter.isKept?.(pointer) === true;
  // Of several documents in answer to one question, each has a place of its own under it.
  const waits = (pointer: Pointer): boolean =>
    [...waiting].some((one) => (one === pointer || one.startsWith(`${pointer}/`)) && isKept(one));
  const settle = (): void => {
    count -= 1;
    if (count === 0) onSettled();
  };
  return {
    underWay: () => count > [...waiting].filter(isKept).length,
    waits,
    adapter: {
      ...adapter,
      hold: () => {
        count += 1;
        return settle;
      },
      send: (file, options) => {
        const { pointer } = options;
        count += 1;
        const onWaiting = (isWaiting: boolean): void => {
          if (isWaiting) waiting.add(pointer);
          else waiting.delete(pointer);
          options.onWaiting(isWaiting);
        };
        return adapter.send(file, { ...options, onWaiting }).finally(() => {
          waiting.delete(pointer);
          settle();
        });
      },
    },
  };
}
