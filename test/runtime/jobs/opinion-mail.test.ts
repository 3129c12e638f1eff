/** Requests for an opinion and their reminders, from the outbox to the mailboxes of those who must answer. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Instant } from '../../../engine/index.ts';
import { applyCommand, readCase, type ExistingCaseCommand } from '../../../runtime/cases/index.ts';
import { readFolder } from '../../../runtime/cli/read-folder.ts';
import { publishVersion } from '../../../runtime/dispositifs/index.ts';
import { createWaker, startWorkers, type Workers } from '../../../runtime/jobs/index.ts';
import { runEffect } from '../../../runtime/jobs/run-effect.ts';
import { addClockOffset } from '../../../runtime/store/settings.ts';
import { fileManifestation, MANIFESTATION, publishManifestation } from '../../support/manifestation.ts';
import { createWorld, type World } from '../../support/world.ts';

const FOLDER = join(import.meta.dirname, '../../schemes', MANIFESTATION);
const PASSWORD = 'un mot de passe de test';

let world: World;
let workers: Workers;
let instructor: Actor;
let firstMember: string;
let group: string;
let caseId: string;

beforeAll(async () => {
  world = await createWorld();
  const { services } = world;
  await publishManifestation(services);
  instructor = await world.agent('Louise Naouna', 'instructeur');
  group = randomUUID();
  await services.db('agent_group').insert({ id: group, name: 'Météo' });
  const account = (name: string, roles: readonly 'agent'[], groups: readonly string[]): Promise<string> =>
    services.identity.createAccount({ email: `${name}@exemple.nc`, name, password: PASSWORD, roles, groups });
  firstMember = await account('anne', ['agent'], [group]);
  await account('bernard', ['agent'], [group]);
  // Was an agent once, and still is in the group.
  await account('charles', [], [group]);
  const financial = await services
    .db('function_binding')
    .where({ dispositif_id: MANIFESTATION, function: 'financier' })
    .first('group_id');
  await account('denise', ['agent'], [financial.group_id]);
  const email = 'helene@exemple.nc';
  caseId = (await fileManifestation(services, { userId: await account('helene', [], []), email })).id;
  services.jobs.startRelay();
  workers = startWorkers(services);
  await idle();
  await services.db('mailbox').delete();
});
afterAll(async () => {
  await workers.close();
  await world.services.jobs.wipe();
  await world.close();
});

async function apply(command: ExistingCaseCommand, actor: Actor = instructor): Promise<void> {
  const result = await applyCommand(world.services, caseId, command, actor);
  if (result.type === 'refused') throw new Error(JSON.stringify(result));
}

/** Until everything ordered is done, alarms aside. */
async function idle(): Promise<void> {
  const waiting = world.services.db('outbox').whereNull('done_at');
  for (let waited = 0; (await waiting.clone()).length > 0; waited += 25) {
    if (waited > 12_000) throw new Error(`it did not happen: ${JSON.stringify(await waiting)}`);
    await delay(25);
  }
}

/** Who was written to since the last time one looked, and with what subject. */
async function written(): Promise<readonly string[]> {
  await idle();
  const mails: { to_address: string; subject: string }[] = await world.services
    .db('mailbox')
    .orderBy(['to_address', 'subject']);
  await world.services.db('mailbox').delete();
  return mails.map(({ to_address: to, subject }) => `${to}: ${subject}`);
}

/** Lets time pass to a moment; what falls due then has taken effect. */
async function passUntil(moment: Instant): Promise<void> {
  const { db, clock } = world.services;
  const ahead = Date.parse(moment) - Date.parse(clock.now());
  await db.transaction((tx) => addClockOffset(tx, ahead));
  await createWaker(world.services).wakeDue();
}

/** Hands the orders of these mails over again, as a queue that forgot does. */
async function runAgain(): Promise<void> {
  const ids: readonly string[] = await world.services.db('outbox').where({ type: 'opinionMail' }).pluck('id');
  for (const id of ids) await runEffect(world.services, id, { last: false });
}

async function ask(): Promise<void> {
  await apply({
    type: 'askOpinion',
    state: 'recevabilite',
    of: { type: 'group', id: group, name: 'Météo' },
    question: 'Quel temps est annoncé ?',
    dueOn: null,
    expectedVersion: null,
  });
}

test('a request reaches each member of the group once, and nobody who is no agent', async () => {
  await ask();
  await idle();
  await runAgain();
  const mails = await world.services.db('mailbox').pluck('text');
  expect(mails).toHaveLength(2);
  for (const mail of mails) {
    expect(mail).toContain('Quel temps est annoncé ?');
    expect(mail).toContain(`/agent/dossiers/${caseId}`);
    expect(mail).not.toContain('Naaoutchoué');
  }
  const found = await readCase(world.services.db, caseId);
  const subject = `Avis demandé : Avis complémentaire (${found?.number})`;
  expect(await written()).toEqual([`anne@exemple.nc: ${subject}`, `bernard@exemple.nc: ${subject}`]);
});

test('a reminder reaches them once, however often time is looked at', async () => {
  const found = await readCase(world.services.db, caseId);
  await passUntil(found!.opinions['ponctuel-1']!.remindAt!);
  await createWaker(world.services).wakeDue();
  await idle();
  await runAgain();
  expect(await written()).toEqual([
    expect.stringMatching(/^anne@exemple\.nc: Rappel : avis attendu le /u),
    expect.stringMatching(/^bernard@exemple\.nc: Rappel : avis attendu le /u),
  ]);
});

