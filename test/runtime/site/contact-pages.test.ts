import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCase } from '../../../runtime/cases/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import type { TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf } from '../../support/medical-aid.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

const HOME = '/compte/donnees';
const MOVED = { phone: '26.12.99', street: 'Tribu de N’Dé', box: 'L1', postcode: '98829', commune: 'Thio' };

let site: Site;
let agent: TestPerson;
beforeAll(async () => {
  site = await createSite();
  const groups = [await groupOf(site.services, 'instructeur')];
  agent = await site.signIn({ email: 'agent@exemple.nc', name: 'Paul Kaba', roles: ['agent'], groups });
}, BUILD_MS);
afterAll(() => site.close());

const db = () => site.services.db;
const newcomer = (name: string): Promise<TestPerson> => site.signIn({ email: `${name}@exemple.nc`, name });
const orders = () => db()('outbox').where({ type: 'contact' }).whereNull('done_at');
async function work(): Promise<void> {
  for (const { id } of await orders()) await runEffect(site.services, id, { last: true });
}
const historyOf = async (id: string, as: TestPerson): Promise<string> =>
  (await site.request({ method: 'GET', url: `/api/v1/cases/${id}`, as })).body;

describe('my data', () => {
  it('are said: what is held for which scheme, why, until when, whom to ask; and leave in one file', async () => {
    const someone = await newcomer('donnees');
    const none = await site.page(HOME, someone);
    expect(none.text).toContain('Ce qui est détenu, et pourquoi');
    expect(none.text).not.toContain('Pour la démarche');
    await fileMedicalAid(site, someone);
    await fileMedicalAid(site, someone);
    const { text, html } = await site.page(HOME, someone);
    expect(text.match(/Pour la démarche « Aide médicale »/gu)).toHaveLength(1);
    expect(text).toContain('une mission d’intérêt public');
    expect(text).toContain('effacées 2 ans après la fin de l’instruction');
    expect(text).toContain('Déléguée ou délégué à la protection des données');
    expect(html).toContain('href="/api/v1/me/export"');
  });

  it('say what was erased of a request, a line a day, and nothing of those of which all is there', async () => {
    const someone = await newcomer('effacees');
    const [kept, gone] = [await fileMedicalAid(site, someone), await fileMedicalAid(site, someone)];
    expect((await site.page(HOME, someone)).text).not.toContain('Ce qui a été effacé');
    const night = '2029-03-03T14:00:00.000Z';
    const categories = { identite: night, ressources: '2029-03-01T12:00:00.000Z', foyer: night };
    const erased = JSON.stringify({ categories, applicant: null, words: null });
    await db()('case')
      .where({ id: gone })
      .update({ data: db().raw(`jsonb_set(data::jsonb, '{erased}', ?)`, [erased]) });
    const { text, html } = await site.page(HOME, someone);
    const lines = text
      .replaceAll(/[\u00a0\u202f]/gu, ' ')
      .match(/« [^.]+ : le [^.]*, la durée de conservation étant passée\./gu);
    expect(lines).toEqual([
      '« Ressources, assurance maladie et leurs justificatifs » : le 1er mars 2029, la durée de conservation étant passée.',
      // Past midnight in Nouméa.
      '« Composition du foyer », « Identité » : le 4 mars 2029, la durée de conservation étant passée.',
    ]);
    expect(html).toContain(`href="/compte/demandes/${gone}"`);
    expect(html).not.toContain(`href="/compte/demandes/${kept}"`);
  });
});

describe('contact details changed once', () => {
  it('are proposed to open requests whose service has others, and to no other', async () => {
    const someone = await newcomer('marie');
    const [first, second] = [await fileMedicalAid(site, someone), await fileMedicalAid(site, someone)];
    await db()('case')
      .where({ id: second })
      .update({ data: db().raw(`jsonb_set(data::jsonb, '{closedAt}', '"2026-01-01T00:00:00Z"')`) });
    expect((await site.page(HOME, someone)).text).not.toContain('Prévenir les services');
    await site.send(HOME, MOVED, someone);
    const { html, text } = await site.page(`${HOME}?enregistre=1`, someone);
    expect(text).toContain('Prévenir les services de vos demandes en cours ?');
    expect(text).toContain('Le service a : 26.12.34 ; Tribu de Saint-Philippo II, 98829 Thio.');
    expect(html).toContain(`name="demande-${first}"`);
    expect(html).not.toContain(`name="demande-${second}"`);
  });

  it('reach the services that were chosen, by an event that agents read and the applicant too', async () => {
    const someone = await newcomer('jeanne');
    const [chosen, left] = [await fileMedicalAid(site, someone), await fileMedicalAid(site, someone)];
    await site.send(HOME, MOVED, someone);
    const told = await site.send(`${HOME}/demandes`, { [`demande-${chosen}`]: 'oui' }, someone);
    expect(told).toMatchObject({ status: 303, location: `${HOME}?enregistre=transmises` });
    const after = await site.page(told.location, someone);
    expect(after.text).toContain('Vos coordonnées sont transmises aux services que vous avez choisis.');
    expect(after.html).not.toContain(`name="demande-${chosen}"`);
    expect(after.html).toContain(`name="demande-${left}"`);
    await work();
    expect((await readCase(db(), chosen))?.contact).toMatchObject({
      phone: '+687261299',
      address: { commune: 'Thio' },
    });
    expect((await readCase(db(), left))?.contact).toBeUndefined();
    expect(await historyOf(chosen, agent)).toContain('a changé ses coordonnées : téléphone 26.12.99');
    expect((await site.page(`/compte/demandes/${chosen}`, someone)).text).toContain(
      'Vous avez transmis vos nouvelles coordonnées.',
    );
    expect((await site.page(HOME, someone)).html).not.toContain(`name="demande-${chosen}"`);
  });

  it('are told once, however often the order comes', async () => {
    const someone = await newcomer('rose');
    const id = await fileMedicalAid(site, someone);
    await site.send(HOME, MOVED, someone);
    await site.send(`${HOME}/demandes`, { [`demande-${id}`]: 'oui' }, someone);
    expect((await site.send(`${HOME}/demandes`, { [`demande-${id}`]: 'oui' }, someone)).location).toBe(HOME);
    const [order] = await orders();
    await work();
    await db()('outbox').where({ id: order.id }).update({ done_at: null });
    await work();
    expect(await db()('case_event').where({ case_id: id, type: 'contactChanged' })).toHaveLength(1);
  });

  it('of somebody else’s request are nobody’s to tell, and none without a sign-in', async () => {
    const [someone, stranger] = [await newcomer('luc'), await newcomer('paul')];
    const id = await fileMedicalAid(site, someone);
    await site.send(HOME, MOVED, stranger);
    expect((await site.send(`${HOME}/demandes`, { [`demande-${id}`]: 'oui' }, stranger)).location).toBe(HOME);
    expect((await site.send(`${HOME}/demandes`, { [`demande-${id}`]: 'oui' })).status).toBe(401);
    expect(await orders()).toEqual([]);
    expect((await site.page(`${HOME}/demandes`, someone)).location).toBe(HOME);
  });

  it('are no command that an agent, or anybody over the API, could send in their name', async () => {
    const someone = await newcomer('louise');
    const id = await fileMedicalAid(site, someone);
    const sent = await site.request({
      method: 'POST',
      url: `/api/v1/cases/${id}/commands`,
      as: agent,
      payload: { type: 'changeContact', phone: '+687261299', address: null },
    });
    expect(sent.statusCode).toBe(422);
  });
});
