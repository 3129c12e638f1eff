/** What somebody was told, day by day: what is of one request stands together, whatever else was told in between. */
import { formatDay } from '../../../../engine/form/words/index.ts';
import type { Notice } from '../../../notices/index.ts';
import type { NoticeItem } from '../../parts/notice-list.tsx';
import type { NoticeDay } from './view.tsx';

/** The latest day first, and in each the request that was told of last. */
export function byDay(notices: readonly Notice[], present: (notice: Notice) => NoticeItem): readonly NoticeDay[] {
  const days = Map.groupBy(notices, ({ at }) => formatDay(at));
  return [...days].map(([day, told]) => ({
    day,
    notices: [...Map.groupBy(told, aboutOf).values()].flat().map(present),
  }));
}

/** The request that a notice leads to, whichever part of its page. */
function aboutOf({ path }: Notice): string {
  return path.split('#', 1)[0]?.split('/').slice(0, 4).join('/') ?? path;
}
