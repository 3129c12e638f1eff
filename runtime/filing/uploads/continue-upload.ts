/** How far an upload is, and its next piece. */
import type { Readable } from 'node:stream';
import type { Services } from '../../services.ts';
import { refuseFiling, type FilingRefusal } from '../outcome.ts';
import { touchUpload, type UploadRow } from '../store/uploads.ts';

/** Bytes that have come. All of them, once it was judged: nothing of it is to be sent again. */
export async function offsetOf({ files }: Pick<Services, 'files'>, upload: UploadRow): Promise<number> {
  return upload.outcome ? upload.length : files.partial.size(upload.id);
}

interface Continued {
  readonly type: 'continued';
  /** Bytes that have come. */
  readonly offset: number;
}

/** Takes a piece from where the last one ended. What came before the line was cut is kept. */
export async function continueUpload(
  { db, files, log }: Pick<Services, 'db' | 'files' | 'log'>,
  upload: UploadRow,
  { stream, from }: { readonly stream: Readable; readonly from: number },
): Promise<Continued | FilingRefusal> {
  if (upload.outcome) {
    stream.resume();
    return refuseFiling('upload-displaced');
  }
  await touchUpload(db, upload.id);
  const maxBytes = Math.max(0, upload.length - from);
  const piece = await files.partial.put(upload.id, { stream, from, maxBytes });
  switch (piece.type) {
    case 'put':
      await touchUpload(db, upload.id);
      return { type: 'continued', offset: piece.size };
    case 'displaced':
      return refuseFiling('upload-displaced');
    case 'excess':
      return refuseFiling('file-too-large');
    case 'no-room':
      log.error('the disk has no room left for documents');
      return refuseFiling('storage-full');
  }
}
