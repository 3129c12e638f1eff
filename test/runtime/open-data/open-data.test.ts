/** Open data as they are read: counted once a month up to its first day, as pages, files and catalogues. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshFigures } from '../../../runtime/open-data/index.ts';
import { fileMedicalAid } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Site } from '../site/site.ts';
import { moveClock } from '../../support/clock.ts';

let site: Site;
const FILED = 7;

beforeAll(async () => {
  site = await createSite();
  // What is filed this month is counted from the next one on.
  for (let at = 0; at < FILED; at += 1)
    await fileMedicalAid(site, await site.signIn({ email: `deposante-${at}@test.example` }));
}, BUILD_MS);
afterAll(() => site.close());

const json = async (url: string) => (await site.request({ method: 'GET', url })).json();

describe('requests filed this month', () => {
  it('are not counted before it is over', async () => {
    expect(await refreshFigures(site.services)).toBe(1);
    expect(await refreshFigures(site.services)).toBe(0);
    expect((await json('/donnees/demandes.json')).lignes).toEqual([]);
    expect((await site.page('/donnees')).text).toContain('Aide médicale');
  });

  it('are counted once it is, by how they ended', async () => {
    moveClock(site.services.clock, 32 * 86_400_000);
    expect(await refreshFigures(site.services)).toBe(1);
    const { lignes, colonnes } = await json('/donnees/aide-medicale.json');
    expect(lignes).toEqual([
      expect.objectContaining({ critere: '', libelle: 'Toutes', nombre: FILED }),
      expect.objectContaining({ critere: 'resultat', valeur: 'open', libelle: 'En cours', nombre: FILED }),
    ]);
    for (const name of Object.keys(lignes[0])) expect(colonnes).toHaveProperty(name);
    const { text, html } = await site.page('/donnees/aide-medicale');
    expect(text).toContain('Aide médicale : demandes par année');
    expect(text).toContain('En cours');
    expect(html).toContain('href="/donnees/aide-medicale.csv"');
    const csv = await site.request({ method: 'GET', url: '/donnees/demandes.csv' });
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toContain(`aide-medicale,${lignes[0].annee},,,Toutes,${FILED}`);
  });

  it('are none where there is no such scheme', async () => {
    for (const url of ['/donnees/inconnue', '/donnees/inconnue.csv', '/donnees/inconnue.json'])
      expect((await site.request({ method: 'GET', url })).statusCode).toBe(404);
  });
});

describe('catalogues for machines', () => {
  it('name each file with its licence, its format and the day it goes to', async () => {
    const catalogue = await json('/donnees/catalogue.jsonld');
    expect(catalogue).toMatchObject({
      '@type': 'dcat:Catalog',
      'dcat:dataset': [
        {
          'dct:identifier': 'aide-medicale',
          'dcat:distribution': [
            { 'dcat:downloadURL': { '@id': expect.stringMatching(/aide-medicale\.csv$/u) } },
            { 'dcat:downloadURL': { '@id': expect.stringMatching(/aide-medicale\.json$/u) } },
          ],
        },
      ],
    });
    for (const { 'dcat:downloadURL': file } of catalogue['dcat:dataset'][0]['dcat:distribution']) {
      const found = await site.request({ method: 'GET', url: new URL(file['@id']).pathname });
      expect(found.statusCode).toBe(200);
    }
  });

  it('describe each scheme as a public service', async () => {
    const { '@graph': graph } = await json('/donnees/demarches.jsonld');
    expect(graph.map((one: { '@type': string }) => one['@type'])).toEqual([
      'cv:PublicOrganisation',
      'cpsv:PublicService',
    ]);
    expect(graph[1]['cv:hasCompetentAuthority']['@id']).toBe(graph[0]['@id']);
  });
});
