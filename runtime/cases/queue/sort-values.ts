/** Values of a column as they are put in order, and the place where a page of them ended. */
import { isUuid } from '../store/read-case.ts';

/** Numbers by their size, texts as a French dictionary has them; what there is none of comes last, whichever way. */
export type SortValue = string | number | null;

/** A row of a view with its value; `key` is its place in the order of the view. */
export interface Sorted {
  readonly case_id: string;
  readonly task_id: string;
  readonly key: string;
  readonly value: SortValue;
}

/** Characters of a text that count: the place of a page's end is an address. */
const MOST_CHARACTERS = 40;

/** A value as it is compared, and as it stands in an address. */
export function sortValue(value: SortValue): SortValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || value.trim() === '') return null;
  return value.length <= MOST_CHARACTERS ? value : [...value].slice(0, MOST_CHARACTERS).join('');
}

const inFrench = new Intl.Collator('fr', { numeric: true });

/** The order of two rows: by their values, and of the same value in the order of the view. */
export function compareSorted(descending: boolean, direction: 'asc' | 'desc'): (one: Sorted, other: Sorted) => number {
  const way = descending ? -1 : 1;
  const viewWay = direction === 'asc' ? 1 : -1;
  return (one, other) => {
    if ((one.value === null) !== (other.value === null)) return one.value === null ? 1 : -1;
    return (
      way * compareValues(one.value, other.value) ||
      viewWay *
        (compareTexts(one.key, other.key) ||
          compareTexts(one.case_id, other.case_id) ||
          compareTexts(one.task_id, other.task_id))
    );
  };
}

function compareValues(one: SortValue, other: SortValue): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return inFrench.compare(one, other);
  // Columns of two schemes that are called alike may hold one numbers and the other words.
  return one === other ? 0 : typeof one === 'number' ? -1 : 1;
}

/** Moments as PostgreSQL writes them, and identifiers, compare as their characters do. */
const compareTexts = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** The place after a row, as text that is safe in an address. */
export const encodeSorted = ({ value, key, case_id: caseId, task_id: taskId }: Sorted): string =>
  Buffer.from(JSON.stringify([value, key, caseId, taskId])).toString('base64url');

/** The place that a client sent; undefined when it is none of ours, which begins at the first page. */
export function decodeSorted(text: string | undefined): Sorted | undefined {
  if (text === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (!isList(parts)) return undefined;
    const [value, key, caseId, taskId] = parts;
    if (!isValue(value) || typeof key !== 'string' || typeof caseId !== 'string' || typeof taskId !== 'string')
      return undefined;
    return isUuid(caseId) ? { value: sortValue(value), key, case_id: caseId, task_id: taskId } : undefined;
  } catch {
    return undefined;
  }
}

const isValue = (value: unknown): value is SortValue =>
  value === null || typeof value === 'string' || typeof value === 'number';

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
