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

/** What of `file` is in the wallet of the person in `:person`. */
const KEPT = `f.person_id = :person and f.wallet is not null and not f.internal and f.scan <> 'infected'
  and (f.kind = 'wallet' or (f.kind = 'answer' and f.case_id is not null))`;

const DAY = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/**
 * Documents of a person, those of a kind together, what would be offered first: what is still valid, then what is youngest.
 * @param today day on which they are looked at
 * @param kinds only of these; of all when null
 */
export async function listWalletFiles(
  tx: Knex,
  { person, today, kinds = null }: { person: string; today: LocalDate; kinds?: readonly string[] | null },
): Promise<readonly WalletFile[]> {
  const { rows } = await tx.raw<{ readonly rows: readonly (WalletFile & { readonly size: string })[] }>(
    `select one.id, one.wallet, one.name, one.media_type as "mediaType", one.size, one.sha256,
       ${DAY('all_of.given_on')} as "givenOn", ${DAY('all_of.dated_on')} as "datedOn", ${DAY('all_of.valid_until')} as "validUntil",
       (select count(distinct u.case_id)::int from file u where u.person_id = :person and u.sha256 = one.sha256 and u.kind = 'answer') as uses
     from (select f.wallet, f.sha256, min(f.given_on) as given_on, max(f.dated_on) as dated_on, max(f.valid_until) as valid_until,
             (array_agg(f.id order by f.kind = 'wallet' desc, f.created_at))[1] as id
           from file f where ${KEPT} and (:kinds::text[] is null or f.wallet = any (:kinds::text[]))
           group by f.wallet, f.sha256) all_of
     join file one on one.id = all_of.id
     order by one.wallet, coalesce(all_of.valid_until < :today::date, false), coalesce(all_of.dated_on, all_of.given_on) desc,
       one.created_at desc, one.id`,
    { person, today, kinds: kinds === null ? null : [...kinds] },
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** Requests of a person that have a copy of what has these bytes, the latest first. */
export async function listWalletUses(tx: Knex, person: string, sha256: string): Promise<readonly WalletUse[]> {
  const { rows } = await tx.raw<{ readonly rows: readonly WalletUse[] }>(
    `select c.id as "caseId", c.number, d.title, c.filed_at as "filedAt" from "case" c join dispositif d on d.id = c.dispositif_id
     where c.id in (select f.case_id from file f where f.person_id = ? and f.sha256 = ? and f.kind = 'answer' and f.case_id is not null)
     order by c.filed_at desc, c.id`,
    [person, sha256],
  );
  return rows;
}

/** How many documents a person put in their wallet themselves. */
export async function countPutFiles(tx: Knex, person: string): Promise<number> {
  const found = await tx<{ person_id: string; kind: string }>('file')
    .where({ person_id: person, kind: 'wallet' })
    .count<{ count: string }[]>('* as count');
  return Number(found[0]?.count ?? 0);
}

/**
 * Takes a document out of the wallet: what was put there alone is forgotten, and its identifiers given, whose bytes are to be
 * removed; what requests have stays theirs and is offered no more.
 * @param except what takes its place, which may have the same content
 */
export async function takeOutFile(
  tx: Knex,
  person: string,
  { wallet, sha256 }: Pick<WalletFile, 'wallet' | 'sha256'>,
  except: string | null = null,
): Promise<readonly string[]> {
  const { rows } = await tx.raw<{ readonly rows: readonly { readonly id: string }[] }>(
    `with same as (select id, kind from file where person_id = :person and wallet = :wallet and sha256 = :sha256
                     and id is distinct from :except::uuid),
       left_out as (update file set wallet = null, given_on = null, dated_on = null, valid_until = null
                    where id in (select id from same where kind <> 'wallet'))
     delete from file where id in (select id from same where kind = 'wallet') returning id`,
    { person, wallet, sha256, except },
  );
  return rows.map(({ id }) => id);
}
