/** Where something is typed on a sitting: a property of it, or of a case on its agenda. */
import { asJsonObject } from '../../../engine/base/index.ts';
import type {
  Sitting,
  SittingCell,
  SittingCellKept,
  SittingEntry,
  SittingItemEntry,
} from '../../../schemas/types/api.ts';

/** A place, by the case (null for the sitting itself) and the property. */
export interface Place {
  readonly caseId: string | null;
  readonly cell: SittingCell;
}

/** What the server calls the property of a cell. */
export const keyOf = (cell: SittingCell): string => (cell.field === 'value' ? `value.${cell.name}` : cell.field);

/** The same place is the same text. */
export const placeKey = ({ caseId, cell }: Place): string => `${caseId ?? ''} ${keyOf(cell)}`;

/** What the server has at a place, and its revision; undefined for a case that is no longer on the agenda. */
export function findAt(
  sitting: Sitting,
  { caseId, cell }: Place,
): { readonly cell: SittingCell; readonly revision: number } | undefined {
  const holder = caseId === null ? sitting : sitting.items.find((item) => item.caseId === caseId);
  if (!holder) return undefined;
  const found = 'items' in holder ? sittingCell(holder.entry, cell) : itemCell(holder.entry, cell);
  return { cell: found, revision: holder.revisions[keyOf(cell)] ?? 0 };
}

/** A sitting with what was kept at a place. */
export function keptIn(sitting: Sitting, { caseId, cell }: Place, { revision, count }: SittingCellKept): Sitting {
  const revisions = { [keyOf(cell)]: revision };
  if (caseId === null)
    return { ...sitting, entry: typedIn(sitting.entry, cell), revisions: { ...sitting.revisions, ...revisions } };
  return {
    ...sitting,
    items: sitting.items.map((item) =>
      item.caseId === caseId
        ? {
            ...item,
            entry: typedOn(item.entry, cell),
            revisions: { ...item.revisions, ...revisions },
            revision,
            count: count ?? item.count,
          }
        : item,
    ),
  };
}

/** What is typed of a sitting, with a cell in its place. */
export function typedIn(entry: SittingEntry, cell: SittingCell): SittingEntry {
  return { ...entry, [cell.field]: cell.value };
}

/** What is typed of a case, with a cell in its place. */
export function typedOn(entry: SittingItemEntry, cell: SittingCell): SittingItemEntry {
  if (cell.field !== 'value') return { ...entry, [cell.field]: cell.value };
  const { [cell.name]: _former, ...others } = entry.values;
  return { ...entry, values: cell.value === null ? others : { ...others, [cell.name]: cell.value } };
}

function sittingCell(entry: SittingEntry, cell: SittingCell): SittingCell {
  switch (cell.field) {
    case 'title':
    case 'at':
    case 'place':
      return { field: cell.field, value: entry[cell.field] };
    case 'quorum':
      return { field: 'quorum', value: entry.quorum };
    case 'members':
      return { field: 'members', value: entry.members };
    case 'notes':
      return { field: 'notes', value: entry.notes };
    default:
      throw new Error(`${cell.field} is no property of a sitting`);
  }
}

function itemCell(entry: SittingItemEntry, cell: SittingCell): SittingCell {
  switch (cell.field) {
    case 'decision':
      return { field: 'decision', value: entry.decision };
    case 'votes':
      return { field: 'votes', value: entry.votes };
    case 'recused':
      return { field: 'recused', value: entry.recused };
    case 'notes':
      return { field: 'notes', value: entry.notes };
    case 'value': {
      const { [cell.name]: value = null } = asJsonObject(entry.values);
      return { ...cell, value };
    }
    default:
      throw new Error(`${cell.field} is no property of a case`);
  }
}
