/** The register of processing: made from what is published, found, told version after version, and taken out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());

const get = (path: string) => test.request({ method: 'GET', url: `/api/v1${path}`, as: cast.dpo });
const list = async (query = '') => (await get(`/processing${query}`)).json();

describe('the register of processing', () => {
  it('has an entry a published scheme, after those of the product', async () => {
    const { items, total } = await list();
    expect(total).toBe(5);
    expect(items.map((item: { kind: string }) => item.kind)).toEqual([
      'platform',
      'platform',
      'platform',
      'scheme',
      'scheme',
    ]);
    expect(items.at(3)).toMatchObject({ id: SCHEME, title: 'Aide médicale', version: 1, standing: 'offered' });
    expect(Date.parse(items.at(3).since)).not.toBeNaN();
  });

  it('is searched by title, purpose, service and data, without accents', async () => {
    const titles = async (q: string) =>
      (await list(`?q=${encodeURIComponent(q)}`)).items.map((item: { title: string }) => item.title);
    expect(await titles('AIDE medicale')).toEqual(['Aide médicale']);
    expect(await titles('composition du foyer')).toEqual(['Aide médicale']);
    expect(await titles('cartes soins')).toEqual(['Aide médicale']);
    expect(await titles('rien de tel')).toEqual([]);
  });

  it('tells of one entry the questions that hold each category of data', async () => {
    const entry = (await get(`/processing/${SCHEME}`)).json();
    expect(entry).toMatchObject({ ground: 'une mission d’intérêt public (RGPD, article 6.1 e)', transfers: [] });
    expect(entry.categories[0]).toMatchObject({ title: 'Identité', readers: null });
    expect(entry.categories[0].fields).toContain('Nom de famille');
    expect(entry.security.length).toBeGreaterThan(3);
    expect((await get('/processing/plateforme:comptes')).json()).toMatchObject({ kind: 'platform', version: null });
    expect((await get('/processing/rien-de-tel')).statusCode).toBe(404);
    expect((await get('/processing/rien-de-tel/versions')).statusCode).toBe(404);
  });

  it('says what became different with each version, and since when', async () => {
    const source = await readExample(SCHEME);
    const privacy = JSON.parse(source.files['privacy.json'] ?? '');
    privacy.categories.contact.retention.after = 'P3Y';
    await publishSource(test.services, {
      ...source,
      files: { ...source.files, 'privacy.json': JSON.stringify(privacy) },
    });
    const { items, next } = (await get(`/processing/${SCHEME}/versions`)).json();
    expect(next).toBeNull();
    expect(items).toMatchObject([
      { version: 2, first: false, changes: [{ type: 'changed', before: '2 ans', after: '3 ans' }], moreChanges: 0 },
      { version: 1, first: true, changes: [] },
    ]);
    // The list follows what is published.
    expect((await list('?q=aide medicale')).items[0].version).toBe(2);
    expect((await get(`/processing/${SCHEME}`)).json().categories[1].retention).toContain('3');
  });

  it('keeps a scheme that is no longer offered, since its data are still there, and says so', async () => {
    await test.services.db('dispositif').where({ id: 'permis-chasser' }).update({ standing: 'withdrawn' });
    const { items } = await list('?q=chasser');
    expect(items).toMatchObject([{ id: 'permis-chasser', standing: 'withdrawn' }]);
    const html = await get('/processing-file?format=html&id=permis-chasser');
    expect(html.body).toContain('ne reçoit plus de demandes');
  });

  it('is taken out as a table, where no text is run as a formula', async () => {
    const source = await readExample(SCHEME);
    const privacy = JSON.parse(source.files['privacy.json'] ?? '');
    privacy.recipients = ['=HYPERLINK("http://mal.example")'];
    await publishSource(test.services, {
      ...source,
      files: { ...source.files, 'privacy.json': JSON.stringify(privacy) },
    });
    const csv = await get('/processing-file?format=csv');
    expect(csv.headers['content-disposition']).toMatch(/registre-des-traitements-\d{4}-\d\d-\d\d\.csv/u);
    expect(csv.body).toContain(`'=HYPERLINK`);
    expect(csv.body.split('\r\n')[0]).toContain('Traitement;Version;En vigueur depuis');
    expect((await get('/processing-file?format=xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK');
  });

  it('is printed, whole or one entry', async () => {
    for (const query of ['', `&id=${SCHEME}`, '&id=plateforme:traces']) {
      const pdf = await get(`/processing-file?format=pdf${query}`);
      expect(pdf.statusCode).toBe(200);
      expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect((await get('/processing-file?format=pdf&id=rien')).statusCode).toBe(404);
  });

  it('is read a page at a time with three hundred schemes, and printed whole', async () => {
    const { db } = test.services;
    await db.raw(
      `insert into dispositif (id, title) select 'copie-' || n, 'Copie ' || n from generate_series(1, 300) n`,
    );
    await db.raw(
      `insert into dispositif_version (dispositif_id, number, hash, files, catalogue)
         select 'copie-' || n, 1, hash || n, files, replace(catalogue::text, '"Aide médicale"', '"Copie ' || n || '"')::json
         from dispositif_version, generate_series(1, 300) n where dispositif_id = ? and number = 1`,
      [SCHEME],
    );
    await db.raw(`update dispositif set current_version = 1 where id like 'copie-%'`);
    const first = await list();
    expect(first).toMatchObject({ total: 305, next: '50', items: { length: 50 } });
    const last = await list('?cursor=300');
    expect(last).toMatchObject({ next: null, items: { length: 5 } });
    expect((await list('?q=copie 299')).items).toMatchObject([{ title: 'Copie 299' }]);
    const whole = await get('/processing-file?format=html');
    expect(whole.body.match(/<h2 /gu)).toHaveLength(305);
    // What protects all data is said once.
    expect(whole.body.match(/Mesures de sécurité/gu)).toHaveLength(1);
    const pdf = await get('/processing-file?format=pdf&part=7');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await get('/processing-file?format=pdf&part=8')).statusCode).toBe(404);
  });
});
