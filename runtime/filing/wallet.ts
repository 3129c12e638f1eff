/**
 * Documents given once and offered again. What hangs on a request stays with it: a document taken from the wallet is
 * copied, so that each request keeps and forgets its own.
 */
import { delayFrom, findField, type FormModel, type LocalDate, localDate } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import { refuseFiling, type FilingRefusal } from './outcome.ts';
import { receiveFile, type Received, type Upload } from './receive-file.ts';
import { listWalletFiles, type WalletFile } from './store/wallet-files.ts';

type Fields = Pick<FormModel, 'fields'>;

/** The documents of a person that the fields of a form may take again, the last of each kind, by kind. */
export async function offersFor(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { fields }: Fields,
  personId: string | null,
): Promise<Readonly<Record<string, WalletFile>>> {
  const kinds = new Set(fields.flatMap(({ annotation }) => annotation.wallet ?? []));
  if (personId === null || kinds.size === 0) return {};
  const today = localDate(clock.now());
  const files = await listWalletFiles(db, personId, [...kinds]);
  const isValid = ({ wallet, givenOn }: WalletFile): boolean =>
    fields.some(({ annotation }) => annotation.wallet === wallet && !isOver(givenOn, annotation.validFor, today));
  return Object.fromEntries(files.filter(isValid).map((file) => [file.wallet, file]));
}

/** Gives a field the document of the wallet that suits it, as if it were sent again. */
export async function reuseFile(
  services: Services,
  { model, pointer, personId }: { readonly model: Fields; readonly pointer: string; readonly personId: string | null },
  place: Upload['place'],
): Promise<Received | FilingRefusal> {
  const annotation = findField(model, pointer)?.annotation;
  const offers = await offersFor(services, model, personId);
  const offer = annotation?.wallet === undefined ? undefined : offers[annotation.wallet];
  if (!offer || isOver(offer.givenOn, annotation?.validFor, localDate(services.clock.now())))
    return refuseFiling('wallet-empty');
  const stream = await services.files.open(offer.id);
  if (!stream) return refuseFiling('wallet-empty');
  return receiveFile(services, { stream, name: offer.name, field: { model, pointer }, place, givenOn: offer.givenOn });
}

/** Whether a document is too old to be offered again; its delay ends at the midnight that follows its last day. */
export function isOver(givenOn: LocalDate, validFor: string | undefined, today: LocalDate): boolean {
  return validFor !== undefined && localDate(delayFrom(givenOn, { after: validFor })) <= today;
}
