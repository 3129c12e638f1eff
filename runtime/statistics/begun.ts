/**
 * Requests that were begun and left, by the page on which they stand. Only what is there anyway is looked at: the drafts
 * themselves, which are removed thirty days after they were last touched at the earliest. Whoever reads the figures may not open
 * them, so that small numbers are withheld as in open data.
 */
import { addDays, lastAnsweredPage, localDate, type CompiledDispositif } from '../../engine/index.ts';
import type { SchemeStatistics } from '../../schemas/types/api.ts';
import { countBegun, listLeft, type LeftDraft } from '../filing/index.ts';
import { FEWEST, withhold } from '../open-data/index.ts';
import { listBegunDays } from '../settings/index.ts';
import type { Services } from '../services.ts';

type Begun = SchemeStatistics['begun'];
type Model = CompiledDispositif['form']['model'];

/** Nothing is looked for further back. */
const MOST_DAYS = 30;
/** Days without a change after which a request counts as left. */
const QUIET_DAYS = 7;
/** Requests whose page is looked for at most, the last begun. */
const MOST_LEFT = 2000;
const DAY_MS = 86_400_000;

/** Requests begun in the days for which all of them are still there, and long enough ago to be called left. */
export async function begunRequests(
  { db, dispositifs, config, clock }: Pick<Services, 'db' | 'dispositifs' | 'config' | 'clock'>,
  scheme: string,
  current: Model | undefined,
): Promise<Begun> {
  const today = Date.parse(clock.now());
  // What was begun while fewer days were set is kept for these alone, whatever is set now.
  const days = await listBegunDays(db, new Date(today - MOST_DAYS * DAY_MS));
  const from = new Date(today - Math.min(MOST_DAYS, config.draftDays.anonymous, ...days) * DAY_MS);
  const until = new Date(today - QUIET_DAYS * DAY_MS);
  const span = { scheme, from, until };
  const [{ begun, filed, left }, drafts] = await Promise.all([countBegun(db, span), listLeft(db, span, MOST_LEFT)]);
  const models = new Map<number, Model>();
  for (const version of new Set(drafts.map((draft) => draft.version))) {
    const compiled = await dispositifs.load(scheme, version);
    if (compiled) models.set(version, compiled.form.model);
  }
  const isTold = left === 0 || left >= FEWEST;
  return {
    from: localDate(from.toISOString()),
    to: addDays(localDate(until.toISOString()), -1),
    begun: isTold ? begun : null,
    filed,
    left: isTold ? left : null,
    pages: left >= FEWEST ? pagesOf(drafts, models, current) : [],
  };
}

/** Where requests stand, in the order of the form in force; pages of former versions after them, and first what has no answer. */
export function pagesOf(
  drafts: readonly LeftDraft[],
  models: ReadonlyMap<number, Pick<Model, 'schema' | 'ui' | 'fields'>>,
  current: Pick<Model, 'ui'> | undefined,
): Begun['pages'] {
  const counts = new Map<string, number>();
  for (const { version, answers } of drafts) {
    const model = models.get(version);
    if (!model) continue;
    const page = lastAnsweredPage(model, answers) ?? '';
    counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  const pages = current?.ui.pages ?? [];
  const order = ['', ...pages.map(({ id }) => id)];
  const place = (page: string): number => (order.includes(page) ? order.indexOf(page) : order.length);
  return withhold([...counts].map(([value, count]) => ({ year: 0, value, count })))
    .toSorted((one, other) => place(one.value) - place(other.value) || (one.value < other.value ? -1 : 1))
    .map(({ value, count }) => ({
      page: value,
      title: pages.find(({ id }) => id === value)?.title ?? null,
      count,
    }));
}
