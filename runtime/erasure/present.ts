/** The plan and the journal as they are shown: schemes and categories by what people call them. */
import type { Knex } from 'knex';
import { localDate } from '../../engine/index.ts';
import type { ErasureLine, RetentionPlan } from '../../schemas/types/api.ts';
import type { Library } from '../dispositifs/library.ts';
import type { Services } from '../services.ts';
import { textCell, type Cell } from '../tables/index.ts';
import { monthsFrom } from './count-due.ts';
import { fr as messages } from './messages.ts';
import type { ProvenErasure } from './read-journal.ts';
import { readPlan, readTitles, type DueCount } from './store/plan.ts';

/** Schemes of a page of the plan. */
const PAGE = 25;

/** The plan as it was counted last, some schemes at a time; `from` is where the page begins. */
export async function presentPlan(
  { db, clock, config }: Pick<Services, 'db' | 'clock' | 'config'>,
  from: number,
): Promise<RetentionPlan> {
  const { counts, countedAt, ...plan } = await readPlan(db);
  // The months are those of the count, so that its numbers stay under them until the next.
  const months = monthsFrom(localDate(countedAt?.toISOString() ?? clock.now()));
  const titles = await readTitles(db, [...new Set(counts.map(({ dispositif }) => dispositif))]);
  const schemes = [...titles].map(([dispositif, title]) => ({
    dispositif,
    title,
    rows: rowsOf(
      counts.filter((one) => one.dispositif === dispositif),
      months,
    ),
  }));
  const next = from + PAGE;
  return {
    ...plan,
    countedAt: countedAt?.toISOString() ?? null,
    erases: config.erases,
    months,
    items: schemes.slice(from, next),
    next: next < schemes.length ? String(next) : null,
  };
}

function rowsOf(counts: readonly DueCount[], months: readonly string[]): RetentionPlan['items'][number]['rows'] {
  const groups = Map.groupBy(counts, ({ title, outcome }) => JSON.stringify([title, outcome]));
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const at = (due: string): number => some.reduce((all, one) => (one.due === due ? all + one.cases : all), 0);
    return [
      { title: first.title, then: first.outcome, overdue: at('overdue'), months: months.map(at), later: at('later') },
    ];
  });
}

/** Lines of the journal with the titles of their schemes and of what went: a version that is not there any more leaves names. */
export async function presentLines(
  { db, dispositifs }: { readonly db: Knex; readonly dispositifs: Library },
  lines: readonly ProvenErasure[],
): Promise<readonly ErasureLine[]> {
  const titles = await readTitles(db, [...new Set(lines.map(({ dispositif }) => dispositif.id))]);
  return Promise.all(
    lines.map(
      async ({ id, at, number, dispositif, categories, applicant, counts, orderedBy, transfer, hash, proven }) => {
        const compiled = await dispositifs.load(dispositif.id, dispositif.version);
        return {
          id,
          at,
          number,
          scheme: titles.get(dispositif.id) ?? dispositif.id,
          version: dispositif.version,
          categories: categories.map((name) => compiled?.privacy.categories[name]?.title ?? name),
          applicant,
          ...counts,
          orderedBy,
          transfer,
          hash,
          proven,
        };
      },
    ),
  );
}

/** Columns of the journal as a table. */
export const JOURNAL_COLUMNS: readonly string[] = messages.columns;
/** Its title. */
export const JOURNAL_TITLE: string = messages.title;

/** A line as a row of that table. */
export function rowOfLine(line: ErasureLine): readonly Cell[] {
  const number = (value: number): Cell => ({ type: 'number', value });
  const yes = (value: boolean): Cell => textCell(value ? messages.yes : messages.no);
  return [
    textCell(line.id),
    textCell(line.at),
    textCell(line.number),
    textCell(line.scheme),
    number(line.version),
    textCell(line.categories.join(' ; ')),
    yes(line.applicant),
    number(line.events),
    number(line.files),
    number(line.mails),
    number(line.readings),
    textCell(line.orderedBy ?? messages.automatic),
    textCell(line.transfer ? messages.transfer(line.transfer) : ''),
    textCell(line.hash),
    yes(line.proven),
  ];
}
