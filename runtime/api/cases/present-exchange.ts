/** What went to and fro: letters, mails, amounts, messages, notes. */
import type { Knex } from 'knex';
import { mayInstruct } from '../../../engine/index.ts';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { listFilesOf } from '../../filing/index.ts';
import { unreadSince, type Reader } from '../../cases/index.ts';
import type { OpenCase } from './open-case.ts';

type Exchange = Pick<CaseDetail, 'documents' | 'mails' | 'amounts' | 'messages' | 'unreadSince' | 'notes'>;

/** The applicant sees neither internal letters nor notes; who is only consulted sees no mail, and no letter that is internal. */
export async function presentExchange(db: Knex, opened: OpenCase): Promise<Exchange> {
  const { case: read, isOwner, isConsulted } = opened;
  const reader = read.messages.length === 0 ? null : readerOf(opened);
  const documents = read.documents.filter(({ internal }) => !(isOwner || isConsulted) || !internal);
  const files = documents.some(({ fileId }) => fileId !== null) ? await listFilesOf(db, { caseId: read.id }) : [];
  const byId = new Map(files.map(({ id, name, size, mediaType }) => [id, { id, name, size, mediaType }]));
  return {
    documents: documents.map(({ id, title, internal, at, fileId }) => ({
      id,
      title,
      internal,
      at,
      file: fileId === null ? null : (byId.get(fileId) ?? null),
    })),
    // Mails to the service are its own affair.
    mails: read.mails
      .filter(({ to }) => !isConsulted && (!isOwner || to === read.applicant.email))
      .map(({ id, to, subject, at }) => ({ id, to, subject, at })),
    amounts: read.amounts,
    messages: isConsulted ? [] : read.messages,
    unreadSince: reader && (await unreadSince(db, read.id, reader)),
    notes: isOwner || isConsulted ? [] : read.notes.map(({ id, name, text, at }) => ({ id, name, text, at })),
  };
}

/**
 * For whom a viewer reads messages; null for nobody: who is consulted answers a question, and what they read is not read for
 * the service that answers the applicant.
 */
export function readerOf({ isOwner, compiled, actor }: OpenCase): Reader | null {
  if (isOwner) return 'applicant';
  return mayInstruct(compiled, actor) ? 'agents' : null;
}
