/** A view of the queue on a map: where its cases are, for whom, and the same as a file. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueueMap } from '../../../schemas/types/api.ts';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileManifestation, MANIFESTATION } from '../../support/manifestation.ts';
import { publishSource } from '../../support/publish-source.ts';

const SQUARE = { longitude: 166.443, latitude: -22.274 };
const CORNER = { longitude: 166.45, latitude: -22.27 };
let test: TestApp;
let owner: TestPerson;
let instructor: TestPerson;
let technician: TestPerson;
let stranger: TestPerson;
let placed: string;
let bare: string;

beforeAll(async () => {
  test = await createTestApp();
  const source = await readFolder('test/schemes/manifestation');
  // Who is only consulted reads the request, and not what was kept from them.
  const privacy = JSON.parse(source.files['privacy.json'] ?? '{}');
  privacy.categories.endroit = { ...privacy.categories.demande, title: 'Endroit', functions: ['instructeur'] };
  const form = JSON.parse(source.files['form.schema.json'] ?? '{}');
  form.properties.cortege.cagou.personal = 'endroit';
  await publishSource(test.services, {
    ...source,
    files: { ...source.files, 'privacy.json': JSON.stringify(privacy), 'form.schema.json': JSON.stringify(form) },
  });
  const agent = async (name: string, functions: readonly string[]): Promise<TestPerson> => {
    const held = test.services
      .db('function_binding')
      .where({ dispositif_id: MANIFESTATION })
      .whereIn('function', functions);
    return test.signIn({ email: `${name}@exemple.nc`, name, roles: ['agent'], groups: await held.pluck('group_id') });
  };
  owner = await test.signIn({ email: 'helene@exemple.nc', name: 'Hélène Naaoutchoué' });
  [instructor, technician, stranger] = await Promise.all([
    agent('instructeur', ['instructeur']),
    agent('technicien', ['technicien']),
    agent('autre', []),
  ]);
  const account = { userId: owner.userId, email: 'helene@exemple.nc' };
  const place = { commune: 'Nouméa', ...SQUARE };
  const line = { commune: 'Nouméa', ...CORNER, parcours: [CORNER, SQUARE] };
  placed = (await fileManifestation(test.services, account, randomUUID(), { emplacement: place })).id;
  await fileManifestation(test.services, account, randomUUID(), { cortege: line });
  bare = (await fileManifestation(test.services, account)).id;
});
afterAll(() => test.close());

const map = async (query: string, as: TestPerson): Promise<QueueMap> =>
  (await test.request({ url: `/api/v1/cases/map?${query}`, as })).json();
const points = ({ items }: QueueMap): readonly (readonly number[])[] =>
  items.map(({ longitude, latitude }) => [longitude, latitude]).toSorted(([one = 0], [other = 0]) => one - other);

describe('a view on a map', () => {
  it('has the cases whose point is there, with what the queue shows, and counts those without', async () => {
    const shown = await map('view=open', instructor);
    expect(points(shown)).toEqual([
      [SQUARE.longitude, SQUARE.latitude],
      [CORNER.longitude, CORNER.latitude],
    ]);
    expect(shown).toMatchObject({ looked: 3, complete: true });
    expect(shown.items.find(({ caseId }) => caseId === placed)).toMatchObject({
      dispositifTitle: 'Autorisation de manifestation',
      applicant: 'Naaoutchoué Hélène',
      stateTitle: expect.stringMatching(/\S/u),
    });
  });

  it('is narrowed as the view is', async () => {
    expect(await map('view=done', instructor)).toEqual({ items: [], looked: 0, complete: true });
    expect((await map('view=open&channel=letter', instructor)).items).toEqual([]);
  });

  it('shows who does not hold a function of the scheme nothing, and who may not call it a refusal', async () => {
    expect(await map('view=open', stranger)).toEqual({ items: [], looked: 0, complete: true });
    expect((await test.request({ url: '/api/v1/cases/map', as: owner })).statusCode).toBe(403);
  });

  it('keeps a place from who does not read its category, as the queue would its column', async () => {
    const asked = await test.services.db('case').where({ dispositif_id: MANIFESTATION }).select('id');
    await test.services
      .db('case')
      .whereIn(
        'id',
        asked.map(({ id }) => id),
      )
      .update({ asked: [`${MANIFESTATION}/technicien/`] });
    const shown = await map('view=open', technician);
    expect(shown.looked).toBe(3);
    expect(points(shown)).toEqual([[SQUARE.longitude, SQUARE.latitude]]);
  });
});

describe('a view as GeoJSON', () => {
  const take = (as: TestPerson) =>
    test.request({ url: '/api/v1/cases/export?format=geojson&view=open&reason=Carte+du+mois&show=state', as });

  it('has a feature for each row, with the place that may be read and the columns asked for', async () => {
    const file = await take(instructor);
    expect(file.headers['content-type']).toBe('application/geo+json');
    expect(file.headers['content-disposition']).toMatch(/dossiers-[\d-]+\.geojson"$/u);
    const { type, features } = file.json();
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(3);
    const geometries: readonly unknown[] = features.map(({ geometry }: { geometry: unknown }) => geometry);
    expect(geometries).toContainEqual({ type: 'Point', coordinates: [SQUARE.longitude, SQUARE.latitude] });
    expect(geometries.filter((geometry) => geometry === null)).toHaveLength(1);
    expect(Object.keys(features[0].properties)).toEqual(['Numéro', 'Étape']);
  });

  it('leaves out, for who does not read it, the place and not the row', async () => {
    const { features } = (await take(technician)).json();
    expect(features).toHaveLength(3);
    expect(JSON.stringify(features)).not.toContain(String(CORNER.longitude));
  });

  it('is recorded as a reading of each case, with its reason, whether or not it has a place', async () => {
    const reasons = await test.services
      .db('reading')
      .where({ case_id: bare, user_id: instructor.userId })
      .pluck('reason');
    expect(reasons.join(' ')).toContain('Carte du mois');
  });
});
