/** Lists shared between schemes, as an author publishes them and a scheme is pinned to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';

const LIST = 'communes-nc';
const SCHEME = 'permis-construire';
const HEAD = 'value,label,province,codesPostaux,sud:boolean\n';
const FIRST = readFileSync(join(import.meta.dirname, '../../../lists/communes-nc/1.csv'), 'utf8');
/** One commune has another name, and one another postcode. */
const SECOND = FIRST.replace('Belep,Belep', 'Bélep,Bélep').replace('98850', '98851');

let test: TestApp;
let author: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  author = await test.signIn({ email: 'auteur@exemple.nc', name: 'Une autrice', roles: ['author'] });
});
afterAll(() => test.close());

const call = async (method: 'GET' | 'POST', url: string, payload?: object) =>
  (await test.request({ method, url: `/api/v1${url}`, as: author, ...(payload && { payload }) })).json();
const publish = (text: string, title = 'Communes') => call('POST', `/lists/${LIST}/versions`, { title, text });
/** The example, pinned to a version of the list. */
const scheme = async (version: number): Promise<Readonly<Record<string, string>>> => {
  const { files } = await readExample(SCHEME);
  const identity = JSON.parse(files['dispositif.json'] ?? '');
  return { ...files, 'dispositif.json': JSON.stringify({ ...identity, lists: { [LIST]: version } }) };
};
const codesOf = (report: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  report.diagnostics.map(({ code }) => code);
const communesFrom = async (version: number) => {
  const url = `/demarches/${SCHEME}/versions/${version}/donnees/${LIST}?q=belep`;
  const rows: readonly { readonly label: string }[] = (await test.request({ method: 'GET', url })).json();
  return rows.map(({ label }) => label);
};

describe('a list that several schemes share', () => {
  it('is not there before it is published, and a scheme that names it says so', async () => {
    expect(await call('GET', '/lists')).toEqual({ items: [] });
    expect(await call('GET', `/lists/${LIST}`)).toMatchObject({ status: 404, code: 'list-unknown' });
    const report = await call('POST', '/compile', { id: SCHEME, files: await scheme(1) });
    expect(report).toMatchObject({ ok: false });
    expect(report.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'list.unknown',
        file: 'dispositif.json',
        message: expect.stringContaining('Listes partagées'),
      }),
    );
  });

  it('is refused with the line and the sentence of all that is wrong with it', async () => {
    const broken = `${HEAD}Nouméa,Nouméa,Province Sud,98800,peut-être\nKoné,Nouméa,Province Nord,98859,non\nLifou\n`;
    const refused = await publish(broken);
    expect(refused).toMatchObject({ status: 422, code: 'source-invalid', detail: expect.stringContaining('La liste') });
    expect(refused.diagnostics).toMatchObject([
      { line: 2, code: 'data.cell-type' },
      { line: 3, code: 'data.label-twice' },
      { line: 4, code: 'data.cells' },
    ]);
    const spoilt = await publish(`${HEAD}Noum\uFFFDa,Noum\uFFFDa,Province Sud,98800,oui\n`);
    expect(spoilt.diagnostics).toMatchObject([{ line: 2, code: 'source.not-utf8' }]);
    const unnamed = await call('POST', '/lists/9communes/versions', { title: 'Communes', text: FIRST });
    expect(unnamed).toMatchObject({ status: 422, code: 'body-invalid' });
    expect(await call('GET', '/lists')).toEqual({ items: [] });
  });

  it('is published, the same text once, and read again to the letter', async () => {
    const report = await call('POST', `/lists/${LIST}/report`, { title: 'Communes', text: FIRST });
    expect(report).toMatchObject({ rows: 33, warnings: [], change: null, uses: [] });
    expect(report.columns).toContainEqual({ name: 'sud', type: 'boolean' });
    expect(await publish(FIRST)).toMatchObject({ number: 1, changed: true });
    expect(await publish(FIRST, 'Communes de Nouvelle-Calédonie')).toMatchObject({ number: 1, changed: false });
    expect((await call('GET', '/lists')).items).toMatchObject([
      { id: LIST, title: 'Communes de Nouvelle-Calédonie', version: 1, rows: 33, uses: 0 },
    ]);
    const download = await test.request({ method: 'GET', url: `/api/v1/lists/${LIST}/versions/1`, as: author });
    expect(download.payload).toBe(FIRST);
    expect(await call('GET', `/lists/${LIST}/versions/2`)).toMatchObject({ code: 'list-unknown' });
  });

  it('is searched as people type', async () => {
    const found = await call('GET', `/lists/${LIST}/versions/1/rows?q=noum`);
    expect(found).toEqual({
      total: 33,
      columns: ['province', 'codesPostaux', 'sud'],
      rows: [{ value: 'Nouméa', label: 'Nouméa', cells: ['Province Sud', '98800', 'oui'] }],
    });
  });

  it('serves a scheme that is pinned to it, whose rules read its columns', async () => {
    const files = await scheme(1);
    expect(codesOf(await call('POST', '/compile', { id: SCHEME, files }))).toEqual([]);
    expect(await call('POST', `/dispositifs/${SCHEME}/versions`, { files })).toMatchObject({ number: 1 });
    expect(await communesFrom(1)).toEqual(['Belep']);
    const column = files['rules.json']?.replace('terrain.commune.sud', 'terrain.commune.nord') ?? '';
    const unknown = await call('POST', '/compile', { id: SCHEME, files: { ...files, 'rules.json': column } });
    expect(codesOf(unknown)).toContain('feel.path-unknown');
  });

  it('says what its next version changes, and whom it touches, before anything is kept', async () => {
    const report = await call('POST', `/lists/${LIST}/report`, { title: 'Communes', text: SECOND });
    expect(report.change).toEqual({
      added: { count: 1, first: [{ value: 'Bélep', label: 'Bélep' }] },
      removed: { count: 1, first: [{ value: 'Belep', label: 'Belep' }] },
      changed: { count: 1, first: [{ value: 'Koumac', label: 'Koumac' }] },
      columnsAdded: [],
      columnsRemoved: [],
    });
    expect(report.uses).toMatchObject([{ id: SCHEME, published: 1, drafted: null }]);
    expect((await call('GET', `/lists/${LIST}`)).versions).toHaveLength(1);
  });

  it('moves no scheme: each keeps its version, for ever where it is published, and is told of the next', async () => {
    expect(await publish(SECOND)).toMatchObject({ number: 2, changed: true });
    expect(await communesFrom(1)).toEqual(['Belep']);
    const older = await call('POST', '/compile', { id: SCHEME, files: await scheme(1) });
    expect(older).toMatchObject({ ok: true, diagnostics: [{ code: 'list.outdated', severity: 'warning' }] });
    expect(older.diagnostics[0].fixes).toMatchObject([{ title: { fr: 'Passer à la version 2' } }]);
    const files = await scheme(2);
    expect(await call('POST', `/dispositifs/${SCHEME}/versions`, { files })).toMatchObject({ number: 2 });
    expect(await communesFrom(2)).toEqual(['Bélep']);
    expect(await communesFrom(1)).toEqual(['Belep']);
    const gone = await call('POST', '/compile', { id: SCHEME, files: await scheme(3) });
    expect(codesOf(gone)).toContain('list.version-gone');
  });

  it('says where it is used, in force and in a draft', async () => {
    const files = await scheme(1);
    const { revision } = await call('GET', `/dispositifs/${SCHEME}/draft`);
    const url = `/api/v1/dispositifs/${SCHEME}/draft`;
    const saved = await test.request({ method: 'PUT', url, as: author, payload: { files, revision } });
    expect(saved.statusCode).toBe(200);
    const { title, uses, versions } = await call('GET', `/lists/${LIST}`);
    expect(uses).toMatchObject([{ id: SCHEME, published: 2, drafted: 1 }]);
    expect(versions).toMatchObject([
      { number: 2, rows: 33, publishedBy: 'Une autrice' },
      { number: 1, rows: 33 },
    ]);
    expect(title).toBe('Communes');
  });

  it('is not published by whoever is no author', async () => {
    const agent = await test.signIn({ email: 'agent@exemple.nc', roles: ['agent'] });
    const url = `/api/v1/lists/${LIST}/versions`;
    const refused = await test.request({ method: 'POST', url, as: agent, payload: { title: 'Communes', text: FIRST } });
    expect(refused.statusCode).toBe(403);
  });
});
