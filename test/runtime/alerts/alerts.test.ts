/** What is new is found once, told once to whoever asked, and to nobody else; whatever happens meanwhile. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askForAddress,
  confirmWish,
  findReaderOf,
  forgetUnconfirmedAlerts,
  gatherNews,
  listFollowed,
  listNews,
  listSubscriptions,
  stopAlerts,
  subscribeAccount,
  type Wish,
} from '../../../runtime/alerts/index.ts';
import { noteRefused } from '../../../runtime/notices/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { sendAlerts } from '../../../runtime/jobs/send-alerts.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';
import { publishSource } from '../../support/publish-source.ts';
import { moveClock, testNow } from '../../support/clock.ts';

const DAY_MS = 86_400_000;
const SCHEME = 'aide-medicale';
const ALL: Wish = { about: 'all', subject: '', topics: ['scheme', 'version', 'campaign'], rhythm: 'daily' };

let test: TestApp;
let marie: TestPerson;
const db = () => test.services.db;
beforeAll(async () => {
  test = await createTestApp();
  marie = await test.signIn({ email: 'marie@exemple.nc' });
});
afterAll(() => test.close());
beforeEach(async () => {
  moveClock(test.services.clock, 0);
  await db()('alert_reader').delete();
  await db()('alert_news').delete();
  await db()('outbox').delete();
  await db()('mailbox').delete();
  await db()('account_mail').delete();
});

/** Publishes the scheme with the bound of an answer changed, or its wording. */
async function publish(change: { readonly most?: number; readonly title?: string } = {}): Promise<void> {
  const { id, files } = await readExample(SCHEME);
  const form = (files['form.schema.json'] ?? '').replace('100000000', String(100_000_000 + (change.most ?? 0)));
  const identity = (files['dispositif.json'] ?? '').replace('"Aide médicale"', `"${change.title ?? 'Aide médicale'}"`);
  await publishSource(test.services, {
    id,
    files: { ...files, 'form.schema.json': form, 'dispositif.json': identity },
  });
}
/** Mails ordered and not yet carried out, then carried out. */
async function mails(): Promise<readonly { to_address: string; subject: string; text: string }[]> {
  for (const { id } of await db()('outbox').whereNull('done_at').whereNull('failed_at'))
    await runEffect(test.services, id, { last: true });
  return db()('mailbox').orderBy('id');
}
/** What leaves the next morning. */
async function nextMorning(days = 1): Promise<number> {
  moveClock(test.services.clock, days * DAY_MS);
  return sendAlerts(test.services);
}
const kinds = async (): Promise<readonly string[]> => (await db()('alert_news').orderBy('id')).map(({ kind }) => kind);
/** The key of the link of the last mail. */
async function keyOfMail(): Promise<string> {
  const text = (await mails()).at(-1)?.text ?? '';
  return /\?cle=([\w.-]+)/u.exec(text)?.[1] ?? '';
}
async function subscribeAddress(email: string, wish: Wish = ALL): Promise<void> {
  await askForAddress(test.services, email, wish, 'Toutes les démarches');
  expect(await confirmWish(test.services, await keyOfMail())).toBeDefined();
  await db()('mailbox').delete();
}

