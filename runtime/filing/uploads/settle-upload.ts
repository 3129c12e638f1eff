/**
 * Makes a document of an upload that is whole, by the one way in: its bytes are read as if they came now. Asked again, since its
 * answer was lost on the way, it says the same.
 */
import type { Services } from '../../services.ts';
import { refuseFiling, type FilingRefusal } from '../outcome.ts';
import { receiveFile, type Received, type Upload } from '../receive-file.ts';
import { claimUpload, deleteUpload, findUpload, settleUpload, type UploadRow } from '../store/uploads.ts';

/** A copy and a scan last less; a server that died over them keeps nobody waiting longer. */
const CLAIM_SECONDS = 60;

/** Says `upload-incomplete` while bytes are missing, and `upload-busy` while another request judges it. */
export async function finishUpload(
  services: Services,
  upload: UploadRow,
  target: Pick<Upload, 'field' | 'place'>,
): Promise<Received | FilingRefusal> {
  const { db, files } = services;
  if (upload.outcome) return upload.outcome;
  if ((await files.partial.size(upload.id)) < upload.length) return refuseFiling('upload-incomplete');
  if (!(await claimUpload(db, upload.id, CLAIM_SECONDS)))
    return (await findUpload(db, upload.id))?.outcome ?? refuseFiling('upload-busy');
  const stream = await files.partial.open(upload.id);
  if (!stream) return refuseFiling('upload-incomplete');
  const outcome = await receiveFile(services, { stream, name: upload.name, ...target }).catch(
    async (error: unknown) => {
      await settleUpload(db, upload.id, null);
      throw error;
    },
  );
  // There may be room in a while: what has come need not come again.
  const isFinal = outcome.type === 'received' || outcome.code !== 'storage-full';
  await settleUpload(db, upload.id, isFinal ? outcome : null);
  if (isFinal) await files.partial.remove(upload.id);
  return outcome;
}

/** Gives up an upload, with what came of it. The document that it became stays. */
export async function dropUpload({ db, files }: Pick<Services, 'db' | 'files'>, id: string): Promise<void> {
  await deleteUpload(db, id);
  await files.partial.remove(id);
}
