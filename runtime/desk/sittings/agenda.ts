/** The agenda as the grid shows it: schemes with their cases, what is typed over what is kept, and their sums. */
import type { AgendaRow, AgendaScheme, Sitting, SittingItem, SittingItemEntry } from '../../../schemas/types/api.ts';
import type { TypedCell, TypedCells } from './cells.ts';
import { actionOf, amountField, schemeOf } from './forms.ts';
import { typedIn, typedOn } from './places.ts';

/** Cases of one scheme, in their order. */
export interface AgendaGroup {
  readonly dispositif: string;
  readonly items: readonly SittingItem[];
}

/** The cases by scheme, as the server orders them. */
export function groupsOf(items: readonly SittingItem[]): readonly AgendaGroup[] {
  const groups = new Map<string, SittingItem[]>();
  for (const item of items) {
    const group = groups.get(item.dispositif) ?? [];
    group.push(item);
    groups.set(item.dispositif, group);
  }
  return [...groups].map(([dispositif, some]) => ({ dispositif, items: some }));
}

const NONE: readonly TypedCell[] = [];

/** What is typed and not yet kept, by case. */
export function typedByCase(typed: TypedCells): ReadonlyMap<string | null, readonly TypedCell[]> {
  const found = new Map<string | null, readonly TypedCell[]>();
  for (const cell of typed.values()) found.set(cell.caseId, [...(found.get(cell.caseId) ?? NONE), cell]);
  return found;
}

/** The entry of a sitting as one sees it: what one types comes before what is kept. */
export function shownEntry({ entry }: Sitting, typed: readonly TypedCell[] = NONE): Sitting['entry'] {
  return typed.reduce((shown, { cell }) => typedIn(shown, cell), entry);
}

/** The same of a case. */
export function shownItem({ entry }: Pick<SittingItem, 'entry'>, typed: readonly TypedCell[] = NONE): SittingItemEntry {
  return typed.reduce((shown, { cell }) => typedOn(shown, cell), entry);
}

/** What is granted of a case so far; null where its decision asks for no amount, or none is typed. */
export function grantedOf(scheme: AgendaScheme | undefined, entry: SittingItemEntry): number | null {
  const field = amountField(actionOf(scheme, entry));
  const value = field && entry.values[field.name];
  return typeof value === 'number' ? value : null;
}

/** What is proposed of a case: the first amount that agents wrote or that is computed. */
export const proposedOf = (row: AgendaRow | undefined): number | null => row?.proposed[0]?.amount ?? null;
/** What is asked. */
export const askedOf = (row: AgendaRow | undefined): number | null => row?.asked[0]?.amount ?? null;

/** Sums of some cases. */
export interface Sums {
  readonly cases: number;
  readonly asked: number;
  readonly proposed: number;
  readonly granted: number;
  /** Cases of which something is decided. */
  readonly decided: number;
}

/** What some cases come to. */
export function sumsOf(
  items: readonly SittingItem[],
  rows: ReadonlyMap<string, AgendaRow>,
  schemes: readonly AgendaScheme[],
  typed: ReadonlyMap<string | null, readonly TypedCell[]>,
): Sums {
  const sums = { cases: items.length, asked: 0, proposed: 0, granted: 0, decided: 0 };
  for (const item of items) {
    const row = rows.get(item.caseId);
    const entry = shownItem(item, typed.get(item.caseId));
    sums.asked += askedOf(row) ?? 0;
    sums.proposed += proposedOf(row) ?? 0;
    sums.granted += grantedOf(schemeOf(schemes, row), entry) ?? 0;
    if (entry.decision.type !== 'none') sums.decided += 1;
  }
  return sums;
}
