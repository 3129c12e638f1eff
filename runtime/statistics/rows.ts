/** Statistics as a table that leaves as a file: one row a number, so that spreadsheets and programs take them alike. */
import { fillNames } from '../../engine/base/index.ts';
import { formatDay } from '../../engine/form/words/index.ts';
import type { SchemeStatistics } from '../../schemas/types/api.ts';
import { textCell, type Cell } from '../tables/index.ts';
import { fr } from './messages/fr.ts';

/** Columns of the table. */
export const HEADINGS: readonly string[] = fr.headings;

type Line = readonly [part: string, label: string, measure: string, value: number | null];

const DAY_SECONDS = 86_400;
const days = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round((seconds / DAY_SECONDS) * 10) / 10;

const stateOf = ({ state, stateTitle }: { readonly state: string; readonly stateTitle: string | null }): string =>
  stateTitle ?? fillNames(fr.formerStep, { state });

/** All numbers of the statistics; the cell of one that is withheld is empty. */
export function rowsOfStatistics(statistics: SchemeStatistics): readonly (readonly Cell[])[] {
  return [...casesLines(statistics), ...measuredLines(statistics), ...begunLines(statistics)].map(
    ([part, label, measure, value]) => [
      textCell(part),
      textCell(label),
      textCell(measure),
      value === null ? null : { type: 'number', value },
    ],
  );
}

function casesLines({ months, outcomes, filed, closed, channels, versions }: SchemeStatistics): readonly Line[] {
  const steps = (part: string, states: SchemeStatistics['filed']): readonly Line[] =>
    states.map((one) => [part, `${stateOf(one)} (${fr.outcomes[one.outcome]})`, fr.cases, one.count]);
  const split = (part: string, label: string, { open, done }: { readonly open: number; readonly done: number }) =>
    [
      [part, label, fr.open, open],
      [part, label, fr.done, done],
    ] satisfies readonly Line[];
  return [
    ...months.flatMap(({ from, filedOpen, filedDone, closed: ended }): readonly Line[] => [
      [fr.months, from.slice(0, 7), fr.filedOpen, filedOpen],
      [fr.months, from.slice(0, 7), fr.filedDone, filedDone],
      [fr.months, from.slice(0, 7), fr.ended, ended],
    ]),
    ...outcomes.map(({ outcome, count }): Line => [fr.outcome, fr.outcomes[outcome], fr.cases, count]),
    ...steps(fr.filed, filed),
    ...steps(fr.closed, closed),
    ...channels.flatMap((one) => split(fr.channels, fr.channel[one.channel], one)),
    ...versions.flatMap((one) => split(fr.versions, fillNames(fr.version, { version: one.version }), one)),
  ];
}

function measuredLines({ measured, amounts }: SchemeStatistics): readonly Line[] {
  const delays = (label: string, { median, p90 }: { readonly median: number | null; readonly p90: number | null }) =>
    [
      [fr.delays, label, fr.median, days(median)],
      [fr.delays, label, fr.p90, days(p90)],
    ] satisfies readonly Line[];
  return [
    [fr.delays, fr.whole, fr.measured, measured.cases],
    ...delays(fr.whole, measured),
    ...measured.steps.flatMap((step): readonly Line[] => [
      [fr.delays, stateOf(step), fr.stays, step.stays],
      ...delays(stateOf(step), step),
    ]),
    [fr.deeds, fr.tacit, fr.cases, measured.tacit],
    [fr.deeds, fr.corrected, fr.cases, measured.corrected],
    ...amounts.flatMap(({ entry, cases, sum, median }): readonly Line[] => [
      [fr.amounts, fr.entry[entry], fr.cases, cases],
      [fr.amounts, fr.entry[entry], fr.sum, sum],
      [fr.amounts, fr.entry[entry], fr.medianAmount, median],
    ]),
  ];
}

function begunLines({ begun }: SchemeStatistics): readonly Line[] {
  const part = fillNames(fr.begun, { from: formatDay(begun.from), to: formatDay(begun.to) });
  const titleOf = ({ page, title }: SchemeStatistics['begun']['pages'][number]): string =>
    page === '' ? fr.noPage : (title ?? fillNames(fr.formerPage, { page }));
  return [
    [part, '', fr.started, begun.begun],
    [part, '', fr.sent, begun.filed],
    [part, '', fr.left, begun.left],
    ...begun.pages.map((page): Line => [part, fillNames(fr.lastPage, { title: titleOf(page) }), fr.left, page.count]),
  ];
}
