/** Blocks of questions shared between schemes, as an author publishes them and a scheme is pinned to them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';

const BLOCK = 'vehicule';
const SCHEME = 'aide-medicale';
const block = (most: number): string =>
  JSON.stringify(
    {
      title: 'Le véhicule de chantier',
      type: 'object',
      cagou: { personal: 'projet' },
      properties: {
        immatriculation: { title: 'Immatriculation', type: 'string', maxLength: 12 },
        places: { title: 'Places', type: 'integer', minimum: 1, maximum: most },
      },
    },
    null,
    2,
  );

let test: TestApp;
let author: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  author = await test.signIn({ email: 'auteur@exemple.nc', name: 'Une autrice', roles: ['author'] });
});
afterAll(() => test.close());

const call = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  (await test.request({ method, url: `/api/v1${url}`, as: author, ...(payload && { payload }) })).json();
const publish = (text: string, title = 'Véhicule') => call('POST', `/blocks/${BLOCK}/versions`, { title, text });
/** The example, asking the block, pinned to a version of it. */
const scheme = async (version: number): Promise<Readonly<Record<string, string>>> => {
  const { files } = await readExample(SCHEME);
  const identity = JSON.parse(files['dispositif.json'] ?? '');
  const form = JSON.parse(files['form.schema.json'] ?? '');
  const ui = JSON.parse(files['form.ui.json'] ?? '');
  const privacy = JSON.parse(files['privacy.json'] ?? '');
  const [first] = Object.keys(privacy.categories);
  form.properties.vehicule = { $ref: `urn:cagou:block:${BLOCK}`, cagou: { personal: first } };
  form.properties.vehicule.title = 'Votre véhicule';
  ui.pages[0].fields.push('vehicule');
  return {
    ...files,
    'dispositif.json': JSON.stringify({ ...identity, blocks: { [BLOCK]: version } }),
    'form.schema.json': JSON.stringify(form),
    'form.ui.json': JSON.stringify(ui),
  };
};
const told = async (version: number) => {
  const report = await call('POST', '/compile', { id: SCHEME, files: await scheme(version) });
  return report.diagnostics
    .map(({ code }: { readonly code: string }) => code)
    .filter((code: string) => code.startsWith('block.'));
};

describe('a block that several schemes share', () => {
  it('is not there before it is published, and a scheme that names it says so', async () => {
    expect(await call('GET', '/blocks')).toEqual({ items: [] });
    expect(await call('GET', `/blocks/${BLOCK}`)).toMatchObject({ status: 404, code: 'block-unknown' });
    expect(await told(1)).toEqual(['block.unknown']);
  });

  it('is refused with the line and the sentence of all that is wrong with it', async () => {
    const refused = await publish(block(9).replace('"integer"', '"entier"'));
    expect(refused).toMatchObject({ status: 422, code: 'source-invalid', detail: expect.stringContaining('Le bloc') });
    expect(refused.diagnostics[0]).toMatchObject({ file: `${BLOCK}.json`, pointer: '/properties/places/type' });
    expect(await call('POST', '/blocks/ridet/versions', { title: 'Ridet', text: block(9) })).toMatchObject({
      code: 'body-invalid',
      errors: [{ message: expect.stringContaining('bloc du produit') }],
    });
  });

  it('is published in versions that never change, and read as it was', async () => {
    expect(await publish(block(9))).toMatchObject({ number: 1, changed: true });
    expect(await publish(block(9))).toMatchObject({ number: 1, changed: false });
    expect(await call('GET', '/blocks')).toMatchObject({
      items: [{ id: BLOCK, version: 1, questions: ['Immatriculation', 'Places'], uses: 0 }],
    });
    const text = await test.request({ method: 'GET', url: `/api/v1/blocks/${BLOCK}/versions/1`, as: author });
    expect(text.body).toBe(block(9));
    expect(await call('GET', `/blocks/${BLOCK}/versions/2`)).toMatchObject({ code: 'block-unknown' });
    // A list of the same name is another thing.
    expect(await call('GET', `/lists/${BLOCK}`)).toMatchObject({ code: 'list-unknown' });
  });

  it('is asked by the scheme that is pinned to it, and says whom a change touches, in words', async () => {
    expect(await told(1)).toEqual([]);
    const draft = await call('POST', '/compile', { id: SCHEME, files: await scheme(1) });
    expect(draft.diagnostics.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    const published = await call('POST', `/dispositifs/${SCHEME}/versions`, { files: await scheme(1) });
    expect(published).toMatchObject({ number: 1 });
    const report = await call('POST', `/blocks/${BLOCK}/report`, { title: 'Véhicule', text: block(7) });
    expect(report).toMatchObject({
      questions: ['Immatriculation', 'Places'],
      changes: [{ type: 'changed', before: '9', after: '7' }],
      uses: [{ id: SCHEME, published: 1 }],
    });
  });

  it('changes nothing of a scheme until its author moves to the next version', async () => {
    expect(await publish(block(7))).toMatchObject({ number: 2, changed: true });
    expect(await told(1)).toEqual(['block.outdated']);
    expect(await told(2)).toEqual([]);
    expect(await told(3)).toEqual(['block.version-gone']);
    expect(await call('GET', `/blocks/${BLOCK}/versions/1/changes`)).toMatchObject({
      changes: [{ type: 'changed', before: '9', after: '7' }],
    });
    expect(await call('GET', `/blocks/${BLOCK}/versions/8/changes`)).toMatchObject({ code: 'block-unknown' });
    const page = await test.request({ method: 'GET', url: `/demarches/${SCHEME}` });
    expect(page.statusCode).toBe(200);
    expect(await call('GET', `/blocks/${BLOCK}`)).toMatchObject({
      title: 'Véhicule',
      versions: [{ number: 2, publishedBy: 'Une autrice' }, { number: 1 }],
      uses: [{ id: SCHEME, published: 1 }],
    });
  });
});
