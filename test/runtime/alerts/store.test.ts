/** News and readers as they are kept: in order, once, a page at a time, and for as long as they are of use. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gatherNews } from '../../../runtime/alerts/index.ts';
import type { NewNews } from '../../../runtime/alerts/alert.ts';
import { lastNews, listFollowed, listUntold, lockDueReaders, markTold } from '../../../runtime/alerts/store/digests.ts';
import { forgetNews, insertNews, listLimitedInTime, listNews } from '../../../runtime/alerts/store/news.ts';
import {
  confirmSubscription,
  ensureReader,
  eraseAlerts,
  findReader,
  findReaderOf,
  findSubscription,
  insertWish,
  listSubscriptions,
  setRhythm,
  stopSubscriptions,
  type ReaderOf,
  type Wish,
} from '../../../runtime/alerts/store/subscriptions.ts';
import { sendAlerts } from '../../../runtime/jobs/send-alerts.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { publishMedicalAid, SCHEME } from '../../support/medical-aid.ts';

const NOW = '2026-11-27T08:00:00.000Z';
const LATER = '2026-11-28T08:00:00.000Z';
const ALL: Wish = { about: 'all', subject: '', topics: ['scheme', 'version', 'campaign'], rhythm: 'daily' };
const NEWS: NewNews = {
  key: 'soon:a',
  kind: 'soon',
  dispositif: SCHEME,
  title: 'Aide médicale',
  summary: null,
  theme: 'Santé',
  audiences: ['particulier', 'foyer'],
  changes: [],
  day: '2026-12-01',
  hour: '08:00',
};

let test: TestApp;
let marie: TestPerson;
const db = () => test.services.db;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  // What it publishes is looked at, so that nothing but what a test tells is new.
  await gatherNews(test.services);
  marie = await test.signIn({ email: 'marie@exemple.nc' });
});
afterAll(() => test.close());
beforeEach(async () => {
  await db()('alert_reader').delete();
  await db()('alert_news').delete();
  await db()('outbox').delete();
});

/** The services on the day after the news. */
const atLater = () => ({ ...test.services, clock: { ...test.services.clock, now: () => LATER } });
const insert = (...news: readonly NewNews[]): Promise<number> => db().transaction((tx) => insertNews(tx, news, NOW));
const many = (count: number): readonly NewNews[] =>
  Array.from({ length: count }, (_, at) => ({ ...NEWS, key: `soon:${at}`, title: `Aide ${at}` }));
/** A reader who follows something, whose mail is due. */
async function reader(of: ReaderOf, wish: Wish = ALL): Promise<string> {
  return db().transaction(async (tx) => {
    const id = await ensureReader(tx, of, wish.rhythm, NOW);
    const found = await findSubscription(tx, await insertWish(tx, id, wish, NOW), NOW);
    if (!found) throw new Error('it was not kept');
    await confirmSubscription(tx, found, NOW, NOW);
    return id;
  });
}
const untold = (id: string, upTo = '9999999', limit = 10) =>
  db().transaction((tx) => listUntold(tx, id, { upTo, limit }));

describe('news', () => {
  it('are kept as they are, in their order, the latest first', async () => {
    expect(await insert(NEWS, { ...NEWS, key: 'opened:a', kind: 'opened', day: null, hour: null })).toBe(2);
    expect(await listNews(db(), { about: 'all', subject: '' }, 10)).toMatchObject([
      { kind: 'opened', day: null, hour: null, at: NOW },
      { kind: 'soon', day: '2026-12-01', hour: '08:00', dispositif: SCHEME, title: 'Aide médicale' },
    ]);
  });

  it('are told once, whatever they are told with', async () => {
    expect(await insert(NEWS)).toBe(1);
    expect(await insert(NEWS, { ...NEWS, key: 'soon:b' })).toBe(1);
    expect(await insert(NEWS)).toBe(0);
    expect(await db()('alert_news')).toHaveLength(2);
  });

  it('are given a page at a time', async () => {
    await insert(...many(30));
    const page = await listNews(db(), { about: 'theme', subject: 'Santé' }, 5);
    expect(page.map(({ title }) => title)).toEqual(['Aide 29', 'Aide 28', 'Aide 27', 'Aide 26', 'Aide 25']);
  });

  it('are forgotten after 400 days', async () => {
    await insert(NEWS);
    const after = (days: number): string => new Date(Date.parse(NOW) + days * 86_400_000).toISOString();
    await forgetNews(db(), after(399));
    expect(await db()('alert_news')).toHaveLength(1);
    await forgetNews(db(), after(401));
    expect(await db()('alert_news')).toEqual([]);
  });

  it('of times are looked for where there are times', async () => {
    expect(await db().transaction(listLimitedInTime)).toEqual([]);
    const version = db()('dispositif_version').where({ dispositif_id: SCHEME });
    const { catalogue } = await version.clone().first('catalogue');
    const windows = [{ opens: '2026-03-01', closes: '2026-04-30' }];
    await version.clone().update({ catalogue: JSON.stringify({ ...catalogue, windows }) });
    expect(await db().transaction(listLimitedInTime)).toMatchObject([{ id: SCHEME, identity: { windows } }]);
    await db()('dispositif').where({ id: SCHEME }).update({ standing: 'archived' });
    expect(await db().transaction(listLimitedInTime)).toEqual([]);
    await db()('dispositif').where({ id: SCHEME }).update({ standing: 'offered' });
    await version.clone().update({ catalogue: JSON.stringify(catalogue) });
  });
});

