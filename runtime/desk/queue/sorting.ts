/**
 * The column that the list is put in order by, as the address says it: `applicant`, `-dueAt` for the latest first, `=Devis` for a
 * column of a scheme.
 */

/** What a list may be in order by beside the columns of schemes. Opinions have no column: they stand among the marks of a row. */
const SORTED = ['number', 'dispositif', 'applicant', 'toDo', 'dueAt', 'assignee', 'filedAt', 'opinions'];

/** What an address says, where it names a column; '' for the order of the view. */
export function byOf(text: string | null): string {
  if (text === null) return '';
  const key = text.replace(/^-/u, '');
  return SORTED.includes(key) || /^=./u.test(key) ? text : '';
}

/** Which way the list goes by a column, as headings of tables say it; undefined where it goes by another. */
export function directionOf(by: string, key: string): 'ascending' | 'descending' | undefined {
  if (by === key) return 'ascending';
  return by === `-${key}` ? 'descending' : undefined;
}

/** What pressing the heading of a column asks for: its order, then the reverse, then that of the view again. */
export function nextBy(by: string, key: string): string {
  if (by === key) return `-${key}`;
  return by === `-${key}` ? '' : key;
}
