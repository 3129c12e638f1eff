/** What vouches for a person: the identity service, and the proof that an address is theirs. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensurePerson, insertPerson, personProof } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';

let test: TestApp;
let marie: TestPerson;
let id: string;
beforeAll(async () => {
  test = await createTestApp();
  marie = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
  ({ id } = await test.services.db('person').where({ user_id: marie.userId }).first('id'));
});
afterAll(() => test.close());

const CLAIMS = { givenName: 'Marie', familyName: 'Wamytan', birthDate: '1988-05-14', birthPlace: 'Thio', gender: null };
const proof = () => personProof(test.services.db, id);

it('an account proves its address and no more; nobody is known by another identifier', async () => {
  expect(await proof()).toEqual({
    name: 'Marie Wamytan',
    vouched: false,
    vouchedAt: null,
    birthDate: null,
    birthPlace: null,
    email: 'marie@exemple.nc',
    emailAt: null,
  });
  expect(await personProof(test.services.db, randomUUID())).toBeUndefined();
});

it('the identity service vouches from when it says so, until it says so no more', async () => {
  await ensurePerson(test.services.db, marie.userId, { ...CLAIMS, verified: 2 });
  const vouched = await proof();
  expect(vouched).toMatchObject({ vouched: true, birthDate: '1988-05-14', birthPlace: 'Thio' });
  expect(vouched?.vouchedAt).toBeInstanceOf(Date);
  // Signing in by a password takes nothing back.
  await ensurePerson(test.services.db, marie.userId, null);
  expect(await proof()).toEqual(vouched);
  await ensurePerson(test.services.db, marie.userId, { ...CLAIMS, verified: 1 });
  expect(await proof()).toMatchObject({ vouched: false, vouchedAt: null });
});

it('an address that took the place of another says when it was proved', async () => {
  const at = new Date('2026-02-03T00:00:00Z');
  const change = { user_id: marie.userId, former: 'avant@exemple.nc', asked_at: at };
  await test.services.db('address_change').insert([
    { ...change, id: randomUUID(), address: 'marie@exemple.nc', confirmed_at: at },
    { ...change, id: randomUUID(), address: 'autre@exemple.nc', confirmed_at: new Date('2026-02-05T00:00:00Z') },
  ]);
  expect((await proof())?.emailAt).toEqual(at);
});

it('who has no account, or did not confirm its address, proved none', async () => {
  const helped = { givenName: 'Léa', familyName: 'Wéa', email: 'lea@exemple.nc', phone: null, birthDate: null };
  const other = await insertPerson(test.services.db, helped);
  expect(await personProof(test.services.db, other)).toMatchObject({ name: 'Léa Wéa', vouched: false, email: null });
  await test.services.db('user').where({ id: marie.userId }).update({ emailVerified: false });
  expect(await proof()).toMatchObject({ email: null, emailAt: null });
});
