/** A place in a form: what is drawn can be typed, and the zones that rules read are given to maps. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestPerson } from '../../support/app.ts';
import { MANIFESTATION, publishManifestation } from '../../support/manifestation.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

let site: Site;
let citizen: TestPerson;
beforeAll(async () => {
  site = await createSite();
  citizen = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
  await publishManifestation(site.services);
}, BUILD_MS);
afterAll(() => site.close());

const begin = async (answers: object): Promise<string> => {
  const payload = { dispositif: MANIFESTATION, answers };
  const begun = await site.request({ method: 'POST', url: '/api/v1/drafts', as: citizen, payload });
  return `/demarches/${MANIFESTATION}/formulaire/${begun.json().id}/lieu`;
};

it('gives the zones of a version under their names, each ring as longitudes and latitudes in turn', async () => {
  const url = `/demarches/${MANIFESTATION}/versions/1/zones.json`;
  const given = await site.request({ method: 'GET', url });
  expect(given.headers['cache-control']).toContain('immutable');
  expect(given.json().zones).toEqual([
    {
      name: 'Centre-ville',
      polygons: [[[166.43, -22.285, 166.46, -22.285, 166.46, -22.265, 166.43, -22.265, 166.43, -22.285]]],
    },
    {
      name: 'Bord de mer',
      polygons: [[[166.43, -22.305, 166.47, -22.305, 166.47, -22.29, 166.43, -22.29, 166.43, -22.305]]],
    },
  ]);
  expect((await site.request({ method: 'GET', url: url.replace('/1/', '/9/') })).statusCode).toBe(404);
});

it('tells the page where they are, and a page of a scheme without any that there are none', async () => {
  const page = await site.request({ method: 'GET', url: await begin({}), as: citizen });
  expect(page.body).toContain(`/demarches/${MANIFESTATION}/versions/1/zones.json`);
  const payload = { dispositif: 'aide-medicale', answers: {} };
  const begun = await site.request({ method: 'POST', url: '/api/v1/drafts', as: citizen, payload });
  const url = `/demarches/aide-medicale/formulaire/${begun.json().id}/identite`;
  const other = await site.request({ method: 'GET', url, as: citizen });
  expect(other.body).toContain('/donnees');
  expect(other.body).not.toContain('zones.json');
});

it('asks corners one by one without a script: few are open, many are folded, one that is blamed is open', async () => {
  const corner = (at: number) => ({ latitude: -22.27 - at / 1000, longitude: 166.45 });
  const read = async (contour: readonly object[], query = ''): Promise<string> =>
    (await site.request({ method: 'GET', url: `${await begin({ emplacement: { contour } })}${query}`, as: citizen }))
      .body;
  const [few, many] = await Promise.all([read([0, 1, 2].map(corner)), read([0, 1, 2, 3, 4].map(corner))]);
  const folds = (html: string): readonly string[] => html.match(/<details[^>]*cg-corners[^>]*>/gu) ?? [];
  const isOpen = (tag: string): boolean => tag.includes('open');
  expect(folds(few).map(isOpen)).toEqual([true, true]);
  expect(folds(many).map(isOpen)).toEqual([false, true]);
  expect(few).not.toContain('Dessiner sur une carte');
  const halves = [0, 1, 2, 3].map(corner);
  const blamed = await read([...halves, { latitude: -22.2 }], '?verifier=1');
  expect(blamed).toContain('Indiquez la longitude de ce sommet.');
  expect(folds(blamed).map(isOpen)).toEqual([true, true]);
});
