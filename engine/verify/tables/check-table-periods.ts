/**
 * Days on which no table of a name, or no value that an act fixes, holds: between two of them, and at both ends of the period
 * in which requests come in, where the day of receipt chooses.
 */
import type { Pointer } from '../../base/values.ts';
import type { ParsedSource } from '../../language/parsed-source.ts';
import { joinPointer } from '../../base/pointer.ts';
import { pathIn } from '../../feel/syntax/paths.ts';
import { formatDate } from '../../form/words/format-value.ts';
import type { Diagnostic } from '../../language/diagnostic.ts';
import { dayOf } from './table-domains.ts';

/** What holds for some time: where its period is written, and where its end is. */
type Dated = { readonly from: number; readonly to: number; readonly pointer: Pointer; readonly end: Pointer };
/** What follows one another in time, and the codes under which it is told of. */
type Series = {
  readonly name: string;
  readonly dated: readonly Dated[];
  readonly isByReceipt: boolean;
  readonly codes: typeof OF_TABLES | typeof OF_VALUES;
};

const OF_TABLES = { gap: 'table.period-gap', reversed: 'table.period-reversed' } as const;
const OF_VALUES = { gap: 'rules.dated-gap', reversed: 'rules.dated-reversed' } as const;
/** First and last day; not finite where there is none. */
type Days = { readonly from: number; readonly to: number };

/** Days without a table or a value that a rule needs. */
export function checkTablePeriods(parsed: ParsedSource): readonly Diagnostic[] {
  const series = [...seriesOfTables(parsed), ...seriesOfValues(parsed)];
  const reversed = series.flatMap((one) => one.dated.flatMap((dated) => tellReversed(parsed, one, dated)));
  return reversed.length > 0 ? reversed : series.flatMap((one) => checkSeries(parsed, one));
}

/** The tables of one name; those that hold at all times have no period to look at. */
function seriesOfTables(parsed: ParsedSource): readonly Series[] {
  const tables = (parsed.rules.tables ?? []).map((table, at) => ({
    table,
    place: joinPointer('/tables', at, 'effective'),
  }));
  const named = Map.groupBy(tables, ({ table }) => table.name);
  return [...named].flatMap(([name, own]) => {
    if (!own.every(({ table }) => table.effective)) return [];
    const dated = own.map(({ table, place }) => ({
      ...daysOf(table.effective),
      pointer: place,
      end: joinPointer(place, 'to'),
    }));
    const title = own[0]?.table.title ?? name;
    return [{ name: title, dated, isByReceipt: isByReceipt(parsed, name), codes: OF_TABLES }];
  });
}

function seriesOfValues(parsed: ParsedSource): readonly Series[] {
  return (parsed.rules.computed ?? []).flatMap(({ title, values, on }, index) => {
    if (!values) return [];
    const dated = values.map((value, at) => {
      const place = joinPointer('/computed', index, 'values', at);
      return { ...daysOf(value), pointer: place, end: joinPointer(place, 'to') };
    });
    return [{ name: title, dated, isByReceipt: isReceipt(parsed, on), codes: OF_VALUES }];
  });
}

function checkSeries(parsed: ParsedSource, series: Series): readonly Diagnostic[] {
  const dated = series.dated.toSorted((one, other) => one.from - other.from);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return [];
  const received = series.isByReceipt ? receivedDays(parsed) : [];
  const tellOf = (place: Dated, from: number, to: number): readonly Diagnostic[] =>
    tell(parsed, series, place, { from, to });
  return [
    ...received.flatMap((days) => tellOf(first, days.from, Math.min(first.from - 1, days.to))),
    ...dated.slice(1).flatMap((next, index) => {
      const before = dated[index];
      return before ? tellOf(before, before.to + 1, next.from - 1) : [];
    }),
    ...received.flatMap((days) => tellOf(last, Math.max(last.to + 1, days.from), days.to)),
  ];
}

function tellReversed(
  { report }: ParsedSource,
  { name, codes }: Series,
  { from, to, end }: Dated,
): readonly Diagnostic[] {
  if (from <= to) return [];
  return [report(codes.reversed, 'rules.json', end, { table: name, from: dateOf(from), to: dateOf(to) })];
}

function tell(
  { report }: ParsedSource,
  { name, codes }: Series,
  { pointer }: Dated,
  { from, to }: Days,
): readonly Diagnostic[] {
  if (!(from <= to) || !Number.isFinite(from)) return [];
  const days = Number.isFinite(to) ? `du ${dateOf(from)} au ${dateOf(to)}` : `à partir du ${dateOf(from)}`;
  return [report(codes.gap, 'rules.json', pointer, { table: name, days })];
}

/** Whether some value takes the table of the day of receipt: `on` names another day, of which nothing is known. */
function isByReceipt(parsed: ParsedSource, name: string): boolean {
  return (parsed.rules.computed ?? []).some(({ table, on }) => table === name && isReceipt(parsed, on));
}

/** A question that is filled in with the day of the request is about that day. */
function isReceipt({ fields }: ParsedSource, on: string | undefined): boolean {
  if (on === undefined) return true;
  const path = pathIn(on) ?? [];
  if (['dossier.recuLe', 'dossier.deposeLe'].includes(path.join('.'))) return true;
  return fields.some(
    ({ pointer, annotation }) => pointer === joinPointer('', ...path) && annotation.prefill === 'today',
  );
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