describe('a reader', () => {
  it('is one for an account or an address, however often it asks', async () => {
    const first = await reader({ userId: marie.userId });
    expect(await reader({ userId: marie.userId }, { ...ALL, about: 'theme', subject: 'Santé' })).toBe(first);
    expect(await reader({ email: 'jean@exemple.nc' })).not.toBe(first);
    expect(await findReaderOf(db(), marie.userId)).toMatchObject({ email: 'marie@exemple.nc', hasAccount: true });
    expect(new Set((await listSubscriptions(db(), first)).map(({ about }) => about))).toEqual(
      new Set(['all', 'theme']),
    );
  });

  it('is told what is above the number they were told, and no more than is asked for', async () => {
    const id = await reader({ email: 'jean@exemple.nc' });
    await insert(...many(12));
    const { news, more } = await untold(id);
    expect([news.length, more]).toEqual([10, 2]);
    expect(news[0]?.title).toBe('Aide 0');
    const upTo = await lastNews(db());
    await insert({ ...NEWS, key: 'soon:later' });
    // What became known meanwhile is for the next mail.
    expect((await untold(id, upTo)).more).toBe(2);
    await db().transaction((tx) => markTold(tx, id, upTo, LATER));
    expect((await untold(id)).news).toMatchObject([{ title: 'Aide médicale' }]);
  });

  it('is told nothing that was there before they asked', async () => {
    await insert(...many(3));
    const id = await reader({ email: 'jean@exemple.nc' });
    expect((await untold(id)).news).toEqual([]);
    expect(await listFollowed(db(), id, 2)).toHaveLength(2);
  });

  it.each<[string, Omit<Wish, 'rhythm'>, number]>([
    ['another theme', { about: 'theme', subject: 'Eau', topics: ['campaign'] }, 0],
    ['its theme', { about: 'theme', subject: 'Santé', topics: ['campaign'] }, 1],
    ['an audience of it', { about: 'audience', subject: 'foyer', topics: ['campaign'] }, 1],
    ['another audience', { about: 'audience', subject: 'entreprise', topics: ['campaign'] }, 0],
    ['the scheme', { about: 'scheme', subject: SCHEME, topics: ['campaign'] }, 1],
    ['the scheme, for other things', { about: 'scheme', subject: SCHEME, topics: ['scheme', 'version'] }, 0],
  ])('of %s is told what it is about', async (_what, wish, count) => {
    const id = await reader({ email: 'jean@exemple.nc' }, { ...wish, rhythm: 'daily' });
    await insert(NEWS);
    expect((await untold(id)).news).toHaveLength(count);
    expect(await listFollowed(db(), id, 10)).toHaveLength(count);
  });

  it('is due at their moment, and held by one worker', async () => {
    const id = await reader({ email: 'jean@exemple.nc' });
    const due = (now: string) => db().transaction((tx) => lockDueReaders(tx, now, 10));
    expect(await due('2026-11-27T07:59:59.000Z')).toEqual([]);
    await db().transaction(async (tx) => {
      expect(await lockDueReaders(tx, NOW, 10)).toMatchObject([{ id, rhythm: 'daily', hasAccount: false }]);
      expect(await due(NOW)).toEqual([]);
    });
    await db().transaction((tx) => setRhythm(tx, id, 'never', null));
    expect(await due(LATER)).toEqual([]);
  });

  it('who stops one of several stays, and goes with the last', async () => {
    const id = await reader({ email: 'jean@exemple.nc' });
    await reader({ email: 'jean@exemple.nc' }, { ...ALL, about: 'theme', subject: 'Santé' });
    const [first] = await listSubscriptions(db(), id);
    const stop = (which: string) => db().transaction((tx) => stopSubscriptions(tx, id, which));
    await stop(first?.id ?? '');
    expect(await listSubscriptions(db(), id)).toHaveLength(1);
    await stop('unknown');
    expect(await findReader(db(), id)).toBeDefined();
    await stop('all');
    expect(await findReader(db(), id)).toBeUndefined();
  });

  it('is erased with an account, and nobody else is where that has no address', async () => {
    await reader({ userId: marie.userId });
    await reader({ email: 'jean@exemple.nc' });
    await db().transaction((tx) => eraseAlerts(tx, 'nobody', null));
    expect(await db()('alert_reader')).toHaveLength(2);
    await db().transaction((tx) => eraseAlerts(tx, marie.userId, 'marie@exemple.nc'));
    expect(await db()('alert_reader')).toMatchObject([{ email: 'jean@exemple.nc' }]);
  });
});

it('a mail about very much tells some of it and counts the rest', async () => {
  await reader({ email: 'jean@exemple.nc' });
  await insert(...many(60));
  await sendAlerts(atLater());
  const [{ payload }] = await db()('outbox').where({ type: 'mail' });
  expect(payload.subject).toBe('60 nouveautés sur les démarches que vous suivez');
  expect(payload.markdown.match(/^- \[/gmu)).toHaveLength(50);
  expect(payload.markdown).toContain('10 autres nouveautés');
});

it('many readers are told in several goes, each once', async () => {
  for (let at = 0; at < 60; at += 1) await reader({ email: `lecteur${at}@exemple.nc` });
  await insert(NEWS);
  expect(await sendAlerts(atLater())).toBe(60);
  const rows = await db()('outbox').where({ type: 'mail' });
  expect(new Set(rows.map(({ payload }) => payload.to)).size).toBe(60);
  expect(await sendAlerts(atLater())).toBe(0);
});
