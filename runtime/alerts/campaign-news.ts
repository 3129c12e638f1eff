/** What is to be told of the times in which schemes receive requests, at a moment. */
import { endOfDay, instantOfLocal, receivingPeriods, type Instant, type Period } from '../../engine/index.ts';
import type { DispositifIdentity } from '../../schemas/types/dispositif.ts';
import type { NewNews, NewsKind } from './alert.ts';

const DAY_MS = 86_400_000;
/** Time enough to gather documents. */
const SOON_DAYS = 14;
const CLOSING_DAYS = 7;
/** What opened longer ago is no news: it was there when alerts began, or when its dates were written. */
const OPENED_DAYS = 7;

type Identity = Pick<DispositifIdentity, 'title' | 'theme' | 'audiences' | 'windows' | 'effective'>;

/** News of one scheme, each with a key that is the same whenever it is looked at. A scheme without campaigns only ends. */
export function campaignNews(
  { id, identity }: { readonly id: string; readonly identity: Identity },
  now: Instant,
): readonly NewNews[] {
  const { title, theme, audiences, windows } = identity;
  const at = Date.parse(now);
  return receivingPeriods(identity).flatMap((period) =>
    kindsOf(period, at)
      .filter((kind) => windows !== undefined || kind === 'closing')
      .map((kind) => {
        const isBeginning = kind === 'soon';
        const day = isBeginning ? period.opens : period.closes;
        const hour = (isBeginning ? period.opensAt : period.closesAt) ?? null;
        const moment = kind === 'closing' ? endText(period) : beginText(period);
        const key = `${kind}:${id}:${moment}`;
        return { key, kind, dispositif: id, title, summary: null, theme, audiences, changes: [], day, hour };
      }),
  );
}

const beginText = ({ opens, opensAt = '00:00' }: Period): string => `${opens}T${opensAt}`;
const endText = ({ closes, closesAt = '24:00' }: Period): string => `${closes}T${closesAt}`;

function kindsOf(period: Period, at: number): readonly NewsKind[] {
  const begin = Date.parse(instantOfLocal(beginText(period)));
  const end = endOf(period);
  if (at < begin) return at >= begin - SOON_DAYS * DAY_MS ? ['soon'] : [];
  if (end !== null && at >= end) return [];
  // Of a short campaign, that it ends is told once half of it is over, so that it is not told as it opens.
  const isClosing = end !== null && at >= Math.max(end - CLOSING_DAYS * DAY_MS, (begin + end) / 2);
  const isNew = at < begin + OPENED_DAYS * DAY_MS;
  return [...(isNew ? (['opened'] as const) : []), ...(isClosing ? (['closing'] as const) : [])];
}

function endOf({ closes, closesAt }: Period): number | null {
  if (closes === null) return null;
  return Date.parse(closesAt === undefined ? endOfDay(closes) : instantOfLocal(`${closes}T${closesAt}`));
}
