/** What is typed of a sitting and of its cases: one property at a time, each with a revision of its own. */
import { instantOfLocal, isDate } from '../../engine/index.ts';
import type { SittingCell, SittingEntry, SittingItemEntry } from '../../schemas/types/api.ts';

/** Of a case of which nothing is typed. */
export const EMPTY_ITEM: SittingItemEntry = {
  decision: { type: 'none', action: '' },
  values: {},
  votes: null,
  recused: [],
  notes: '',
};

/** What a property is called among revisions: values for the form of an action each have one. */
export function keyOf(cell: SittingCell): string {
  return cell.field === 'value' ? `value.${cell.name}` : cell.field;
}

/** The entry of a sitting with what was typed; null for what belongs to a case. */
export function writeSitting(entry: SittingEntry, cell: SittingCell): SittingEntry | null {
  switch (cell.field) {
    case 'title':
    case 'at':
    case 'place':
    case 'quorum':
    case 'members':
    case 'notes':
      return { ...entry, [cell.field]: cell.value };
    default:
      return null;
  }
}

/** The entry of a case with what was typed; null for what belongs to the sitting. */
export function writeItem(entry: SittingItemEntry, cell: SittingCell): SittingItemEntry | null {
  switch (cell.field) {
    case 'decision':
    case 'votes':
    case 'recused':
    case 'notes':
      return { ...entry, [cell.field]: cell.value };
    case 'value': {
      const { [cell.name]: _former, ...others } = entry.values;
      return { ...entry, values: cell.value === null ? others : { ...others, [cell.name]: cell.value } };
    }
    default:
      return null;
  }
}

/** When a sitting is held; null for a day that no month has. */
export function heldAt({ at }: Pick<SittingEntry, 'at'>): string | null {
  return isDate(at.slice(0, 10)) ? new Date(instantOfLocal(at)).toISOString() : null;
}
