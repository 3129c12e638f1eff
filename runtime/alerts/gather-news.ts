/**
 * Works out what is new: from versions that nobody looked at yet, and from the times in which schemes receive requests. What is
 * told has a key, so that it is told once however often this runs; one process does it at a time, so that news are numbered in
 * the order in which others see them, and whoever remembers the last number misses none.
 */
import type { Knex } from 'knex';
import { newsOfVersion, type Instant } from '../../engine/index.ts';
import type { Services } from '../services.ts';
import type { NewNews } from './alert.ts';
import { campaignNews } from './campaign-news.ts';
import {
  forgetNews,
  insertNews,
  listLimitedInTime,
  lockNews,
  markLookedAt,
  takeNextVersion,
  type VersionToTell,
} from './store/news.ts';

/** Looks at all that is to be looked at; gives how many news there are. */
export async function gatherNews({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  let count = 0;
  for (;;) {
    const told = await db.transaction((tx) => gatherVersion(tx, clock.now()));
    if (told === null) break;
    count += told;
  }
  await forgetNews(db, clock.now());
  return count + (await db.transaction((tx) => gatherCampaigns(tx, clock.now())));
}

/** Null when no version is left to look at. */
async function gatherVersion(tx: Knex.Transaction, now: Instant): Promise<number | null> {
  await lockNews(tx);
  const version = await takeNextVersion(tx);
  if (!version) return null;
  const news = version.offered ? versionNews(version) : [];
  await insertNews(tx, news, now);
  await markLookedAt(tx, version, now);
  return news.length;
}

function versionNews({ id, number, identity, files, former }: VersionToTell): readonly NewNews[] {
  const { title, summary, theme, audiences } = identity;
  const about = { dispositif: id, title, summary: null, theme, audiences, day: null, hour: null };
  if (former === null) return [{ ...about, summary, key: `scheme:${id}`, kind: 'scheme', changes: [] }];
  const changes = newsOfVersion(former, files);
  return changes.length === 0 ? [] : [{ ...about, key: `version:${id}:${number}`, kind: 'version', changes }];
}

async function gatherCampaigns(tx: Knex.Transaction, now: Instant): Promise<number> {
  const entries = await listLimitedInTime(tx);
  const news = entries.flatMap((entry) => campaignNews(entry, now));
  if (news.length === 0) return 0;
  await lockNews(tx);
  return insertNews(tx, news, now);
}
