/** A database that makes people wait: they are told to come again, and what they wrote is there when they do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCHEME, writeMedicalAid } from '../../support/medical-aid.ts';
import type { TestPerson } from '../../support/app.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

let site: Site;
let citizen: TestPerson;
beforeAll(async () => {
  site = await createSite();
  citizen = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie-Louise Wamytan' });
}, BUILD_MS);
afterAll(() => site.close());

const save = (id: string, payload: object) =>
  site.request({ method: 'PUT', url: `/api/v1/drafts/${id}`, as: citizen, payload });
const draftOf = async (id: string) => site.services.db('case_draft').where({ id }).first();

describe('a row that somebody else holds for long', () => {
  it('costs a save and a filing nothing but the time', async () => {
    const [saved, filed] = [await writeMedicalAid(site, citizen), await writeMedicalAid(site, citizen)];
    const { answers, revision } = await draftOf(saved);
    const tx = await site.services.db.transaction();
    await tx('case_draft').whereIn('id', [saved, filed]).forUpdate();
    const verification = `/demarches/${SCHEME}/formulaire/${filed}/verification`;
    const change = { answers: { ...answers, revenus: 96_000 }, revision };
    const begun = Date.now();
    const [put, page] = await Promise.all([
      save(saved, change),
      site.send(verification, { declaration: 'oui' }, citizen),
    ]);
    expect(Date.now() - begun).toBeLessThan(11_000);
    expect(put.json()).toMatchObject({ status: 503, code: 'too-slow' });
    expect(put.headers['retry-after']).toBe('5');
    expect(page.status).toBe(503);
    expect(page.text).toContain('Rien n’est perdu');
    await tx.rollback();
    expect((await draftOf(saved)).revision).toBe(revision);
    expect((await save(saved, change)).statusCode).toBe(200);
    expect(await site.send(verification, { declaration: 'oui' }, citizen)).toMatchObject({ status: 303 });
  });
});

describe('a statement that takes ten seconds', () => {
  it('is given up, and nothing of it is done', async () => {
    const id = await writeMedicalAid(site, citizen);
    const { answers, revision } = await draftOf(id);
    await site.services.db.raw(
      `create function doze() returns trigger language plpgsql as $$ begin perform pg_sleep(40); return new; end $$;
       create trigger doze before update on case_draft for each row when (new.answers->>'revenus' = '1') execute function doze()`,
    );
    const begun = Date.now();
    const put = await save(id, { answers: { ...answers, revenus: 1 }, revision });
    expect(put.json()).toMatchObject({ status: 503, code: 'too-slow' });
    expect(Date.now() - begun).toBeLessThan(15_000);
    expect(await draftOf(id)).toMatchObject({ revision, answers });
    expect((await save(id, { answers: { ...answers, revenus: 2 }, revision })).statusCode).toBe(200);
  });
});
