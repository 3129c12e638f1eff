/** What went to and fro: letters, mails, amounts, messages, notes, and which of its files nobody can open. */
import type { Knex } from 'knex';
import { appealEnd, titleOfThird, type Act, type Third } from '../../../engine/index.ts';
import type { ApiAct, ApiThird, CaseDetail } from '../../../schemas/types/api.ts';
import { addressOfApplicant, findRefused } from '../../notices/index.ts';
import { listFilesOf, type FileRow } from '../../filing/index.ts';
import { listFailedDocuments } from '../../jobs/store/failed-effects.ts';
import { unreadSince } from '../../cases/index.ts';
import type { ShownCase } from './open-case.ts';

type Exchange = Pick<
  CaseDetail,
  'documents' | 'mails' | 'amounts' | 'messages' | 'exchanges' | 'unreadSince' | 'heldFiles' | 'notes'
>;

const NONE: ReadonlySet<string> = new Set();

/**
 * What a case exchanged, as the API gives it: no more than `view` lets the reader see. `unreadSince` is the first
 * message that the reader has not read; `file` is null for a letter that is not made yet.
 */
export async function presentExchange(db: Knex, { view, compiled }: ShownCase): Promise<Exchange> {
  const { id: caseId, documents, mails, amounts, messages, notes, exchanges = [] } = view.case;
  const reader = messages.length === 0 ? null : view.readsMessagesFor;
  const files = await listFilesOf(db, { caseId });
  const awaited = view.case.erased === undefined && documents.some(({ fileId }) => fileId === null);
  const failed = awaited ? await listFailedDocuments(db, [caseId]) : NONE;
  const byId = new Map(files.map(({ id, name, size, mediaType }) => [id, { id, name, size, mediaType }]));
  return {
    documents: documents.map(({ id, title, internal, at, fileId, third }) => ({
      id,
      title,
      internal,
      at,
      third: presentThird(compiled, third),
      file: fileId === null ? null : (byId.get(fileId) ?? null),
      ...(fileId === null && view.case.erased && { erased: true }),
      ...(fileId === null && failed.has(id) && { failed: true }),
      act: presentAct(
        { view, compiled },
        view.case.acts?.find((act) => act.id === id),
      ),
    })),
    mails: mails.map(({ id, to, subject, at, third }) => ({
      id,
      to,
      subject,
      at,
      third: presentThird(compiled, third),
    })),
    amounts,
    messages,
    exchanges: [...exchanges],
    unreadSince: reader && (await unreadSince(db, caseId, reader)),
    heldFiles: files.filter(view.isFileShown).flatMap(heldFile),
    notes: notes.map(({ id, name, text, at }) => ({ id, name, text, at })),
  };
}

/** That nothing reaches the address of the applicant, for who is told of it. */
export async function presentRefused(db: Knex, { view }: ShownCase): Promise<CaseDetail['addressRefused']> {
  if (!view.toldUnreached) return null;
  const address = await addressOfApplicant(db, view.case);
  const refused = address === null ? undefined : await findRefused(db, address);
  return refused ? { at: refused.at.toISOString(), reason: refused.reason } : null;
}

/** A third party by what they are to the case and their name; null for what is written to none. */
export function presentThird(compiled: ShownCase['compiled'], third: Third | undefined): ApiThird | null {
  return third ? { title: titleOfThird(compiled, third), name: third.name } : null;
}

/** An act, with the ways in which its reader may record that it was notified. */
function presentAct({ view, compiled: { identity } }: ShownCase, act: Act | undefined): ApiAct | null {
  if (!act) return null;
  const { on, entry, notification } = act;
  const record = [...view.recordedWays(act)];
  return { number: entry?.number ?? null, on, record, notification, appealUntil: appealEnd(identity, act) };
}

/** A file that `openFile` would refuse to anybody. */
function heldFile({ id, scan }: Pick<FileRow, 'id' | 'scan'>): CaseDetail['heldFiles'] {
  return scan === 'pending' || scan === 'infected' ? [{ id, reason: scan }] : [];
}
