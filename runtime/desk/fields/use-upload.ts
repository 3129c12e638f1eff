/** Files attached by an agent. */
import { useMemo } from 'react';
import type { UploadAdapter } from '../../forms/index.ts';
import { sendDocument } from '../../ui/api/send-document.ts';

/** How documents of a case travel; null where there is no case yet. */
export function useUpload(caseId: string | null): UploadAdapter | null {
  return useMemo(() => (caseId === null ? null : createUpload(caseId)), [caseId]);
}

function createUpload(caseId: string): UploadAdapter {
  return {
    send: async (file, { pointer, left, ...told }) => {
      const query = { case: caseId, pointer };
      const begun = left?.begun ?? null;
      const answer = await sendDocument({ query, file, begun, onBegun: () => undefined, ...told });
      if (answer.type === 'answered') return { type: 'stored', file: answer.reply };
      if (answer.type === 'refused' && answer.problem) return { type: 'refused', message: answer.problem.detail };
      throw new Error('The file could not be sent', { cause: answer });
    },
  };
}
