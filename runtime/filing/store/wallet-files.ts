/**
 * The wallet of a person: documents of their requests that are kept to be offered again, and those that they put there
 * themselves. Each request has a copy of its own; copies of the same bytes are one document of the wallet.
 */
import type { Knex } from 'knex';
import type { LocalDate } from '../../../engine/index.ts';
import type { WalletDates } from './file-rows.ts';

/** A document that its holder can give again. */
export interface WalletFile extends WalletDates {
  readonly id: string;
  /** Kind of document. */
  readonly wallet: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** On how many requests it is. */
  readonly uses: number;
}

/** A request that has a copy of a document. */
export interface WalletUse {
  readonly caseId: string;
  readonly number: string;
  /** Title of the scheme. */
  readonly title: string;
  readonly filedAt: Date;
}

/** Whose wallet: a person's, in which nothing of a company or an association is, or that of one of these. */
export type Holder = { readonly type: 'person' | 'establishment'; readonly id: string };

/** What of `file` is its holder's, who is `:holder`. */
const OWN = {
  person: (name: string): string => `${name}.person_id = :holder and ${name}.establishment_id is null`,
  establishment: (name: string): string => `${name}.establishment_id = :holder`,
} as const;

/** What of `file` is in the wallet. */
const KEPT = ({
  type,
}: Holder): string => `${OWN[type]('f')} and f.wallet is not null and not f.internal and f.scan <> 'infected'
  and (f.kind = 'wallet' or (f.kind = 'answer' and f.case_id is not null))`;

const DAY = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/**
 * Documents of a person, those of a kind together, what would be offered first: what is still valid, then what is youngest.
 * @param today day on which they are looked at
 * @param kinds only of these; of all when null
 */
export async function listWalletFiles(
  tx: Knex,
  { holder, today, kinds = null }: { holder: Holder; today: LocalDate; kinds?: readonly string[] | null },
): Promise<readonly WalletFile[]> {
  const { rows } = await tx.raw<{ readonly rows: readonly (WalletFile & { readonly size: string })[] }>(
    `select one.id, one.wallet, one.name, one.media_type as "mediaType", one.size, one.sha256,
       ${DAY('all_of.given_on')} as "givenOn", ${DAY('all_of.dated_on')} as "datedOn", ${DAY('all_of.valid_until')} as "validUntil",
       (select count(distinct u.case_id)::int from file u where ${OWN[holder.type]('u')} and u.sha256 = one.sha256 and u.kind = 'answer') as uses
     from (select f.wallet, f.sha256, min(f.given_on) as given_on, max(f.dated_on) as dated_on, max(f.valid_until) as valid_until,
             (array_agg(f.id order by f.kind = 'wallet' desc, f.created_at))[1] as id
           from file f where ${KEPT(holder)} and (:kinds::text[] is null or f.wallet = any (:kinds::text[]))
           group by f.wallet, f.sha256) all_of
     join file one on one.id = all_of.id
     order by one.wallet, coalesce(all_of.valid_until < :today::date, false), coalesce(all_of.dated_on, all_of.given_on) desc,
       one.created_at desc, one.id`,
    { holder: holder.id, today, kinds: kinds === null ? null : [...kinds] },
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Requests of a person that have a copy of what has these bytes, the latest first. */
export async function listWalletUses(tx: Knex, holder: Holder, sha256: string): Promise<readonly WalletUse[]> {
  const { rows } = await tx.raw<{ readonly rows: readonly WalletUse[] }>(
    `select c.id as "caseId", c.number, d.title, c.filed_at as "filedAt" from "case" c join dispositif d on d.id = c.dispositif_id
     where c.id in (select f.case_id from file f where ${OWN[holder.type]('f')} and f.sha256 = :sha256 and f.kind = 'answer' and f.case_id is not null)
     order by c.filed_at desc, c.id`,
    { holder: holder.id, sha256 },
  );
  return rows;
}

/** Documents of a draft or a case that have one of some contents. */
export async function listCopies(
  tx: Knex,
  request: string,
  hashes: readonly string[],
): Promise<readonly Pick<WalletFile, 'id' | 'sha256'>[]> {
  if (hashes.length === 0) return [];
  const { rows } = await tx.raw<{ readonly rows: readonly Pick<WalletFile, 'id' | 'sha256'>[] }>(
    `select id, sha256 from file where (draft_id = :request or case_id = :request) and sha256 = any (:hashes)`,
    { request, hashes: [...hashes] },
  );
  return rows;
}

/** How many documents were put in a wallet by themselves. */
export async function countPutFiles(tx: Knex, holder: Holder): Promise<number> {
  const { rows } = await tx.raw<{ readonly rows: readonly { readonly count: number }[] }>(
    `select count(*)::int as count from file f where ${OWN[holder.type]('f')} and f.kind = 'wallet'`,
    { holder: holder.id },
  );
  return rows[0]?.count ?? 0;
}

/**
 * Takes a document out of the wallet: what was put there alone is forgotten, and its identifiers given, whose bytes are to be
 * removed; what requests have stays theirs and is offered no more.
 * @param except what takes its place, which may have the same content
 */
export async function takeOutFile(
  tx: Knex,
  holder: Holder,
  { wallet, sha256 }: Pick<WalletFile, 'wallet' | 'sha256'>,
  except: string | null = null,
): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ readonly rows: readonly { readonly id: string }[] }>(
    `with same as (select id, kind from file f where ${OWN[holder.type]('f')} and wallet = :wallet and sha256 = :sha256
                     and id is distinct from :except::uuid),
       left_out as (update file set wallet = null, given_on = null, dated_on = null, valid_until = null
                    where id in (select id from same where kind <> 'wallet'))
     delete from file where id in (select id from same where kind = 'wallet') returning id`,
    { holder: holder.id, wallet, sha256, except },
  );
  return rows.map(({ id }) => id);
}
