/** Uploads of which nothing comes any more, and bytes that no upload names: of requests that were given up, of servers that died. */
import type { Services } from '../../services.ts';
import { deleteStaleUploads } from '../store/uploads.ts';

/** A line that is cut in the evening may be back the next day. */
const UPLOAD_HOURS = 24;

/** Removes them; gives how many had bytes. */
export async function expireUploads({ db, files }: Pick<Services, 'db' | 'files'>): Promise<number> {
  await deleteStaleUploads(db, UPLOAD_HOURS);
  return files.partial.removeOlder(new Date(Date.now() - UPLOAD_HOURS * 3_600_000));
}