test('of an opinion that someone has taken, they alone are reminded', async () => {
  await ask();
  expect(await written()).toHaveLength(2);
  const found = await readCase(world.services.db, caseId);
  const task = found!.tasks.find(({ opinion }) => opinion === 'ponctuel-2')!.id;
  const member: Actor = { type: 'agent', userId: firstMember, name: 'anne', functions: [`group:${group}`] };
  await apply({ type: 'takeTask', task }, member);
  await passUntil(found!.opinions['ponctuel-2']!.remindAt!);
  expect(await written()).toEqual([expect.stringMatching(/^anne@exemple\.nc: Rappel/u)]);
});

test('what the workflow asks of a function, and its reminder, go to its groups, else to the service', async () => {
  const last = (await readCase(world.services.db, caseId))!.opinions['ponctuel-2']!.dueAt;
  // Silence settles what is still awaited; nobody is told of it.
  await passUntil(last);
  expect(await written()).toEqual([]);
  await apply({ type: 'act', action: 'demanderAvis', data: {}, answers: null, expectedVersion: null });
  const { opinions, number } = (await readCase(world.services.db, caseId))!;
  await idle();
  await runAgain();
  expect(await written()).toEqual([
    `denise@exemple.nc: Avis demandé : Avis financier (${number})`,
    `manifestations@province-sud.example: Avis demandé : Avis de sécurité (${number})`,
    `manifestations@province-sud.example: Avis demandé : Avis technique (${number})`,
  ]);
  await passUntil(opinions['financier']!.remindAt!);
  expect(await written()).toEqual([expect.stringMatching(/^denise@exemple\.nc: Rappel/u)]);
  await passUntil(opinions['technique']!.remindAt!);
  expect(await written()).toEqual([expect.stringMatching(/^manifestations@province-sud\.example: Rappel/u)]);
});

test('one that is no longer needed is withdrawn, and those who were asked are told so', async () => {
  const { services } = world;
  const source = await readFolder(FOLDER);
  const workflow = JSON.parse(source.files['workflow.json'] ?? '');
  workflow.states.consultation.opinions.technique.when = 'agent.simple = null';
  // Its mail reads what may then not have been asked.
  delete workflow.states.consultation.withoutQuorum.effects;
  const { 'scenarios/quorum-manque.json': _mailed, ...rest } = source.files;
  const simple = { title: 'Rassemblement simple', type: 'boolean', cagou: { functions: ['instructeur'] } };
  const agent = { type: 'object', properties: { simple } };
  const changed = { 'workflow.json': JSON.stringify(workflow), 'agent.schema.json': JSON.stringify(agent) };
  const published = await publishVersion(services, {
    source: { ...source, files: { ...rest, ...changed } },
    by: null,
  });
  expect(published).toMatchObject({ number: 2 });
  const account = { email: 'lea@exemple.nc', name: 'Léa', password: PASSWORD, roles: [], groups: [] };
  const userId = await services.identity.createAccount(account);
  caseId = (await fileManifestation(services, { userId, email: account.email })).id;
  await apply({ type: 'act', action: 'demanderAvis', data: {}, answers: null, expectedVersion: null });
  await written();
  await apply({ type: 'annotate', values: { simple: true }, base: null });
  const { number } = (await readCase(services.db, caseId))!;
  await idle();
  await runAgain();
  expect(await written()).toEqual([`manifestations@province-sud.example: Avis retiré : Avis technique (${number})`]);
});

test('one that nobody could be told of waits among the failed effects, and goes once somebody can be', async () => {
  const { services } = world;
  const source = await readFolder(FOLDER);
  const [identity, workflow] = ['dispositif.json', 'workflow.json'].map((name) => JSON.parse(source.files[name] ?? ''));
  delete identity.service.email;
  delete workflow.states.consultation.withoutQuorum.effects;
  const changed = { 'dispositif.json': JSON.stringify(identity), 'workflow.json': JSON.stringify(workflow) };
  const { 'scenarios/quorum-manque.json': _written, ...rest } = source.files;
  const files = { ...rest, ...changed };
  expect(await publishVersion(services, { source: { ...source, files }, by: null })).toMatchObject({ number: 3 });
  const email = 'paul@exemple.nc';
  const account = { email, name: 'Paul', password: PASSWORD, roles: [], groups: [] };
  caseId = (await fileManifestation(services, { userId: await services.identity.createAccount(account), email })).id;
  await apply({ type: 'act', action: 'demanderAvis', data: {}, answers: null, expectedVersion: null });
  const failed = () => services.db('outbox').where({ case_id: caseId, type: 'opinionMail' }).whereNotNull('failed_at');
  await expect.poll(async () => (await failed()).length, { timeout: 12_000 }).toBe(2);
  for (const row of await failed()) expect(row).toMatchObject({ failure: 'recipient-missing', done_at: null });
  const where = { dispositif_id: MANIFESTATION, function: 'technicien' };
  const bound = await services.db('function_binding').where(where).first('group_id');
  await services.identity.createAccount({
    ...account,
    email: 'emile@exemple.nc',
    name: 'Émile',
    roles: ['agent'],
    groups: [bound.group_id],
  });
  await services.db('mailbox').delete();
  await failed().update({ failed_at: null, relayed_at: null, attempts: 0 });
  services.jobs.nudge();
  const told = () => services.db('mailbox').pluck('to_address');
  await expect.poll(told, { timeout: 12_000 }).toEqual(['emile@exemple.nc']);
});
