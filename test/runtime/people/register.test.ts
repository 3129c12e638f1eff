import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPerson, insertPerson } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { fileMedicalAid, groupOf, publishMedicalAid } from '../../support/medical-aid.ts';

let test: TestApp;
let agent: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  const groups = [await groupOf(test.services, 'instructeur')];
  agent = await test.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups });
  const person = { email: null, phone: null, birthDate: null };
  await insertPerson(test.services.db, {
    ...person,
    givenName: 'Hélène',
    familyName: 'N’Guyen',
    birthDate: '1970-02-03',
  });
  await insertPerson(test.services.db, {
    ...person,
    givenName: 'Jean-Baptiste',
    familyName: 'Poadja',
    email: 'jb@exemple.nc',
    phone: '+687261234',
  });
  await insertPerson(test.services.db, { ...person, givenName: 'Cent', familyName: '100%' });
});
afterAll(() => test.close());

const search = async (q: string): Promise<readonly string[]> => {
  const url = `/api/v1/people?${new URLSearchParams({ q }).toString()}`;
  const response = await test.request({ method: 'GET', url, as: agent });
  return response.json().items.map((item: { name: string }) => item.name);
};

describe('the register', () => {
  it('finds people whatever their accents and the order of their names', async () => {
    expect(await search('helene n’gu')).toEqual(['Hélène N’Guyen']);
    expect(await search('poadja jean')).toEqual(['Jean-Baptiste Poadja']);
    expect(await search('baptiste poadja')).toEqual(['Jean-Baptiste Poadja']);
    expect(await search('n’guyen 03/02/1970')).toEqual(['Hélène N’Guyen']);
    expect(await search('n’guyen 04/02/1970')).toEqual([]);
    expect(await search('JB@exemple.nc')).toEqual(['Jean-Baptiste Poadja']);
    expect(await search('26 12 34')).toEqual(['Jean-Baptiste Poadja']);
  });

  it('is closed to an agent of no scheme, who files for nobody', async () => {
    const idle = await test.signIn({ email: 'sans-groupe@exemple.nc', roles: ['agent'] });
    const response = await test.request({ method: 'GET', url: '/api/v1/people?q=helene', as: idle });
    expect([response.statusCode, response.json().code]).toEqual([403, 'not-allowed']);
  });

  it('takes signs of patterns for themselves', async () => {
    expect(await search('ce% po%')).toEqual([]);
    expect(await search('cent po')).toEqual([]);
  });

  it('is not listed by letters: one must know whom one looks for', async () => {
    for (const q of ['h', 'he', 'helene', 'h n', 'JB@exemple', '26.12', '03/02/1970']) {
      const url = `/api/v1/people?${new URLSearchParams({ q }).toString()}`;
      const response = await test.request({ method: 'GET', url, as: agent });
      expect([q, response.statusCode, response.json().code]).toEqual([q, 422, 'search-too-vague']);
    }
    const person = { email: null, phone: null, birthDate: null, givenName: 'Marie' };
    for (let at = 0; at < 12; at += 1)
      await insertPerson(test.services.db, { ...person, familyName: `Homonyme ${String.fromCharCode(65 + at)}` });
    expect(await search('marie homonyme')).toHaveLength(10);
  });

  it('tells who was found that they were, once for searches that follow each other', async () => {
    const citizen = await test.signIn({ email: 'jeanne@exemple.nc', name: 'Jeanne Wabealo' });
    const readings = async () =>
      (await test.request({ method: 'GET', url: '/api/v1/me/readings', as: citizen })).json().items;
    await search('wabealo 01/01/1950');
    expect(await readings()).toEqual([]);
    await search('wabealo jea');
    await search('wabealo jeanne');
    expect(await readings()).toMatchObject([
      {
        who: agent.name,
        what: 'Votre fiche au registre des usagers',
        reason: 'Recherche au registre des usagers, pour aider une personne à déposer une demande',
        caseNumber: null,
      },
    ]);
  });

  it('is searched by the number of a case of one’s own schemes', async () => {
    const citizen = await test.signIn({ email: 'rose@exemple.nc', name: 'Rose Kaloi' });
    const id = await fileMedicalAid(test, citizen);
    const { number } = await test.services.db('case').where({ id }).first('number');
    expect(await search(number.toLowerCase())).toHaveLength(1);
  });

  it('keeps days as days', async () => {
    const row = await test.services.db('person').where({ given_name: 'Hélène' }).first('id');
    expect(await findPerson(test.services.db, row.id)).toMatchObject({
      birthDate: '1970-02-03',
      verified: 1,
      userId: null,
    });
  });
});
