/** Accounts and their groups as a file: written, judged line by line, carried out. */
export { carryOutAccounts, digestOf, previewAccounts } from './carry-out.ts';
export { readAccounts } from './read-accounts.ts';
export { ACCOUNT_COLUMNS, rowsOfAccounts } from './write-accounts.ts';
