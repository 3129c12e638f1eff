/**
 * Makes the PDF of a letter and attaches it to its case. The file bears an identifier drawn from the effect, so that a
 * second attempt after a crash takes the place of the first.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Knex } from 'knex';
import type { Case, CaseDocument, Effect } from '../../../engine/index.ts';
import type { DispositifIdentity } from '../../../schemas/types/dispositif.ts';
import { announce, applyInTransaction, loadPinned } from '../../cases/write/apply.ts';
import { readCase } from '../../cases/store/read-case.ts';
import { findWhoOrdered } from '../../cases/store/find-who-ordered.ts';
import type { Config } from '../../config/config.ts';
import { caseLetterheadOf, renderPdf, type Letter } from '../../documents/index.ts';
import { orderDocument } from '../../letters/index.ts';
import { addresseeOf } from '../../notices/index.ts';
import type { StoredFile } from '../../files/file-store.ts';
import { PermanentFailure, type EffectHandler, type WorkerServices } from './effect-handler.ts';
import { putDocumentFile } from '../../filing/store/file-rows.ts';

type DocumentEffect = Extract<Effect, { type: 'document' }>;

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Throws PermanentFailure when the case does not have the document, or when it cannot be printed; else it is recorded
 * on the case by a command of the system.
 */
export const makeDocument: EffectHandler<DocumentEffect> = async (services, tx, order, effect) => {
  const found = order.caseId === null ? undefined : await readCase(tx, order.caseId);
  const ordered = found?.documents.find((document) => document.id === effect.documentId);
  if (!found || !ordered)
    throw new PermanentFailure('document-failed', `document ${effect.documentId} belongs to no case`);
  const { identity } = await loadPinned(services, found);
  const signature = await signatureOf(services.config, tx, found, effect);
  const letter = { ...(await layOut(services.config, identity, found, ordered, effect)), signature };
  const file = await storePdf(services, order.id, letter);
  await putDocumentFile(tx, {
    id: file.id,
    caseId: found.id,
    personId: found.applicant.personId,
    internal: ordered.internal,
    name: `${effect.title}.pdf`,
    mediaType: file.mediaType,
    size: file.size,
    sha256: file.sha256,
  });
  const command = { type: 'recordDocument', documentId: effect.documentId, fileId: file.id } as const;
  const result = await applyInTransaction(services, tx, found.id, command, { type: 'system', name: 'documents' });
  if (result.type === 'refused') throw new Error(`document ${effect.documentId} cannot be recorded: ${result.code}`);
  if (await isPosted(tx, found, ordered)) await orderDocument(services, tx, found, effect);
  return () => announce(services, command.type, result);
};

/** Of what is read on line no letter leaves: whoever has an account reads it there, and the service keeps some for itself. */
async function isPosted(tx: Knex.Transaction, found: Case, { third, internal }: CaseDocument): Promise<boolean> {
  if (third) return true;
  return !internal && (await addresseeOf(tx, found))?.userId == null;
}

/** The signature of whoever decided the document, where it names who signs: a name alone, which a scheme may write, brings none. */
async function signatureOf(
  { signatures }: Pick<Config, 'signatures'>,
  tx: Knex.Transaction,
  { id }: Case,
  { documentId, layout }: DocumentEffect,
): Promise<string | undefined> {
  const kind = layout?.kind;
  if (kind === undefined || !layout?.signatory) return undefined;
  const printed = signatures.filter(({ kinds }) => kinds.includes(kind));
  if (printed.length === 0) return undefined;
  const account = await findWhoOrdered(tx, id, documentId);
  return printed.find((one) => one.account === account)?.picture.svg;
}

async function layOut(
  config: Config,
  identity: DispositifIdentity,
  found: Case,
  ordered: CaseDocument,
  { title, markdown, recipient, layout }: DocumentEffect,
): Promise<Letter> {
  return {
    title,
    markdown,
    recipient,
    layout,
    lang: 'fr',
    date: new Date(ordered.at),
    letterhead: await caseLetterheadOf(config, identity, found, ordered.at),
  };
}

async function storePdf({ files }: WorkerServices, effectId: string, letter: Letter): Promise<StoredFile> {
  const pdf = await renderPdf(letter);
  if (pdf.type === 'refused') throw new PermanentFailure('document-failed', pdf.message);
  const stored = await files.put(Readable.from([pdf.bytes]), {
    maxBytes: MAX_BYTES,
    accept: ['pdf'],
    id: fileId(effectId),
  });
  // The only refusal that passes by itself.
  if (stored.type === 'refused' && stored.code === 'file-no-room') throw new Error(stored.message);
  if (stored.type === 'refused') throw new PermanentFailure('document-failed', stored.message);
  return stored;
}

/** A UUID (version 8) that depends on the effect alone. */
function fileId(effectId: string): string {
  const hex = createHash('sha256').update(`document of effect ${effectId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
