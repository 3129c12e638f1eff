/**
 * Receives a file for a field of a request, or for a message: its size and real type are those the field asks for, and
 * it hangs on the draft or the case before anybody can name it in an answer.
 */
import type { Readable } from 'node:stream';
import { findField, type FormModel, localDate } from '../../engine/index.ts';
import type { ApiFile } from '../../schemas/types/api.ts';
import { refuseLength, toSafeName, type FileKind, type FileLimits, type FileRefusal } from '../files/index.ts';
import type { Services } from '../services.ts';
import { isForeignKeyViolation } from '../store/database-errors.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import { insertFile, type FileRow, type WalletDates } from './store/file-rows.ts';

/** A file as it comes in; its stream is read once, to its end or to its refusal. */
export interface Upload {
  readonly stream: Readable;
  readonly name: string;
  /** Field it is for; null for a message, a document added by an agent, or one put in the wallet. */
  readonly field: { readonly model: Pick<FormModel, 'fields'>; readonly pointer: string } | null;
  readonly place: Pick<FileRow, 'caseId' | 'draftId' | 'personId' | 'kind' | 'internal' | 'uploadedBy'> &
    Partial<Pick<FileRow, 'establishmentId'>>;
  /** Kind of document of the wallet, where no field says it. */
  readonly wallet?: string | null;
  /** How old it is, of the wallet; given today, and nothing more known, when absent. */
  readonly dates?: WalletDates;
}

/** A file that was kept, as an answer names it. */
export interface Received {
  readonly type: 'received';
  readonly file: ApiFile;
}

const DEFAULT_KINDS: readonly FileKind[] = ['pdf', 'jpeg', 'png'];
const DEFAULT_MEGABYTES = 10;
const MEGABYTE = 1024 * 1024;

const CODES = {
  'file-empty': 'file-missing',
  'file-too-big': 'file-too-large',
  'file-wrong-type': 'file-type-refused',
  'file-no-room': 'storage-full',
} as const;

/** Stores it and records what it hangs on. A refused stream is drained. */
export async function receiveFile(
  services: Services,
  { stream, name, field, place, wallet = walletOf(field), dates }: Upload,
): Promise<Received | FilingRefusal> {
  const { db, files, clock, log } = services;
  const limits = limitsFor(field, services.config);
  if (!limits) {
    stream.resume();
    return refuseFiling('field-not-a-file');
  }
  const stored = await files.put(stream, limits);
  if (stored.type === 'refused') {
    if (stored.code === 'file-no-room') log.error('the disk has no room left for documents');
    return refuseReceived(stored);
  }
  const { id, size, sha256, mediaType } = stored;
  const scan = await scanStored(services, id);
  if (scan === 'infected') {
    await files.remove(id);
    return refuseFiling('file-infected');
  }
  const file: ApiFile = { id, name: toSafeName(name, mediaType), size, mediaType };
  try {
    const today = { givenOn: localDate(clock.now()), datedOn: null, validUntil: null };
    const kept = wallet === null ? null : (dates ?? today);
    await insertFile(db, { establishmentId: null, ...file, sha256, ...place, wallet, dates: kept, scan });
  } catch (error) {
    await files.remove(id);
    // What it was to hang on was given up while it came.
    if (isForeignKeyViolation(error)) return refuseFiling('not-found');
    throw error;
  }
  return { type: 'received', file };
}

function walletOf(field: Upload['field']): string | null {
  return (field && findField(field.model, field.pointer)?.annotation.wallet) ?? null;
}

/** No row names it yet, so that nobody can ask for it meanwhile. A scanner that is away costs nobody their document. */
async function scanStored({ files, scanner, log }: Services, id: string): Promise<FileRow['scan']> {
  const content = scanner && (await files.open(id));
  if (!scanner || !content) return 'not-asked';
  const verdict = await scanner.scan(content);
  if (verdict.type === 'unknown') {
    log.warn({ file: id, reason: verdict.reason }, 'a file could not be scanned: nobody reads it before it is');
    return 'pending';
  }
  if (verdict.type === 'infected') log.warn({ event: 'file-infected', name: verdict.name }, 'a file was refused');
  return verdict.type;
}

/** What a file must be for its field, or for a message, within what administrators allow; null for a field that takes none. */
export function limitsFor(
  asked: Upload['field'],
  { mostMegabytes }: Pick<Services['config'], 'mostMegabytes'>,
): FileLimits | null {
  const within = (megabytes: number): number => Math.min(megabytes, mostMegabytes) * MEGABYTE;
  if (!asked) return { accept: DEFAULT_KINDS, maxBytes: within(DEFAULT_MEGABYTES) };
  const field = findField(asked.model, asked.pointer);
  if (field?.type !== 'file') return null;
  const { accept = DEFAULT_KINDS, maxMegabytes = DEFAULT_MEGABYTES } = field.annotation.file ?? {};
  return { accept, maxBytes: within(maxMegabytes) };
}

/** Why a file of so many bytes would be refused; null when its size is no reason. */
export function refuseSize(bytes: number, limits: FileLimits): FilingRefusal | null {
  const refusal = refuseLength(bytes, limits);
  return refusal && refuseReceived(refusal);
}

function refuseReceived({ code, message }: FileRefusal): FilingRefusal {
  return refuseFiling(CODES[code], message);
}
