import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactChange, contactToTell, findPerson, insertPerson, updatePerson } from '../../../runtime/people/index.ts';
import { createWorld, type World } from '../../support/world.ts';

const ADDRESS = { voie: '3 rue du Port', codePostal: '98800', commune: 'Nouméa' };
const KEPT = { phone: '+687261234', address: ADDRESS };

describe('a contact that was given', () => {
  it.each([
    ['the same, written otherwise', { phone: '26.12.34', address: { ...ADDRESS, voie: ' 3 rue du Port ' } }, null],
    ['nothing', { phone: null, address: null }, null],
    ['no telephone at all', { phone: 'plus tard', address: null }, null],
    ['another telephone', { phone: '26 12 35', address: null }, ['phone']],
    ['another address', { phone: null, address: { ...ADDRESS, boitePostale: 'L1' } }, ['address']],
    ['both', { phone: '261235', address: { voie: 'Tribu de N’Dé' } }, ['phone', 'address']],
  ])('changes the register only where it differs: %s', (_, given, changed) => {
    expect(contactChange(KEPT, given)?.changed ?? null).toEqual(changed);
  });

  it('leaves what was not given', () => {
    expect(contactChange(KEPT, { phone: '261235', address: null })?.contact).toEqual({
      phone: '+687261235',
      address: ADDRESS,
    });
  });
});

describe('what a service is to be told of a contact', () => {
  it.each([
    ['all the same, written otherwise', { phone: '26.12.34', address: { ...ADDRESS, voie: ' 3 rue du Port ' } }, null],
    ['another telephone', { phone: '+687261235', address: ADDRESS }, { phone: KEPT.phone, address: null }],
    ['another address', { phone: '+687261234', address: { commune: 'Thio' } }, { phone: null, address: ADDRESS }],
    ['nothing', { phone: null, address: null }, KEPT],
    ['a telephone of elsewhere', { phone: '+33612345678', address: ADDRESS }, { phone: KEPT.phone, address: null }],
  ])('is what it has not: it has %s', (_, known, told) => {
    expect(contactToTell(KEPT, known)).toEqual(told);
  });

  it('is nothing that the register has not', () => {
    expect(contactToTell({ phone: null, address: null }, { phone: '26.12.34', address: ADDRESS })).toBeNull();
  });
});

describe('somebody who changes their details', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('is written once, and those who hold them are told who and what, not the details', async () => {
    const { db } = world.services;
    const id = await insertPerson(db, {
      givenName: 'Rose',
      familyName: 'Wea',
      email: null,
      phone: '+687261234',
      birthDate: '1990-01-02',
    });
    const kept = (await findPerson(db, id))!;
    const events = () => db('outbox').where({ type: 'webhook' }).pluck('payload');
    expect(await db.transaction((tx) => updatePerson(tx, kept, { phone: '+687261234', address: null }))).toEqual([]);
    expect(await events()).toEqual([]);
    const changed = await db.transaction((tx) => updatePerson(tx, kept, { phone: '+687261235', address: ADDRESS }));
    expect(changed).toEqual(['phone', 'address']);
    const [event] = await events();
    expect(event).toMatchObject({ name: 'person.updated', payload: { person: id, changed: ['phone', 'address'] } });
    expect(JSON.stringify(event)).not.toContain('261235');
    // The order in which the database keeps the parts of an address is no change.
    const now = (await findPerson(db, id))!;
    expect(await db.transaction((tx) => updatePerson(tx, now, { address: ADDRESS }))).toEqual([]);
    expect(await events()).toHaveLength(1);
  });
});
