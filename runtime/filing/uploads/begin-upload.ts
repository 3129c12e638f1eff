/** Begins a file that comes piece by piece, if what it says of itself may be taken: it is refused before any byte of it travels. */
import { randomUUID } from 'node:crypto';
import { toSafeName } from '../../files/index.ts';
import type { Services } from '../../services.ts';
import { isForeignKeyViolation } from '../../store/database-errors.ts';
import { limitsFor, refuseSize, type Upload } from '../receive-file.ts';
import { refuseFiling, type FilingRefusal } from '../outcome.ts';
import { deleteUpload, insertUpload, listUnderWay, type UploadPlace } from '../store/uploads.ts';

interface NewUpload {
  readonly place: UploadPlace;
  readonly field: Upload['field'];
  readonly name: string;
  /** Bytes that it will have. */
  readonly length: number;
}

/** An upload that was begun. */
interface BegunUpload {
  readonly type: 'begun';
  readonly id: string;
}

/** Bytes that one sender may have on their way to one request: two of the largest files that a question may ask for. */
const MOST_UNDER_WAY = 100 * 1024 * 1024;

/** One that is begun again for the same question takes the place of the first. */
export async function beginUpload(
  { db, files, config }: Pick<Services, 'db' | 'files' | 'config'>,
  { place, field, name, length }: NewUpload,
): Promise<BegunUpload | FilingRefusal> {
  const limits = limitsFor(field, config);
  if (!limits) return refuseFiling('field-not-a-file');
  const refusal = refuseSize(length, limits);
  if (refusal) return refusal;
  const underWay = await listUnderWay(db, place);
  const same = underWay.filter(({ pointer }) => pointer !== null && pointer === place.pointer);
  const others = underWay.filter((one) => !same.includes(one)).reduce((sum, one) => sum + one.length, 0);
  if (others + length > MOST_UNDER_WAY) return refuseFiling('uploads-full');
  const id = randomUUID();
  try {
    await insertUpload(db, { id, ...place, name: toSafeName(name, ''), length });
  } catch (error) {
    // The request was given up meanwhile.
    if (isForeignKeyViolation(error)) return refuseFiling('not-found');
    throw error;
  }
  for (const one of same) {
    await deleteUpload(db, one.id);
    await files.partial.remove(one.id);
  }
  return { type: 'begun', id };
}
