import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Case } from '../../../../engine/index.ts';
import {
  applyCommand,
  auditCases,
  readEvents,
  rebuildCase,
  type ExistingCaseCommand,
} from '../../../../runtime/cases/index.ts';
import { applyInTransaction } from '../../../../runtime/cases/write/apply.ts';
import { createWorld, type World } from '../../../support/world.ts';
import { moveClock } from '../../../support/clock.ts';

let world: World;
let louise: Extract<Actor, { type: 'agent' }>;
let jean: Extract<Actor, { type: 'agent' }>;
beforeAll(async () => {
  world = await createWorld();
  louise = await world.agent('Louise Naouna', 'instructeur');
  jean = await world.agent('Jean Boewa', 'instructeur');
});
afterAll(() => world.close());

const apply = (id: string, command: ExistingCaseCommand, actor: Actor = louise) =>
  applyCommand(world.services, id, command, actor);

async function applied(id: string, command: ExistingCaseCommand, actor: Actor = louise): Promise<Case> {
  const result = await apply(id, command, actor);
  if (result.type === 'refused') throw new Error(JSON.stringify(result));
  return result.case;
}

const refuse = (expectedVersion: number): ExistingCaseCommand => ({
  type: 'act',
  action: 'proposerRefus',
  data: { motif: 'Les ressources dépassent le plafond.' },
  answers: null,
  expectedVersion,
});

const correct = (expectedVersion: number): ExistingCaseCommand => ({
  type: 'act',
  action: 'demanderCorrection',
  data: { fields: { '/revenus': 'Ce montant ne correspond pas au justificatif.' }, message: 'Merci de vérifier.' },
  answers: null,
  expectedVersion,
});

describe('a command on a case', () => {
  test('appends events, moves the case, closes and opens tasks, orders effects', async () => {
    const filed = (await world.file()).case;
    const after = await applied(filed.id, refuse(filed.version));
    expect(after.state).toBe('signatureRefus');
    const { db } = world.services;
    expect(await db('task').where({ case_id: filed.id }).pluck('function')).toEqual(['signataire']);
    expect(await db('case').where({ id: filed.id }).pluck('version')).toEqual([after.version]);
    expect(rebuildCase(await readEvents(db, filed.id))).toEqual(after);
  });

  test('never says that it happened before what it follows, though the clock be put back', async () => {
    const { clock, db } = world.services;
    const filed = (await world.file()).case;
    moveClock(clock, 86_400_000);
    await applied(filed.id, { type: 'addNote', text: 'Demain.' });
    moveClock(clock, 0);
    const after = await applied(filed.id, correct(filed.version + 1));
    await db.transaction((tx) =>
      applyInTransaction(world.services, tx, filed.id, { type: 'addNote', text: 'Après.' }, louise),
    );
    const moments = (await readEvents(db, filed.id)).map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
    expect(moments.length).toBeGreaterThan(after.version - 1);
    expect((await auditCases(world.services)).findings).toEqual([]);
  });

  test('[C4] of two agents acting at once, the second is told what the first did', async () => {
    const filed = (await world.file()).case;
    const results = await Promise.all([
      apply(filed.id, refuse(filed.version), louise),
      apply(filed.id, correct(filed.version), jean),
    ]);
    const refused = results.find((result) => result.type === 'refused');
    expect(results.filter((result) => result.type === 'applied')).toHaveLength(1);
    expect(refused).toMatchObject({ code: 'case-changed', current: { version: expect.any(Number) } });
    const [first] = refused?.type === 'refused' ? (refused.current?.changes ?? []) : [];
    expect(first).toMatchObject({ who: expect.stringMatching(/^(Louise Naouna|Jean Boewa)$/), at: expect.any(String) });
    expect(first?.text).toMatch(/(Louise Naouna : « Proposer un refus »|Jean Boewa : « Demander une correction »)/);
  });

  test('[C4] is not refused because somebody wrote, read or took a task since', async () => {
    const filed = (await world.file()).case;
    const task = filed.tasks[0]?.id ?? '';
    await applied(filed.id, { type: 'addNote', text: 'Appelée ce matin.' }, jean);
    await applied(filed.id, { type: 'sendMessage', text: 'Bonjour.', files: [] }, world.citizen);
    await applied(filed.id, { type: 'takeTask', task });
    const after = await applied(filed.id, refuse(filed.version));
    expect(after.state).toBe('signatureRefus');
    expect(rebuildCase(await readEvents(world.services.db, filed.id))).toEqual(after);
  });

  test('is told of what it rests on, and not of what was only said', async () => {
    const filed = (await world.file()).case;
    await applied(filed.id, { type: 'addNote', text: 'Avant.' }, jean);
    await applied(filed.id, correct(filed.version), jean);
    await applied(filed.id, { type: 'addNote', text: 'Après.' }, jean);
    const refused = await apply(filed.id, refuse(filed.version));
    const changes = refused.type === 'refused' ? (refused.current?.changes ?? []) : [];
    expect(changes.map(({ text }) => text).join(' ')).toContain('Demander une correction');
    expect(changes.filter(({ text }) => text.includes('note'))).toEqual([]);
    expect(await apply(filed.id, refuse(filed.version + 100))).toMatchObject({ code: 'case-changed' });
  });

  test('[C2] that is refused changes nothing', async () => {
    const filed = (await world.file()).case;
    const result = await apply(filed.id, {
      type: 'act',
      action: 'signerAccord',
      data: {},
      answers: null,
      expectedVersion: filed.version,
    });
    expect(result).toMatchObject({ type: 'refused', code: 'action-not-possible' });
    expect(await readEvents(world.services.db, filed.id)).toHaveLength(filed.version);
  });

  test('on a case that does not exist is refused, even when the identifier is none', async () => {
    expect(await apply(randomUUID(), { type: 'passTime' })).toMatchObject({ code: 'case-not-found' });
    expect(await apply("' or 1=1", { type: 'passTime' })).toMatchObject({ code: 'case-not-found' });
  });

  test('takes a task for one agent only', async () => {
    const filed = (await world.file()).case;
    const task = filed.tasks[0]?.id ?? '';
    const results = await Promise.all([
      apply(filed.id, { type: 'takeTask', task }, louise),
      apply(filed.id, { type: 'takeTask', task }, jean),
    ]);
    expect(results.map((result) => (result.type === 'refused' ? result.code : 'applied')).toSorted()).toEqual([
      'applied',
      'task-taken',
    ]);
    const holders: string[] = await world.services.db('task').where({ case_id: filed.id }).pluck('assignee_id');
    expect([louise.userId, jean.userId]).toContain(holders[0]);
  });

  test('many at once on one case leave numbers without gap and an unbroken chain', async () => {
    const filed = (await world.file()).case;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => apply(filed.id, { type: 'addNote', text: `Note ${index}` })),
    );
    const events = await readEvents(world.services.db, filed.id);
    expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
    expect(rebuildCase(events)?.notes).toHaveLength(20);
  });
});

