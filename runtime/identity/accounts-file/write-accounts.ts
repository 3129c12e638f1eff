/** The accounts of those who work here as a table, which can be changed and given back: read as it is, it changes nothing. */
import type { Knex } from 'knex';
import { textCell, type Cell } from '../../tables/index.ts';
import { fr as messages } from '../messages/fr.ts';
import type { KnownAccount } from './plan-accounts.ts';
import { SEPARATOR } from './read-accounts.ts';
import { eachWorking } from './store/known-accounts.ts';

const said = messages.accountsFile;

/** Headings of the columns. */
export const ACCOUNT_COLUMNS: readonly string[] = Object.values(said.columns);

/** Rows some at a time, in the order of the addresses. */
export async function* rowsOfAccounts(tx: Knex): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const some of eachWorking(tx)) yield some.map(rowOf);
}

function rowOf({ email, name, roles, groups, isDisabled }: KnownAccount): readonly Cell[] {
  const listed = (all: readonly string[]): string => all.join(` ${SEPARATOR} `);
  return [
    email,
    name,
    listed(roles.map((role) => said.roles[role])),
    listed(groups),
    said[isDisabled ? 'disabled' : 'active'],
  ].map(textCell);
}
