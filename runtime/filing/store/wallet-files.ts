/** Documents of a person's requests that are kept to be offered again. */
import type { Knex } from 'knex';
import type { LocalDate } from '../../../engine/index.ts';

/** A document that its holder can give again. */
export interface WalletFile {
  readonly id: string;
  /** Kind of document. */
  readonly wallet: string;
  readonly name: string;
  /** Day it was first given. */
  readonly givenOn: LocalDate;
}

/** The last document of each kind among those that a person filed. */
export async function listWalletFiles(
  tx: Knex,
  personId: string,
  kinds: readonly string[],
): Promise<readonly WalletFile[]> {
  const result = await tx.raw<{ readonly rows: readonly WalletFile[] }>(
    `select distinct on (wallet) id, wallet, name, to_char(given_on, 'YYYY-MM-DD') as "givenOn"
     from file where person_id = ? and wallet = any (?::text[]) and case_id is not null and kind = 'answer' and not internal
     order by wallet, given_on desc, created_at desc`,
    [personId, [...kinds]],
  );
  return result.rows;
}
