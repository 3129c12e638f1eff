/**
 * A document that was replaced, or whose request was given up, is nobody's any more: it is not kept « in case ». The row
 * goes first, so that nothing ever names a file that is not there.
 */
import type { FileAnswer, Json } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import { retryDeadlock } from '../store/retry-deadlock.ts';
import { deleteOriginal } from './store/assisted-drafts.ts';
import { deleteDraft, lockUnfiled, type CaseDraft } from './store/case-draft.ts';
import { deleteDraftFiles, deleteUnused } from './store/file-rows.ts';
import { listUploadsOfDraft } from './store/uploads.ts';

type FileServices = Pick<Services, 'db' | 'files'>;

/**
 * Gives up a request, with the documents sent for it; false, and nothing done, when it was filed meanwhile: they are those
 * of the case then.
 */
export async function dropDraft({ db, files }: FileServices, draft: CaseDraft): Promise<boolean> {
  const dropped = await retryDeadlock(() =>
    db.transaction(async (tx) => {
      if (!(await lockUnfiled(tx, draft.id))) return null;
      const underWay = await listUploadsOfDraft(tx, draft.id);
      const removed = await deleteDraftFiles(tx, draft.id);
      await deleteDraft(tx, draft.id);
      return { removed, underWay };
    }),
  );
  for (const id of dropped?.removed ?? []) await files.remove(id);
  for (const id of dropped?.underWay ?? []) await files.partial.remove(id);
  return dropped !== null;
}

/** Takes a scan of the form on paper away from a request that is typed from it; says why not where nothing was taken. */
export async function dropOriginal(
  { db, files }: FileServices,
  draftId: string,
  fileId: string,
): Promise<'deleted' | 'filed' | 'absent'> {
  const done = await db.transaction((tx) => deleteOriginal(tx, { draftId, fileId }));
  if (done === 'deleted') await files.remove(fileId);
  return done;
}

/** Removes what was sent for a request and is not among its answers. */
export async function dropUnused(
  { db, files }: FileServices,
  draftId: string,
  sent: readonly FileAnswer[],
  answers: Json,
): Promise<void> {
  const used = new Set(identifiersIn(answers));
  if (sent.every(({ id }) => used.has(id))) return;
  for (const id of await deleteUnused(db, draftId, [...used])) await files.remove(id);
}

/** Every text under the name `id`: more than those of files, never less. */
function identifiersIn(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, Json]) =>
    name === 'id' && typeof member === 'string' && UUID.test(member) ? [member] : identifiersIn(member),
  );
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
