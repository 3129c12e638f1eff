import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, TEST_PASSWORD, type TestApp, type TestPerson } from '../../support/app.ts';
import { groupOf, publishMedicalAid, SCHEME } from '../../support/medical-aid.ts';

let test: TestApp;
let administrator: TestPerson;
let agent: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  await publishMedicalAid(test.services);
  administrator = await test.signIn({ email: 'admin@exemple.nc', roles: ['administrator'] });
  const groups = [await groupOf(test.services, 'instructeur')];
  agent = await test.signIn({ email: 'agent@exemple.nc', roles: ['agent'], groups });
});
afterAll(() => test.close());

const SENTENCE = 'Indiquez une adresse électronique complète, par exemple nom@exemple.nc.';
const ADDRESSES = ['a,b@c', 'a@b@exemple.nc', 'a b@exemple.nc', 'a@exemple', 'a@exemple.nc\r\nBcc: x@exemple.nc'];
const NAMES = ['Marie\r\nBcc: tous@exemple.nc', 'Marie\nWamytan', 'Marie\u0007Wamytan', 'Marie\u2028Wamytan'];

const signUp = (fields: object) =>
  test.request({
    method: 'POST',
    url: '/api/auth/sign-up/email',
    payload: { email: 'lea@exemple.nc', name: 'Léa', password: TEST_PASSWORD, ...fields },
  });
const invite = (fields: object) =>
  test.request({
    method: 'POST',
    url: '/api/v1/admin/invitations',
    as: administrator,
    payload: { email: 'rose@exemple.nc', name: 'Rose Hmaen', roles: ['agent'], groups: [], ...fields },
  });
const fileFor = (fields: object) =>
  test.request({
    method: 'POST',
    url: '/api/v1/drafts',
    as: agent,
    payload: {
      dispositif: SCHEME,
      channel: 'counter',
      receivedOn: '2026-01-05',
      person: { givenName: 'Jean', familyName: 'Kaloi', email: null, phone: null, birthDate: null, ...fields },
    },
  });

describe('an address that no mail can reach', () => {
  it.each(ADDRESSES)('is refused at sign-up: %j', async (email) => {
    expect((await signUp({ email })).json()).toMatchObject({ status: 422, code: 'email-invalid', detail: SENTENCE });
  });

  it.each(ADDRESSES)('is refused in an invitation: %j', async (email) => {
    expect((await invite({ email })).json()).toMatchObject({
      code: 'body-invalid',
      errors: [{ pointer: '/email', message: SENTENCE }],
    });
  });

  it.each(ADDRESSES)('is refused of a person helped at the counter: %j', async (email) => {
    expect((await fileFor({ email })).json()).toMatchObject({ errors: [{ pointer: '/person/email' }] });
  });
});

describe('a name with a line break or another control character', () => {
  it.each(NAMES)('is refused at sign-up: %j', async (name) => {
    expect((await signUp({ name })).json()).toMatchObject({ status: 422, code: 'name-invalid' });
  });

  it.each(NAMES)('is refused in an invitation and for a group: %j', async (name) => {
    const message = 'Écrivez ce nom sur une seule ligne, en au moins deux caractères.';
    expect((await invite({ name })).json()).toMatchObject({ errors: [{ pointer: '/name', message }] });
    const group = await test.request({
      method: 'POST',
      url: '/api/v1/admin/groups',
      as: administrator,
      payload: { name },
    });
    expect(group.json()).toMatchObject({ errors: [{ pointer: '/name', message }] });
  });

  it.each(NAMES)('is refused of a person helped at the counter: %j', async (familyName) => {
    expect((await fileFor({ familyName })).json()).toMatchObject({
      errors: [{ pointer: '/person/familyName', message: 'Écrivez ce nom sur une seule ligne.' }],
    });
  });
});
