/** The notebook of breaches: begun with little, kept as one types, followed up by lines that stay, and given to the authority. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Breach, BreachEntry, BreachLine } from '../../../schemas/types/api.ts';
import { emptyEntry } from '../../../runtime/desk/privacy/breaches/entry.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readPdf } from '../documents/read-pdf.ts';
import { moveClock, testNow } from '../../support/clock.ts';

let test: TestApp;
let cast: Cast;
/** Another officer. */
let deputy: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
  deputy = await test.signIn({ email: 'dpo2@exemple.nc', name: 'Rose Adjointe', roles: ['dpo'] });
});
afterAll(() => test.close());
beforeEach(() => moveClock(test.services.clock, 0));

const call = (method: 'GET' | 'PUT', path: string, payload?: object, as: TestPerson = cast.dpo) =>
  test.request({ method, url: `/api/v1${path}`, as, ...(payload && { payload }) });
const keep = (id: string, entry: BreachEntry, revision: number, as?: TestPerson) =>
  call('PUT', `/breaches/${id}`, { entry, revision }, as);
const read = async (id: string): Promise<Breach> => (await call('GET', `/breaches/${id}`)).json();
const lines = async (id: string): Promise<readonly BreachLine[]> =>
  (await call('GET', `/breaches/${id}/lines`)).json().items;
const add = (id: string, kind: 'note' | 'closed' | 'reopened', text = '', line: string = randomUUID()) =>
  call('PUT', `/breaches/${id}/lines/${line}`, { kind, text });

/** A moment some hours from now, as clocks show it in Nouméa. */
const inHours = (hours: number): string =>
  new Date(testNow().getTime() + (hours + 11) * 3_600_000).toISOString().slice(0, 16);
const lost = (hours: number): BreachEntry => emptyEntry('Clé USB perdue', inHours(-hours));
async function begin(entry: BreachEntry = lost(1)): Promise<string> {
  const id = randomUUID();
  expect((await keep(id, entry, 0)).statusCode).toBe(200);
  return id;
}
const minutes = (count: number): void => moveClock(test.services.clock, count * 60_000);

describe('an entry', () => {
  it('is begun with a title and the discovery, under a number of the year, once', async () => {
    const id = await begin();
    const again = await keep(id, lost(1), 0);
    expect(again.json()).toMatchObject({ code: 'breach-changed' });
    const { standing, revision, beganBy } = await read(id);
    expect(standing).toMatchObject({ number: expect.stringMatching(/^VIO-\d{4}-001$/u), notification: 'running' });
    expect([revision, beganBy]).toEqual([1, cast.dpo.name]);
    const other = await begin();
    expect((await read(other)).standing.number).toMatch(/-002$/u);
    expect(await lines(id)).toMatchObject([{ kind: 'begun', by: cast.dpo.name, changes: [], proven: true }]);
  });

  it('is kept over the revision that was read, and over no other', async () => {
    const id = await begin();
    const first = { ...lost(1), what: 'Une clé a été oubliée dans le bus.', personsCount: 340 };
    expect((await keep(id, first, 1)).json()).toMatchObject({ revision: 2, standing: { personsCount: 340 } });
    const late = await keep(id, { ...lost(1), what: 'Autre chose.' }, 1);
    expect([late.statusCode, late.json().code]).toEqual([409, 'breach-changed']);
    expect((await read(id)).entry).toEqual(first);
    expect((await keep(randomUUID(), first, 4)).statusCode).toBe(404);
  });

  it('refuses what is no moment, and says nothing of what is only missing', async () => {
    const id = await begin();
    for (const wrong of ['2026-02-31T10:00', '2026-13-01T10:00', 'hier', ''])
      expect((await keep(id, { ...lost(1), discovered: wrong }, 1)).statusCode, wrong).toBeOneOf([400, 422]);
    expect((await keep(id, { ...lost(1), from: '2026-02-31T10:00' }, 1)).statusCode).toBe(400);
    expect((await keep(id, { ...lost(1), personsCount: -1 }, 1)).statusCode).toBe(422);
    expect((await keep(id, { ...lost(1), what: 'a\u0000b' }, 1)).json()).toMatchObject({ code: 'text-unstorable' });
    expect((await add(id, 'note', 'a\u0000b')).json()).toMatchObject({ code: 'text-unstorable' });
    expect((await keep(id, { ...lost(1), from: '' }, 1)).statusCode).toBe(200);
  });
});

