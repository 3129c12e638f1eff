/** What falls due, what would go, what goes when it is carried out, and the journal that proves it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countDue } from '../../../runtime/erasure/index.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { fileMedicalAid, SCHEME } from '../../support/medical-aid.ts';
import { moveClock } from '../../support/clock.ts';

const YEAR_MS = 366 * 86_400_000;

let test: TestApp;
let cast: Cast;
let number: string;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  const id = await fileMedicalAid(test, cast.owner);
  await fileMedicalAid(test, cast.owner);
  const { version } = await test.services.db('case').where({ id }).first('version');
  const taken = await test.request({
    method: 'POST',
    url: `/api/v1/cases/${id}/commands`,
    as: cast.owner,
    payload: { type: 'act', action: 'retirer', data: {}, expectedVersion: version },
  });
  if (taken.statusCode !== 200) throw new Error(taken.body);
  ({ number } = await test.services.db('case').where({ id }).first('number'));
  await test.services.db('outbox').update({ done_at: new Date() });
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST', path: string) =>
  test.request({ method, url: `/api/v1/retention${path}`, as: cast.dpo });
const plan = async () => (await call('GET', '')).json();
const later = (years: number) => moveClock(test.services.clock, years * YEAR_MS);
type Row = {
  readonly title: string;
  readonly overdue: number;
  readonly later: number;
  readonly months: readonly number[];
};
const contact = (read: { readonly items: readonly { readonly rows: readonly Row[] }[] }): Row | undefined =>
  read.items[0]?.rows.find(({ title }) => title.startsWith('Adresse'));

it.each([
  'cursor=2026-99-01T00:00:00.000000Z/00000000-0000-0000-0000-000000000000',
  'cursor=2026-02-31T24:61:00.000000Z/00000000-0000-0000-0000-000000000000',
  'on=0000-01-01',
  'on=2026-02-31',
])('a moment that is none is refused: %s', async (query) => {
  expect((await call('GET', `/cases?dispositif=${SCHEME}&${query}`)).statusCode).toBe(400);
});

describe('the plan', () => {
  it('says that nothing was counted, then counts closed cases alone', async () => {
    expect(await plan()).toMatchObject({ countedAt: null, counting: false, looked: 0, items: [], next: null });
    const counted = (await call('POST', '/counts')).json();
    expect(counted).toMatchObject({ counting: false, looked: 1, months: { length: 12 }, erases: false });
    expect(counted.items).toMatchObject([{ dispositif: SCHEME, title: 'Aide médicale' }]);
    expect(contact(counted)).toMatchObject({ overdue: 0, later: 1 });
  });

  it('puts a category in the month of the day on which it goes, then among those that are over', async () => {
    later(1.5);
    const soon = contact((await call('POST', '/counts')).json());
    expect(soon?.months.reduce((all, one) => all + one, 0)).toBe(1);
    expect(soon).toMatchObject({ overdue: 0, later: 0 });
    later(3);
    expect(contact((await call('POST', '/counts')).json())).toMatchObject({ overdue: 1, later: 0 });
  });

  it('is counted once a day by itself', async () => {
    const { countedAt } = await plan();
    expect(await countDue(test.services)).toBe(0);
    expect((await plan()).countedAt).toBe(countedAt);
    later(3.1);
    expect(await countDue(test.services)).toBe(1);
    expect((await plan()).countedAt).not.toBe(countedAt);
    expect(await test.services.db('retention_count').count('* as rows').first()).toMatchObject({ rows: '1' });
  });

  it('goes on where a count was left, and adds to what it had found', async () => {
    const { db } = test.services;
    await db('retention_count').update({ counted_at: null, cursor: '00000000-0000-0000-0000-000000000000' });
    expect(await plan()).toMatchObject({ counting: true, countedAt: null });
    expect(await countDue(test.services)).toBe(1);
    expect(contact(await plan())).toMatchObject({ overdue: 2 });
  });
});

describe('a dry run', () => {
  it('lists the cases of a scheme with what would go, and writes nothing', async () => {
    const read = (await call('GET', `/cases?dispositif=${SCHEME}`)).json();
    expect(read).toMatchObject({ looked: 1, next: null, items: [{ number }] });
    expect(read.items[0].due).toContainEqual(
      expect.objectContaining({ title: 'Composition du foyer', then: 'anonymise' }),
    );
    expect((await call('GET', `/cases?dispositif=${SCHEME}&on=2020-01-01`)).json()).toMatchObject({ items: [] });
    expect((await call('GET', '/cases?dispositif=permis-chasser')).json()).toMatchObject({ looked: 0, items: [] });
    expect((await call('GET', '/cases?dispositif=aide-medicale&cursor=x')).statusCode).toBe(400);
    expect((await call('GET', '/journal')).json()).toEqual({ items: [], next: null });
  });

  it('goes on after as many cases as a page looks at, each told once', async () => {
    const { db } = test.services;
    await db.raw(
      `insert into "case" select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'COPIE-' || n))).*
         from "case" c, generate_series(1, 60) n where c.number = ?`,
      [number],
    );
    let [seen, looked] = [0, 0];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = (await call('GET', `/cases?dispositif=${SCHEME}${query}`)).json();
      expect(page.items.length).toBeLessThanOrEqual(25);
      seen += page.items.length;
      looked += page.looked;
      cursor = page.next;
    } while (cursor !== null);
    await db('case').whereLike('number', 'COPIE-%').delete();
    expect({ seen, looked }).toEqual({ seen: 61, looked: 61 });
  });
});

describe('carrying it out', () => {
  it('erases what is over, once, and the journal proves it', async () => {
    expect((await call('POST', '/executions')).json()).toEqual({ erased: 1, left: false });
    expect((await call('POST', '/executions')).json()).toEqual({ erased: 0, left: false });
    const { items } = (await call('GET', '/journal')).json();
    const { name } = await test.services.db('user').where({ email: 'dpo@exemple.nc' }).first('name');
    expect(items).toMatchObject([{ number, scheme: 'Aide médicale', orderedBy: name, proven: true }]);
    expect(items[0].categories).toContain('Composition du foyer');
    expect((await call('GET', `/cases?dispositif=${SCHEME}`)).json().items).toEqual([]);
  });

  it('is taken out with its hashes; a line that was changed is seen', async () => {
    const csv = (await call('GET', '/journal/file?format=csv')).body;
    expect(csv).toContain(number);
    expect(csv.trimEnd()).toMatch(/;oui$/u);
    const { db } = test.services;
    await db.raw('alter table erasure disable trigger erasure_kept');
    await db('erasure').update({ number: 'AUTRE' });
    await db.raw('alter table erasure enable trigger erasure_kept');
    expect((await call('GET', '/journal')).json().items).toMatchObject([{ number: 'AUTRE', proven: false }]);
    expect((await call('GET', '/journal/file?format=csv')).body.trimEnd()).toMatch(/;non$/u);
  });
});