describe('the audit', () => {
  test('finds nothing where the product alone wrote', async () => {
    expect((await auditCases(world.services)).findings).toEqual([]);
  });

  test('finds an event changed in the database, a case changed, and a task taken away', async () => {
    const [first, second, third] = [await world.file(), await world.file(), await world.file()];
    const { db } = world.services;
    await db.raw('alter table case_event disable trigger case_event_append_only');
    await db.raw(
      `update case_event set body = jsonb_set(body::jsonb, '{answers,revenus}', '1')::json where case_id = ? and seq = 1`,
      [first.case.id],
    );
    await db('case').where({ id: second.case.id }).update({ state: 'accordee' });
    await db('task').where({ case_id: third.case.id }).delete();
    const [fourth, fifth, sixth] = [await world.file(), await world.file(), await world.file()];
    await db('task').where({ case_id: fourth.case.id }).update({ due_at: '2030-01-01T00:00:00Z' });
    await db('case').where({ id: fifth.case.id }).update({ columns: '[]', search: 'autre' });
    await db('case_event').where({ case_id: sixth.case.id, seq: 2 }).update({ at: '2020-01-01T00:00:00Z' });
    const { findings } = await auditCases(world.services);
    const codes = (id: string) => findings.filter((finding) => finding.caseId === id).map((finding) => finding.code);
    expect(codes(first.case.id)).toEqual(['chain-broken', 'case-differs']);
    expect(codes(second.case.id)).toEqual(['row-differs']);
    expect(codes(third.case.id)).toEqual(['tasks-differ']);
    expect(codes(fourth.case.id)).toEqual(['tasks-differ']);
    expect(codes(fifth.case.id)).toEqual(['row-differs']);
    expect(findings.find(({ caseId }) => caseId === fifth.case.id)?.message).toContain('columns, search');
    expect(codes(sixth.case.id)).toEqual(['event-differs']);
  });

  test('is helped by the database, which refuses to change an event', async () => {
    const { db } = world.services;
    await db.raw('alter table case_event enable trigger case_event_append_only');
    await expect(db('case_event').update({ hash: 'x' })).rejects.toThrow('append only');
  });
});
