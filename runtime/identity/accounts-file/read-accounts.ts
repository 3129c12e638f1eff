/**
 * Accounts as a spreadsheet lists them, read to the letter: a heading that is not known, a role that does not exist or an address
 * that comes twice is told with its line, so that nobody gets or loses a right by a slip of the pen.
 */
import { foldText } from '../../../engine/base/index.ts';
import { isEmail, isOneLine, readCsv, type CsvRow } from '../../../engine/index.ts';
import type { Role } from '../../../schemas/types/api.ts';
import { fr as messages } from '../messages/fr.ts';

/** What a line wants of an account; null for what the file does not speak of. */
export interface WantedAccount {
  readonly line: number;
  /** In small letters. */
  readonly email: string;
  readonly name: string | null;
  readonly roles: readonly Role[] | null;
  /** By their names, each once. */
  readonly groups: readonly string[] | null;
  readonly isActive: boolean | null;
}

/** A line that cannot be read, and why in French. */
export interface WrongLine {
  readonly line: number;
  readonly email: string;
  readonly why: string;
}

/** Most accounts of a file: they are changed in one transaction. */
export const MOST_ACCOUNTS = 1000;
/** Between the roles, and between the groups, of a cell: names of groups have commas in them. */
export const SEPARATOR = '|';

type Column = keyof typeof messages.accountsFile.columns;

/** Names under which a column is known, folded: ours first, then what other programs write. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  email: ['adresse', 'adresse e mail', 'adresse email', 'e mail', 'email', 'courriel', 'mail'],
  name: ['nom', 'nom complet', 'name'],
  roles: ['roles', 'role'],
  groups: ['groupes', 'groupe', 'groups', 'group'],
  account: ['compte', 'account'],
};

const ROLES = new Map<string, Role>(
  Object.entries(messages.accountsFile.roles).flatMap(([role, said]) => {
    const known: Role | undefined = roleOf(role);
    return known ? [[foldText(said), known] as const, [role, known] as const] : [];
  }),
);

function roleOf(text: string): Role | undefined {
  const roles: readonly Role[] = ['agent', 'author', 'dpo', 'administrator'];
  return roles.find((role) => role === text);
}

/** The lines of a file, in their order; a sentence when it is not such a file. */
export function readAccounts(text: string): readonly (WantedAccount | WrongLine)[] | string {
  const said = messages.accountsFile;
  const { rows, brokenAt } = readCsv(text.replace(/^\u{FEFF}/u, ''));
  if (brokenAt !== null) return said.broken(brokenAt);
  const [head, ...lines] = rows;
  if (!head) return said.empty;
  const columns = head.cells.map(columnOf);
  const strange = head.cells[columns.indexOf(null)];
  if (strange !== undefined) return said.heading(strange);
  if (new Set(columns).size !== columns.length) return said.headingTwice;
  if (!columns.includes('email')) return said.noAddress;
  if (lines.length > MOST_ACCOUNTS) return said.tooMany(MOST_ACCOUNTS);
  const first = new Map<string, number>();
  return lines.map((row) => {
    const read = readLine(row, columns);
    const before = first.get(read.email);
    if (before !== undefined) return { line: read.line, email: read.email, why: said.twice(before) };
    first.set(read.email, read.line);
    return read;
  });
}

/** The column of a heading; null when no such thing is kept. A heading that is empty is strange too. */
function columnOf(heading: string): Column | null {
  const folded = foldText(heading);
  const found = Object.entries(HEADINGS).find(([, names]) => names.includes(folded));
  const columns: readonly Column[] = ['email', 'name', 'roles', 'groups', 'account'];
  return columns.find((column) => column === found?.[0]) ?? null;
}

function readLine({ line, cells }: CsvRow, columns: readonly (Column | null)[]): WantedAccount | WrongLine {
  const said = messages.accountsFile;
  const cell = (column: Column): string | null => {
    const at = columns.indexOf(column);
    return at < 0 ? null : (cells[at] ?? '');
  };
  const email = (cell('email') ?? '').toLowerCase();
  const wrong = (why: string): WrongLine => ({ line, email, why });
  if (cells.length > columns.length) return wrong(said.tooManyCells);
  if (!isEmail(email)) return wrong(said.address);
  const name = cell('name');
  if (name !== null && (name.length > 200 || !isOneLine(name))) return wrong(said.name);
  const roles = listIn(cell('roles'));
  const strange = roles?.find((role) => !ROLES.has(foldText(role)));
  if (strange !== undefined) return wrong(said.role(strange));
  const groups = listIn(cell('groups'));
  const short = groups?.find((group) => group.length < 2 || group.length > 80);
  if (short !== undefined) return wrong(said.group(short));
  const isActive = activeIn(cell('account'));
  if (isActive === undefined) return wrong(said.account);
  const known = roles?.flatMap((role) => ROLES.get(foldText(role)) ?? []);
  return {
    line,
    email,
    name: name === '' ? null : name,
    roles: known ? [...new Set(known)].toSorted() : null,
    groups,
    isActive,
  };
}

function listIn(cell: string | null): readonly string[] | null {
  if (cell === null) return null;
  const listed = cell.split(SEPARATOR).map((one) => one.trim());
  return [...new Set(listed.filter((one) => one !== ''))].toSorted();
}

/** Undefined for words that say neither. */
function activeIn(cell: string | null): boolean | null | undefined {
  const said = foldText(cell ?? '');
  if (said === '') return null;
  if (said === 'actif' || said === 'active') return true;
  return said === 'desactive' || said === 'disabled' ? false : undefined;
}
