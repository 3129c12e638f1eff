/*
 * Files attached by an agent. XMLHttpRequest, since fetch tells nothing of the progress of what is being sent.
 */
import { useMemo } from 'react';
import type { ApiFile, Problem } from '../../../schemas/types/api.ts';
import type { UploadAdapter, UploadResult } from '../../forms/index.ts';

/** How documents of a case travel; null where there is no case yet. */
export function useUpload(caseId: string | null): UploadAdapter | null {
  return useMemo(() => (caseId === null ? null : createUpload(caseId)), [caseId]);
}

function createUpload(caseId: string): UploadAdapter {
  return {
    send: (file, { pointer, signal, onProgress }) =>
      new Promise<UploadResult>((resolve, reject) => {
        const call = new XMLHttpRequest();
        const body = new FormData();
        body.append('file', file);
        call.open('POST', `/api/v1/files?${new URLSearchParams({ case: caseId, pointer }).toString()}`);
        call.responseType = 'json';
        call.upload.addEventListener('progress', (event) => onProgress(event.loaded / Math.max(event.total, 1)));
        call.addEventListener('load', () => resolve(resultOf(call.response)));
        call.addEventListener('error', () => reject(new Error('The file could not be sent')));
        signal.addEventListener('abort', () => call.abort());
        call.send(body);
      }),
  };
}

function resultOf(answer: unknown): UploadResult {
  if (isFile(answer)) return { type: 'stored', file: answer };
  if (isProblem(answer)) return { type: 'refused', message: answer.detail };
  throw new TypeError('Unreadable answer to an upload');
}

const isFile = (value: unknown): value is ApiFile =>
  typeof value === 'object' && value !== null && 'mediaType' in value;
const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'detail' in value;