describe('the 72 hours', () => {
  const stands = async (entry: BreachEntry): Promise<string> => (await read(await begin(entry))).standing.notification;

  it('run from the discovery, nights and days off included', async () => {
    const { standing } = await read(await begin(lost(10)));
    expect(Date.parse(standing.dueAt) - Date.parse(standing.discoveredAt)).toBe(72 * 3_600_000);
    expect(await stands(lost(71))).toBe('running');
    expect(await stands(lost(73))).toBe('over');
  });

  it('end with the notification, in time or not, or with the decision that none is due', async () => {
    const told = (hours: number, at: number): BreachEntry => ({
      ...lost(hours),
      authority: 'yes',
      authorityAt: inHours(at),
    });
    expect(await stands(told(80, -10))).toBe('done');
    expect(await stands(told(80, -2))).toBe('late');
    expect(await stands({ ...lost(80), authority: 'no', authorityWhy: 'Données chiffrées.' })).toBe('none');
    // To be notified is not notified.
    expect(await stands({ ...lost(80), authority: 'yes' })).toBe('over');
  });
});

describe('the follow-up', () => {
  it('keeps what stood before somebody types on, later or after somebody else, and not each pause', async () => {
    const id = await begin();
    await keep(id, { ...lost(1), risk: 'some' }, 1);
    minutes(5);
    await keep(id, { ...lost(1), risk: 'some', data: 'Noms' }, 2);
    expect(await lines(id)).toHaveLength(1);
    await keep(id, { ...lost(1), risk: 'high', data: 'Noms' }, 3, deputy);
    minutes(20);
    await keep(id, { ...lost(1), risk: 'none', data: 'Noms' }, 4, deputy);
    expect(await lines(id)).toMatchObject([
      { kind: 'entry', by: deputy.name, changes: [{ field: 'risk', before: 'some', after: 'high' }] },
      {
        kind: 'entry',
        by: cast.dpo.name,
        changes: [
          { field: 'data', before: '', after: 'Noms' },
          { field: 'risk', before: 'unknown', after: 'some' },
        ],
      },
      { kind: 'begun' },
    ]);
  });

  it('holds each line once, as it was written, and takes none without words', async () => {
    const id = await begin();
    const line = randomUUID();
    expect((await add(id, 'note', ' Appelé le transporteur. ', line)).statusCode).toBe(200);
    expect((await add(id, 'note', 'Appelé le transporteur.', line)).statusCode).toBe(200);
    expect((await add(id, 'note', '  ')).statusCode).toBe(400);
    expect((await add(randomUUID(), 'note', 'Rien.')).statusCode).toBe(404);
    expect((await lines(id)).map(({ text }) => text)).toEqual(['Appelé le transporteur.', '']);
  });

  it('is never written again: the database refuses, and a row that was changed all the same is told', async () => {
    const id = await begin();
    await add(id, 'note', 'Première démarche.');
    await add(id, 'note', 'Seconde démarche.');
    const { db } = test.services;
    const rewrite = () => db('breach_line').where({ breach_id: id, seq: 2 }).update({ text: 'Autre démarche.' });
    await expect(rewrite()).rejects.toThrow(/never changed/u);
    await db.raw('alter table breach_line disable trigger breach_line_kept');
    await rewrite();
    await db.raw('alter table breach_line enable trigger breach_line_kept');
    expect((await lines(id)).map(({ proven }) => proven)).toEqual([true, false, true]);
  });

  it('closes the entry, which is then read alone, and takes it up again', async () => {
    const id = await begin();
    const closed: Breach = (await add(id, 'closed', 'Tout est fait.')).json();
    expect(closed.standing.closedAt).not.toBeNull();
    const refused = await keep(id, { ...lost(1), what: 'Encore.' }, 1);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'breach-closed']);
    expect((await add(id, 'note', 'Reçu un courrier après coup.')).statusCode).toBe(200);
    expect((await add(id, 'reopened')).json().standing.closedAt).toBeNull();
    expect((await keep(id, { ...lost(1), what: 'Encore.' }, 1)).statusCode).toBe(200);
  });

  it('comes in pages, each line held against the one before it across them', async () => {
    const id = await begin();
    for (let at = 1; at <= 55; at += 1) await add(id, 'note', `Ligne ${at}`);
    const first = (await call('GET', `/breaches/${id}/lines`)).json();
    const second = (await call('GET', `/breaches/${id}/lines?cursor=${first.next}`)).json();
    expect([first.items.length, second.items.length, second.next]).toEqual([50, 6, null]);
    expect([...first.items, ...second.items].every(({ proven }: BreachLine) => proven)).toBe(true);
    expect(first.items[0].text).toBe('Ligne 55');
    expect((await call('GET', `/breaches/${randomUUID()}/lines`)).statusCode).toBe(404);
  });
});

