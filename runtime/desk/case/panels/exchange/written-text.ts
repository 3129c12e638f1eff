import { isJsonList, isJsonObject } from '../../../../../engine/base/index.ts';
import type { Json, JsonObject } from '../../../../../engine/index.ts';
import type { ApiFile } from '../../../../../schemas/types/api.ts';
import { useJotting, type JottingOf } from '../../jottings/use-jotting.ts';

type JoinedFile = { readonly id: string; readonly name: string; readonly size: number; readonly mediaType: string };

/** A message or a note that is being written; `files` were sent already, and are joined to it. */
export type WrittenText = { readonly text: string; readonly files?: readonly JoinedFile[] };

const EMPTY: WrittenText = { text: '' };

/** What is written to the applicant, or to colleagues; kept until it has left. */
export function useWritten(caseId: string, place: 'message' | 'note'): JottingOf<WrittenText> {
  return useJotting(caseId, place, EMPTY, readWritten);
}

/** A text, and what goes with it, with these files joined to it. */
export function withFiles<Written extends WrittenText>(
  { files: _former, ...written }: Written,
  files: readonly ApiFile[],
): Omit<Written, 'files'> & Pick<WrittenText, 'files'> {
  if (files.length === 0) return written;
  return { ...written, files: files.map(({ id, name, size, mediaType }) => ({ id, name, size, mediaType })) };
}

/** What was kept of a text; null for anything else. */
export function readWritten({ text, files }: JsonObject): WrittenText | null {
  if (typeof text !== 'string') return null;
  return isJsonList(files) ? { text, files: files.flatMap(readFile) } : { text };
}

function readFile(value: Json): readonly JoinedFile[] {
  if (!isJsonObject(value)) return [];
  const { id, name, size, mediaType } = value;
  return typeof id === 'string' && typeof name === 'string' && typeof size === 'number' && typeof mediaType === 'string'
    ? [{ id, name, size, mediaType }]
    : [];
}
