/** The wallet as its holder has it before them: what is in it, what of it is still young enough for which scheme, and what is put there. */
import type { Readable } from 'node:stream';
import { lastDayFrom, localDate, type LocalDate } from '../../engine/index.ts';
import { askedDocuments, nameOf, type AskedDocument } from '../dispositifs/catalogue/asked-documents.ts';
import type { Services } from '../services.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import { receiveFile, type Received } from './receive-file.ts';
import type { WalletDates } from './store/file-rows.ts';
import { countPutFiles, listWalletFiles, takeOutFile, type Holder, type WalletFile } from './store/wallet-files.ts';
import { ageFrom, hasEnded, isOver } from './wallet.ts';

/** A scheme that asks a kind of document, and until when the document is young enough there. */
export interface WalletAsker {
  readonly id: string;
  readonly title: string;
  /** Last day; null for ever. */
  readonly until: LocalDate | null;
  readonly over: boolean;
}

/** A document of the wallet as its holder sees it. */
export interface WalletDocument extends WalletFile {
  /** Its kind, in words. */
  readonly title: string;
  /** Whether the validity written on it has ended. */
  readonly ended: boolean;
  /** Schemes that ask it now. */
  readonly askers: readonly WalletAsker[];
}

/** What a wallet holds, and the kinds of documents that may be added. */
export interface Wallet {
  readonly documents: readonly WalletDocument[];
  readonly kinds: readonly Pick<AskedDocument, 'kind' | 'title'>[];
}

type Reads = Pick<Services, 'db' | 'clock' | 'catalogue'>;

/** A wallet; an empty one for null. */
export async function readWallet({ db, clock, catalogue }: Reads, holder: Holder | null): Promise<Wallet> {
  const today = localDate(clock.now());
  const [files, asked] = await Promise.all([
    holder === null ? [] : listWalletFiles(db, { holder, today }),
    catalogue.published().then((published) => askedDocuments(db, published)),
  ]);
  return {
    documents: files.map((file) => describeFile(file, asked, today)),
    kinds: asked.filter(({ askers }) => askers.length > 0).map(({ kind, title }) => ({ kind, title })),
  };
}

/** A document with what schemes that ask its kind make of its age on a day. */
export function describeFile(file: WalletFile, asked: readonly AskedDocument[], today: LocalDate): WalletDocument {
  const kind = asked.find((one) => one.kind === file.wallet);
  const from = ageFrom(file);
  return {
    ...file,
    title: kind?.title ?? nameOf(file.wallet),
    ended: hasEnded(file, today),
    askers: (kind?.askers ?? []).map(({ id, title, validFor }) => ({
      id,
      title,
      until: validFor === null ? null : lastDayFrom(from, { after: validFor }),
      over: isOver(from, validFor ?? undefined, today),
    })),
  };
}

/** What a holder puts in their wallet. */
export interface NewDocument extends Pick<WalletDates, 'datedOn' | 'validUntil'> {
  readonly kind: string;
  readonly stream: Readable;
  readonly name: string;
  /** Whose wallet, and the person and the account that send it. */
  readonly holder: Holder;
  readonly personId: string;
  readonly userId: string;
  /** Document whose place it takes. */
  readonly replaces?: Pick<WalletFile, 'wallet' | 'sha256'>;
}

/** Documents that one may put in a wallet oneself: more than anybody has papers, less than would fill a disk. */
export const MOST_PUT = 60;

/** Receives a document for the wallet; nothing of what it replaces is lost when it is refused. A refused stream is drained. */
export async function putDocument(services: Services, document: NewDocument): Promise<Received | FilingRefusal> {
  const { db, clock, catalogue, files } = services;
  const { kind, stream, name, holder, personId, userId, datedOn, validUntil, replaces } = document;
  const refuseDocument = (code: 'wallet-full' | 'wallet-kind-unknown'): FilingRefusal => {
    stream.resume();
    return refuseFiling(code);
  };
  const asked = await askedDocuments(db, await catalogue.published());
  const isAsked = asked.some((one) => one.kind === kind && one.askers.length > 0);
  if (!isAsked && replaces?.wallet !== kind) return refuseDocument('wallet-kind-unknown');
  if (!replaces && (await countPutFiles(db, holder)) >= MOST_PUT) return refuseDocument('wallet-full');
  const received = await receiveFile(services, {
    stream,
    name,
    field: null,
    wallet: kind,
    dates: { givenOn: localDate(clock.now()), datedOn, validUntil },
    place: {
      caseId: null,
      draftId: null,
      personId,
      ...(holder.type === 'establishment' && { establishmentId: holder.id }),
      kind: 'wallet',
      internal: false,
      uploadedBy: userId,
    },
  });
  if (received.type === 'received' && replaces) await takeOut({ db, files }, holder, replaces, received.file.id);
  return received;
}

/** Takes a document out of the wallet. Requests that have a copy keep it. */
export async function takeOut(
  { db, files }: Pick<Services, 'db' | 'files'>,
  holder: Holder,
  document: Pick<WalletFile, 'wallet' | 'sha256'>,
  except: string | null = null,
): Promise<void> {
  for (const id of await takeOutFile(db, holder, document, except)) await files.remove(id);
}
