/** A company or an association in words, for who acts for it or asks to. */
import { isJsonObject } from '../../../../engine/base/index.ts';
import { formatPhone } from '../../../../engine/index.ts';
import { formatDay } from '../../../../engine/form/words/index.ts';
import { presentMyCases } from '../../../api/cases/my-case.ts';
import { detailInWords, organisationOf, type Establishment, type Link } from '../../../establishments/index.ts';
import type { Services } from '../../../services.ts';
import type { ContactModel } from '../../parts/contact-fields.tsx';
import type { FormErrors } from '../../parts/form-errors.ts';
import { communesOffered, contactOf } from '../../serve/typed-contact.ts';
import { said } from '../establishments/text.ts';
import type { EstablishmentModel } from './view.tsx';

/** What was just done, or what is wrong with the code. */
export interface Said {
  readonly done?: EstablishmentModel['done'];
  readonly error?: string;
  /** What was typed of how it is reached, and what of it is to be mended. */
  readonly typed?: { readonly contact: ContactModel; readonly errors: FormErrors };
}

interface Seen {
  readonly establishment: Establishment;
  readonly links: readonly Link[];
  /** Of who looks. */
  readonly mine: Link;
}

/** Before the link is confirmed, the page says nothing but the name. */
export async function establishmentPageOf(
  services: Services,
  { establishment, links, mine }: Seen,
  { done = null, error, typed }: Said,
): Promise<EstablishmentModel> {
  const isConfirmed = mine.confirmedAt !== null;
  const requests = isConfirmed ? await presentMyCases(services, { establishment: establishment.id }) : [];
  return {
    type: 'establishment',
    id: establishment.id,
    name: establishment.name,
    done,
    errors: error === undefined ? (typed?.errors ?? {}) : { code: error },
    proof: isConfirmed
      ? null
      : {
          sentTo: mine.codeHash === null ? null : maskAddress(establishment.email ?? ''),
          hasAddress: establishment.email !== null,
        },
    facts: isConfirmed ? factsOf(establishment) : [],
    contact: isConfirmed ? (typed?.contact ?? contactOf(reachedAt(establishment))) : null,
    communes: isConfirmed ? communesOffered() : [],
    requests: requests.map(({ id, number, dispositif, state, filedAt }) => ({
      href: `/compte/demandes/${id}`,
      title: dispositif.name,
      number,
      state,
      filedOn: formatDay(filedAt),
    })),
    people: isConfirmed ? peopleOf(links, mine) : [],
  };
}

function peopleOf(links: readonly Link[], mine: Link): EstablishmentModel['people'] {
  return links.map(({ id, personName, role, confirmedAt, proof }) => ({
    id,
    name: personName,
    role: said.roles[role],
    since: confirmedAt === null ? null : formatDay(confirmedAt.toISOString()),
    proof: mine.role === 'representative' ? proof : null,
    manageable: mine.role === 'representative' && id !== mine.id,
  }));
}

function factsOf(one: Establishment): EstablishmentModel['facts'] {
  const { ridet, legalForm, email } = one;
  const { rna, activity, purpose, address, phone, account } = organisationOf(one);
  const facts = [
    ['factRidet', ridet],
    ['factRna', detailInWords(rna)],
    ['factForm', legalForm],
    ['factActivity', detailInWords(activity)],
    ['factPurpose', detailInWords(purpose)],
    ['factAddress', detailInWords(address)],
    ['factEmail', email],
    ['factPhone', typeof phone === 'string' ? formatPhone(phone) : null],
    ['factAccount', detailInWords(account)],
  ] as const;
  return facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

/** How it is reached, of whatever source. */
function reachedAt(one: Establishment): Parameters<typeof contactOf>[0] {
  const { phone, address } = organisationOf(one);
  const parts = isJsonObject(address) ? Object.entries(address) : [];
  return {
    phone: typeof phone === 'string' ? phone : null,
    address: Object.fromEntries(parts.filter((part): part is [string, string] => typeof part[1] === 'string')),
  };
}

/** « c•••@exemple.nc »: whoever may read it knows which it is, and nobody learns it here. */
export function maskAddress(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  return `${name.slice(0, 1)}•••@${domain}`;
}
