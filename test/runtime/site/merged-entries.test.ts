/** « Mes données » says that another entry was merged with mine, by whom and on what ground; its requests are mine as long as it is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mergePeople, planMerge, undoMerge } from '../../../runtime/merging/index.ts';
import type { TestPerson } from '../../support/app.ts';
import { publishManifestation } from '../../support/manifestation.ts';
import { enter, fileFor } from '../../support/register.ts';
import { BUILD_MS, createSite, type Site } from './site.ts';

let site: Site;
let marie: TestPerson;
const AGENT = { userId: 'agent', name: 'Rose Agent' };
beforeAll(async () => {
  site = await createSite();
  await publishManifestation(site.services);
  marie = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
}, BUILD_MS);
afterAll(() => site.close());

it('what came with it is in the account, and leaves it when it is undone', async () => {
  const { db } = site.services;
  const { id: mine } = await db('person').where({ user_id: marie.userId }).first('id');
  const other = await enter(site.services);
  const caseId = await fileFor(site.services, other);
  const request = () => site.page(`/compte/demandes/${caseId}`, marie);
  expect((await site.page('/compte/donnees', marie)).text).not.toContain('Fiches réunies');
  expect((await request()).status).toBe(403);
  const plan = await planMerge(db, [mine, other]);
  const merged = await mergePeople(site.services, AGENT, {
    people: [mine, other],
    digest: plan?.digest ?? '',
    taken: [],
    ground: 'document',
    reason: 'Vue au guichet.',
  });
  if (merged.type !== 'merged') throw new Error(merged.type);
  const told = await site.page('/compte/donnees', marie);
  expect(told.text).toContain('Fiches réunies');
  expect(told.text).toContain(
    'Rose Agent a réuni une autre fiche à la vôtre : un document d’identité a été présenté. Une demande est venue avec elle.',
  );
  expect((await request()).status).toBe(200);
  await undoMerge(site.services, AGENT, merged.id, 'Deux sœurs.');
  expect((await site.page('/compte/donnees', marie)).text).toContain('Rose Agent a défait cette réunion.');
  expect((await request()).status).toBe(403);
});
