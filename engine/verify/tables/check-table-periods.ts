/**
 * Days on which no table of a name holds: between two of them, and at both ends of the period in which requests come in,
 * where the day of receipt chooses the table.
 */
import type { DecisionTable } from '../../../schemas/types/rules.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import { formatDate } from '../../form/words/format-value.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { dayOf } from './table-domains.ts';

type Dated = { readonly table: DecisionTable; readonly at: number; readonly from: number; readonly to: number };
/** First and last day; not finite where there is none. */
type Days = { readonly from: number; readonly to: number };

/** Days without a table that a value needs. */
export function checkTablePeriods(parsed: ParsedSource): readonly Diagnostic[] {
  const tables = (parsed.rules.tables ?? []).map((table, at) => ({ table, at, ...daysOf(table.effective) }));
  const reversed = tables.filter(({ from, to }) => to < from);
  if (reversed.length > 0) return reversed.map((dated) => tellReversed(parsed, dated));
  const names = [...new Set(tables.map(({ table }) => table.name))];
  return names.flatMap((name) => {
    const dated = tables.filter(({ table }) => table.name === name).toSorted((one, other) => one.from - other.from);
    const [first, last] = [dated[0], dated.at(-1)];
    if (!first || !last || !dated.every(({ table }) => table.effective)) return [];
    const received = isByReceipt(parsed, name) ? receivedDays(parsed) : [];
    return [
      ...received.flatMap((days) => tell(parsed, first, { from: days.from, to: Math.min(first.from - 1, days.to) })),
      ...dated.slice(1).flatMap((next, index) => {
        const before = dated[index];
        return before ? tell(parsed, before, { from: before.to + 1, to: next.from - 1 }) : [];
      }),
      ...received.flatMap((days) => tell(parsed, last, { from: Math.max(last.to + 1, days.from), to: days.to })),
    ];
  });
}

function tellReversed({ report }: ParsedSource, { table, at, from, to }: Dated): Diagnostic {
  const params = { table: table.title, from: dateOf(from), to: dateOf(to) };
  return report('table.period-reversed', 'rules.json', joinPointer('/tables', at, 'effective', 'to'), params);
}

function tell(parsed: ParsedSource, { table, at }: Dated, { from, to }: Days): readonly Diagnostic[] {
  if (!(from <= to) || !Number.isFinite(from)) return [];
  const days = Number.isFinite(to) ? `du ${dateOf(from)} au ${dateOf(to)}` : `à partir du ${dateOf(from)}`;
  return [
    parsed.report('table.period-gap', 'rules.json', joinPointer('/tables', at, 'effective'), {
      table: table.title,
      days,
    }),
  ];
}

/** Whether some value takes the table of the day of receipt: `on` names another day, of which nothing is known. */
function isByReceipt({ rules }: ParsedSource, name: string): boolean {
  return (rules.computed ?? []).some(({ table, on }) => table === name && on === undefined);
}

/** Days on which requests come in: the campaigns, or the whole time in force. */
function receivedDays({ identity }: ParsedSource): readonly Days[] {
  const force = daysOf(identity.effective);
  const windows = (identity.windows ?? []).map(({ opens, closes }) => daysOf({ from: opens, to: closes }));
  return windows.length === 0
    ? [force]
    : windows.map(({ from, to }) => ({ from: Math.max(from, force.from), to: Math.min(to, force.to) }));
}

function daysOf(period: { readonly from: string; readonly to?: string } | undefined): Days {
  const [from, to] = [period && dayOf(period.from), period?.to !== undefined ? dayOf(period.to) : null];
  return { from: from ?? -Infinity, to: to ?? Infinity };
}

function dateOf(day: number): string {
  return formatDate(new Date(day * 86_400_000).toISOString());
}
