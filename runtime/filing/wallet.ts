/**
 * Documents given once and offered again. What hangs on a request stays with it: a document taken from the wallet is
 * copied, so that each request keeps and forgets its own.
 */
import { delayFrom, findField, type FormModel, type LocalDate, localDate } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import { receiveFile, type Received, type Upload } from './receive-file.ts';
import type { WalletDates } from './store/file-rows.ts';
import { listWalletFiles, type Holder, type WalletFile } from './store/wallet-files.ts';

type Fields = Pick<FormModel, 'fields'>;

/** The documents of a wallet that the fields of a form may take again, the one that suits best of each kind, by kind. */
export async function offersFor(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { fields }: Fields,
  holder: Holder | null,
): Promise<Readonly<Record<string, WalletFile>>> {
  const kinds = new Set(fields.flatMap(({ annotation }) => annotation.wallet ?? []));
  if (holder === null || kinds.size === 0) return {};
  const today = localDate(clock.now());
  const files = await listWalletFiles(db, { holder, today, kinds: [...kinds] });
  // The first of each kind, so written last.
  return Object.fromEntries(files.toReversed().map((file) => [file.wallet, file]));
}

/**
 * Gives a field the document of the wallet that suits it, as if it were sent again. One that is too old is given too: who takes
 * it was warned, and may have no other today.
 */
export async function reuseFile(
  services: Services,
  { model, pointer, holder }: { readonly model: Fields; readonly pointer: string; readonly holder: Holder | null },
  place: Upload['place'],
): Promise<Received | FilingRefusal> {
  const kind = findField(model, pointer)?.annotation.wallet;
  const offers = await offersFor(services, model, holder);
  const offer = kind === undefined ? undefined : offers[kind];
  const stream = offer && (await services.files.open(offer.id));
  if (!stream) return refuseFiling('wallet-empty');
  const { name, givenOn, datedOn, validUntil } = offer;
  return receiveFile(services, {
    stream,
    name,
    field: { model, pointer },
    place,
    dates: { givenOn, datedOn, validUntil },
  });
}

/** The day from which the age of a document is counted: the one written on it, else that on which it was first given. */
export function ageFrom({ datedOn, givenOn }: Pick<WalletDates, 'datedOn' | 'givenOn'>): LocalDate {
  return datedOn ?? givenOn;
}

/** Whether a document is older than a request takes it; a delay ends at the midnight that follows its last day. */
export function isOver(from: LocalDate, validFor: string | undefined, today: LocalDate): boolean {
  return validFor !== undefined && localDate(delayFrom(from, { after: validFor })) <= today;
}

/** Whether the validity written on a document has ended. */
export function hasEnded({ validUntil }: Pick<WalletDates, 'validUntil'>, today: LocalDate): boolean {
  return validUntil !== null && validUntil < today;
}
