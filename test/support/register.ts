/** Entries of the register with something of each kind, for tests of what becomes of them together. */
import { randomUUID } from 'node:crypto';
import { fileCase } from '../../runtime/cases/index.ts';
import { insertPerson, type NewPerson } from '../../runtime/people/index.ts';
import type { Services } from '../../runtime/services.ts';
import { MANIFESTATION } from './manifestation.ts';

const FIRST = Date.parse('2026-01-05T08:00:00+11:00');
let entered = 0;

/** Enters somebody who came to a counter, a minute after the one before: of two entries it counts which is the older. */
export async function enter({ db }: Pick<Services, 'db'>, person: Partial<NewPerson> = {}): Promise<string> {
  const known = { givenName: 'Marie', familyName: 'Wamytan', email: null, phone: null, birthDate: null };
  const id = await insertPerson(db, { ...known, ...person });
  entered += 1;
  await db('person')
    .where({ id })
    .update({ created_at: new Date(FIRST + entered * 60_000) });
  return id;
}

/** Files a request for an entry, as at a counter; the scheme `manifestation` is published. Gives the case. */
export async function fileFor(services: Services, personId: string): Promise<string> {
  const applicant = { personId, givenName: 'Marie', familyName: 'Wamytan', email: null, phone: null };
  const filed = await fileCase(
    services,
    {
      dispositifId: MANIFESTATION,
      version: null,
      draftId: null,
      answers: {
        identite: { statut: 'commun', nom: 'Wamytan', prenoms: 'Marie', dateNaissance: '1979-10-05' },
        telephone: '+687261234',
        demande: 'Je demande l’autorisation d’organiser une kermesse.',
        justificatif: { id: randomUUID(), name: 'justificatif.pdf', size: 1000, mediaType: 'application/pdf' },
      },
      channel: 'counter',
      receivedOn: null,
      applicant,
      mandate: null,
    },
    { type: 'applicant', personId, name: 'Marie Wamytan' },
  );
  if (filed.type === 'refused') throw new Error(filed.message);
  return filed.case.id;
}

/** Something of each kind that is no request: documents, household, mandates, establishments, notices, readings. */
export async function giveBelongings({ db }: Services, personId: string, key: string): Promise<void> {
  const at = '2026-03-01T00:00:00Z';
  const id = randomUUID();
  const other = await insertPerson(db, {
    givenName: 'Autre',
    familyName: key,
    email: null,
    phone: null,
    birthDate: null,
  });
  await db('file').insert({
    id,
    person_id: personId,
    kind: 'wallet',
    wallet: 'rib',
    name: `${key}.pdf`,
    media_type: 'application/pdf',
    size: 10,
    sha256: key,
  });
  await db('household_member').insert({
    id,
    person_id: personId,
    given_names: key,
    family_name: 'Wamytan',
    birth_date: '2015-01-02',
    relation: 'enfant',
  });
  const mandate = { agent_name: key, email: `${key}@exemple.nc`, link_ends_at: at, given_at: at, accepted_at: at };
  await db('mandate').insert([
    { ...mandate, id: randomUUID(), principal_id: personId, agent_id: other },
    { ...mandate, id: randomUUID(), principal_id: other, agent_id: personId },
  ]);
  await db('establishment').insert({ id, name: key });
  const link = { role: 'mandatary', asked_at: at, confirmed_at: at, confirmed_by: 'administrator' };
  await db('establishment_link').insert({ ...link, id, establishment_id: id, person_id: personId });
  await db('notice').insert({ person_id: personId, key, kind: 'news', title: key, path: '/compte', at });
  await db('reading').insert({
    user_id: 'agent',
    user_name: 'Paul Kaba',
    person_id: personId,
    reason: key,
    kind: 'register',
  });
}
