/** The column that a queue is put in order by, in place of its own order. */
import type { QueueSort, QueueView } from '../../../schemas/types/api.ts';

/** Columns that the desk knows of every case. */
const OWN = ['number', 'dispositif', 'applicant', 'toDo', 'dueAt', 'assignee', 'filedAt', 'opinions'] as const;

/** A column, and whether the greatest comes first; `column` is one of the schemes' own, by its title. */
export type SortBy = { readonly descending: boolean } & (
  | { readonly name: (typeof OWN)[number] }
  | { readonly name: 'column'; readonly title: string }
);

/** The column that a text names: `applicant`, `-dueAt` for the latest first, `-=Devis` for the highest estimate; undefined where it names none. */
export function readSortBy(text: string | undefined): SortBy | undefined {
  if (text === undefined) return undefined;
  const descending = text.startsWith('-');
  const key = descending ? text.slice(1) : text;
  if (key.startsWith('=')) return key.length > 1 ? { name: 'column', title: key.slice(1), descending } : undefined;
  const name = OWN.find((own) => own === key);
  return name && { name, descending };
}

/** What an order by a column is when the view has it anyway, from one end or the other: then an index gives any page of it, of however many. */
export interface OwnOrder {
  readonly sort: QueueSort;
  readonly reversed: boolean;
}

/** Tasks are in the order of their due dates, open cases in that of their filing. */
export function ownOrder(view: QueueView, { name, descending }: SortBy): OwnOrder | undefined {
  if (name === 'dueAt' && BY_DUE_DATE.has(view)) return { sort: 'due', reversed: descending };
  if (name === 'filedAt' && BY_FILING.has(view)) return { sort: 'age', reversed: descending };
  return undefined;
}

const BY_DUE_DATE: ReadonlySet<QueueView> = new Set(['todo', 'mine', 'late']);
const BY_FILING: ReadonlySet<QueueView> = new Set(['waiting', 'open']);
