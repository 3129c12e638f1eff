/** Files attached by an agent. */
import { useMemo } from 'react';
import type { UploadAdapter } from '../../forms/index.ts';
import { sendFile } from '../../ui/api/send-file.ts';

/** How documents of a case travel; null where there is no case yet. */
export function useUpload(caseId: string | null): UploadAdapter | null {
  return useMemo(() => (caseId === null ? null : createUpload(caseId)), [caseId]);
}

function createUpload(caseId: string): UploadAdapter {
  return {
    send: async (file, { pointer, signal, onProgress }) => {
      const answer = await sendFile({ query: { case: caseId, pointer }, file, signal, onProgress });
      if (answer.type === 'answered') return { type: 'stored', file: answer.reply };
      if (answer.type === 'refused' && answer.problem) return { type: 'refused', message: answer.problem.detail };
      throw new Error('The file could not be sent', { cause: answer });
    },
  };
}