describe('what is new', () => {
  it('is a scheme, then what a version changes for people, and not its wording', async () => {
    await publish();
    await gatherNews(test.services);
    expect(await kinds()).toEqual(['scheme']);
    await publish({ title: 'Aide aux soins' });
    await gatherNews(test.services);
    expect(await kinds()).toEqual(['scheme']);
    await publish({ title: 'Aide aux soins', most: 1 });
    await gatherNews(test.services);
    expect(await listNews(db(), { about: 'scheme', subject: SCHEME }, 10)).toMatchObject([
      { kind: 'version', title: 'Aide aux soins', changes: ['questions'] },
      { kind: 'scheme', title: 'Aide médicale', changes: [] },
    ]);
  });

  it('is found once, however many look for it at the same time', async () => {
    await publish({ most: 2 });
    const found = await Promise.all([gatherNews(test.services), gatherNews(test.services), gatherNews(test.services)]);
    expect(found.toSorted((one, other) => one - other)).toEqual([0, 0, 1]);
    await gatherNews(test.services);
    expect(await kinds()).toEqual(['version']);
  });

  it('is not what was withdrawn meanwhile', async () => {
    await publish({ most: 3 });
    await gatherNews(test.services);
    await db()('dispositif').where({ id: SCHEME }).update({ standing: 'withdrawn' });
    expect(await listNews(db(), { about: 'all', subject: '' }, 10)).toEqual([]);
    await publish({ most: 4 });
    expect(await gatherNews(test.services)).toBe(0);
    await db()('dispositif').where({ id: SCHEME }).update({ standing: 'offered' });
    expect(await gatherNews(test.services)).toBe(0);
  });

  it('is found by theme, by audience and by scheme', async () => {
    await publish({ most: 5 });
    await gatherNews(test.services);
    const count = async (about: 'theme' | 'audience' | 'scheme', subject: string): Promise<number> =>
      (await listNews(db(), { about, subject }, 10)).length;
    expect(await count('theme', 'Santé et action sociale')).toBe(1);
    expect(await count('theme', 'Environnement')).toBe(0);
    expect(await count('audience', 'foyer')).toBe(1);
    expect(await count('audience', 'entreprise')).toBe(0);
    expect(await count('scheme', 'aprah')).toBe(0);
  });
});

