/** The wallet in words: its documents, what may be added, and one document with what became of it. */
import { formatDate } from '../../../../engine/index.ts';
import { formatDay, formatMoment } from '../../../../engine/form/words/index.ts';
import { listWalletUses, readWallet, type Holder, type WalletDocument } from '../../../filing/index.ts';
import { readingsOf } from '../../../api/wallet.ts';
import { listReadings } from '../../../privacy/index.ts';
import type { Services } from '../../../services.ts';
import type { FormErrors } from '../../parts/form-errors.ts';
import { NOTHING_TYPED } from './typed.ts';
import type { WalletDocumentModel } from '../wallet-document/view.tsx';
import type { ShownDocument } from '../../parts/wallet-status.tsx';
import type { Typed } from '../../parts/wallet-fields.tsx';
import type { WalletModel } from './view.tsx';

/** Where the wallet is. */
export const HOME = '/compte/documents';

/** What was typed and not accepted, or what was just done. */
export interface Shown {
  readonly typed?: Typed;
  readonly errors?: FormErrors;
  readonly done?: WalletModel['done'];
}

/** Whose wallet it is, and the name of the company or the association that has it. */
export interface Owner {
  readonly holder: Holder | null;
  readonly name: string | null;
}

/** The page of a whole wallet. */
export async function walletPage(
  services: Services,
  { holder, name }: Owner,
  { typed = NOTHING_TYPED, errors = {}, done = null }: Shown = {},
): Promise<WalletModel> {
  const { documents, kinds } = await readWallet(services, holder);
  const groups = Map.groupBy(documents, ({ wallet }) => wallet);
  return {
    type: 'wallet',
    owner: name,
    done,
    kinds,
    typed,
    errors,
    groups: [...groups.values()]
      .map((all) => ({ title: all[0]?.title ?? '', documents: all.map(presentDocument) }))
      .toSorted((one, other) => one.title.localeCompare(other.title, 'fr')),
  };
}

/** The page of one document. */
export async function walletDocumentPage(
  { db }: Pick<Services, 'db'>,
  { document, holder }: { readonly document: WalletDocument; readonly holder: Holder },
  { typed = NOTHING_TYPED, errors = {} }: Shown = {},
): Promise<WalletDocumentModel> {
  const [uses, readings] = await Promise.all([
    listWalletUses(db, holder, document.sha256),
    listReadings(db, { ...readingsOf(holder), document: document.sha256 }),
  ]);
  return {
    type: 'walletDocument',
    document: presentDocument(document),
    givenOn: formatDate(document.givenOn),
    datedOn: document.datedOn === null ? null : formatDate(document.datedOn),
    validUntil: document.validUntil === null ? null : formatDate(document.validUntil),
    askers: document.askers.map(({ id, title, until, over }) => ({
      href: `/demarches/${id}`,
      title,
      until: until === null ? null : formatDate(until),
      over,
    })),
    uses: uses.map(({ caseId, number, title, filedAt }) => ({
      href: `/compte/demandes/${caseId}`,
      title,
      number,
      on: formatDay(filedAt.toISOString()),
    })),
    readings: readings.items.map(({ at, who, reason }) => ({ on: formatMoment(at), who, reason })),
    typed,
    errors,
  };
}

function presentDocument(document: WalletDocument): ShownDocument {
  const { id, title, name, givenOn, datedOn, validUntil, ended, askers, uses } = document;
  const over = askers.filter((asker) => asker.over).length;
  return {
    id,
    title,
    name,
    href: `/api/v1/files/${id}`,
    manageHref: `${HOME}/${id}`,
    dated: datedOn !== null,
    on: formatDate(datedOn ?? givenOn),
    validUntil: validUntil === null ? null : formatDate(validUntil),
    status: ended ? 'ended' : over === 0 ? 'good' : over === askers.length ? 'over' : 'part',
    uses,
  };
}