describe('the notebook', () => {
  it('lists the latest discovered first, page after page, each once', async () => {
    const { db } = test.services;
    const { rows } = await db.raw(
      `insert into breach (id, number, began_by, entry, discovered_at, kept_at, kept_by)
         select gen_random_uuid(), 'ESSAI-' || n, 'essai', ?::jsonb, product_now() - n * interval '1 hour', product_now(), 'essai'
         from generate_series(100, 160) n returning id`,
      [JSON.stringify(lost(100))],
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `?cursor=${cursor}`;
      const page = (await call('GET', `/breaches${query}`)).json();
      expect(page.items.length).toBeLessThanOrEqual(50);
      seen.push(...page.items.map(({ id }: { readonly id: string }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(rows.every(({ id }: { readonly id: string }) => seen.includes(id))).toBe(true);
    await db('breach').where({ began_by: 'essai' }).delete();
  });

  it('is taken out as a table in words, with no formula of what was typed', async () => {
    await begin({ ...lost(1), title: '=SOMME(A1)', natures: ['confidentiality', 'availability'], risk: 'high' });
    const csv = await call('GET', '/breaches-file?format=csv');
    expect(csv.headers['content-disposition']).toMatch(/violations-\d{4}-\d\d-\d\d\.csv/u);
    expect(csv.body).toContain('Perte de confidentialité, Perte de disponibilité');
    expect(csv.body).toContain('Risque élevé');
    expect(csv.body).not.toMatch(/(^|[;,"])=SOMME/mu);
    expect(csv.body).not.toContain('undecided');
    expect((await call('GET', '/breaches-file?format=xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('gives a breach to the authority as a PDF: what is known, what is not, and what was done', async () => {
    const id = await begin({ ...lost(1), what: 'Une clé a été *oubliée*.\nDans le bus.', authorityReference: 'N-42' });
    await add(id, 'note', 'Appelé le transporteur.');
    const response = await call('GET', `/breaches/${id}/file`);
    expect(response.headers['content-type']).toBe('application/pdf');
    const text = (await readPdf(new Uint8Array(response.rawPayload))).text.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('Une clé a été *oubliée*.');
    expect(text).toContain('Non renseigné');
    expect(text).toContain('Appelé le transporteur.');
    expect(text).toMatch(/Empreinte [0-9a-f]/u);
    expect((await call('GET', `/breaches/${randomUUID()}/file`)).statusCode).toBe(404);
  });

  it('is the affair of the officer alone', async () => {
    const id = await begin();
    for (const as of [cast.agent, cast.administrator, cast.author]) {
      expect((await call('GET', '/breaches', undefined, as)).statusCode).toBe(403);
      expect((await call('GET', `/breaches/${id}`, undefined, as)).statusCode).toBe(403);
      expect((await keep(id, lost(1), 1, as)).statusCode).toBe(403);
    }
  });
});
