/** What one decision says, for the others alike: the same number or reason is typed once for forty cases. */
import { asJsonObject } from '../../../engine/base/index.ts';
import type { AgendaRow, AgendaScheme, SittingItem, SittingItemEntry } from '../../../schemas/types/api.ts';
import { shownItem } from './agenda.ts';
import type { TypedCell } from './cells.ts';
import { actionOf, amountField, schemeOf } from './forms.ts';
import type { Place } from './places.ts';

interface Copying {
  readonly item: SittingItem;
  /** What is typed of it. */
  readonly entry: SittingItemEntry;
  readonly items: readonly SittingItem[];
  readonly rows: ReadonlyMap<string, AgendaRow>;
  readonly schemes: readonly AgendaScheme[];
  readonly byCase: ReadonlyMap<string | null, readonly TypedCell[]>;
}

/** What would be typed: values of the same decision in the same scheme, where nothing is, but for amounts and files. */
export function copiesOf({ item, entry, items, rows, schemes, byCase }: Copying): readonly Place[] {
  const scheme = schemeOf(schemes, rows.get(item.caseId));
  const amount = amountField(actionOf(scheme, entry))?.name;
  const values = Object.entries(asJsonObject(entry.values)).filter(
    ([name, value]) => name !== amount && (typeof value !== 'object' || value === null),
  );
  return items.flatMap((other) => {
    if (other.caseId === item.caseId || other.dispositif !== item.dispositif || other.appliedAt !== null) return [];
    const there = shownItem(other, byCase.get(other.caseId));
    if (there.decision.type !== 'act' || there.decision.action !== entry.decision.action) return [];
    return values.flatMap(([name, value]) =>
      (there.values[name] ?? '') === ''
        ? [{ caseId: other.caseId, cell: { field: 'value' as const, name, value } }]
        : [],
    );
  });
}
