/** Requests that somebody is writing, for whom they act now. */
import type { Knex } from 'knex';
import { begunFor, mandateOf, type Acting, type Viewer } from '../identity/index.ts';
import { listDraftsOf, type CaseDraft } from './store/case-draft.ts';

/** Without those that an agent writes for somebody at a counter; one's own hold those that one's agents began, too. */
export async function draftsFor(
  db: Knex,
  viewer: Pick<Viewer, 'userId' | 'mandates'>,
  acting: Acting | null,
): Promise<readonly CaseDraft[]> {
  const { establishmentId, mandateId } = begunFor(acting);
  if (mandateId !== null)
    return (await listDraftsOf(db, { mandate: mandateId })).filter((draft) => mandateOf(viewer, draft) !== undefined);
  const drafts = await listDraftsOf(db, viewer.userId);
  return drafts.filter((draft) => draft.personId === null && draft.establishmentId === establishmentId);
}
