/**
 * The queue as desks follow it: two hundred ask for it at the moment a case moves, most in the same words. Who holds the same
 * functions is shown the same, so that what they ask at once is read once.
 */
import type { QueueCounts, QueuePage } from '../../../schemas/types/api.ts';
import type { Services } from '../../services.ts';
import { createShared } from '../../store/shared.ts';
import type { QueueFilter } from './queue-filter.ts';
import { personalCounts, sharedCounts } from './queue-page.ts';
import type { SortBy } from './sort-by.ts';
import { pageBy } from './sorted-page.ts';
import { isPersonal, type PersonalView } from './store/views-for.ts';

/** The queue as the desks of a server ask for it: what is asked at once in the same words is read once. */
export interface LiveQueue {
  /** A page in the order of the view, or of a column, as it is at a moment after it was asked for. */
  page(filter: QueueFilter, by?: SortBy): Promise<QueuePage>;
  /** How many rows each view has, up to 1,000. */
  counts(filter: Omit<QueueFilter, 'view' | 'sort' | 'limit'>): Promise<QueueCounts>;
}

/** What is asked at once through one of these is shared; a server has one. */
export function createLiveQueue(services: Pick<Services, 'db' | 'dispositifs'>): LiveQueue {
  const pages = createShared<QueuePage>();
  const counts = createShared<Omit<QueueCounts, PersonalView>>();
  return {
    page(filter, by) {
      const { now, userId, absent, ...asked } = filter;
      const account = isPersonal(filter.view) ? [userId, absent] : null;
      return pages(JSON.stringify([asked, account, by]), () => pageBy(services, filter, by));
    },
    async counts(filter) {
      const { now, userId, absent, ...asked } = filter;
      const [shared, personal] = await Promise.all([
        counts(JSON.stringify(asked), () => sharedCounts(services, filter)),
        personalCounts(services, filter),
      ]);
      return { ...shared, ...personal };
    },
  };
}
