import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPerson, insertPerson } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { groupOf, publishMedicalAid } from '../../support/medical-aid.ts';

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
    expect(await search('helene')).toEqual(['Hélène N’Guyen']);
    expect(await search('poadja jean')).toEqual(['Jean-Baptiste Poadja']);
    expect(await search('JB@exemple')).toEqual(['Jean-Baptiste Poadja']);
  });

  it('is closed to an agent of no scheme, who files for nobody', async () => {
    const idle = await test.signIn({ email: 'sans-groupe@exemple.nc', roles: ['agent'] });
    const response = await test.request({ method: 'GET', url: '/api/v1/people?q=helene', as: idle });
    expect([response.statusCode, response.json().code]).toEqual([403, 'not-allowed']);
  });

  it('takes signs of patterns for themselves, and looks for nothing with one letter', async () => {
    expect(await search('0%')).toEqual(['Cent 100%']);
    expect(await search('__')).toEqual([]);
    expect(await search('h')).toEqual([]);
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
