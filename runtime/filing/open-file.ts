/** The one way out for the bytes of a file: what the virus scanner has not found clean leaves for nobody. */
import type { Readable } from 'node:stream';
import type { Services } from '../services.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import type { FileRow } from './store/file-rows.ts';

interface OpenedFile {
  readonly type: 'opened';
  readonly content: Readable;
}

/** Opens a file for someone who may read it. */
export async function openFile(
  { files }: Pick<Services, 'files'>,
  file: Pick<FileRow, 'id' | 'scan'>,
): Promise<OpenedFile | FilingRefusal> {
  if (file.scan === 'pending') return refuseFiling('file-not-scanned');
  if (file.scan === 'infected') return refuseFiling('file-infected-kept');
  const content = await files.open(file.id);
  return content ? { type: 'opened', content } : refuseFiling('not-found');
}