describe('a mail', () => {
  it('tells all that is new since one asked, once, and none leaves without news', async () => {
    await publish({ most: 6 });
    await gatherNews(test.services);
    await subscribeAccount(test.services, marie.userId, ALL);
    // What was there before is not told.
    expect(await nextMorning()).toBe(0);
    await publish({ most: 7 });
    await publish({ most: 8 });
    // Gathered, and too early.
    expect(await sendAlerts(test.services)).toBe(0);
    expect(await nextMorning(2)).toBe(1);
    expect(await mails()).toMatchObject([
      { to_address: 'marie@exemple.nc', subject: '2 nouveautés sur les démarches que vous suivez' },
    ]);
    expect(await nextMorning(3)).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('of a week waits for Monday', async () => {
    await subscribeAccount(test.services, marie.userId, { ...ALL, rhythm: 'weekly' });
    await publish({ most: 9 });
    const sent: number[] = [];
    for (let day = 1; day <= 8; day += 1) sent.push(await nextMorning(day));
    expect(sent.filter((count) => count > 0)).toEqual([1]);
  });

  it('leaves to nobody who reads in the account', async () => {
    await subscribeAccount(test.services, marie.userId, { ...ALL, rhythm: 'never' });
    await publish({ most: 10 });
    expect(await nextMorning()).toBe(0);
    const reader = await findReaderOf(db(), marie.userId);
    expect(await listFollowed(db(), reader?.id ?? '', 10)).toHaveLength(1);
  });

  it('tells only what was chosen', async () => {
    await subscribeAccount(test.services, marie.userId, { ...ALL, topics: ['campaign'] });
    await subscribeAddress('eau@exemple.nc', { ...ALL, about: 'theme', subject: 'Environnement' });
    await publish({ most: 11 });
    expect(await nextMorning()).toBe(0);
  });

  it('tells once what several of one’s alerts are about', async () => {
    await subscribeAccount(test.services, marie.userId, ALL);
    await subscribeAccount(test.services, marie.userId, { ...ALL, about: 'scheme', subject: SCHEME });
    await publish({ most: 12 });
    expect(await nextMorning()).toBe(1);
    const [mail] = await mails();
    expect(mail?.subject).toContain('Aide médicale');
    expect(mail?.text.match(/les questions posées/gu)).toHaveLength(1);
  });

  it('is neither lost nor sent twice where its worker dies as it is ordered', async () => {
    await subscribeAccount(test.services, marie.userId, ALL);
    await publish({ most: 13 });
    await gatherNews(test.services);
    const held = await db().transaction();
    await held.raw('lock table outbox in exclusive mode');
    const dying = nextMorning().catch((error: unknown) => error);
    const ended = async (): Promise<boolean> => {
      const { rows } = await db().raw(
        `select pg_terminate_backend(pid) from pg_locks where relation = 'outbox'::regclass and not granted`,
      );
      return rows.length > 0;
    };
    while (!(await ended())) await wait(20);
    expect(await dying).toBeInstanceOf(Error);
    await held.rollback();
    expect(await mails()).toEqual([]);
    expect(await nextMorning()).toBe(1);
    expect(await nextMorning()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('is ordered once by two workers', async () => {
    await subscribeAccount(test.services, marie.userId, ALL);
    await publish({ most: 14 });
    await gatherNews(test.services);
    const sent = await Promise.all([nextMorning(), nextMorning()]);
    expect(sent[0] + sent[1]).toBe(1);
  });

  it('says to programs of mails how one post stops it, and to people by what link', async () => {
    await subscribeAddress('jean@exemple.nc');
    await publish({ most: 15 });
    await nextMorning();
    const [row] = await db()('outbox').where({ type: 'mail' }).whereNull('done_at');
    expect(row.payload).toMatchObject({
      message: 'alert',
      to: 'jean@exemple.nc',
      unsubscribe: expect.stringMatching(/^\/alertes\/arreter\?cle=[\w.-]+$/u),
    });
    const [mail] = await mails();
    expect(mail?.text).toMatch(/http:\/\/localhost:\d+\/alertes\/gerer\?cle=/u);
  });

  it('is not sent where the address was refused for good', async () => {
    await subscribeAddress('mort@exemple.nc');
    await publish({ most: 16 });
    await noteRefused(db(), 'mort@exemple.nc', null);
    await nextMorning();
    expect(await mails()).toEqual([]);
  });
});

describe('an address', () => {
  it('is told nothing before its link was used', async () => {
    await askForAddress(test.services, 'Jean@Exemple.nc', ALL, 'Toutes les démarches');
    const [asked] = await mails();
    expect(asked?.to_address).toBe('jean@exemple.nc');
    await publish({ most: 17 });
    expect(await nextMorning()).toBe(0);
    expect(await confirmWish(test.services, await keyOfMail())).toBeDefined();
    await publish({ most: 18 });
    expect(await nextMorning(3)).toBe(1);
  });

  it('is forgotten after seven days without it', async () => {
    await askForAddress(test.services, 'oubli@exemple.nc', ALL, 'Toutes les démarches');
    const key = await keyOfMail();
    const later = (days: number): string => new Date(testNow().getTime() + days * DAY_MS).toISOString();
    await forgetUnconfirmedAlerts(db(), later(6));
    expect(await db()('alert_reader')).toHaveLength(1);
    await forgetUnconfirmedAlerts(db(), later(7));
    expect(await db()('alert_reader')).toEqual([]);
    expect(await confirmWish(test.services, key)).toBeUndefined();
  });

  it('keeps what it has while others ask for it', async () => {
    await subscribeAddress('jean@exemple.nc');
    await askForAddress(test.services, 'jean@exemple.nc', { ...ALL, topics: ['scheme'], rhythm: 'weekly' }, 'Tout');
    const { id, rhythm } = await db()('alert_reader').first();
    expect(rhythm).toBe('daily');
    expect(await listSubscriptions(db(), id)).toMatchObject([{ topics: ['scheme', 'version', 'campaign'] }]);
    await forgetUnconfirmedAlerts(db(), new Date(testNow().getTime() + 8 * DAY_MS).toISOString());
    expect(await listSubscriptions(db(), id)).toHaveLength(1);
  });

  it('is not filled with our mails', async () => {
    for (let time = 0; time < 8; time += 1) await askForAddress(test.services, 'plein@exemple.nc', ALL, 'Tout');
    expect(await mails()).toHaveLength(5);
  });

  it('is erased with its last alert', async () => {
    await subscribeAddress('jean@exemple.nc');
    const { id } = await db()('alert_reader').first();
    await stopAlerts(test.services, id, 'all');
    expect(await db()('alert_reader')).toEqual([]);
    expect(await db()('alert_subscription')).toEqual([]);
  });
});
