/** What went to and fro: letters, mails, amounts, messages, notes. */
import type { Knex } from 'knex';
import type { CaseDetail } from '../../../schemas/types/api.ts';
import { listFilesOf } from '../../filing/index.ts';
import { unreadSince } from '../../cases/index.ts';
import type { ShownCase } from './open-case.ts';

type Exchange = Pick<CaseDetail, 'documents' | 'mails' | 'amounts' | 'messages' | 'unreadSince' | 'notes'>;

/**
 * What a case exchanged, as the API gives it: no more than `view` lets the reader see. `unreadSince` is the first
 * message that the reader has not read; `file` is null for a letter that is not made yet.
 */
export async function presentExchange(db: Knex, { view }: Pick<ShownCase, 'view'>): Promise<Exchange> {
  const { id: caseId, documents, mails, amounts, messages, notes } = view.case;
  const reader = messages.length === 0 ? null : view.readsMessagesFor;
  const files = documents.some(({ fileId }) => fileId !== null) ? await listFilesOf(db, { caseId }) : [];
  const byId = new Map(files.map(({ id, name, size, mediaType }) => [id, { id, name, size, mediaType }]));
  return {
    documents: documents.map(({ id, title, internal, at, fileId }) => ({
      id,
      title,
      internal,
      at,
      file: fileId === null ? null : (byId.get(fileId) ?? null),
    })),
    mails: mails.map(({ id, to, subject, at }) => ({ id, to, subject, at })),
    amounts,
    messages,
    unreadSince: reader && (await unreadSince(db, caseId, reader)),
    notes: notes.map(({ id, name, text, at }) => ({ id, name, text, at })),
  };
}
