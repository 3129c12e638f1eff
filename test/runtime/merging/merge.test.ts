/** Two entries become one and two again: every row is where it should be, whatever was merged and undone in between. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyCommand, auditCases } from '../../../runtime/cases/index.ts';
import { eraseRegisterEntry } from '../../../runtime/closing/store/closings.ts';
import { forgetApplicant } from '../../../runtime/erasure/store/forget.ts';
import {
  likenPeople,
  MOVED,
  mergePeople,
  planMerge,
  undoMerge,
  type Ground,
  type MergeOrder,
  type MergeOutcome,
} from '../../../runtime/merging/index.ts';
import { findPerson } from '../../../runtime/people/index.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { publishManifestation } from '../../support/manifestation.ts';
import { enter, fileFor, giveBelongings } from '../../support/register.ts';

let test: TestApp;
const AGENT = { userId: 'agent', name: 'Rose Agent' };
beforeAll(async () => {
  test = await createTestApp();
  await publishManifestation(test.services);
});
afterAll(() => test.close());

const db = () => test.services.db;

async function merge(
  one: string,
  other: string,
  change: Partial<Pick<MergeOrder, 'taken' | 'ground' | 'digest'>> = {},
): Promise<MergeOutcome> {
  const plan = await planMerge(db(), [one, other]);
  const ground: Ground = plan?.grounds.at(-1) ?? 'file';
  return mergePeople(test.services, AGENT, {
    people: [one, other],
    digest: plan?.digest ?? '',
    taken: [],
    ground,
    reason: 'La même personne.',
    ...change,
  });
}

/** Merges, and gives which stands by which line of the journal. */
async function merged(
  one: string,
  other: string,
  change = {},
): Promise<{ readonly id: string; readonly kept: string }> {
  const outcome = await merge(one, other, change);
  if (outcome.type !== 'merged') throw new Error(outcome.type);
  return outcome;
}
const undo = (id: string) => undoMerge(test.services, AGENT, id, 'Une erreur.');

/** All rows that belong to some entries, but for some cases, and the entries themselves, as they are. */
async function everything(people: readonly string[], except: readonly string[] = []): Promise<object> {
  const rows = await Promise.all(
    MOVED.map(async ({ kind, table, column }) => [
      kind,
      await db()(`${table} as t`)
        .whereIn(column, [...people])
        .whereRaw('not (t.id::text = any (?::text[]))', [[...except]])
        .orderBy('t.id')
        .select(`t.${column} as owner`, 't.id'),
    ]),
  );
  const entries = await db()('person')
    .whereIn('id', [...people])
    .orderBy('id')
    .select('id', 'given_name', 'family_name', 'birth_date', 'email', 'phone', 'address', 'merged_into');
  const cases: { id: string; data: { applicant: { personId: string } } }[] = await db()('case')
    .whereIn('person_id', [...people])
    .whereNotIn('id', [...except])
    .orderBy('id')
    .select('id', 'data');
  return { rows, entries, applicants: cases.map(({ id, data }) => [id, data.applicant.personId]) };
}

const ownedBy = async (id: string): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    await Promise.all(
      MOVED.map(async ({ kind, table, column }) => [kind, (await db()(table).where(column, id)).length] as const),
    ),
  );

const sound = async () => expect((await auditCases(test.services)).findings).toEqual([]);

describe('a merge', () => {
  it('takes everything along, and the cases are sound: their events say who filed, the journal whose they are', async () => {
    const [older, newer] = [await enter(test.services, { phone: '+687111111' }), await enter(test.services)];
    const ofCase = await fileFor(test.services, newer);
    await giveBelongings(test.services, newer, 'tout');
    const { kept } = await merged(older, newer);
    expect(kept).toBe(older);
    expect(await ownedBy(newer)).toEqual({ ...(await ownedBy(randomUUID())) });
    const { entries, drafts, ...had } = await ownedBy(older);
    expect([entries, drafts]).toEqual([1, 0]);
    expect(Object.values(had).every((count) => count >= 1)).toBe(true);
    const row = await db()('case').where({ id: ofCase }).first('person_id', 'data');
    expect([row.person_id, row.data.applicant.personId]).toEqual([older, older]);
    const [{ body }] = await db()('case_event').where({ case_id: ofCase, seq: 1 }).select('body');
    expect(JSON.stringify(body)).toContain(newer);
    await sound();
  });

  it('an audit tells of a case that was moved by another hand', async () => {
    const [one, other] = [await enter(test.services), await enter(test.services)];
    const ofCase = await fileFor(test.services, one);
    await db()('case').where({ id: ofCase }).update({ person_id: other });
    expect((await auditCases(test.services)).findings).toMatchObject([{ caseId: ofCase, code: 'row-differs' }]);
    await db()('case').where({ id: ofCase }).update({ person_id: one });
    await sound();
  });

  it('writes the details that were chosen, and puts back those that nobody changed since', async () => {
    const one = await enter(test.services, { phone: '+687111112', email: 'un@exemple.nc' });
    const other = await enter(test.services, {
      phone: '+687222222',
      email: 'deux@exemple.nc',
      birthDate: '1979-10-05',
    });
    const { id, kept } = await merged(one, other, { taken: ['phone', 'email', 'birthDate'] });
    expect(await findPerson(db(), kept)).toMatchObject({
      phone: '+687222222',
      email: 'deux@exemple.nc',
      birthDate: '1979-10-05',
    });
    await db()('person').where({ id: kept }).update({ email: 'trois@exemple.nc' });
    expect(await undo(id)).toEqual({ type: 'undone' });
    expect(await findPerson(db(), kept)).toMatchObject({
      phone: '+687111112',
      email: 'trois@exemple.nc',
      birthDate: null,
    });
    expect(await findPerson(db(), other)).toMatchObject({ phone: '+687222222' });
  });

  it('leaves what its holder says to the account: an address that others chose would be told their mails', async () => {
    const holder = await test.signIn({ email: 'titulaire@exemple.nc', name: 'Marie Wamytan' });
    const { id: account } = await db()('person').where({ user_id: holder.userId }).first('id');
    const other = await enter(test.services, { email: 'autre@exemple.nc', phone: '+687333333' });
    const { kept } = await merged(other, account, { taken: ['email', 'phone'], ground: 'document' });
    expect(kept).toBe(account);
    expect(await findPerson(db(), account)).toMatchObject({ email: holder.email, phone: '+687333333' });
  });

  it('keeps apart what cannot be twice: a link to one association, a notice of one thing, a mandate that was between both', async () => {
    const [one, other] = [await enter(test.services), await enter(test.services)];
    await giveBelongings(test.services, one, 'double');
    const { establishment_id: club } = await db()('establishment_link').where({ person_id: one }).first();
    const at = '2026-03-01T00:00:00Z';
    await db()('establishment_link').insert({
      id: randomUUID(),
      establishment_id: club,
      person_id: other,
      role: 'mandatary',
      asked_at: at,
    });
    await db()('notice').insert({ person_id: other, key: 'double', kind: 'news', title: 'x', path: '/compte', at });
    await db()('mandate').insert({
      id: randomUUID(),
      principal_id: one,
      agent_id: other,
      agent_name: 'x',
      email: 'x@exemple.nc',
      link_ends_at: at,
      given_at: at,
      accepted_at: at,
      ended_at: at,
      ended_by: 'principal',
    });
    const before = await everything([one, other]);
    const plan = await planMerge(db(), [one, other]);
    expect(plan?.moved.filter(({ stays }) => stays > 0)).toEqual([
      { kind: 'mandatesHeld', moves: 0, stays: 1 },
      { kind: 'establishments', moves: 0, stays: 1 },
      { kind: 'notices', moves: 0, stays: 1 },
    ]);
    const { id } = await merged(one, other);
    await undo(id);
    expect(await everything([one, other])).toEqual(before);
  });

  it('is refused where one acts for the other, and where something changed since it was looked at', async () => {
    const [one, other] = [await enter(test.services), await enter(test.services)];
    const plan = await planMerge(db(), [one, other]);
    await db()('person').where({ id: other }).update({ phone: '+687444444' });
    expect(await merge(one, other, { digest: plan?.digest ?? '' })).toEqual({ type: 'changed' });
    const mandate = { id: randomUUID(), principal_id: one, agent_id: other, agent_name: 'x', email: 'x@exemple.nc' };
    await db()('mandate').insert({ ...mandate, link_ends_at: '2026-03-01', given_at: '2026-03-01' });
    expect(await merge(one, other)).toEqual({ type: 'mandate' });
    expect(await merge(one, one)).toEqual({ type: 'gone' });
    expect(await merge(one, randomUUID())).toEqual({ type: 'gone' });
    expect(await ownedBy(other)).toMatchObject({ mandatesHeld: 1 });
  });

  it('of two agents at once is done once, whichever way round they ask', async () => {
    const [one, other] = [await enter(test.services), await enter(test.services)];
    await fileFor(test.services, other);
    const outcomes = await Promise.all([merge(one, other), merge(other, one), merge(one, other)]);
    expect(outcomes.map(({ type }) => type).toSorted()).toEqual(['gone', 'gone', 'merged']);
    const lines = await db()('person_merge').whereIn('kept_id', [one, other]);
    expect(lines).toHaveLength(1);
    const undone = await Promise.all([undo(lines[0].id), undo(lines[0].id)]);
    expect(undone.map(({ type }) => type).toSorted()).toEqual(['already', 'undone']);
    await sound();
  });

  it('of three entries at once never leaves one merged into one that is merged', async () => {
    const people = await Promise.all([enter(test.services), enter(test.services), enter(test.services)]);
    const [a, b, c] = people;
    for (const id of people) await fileFor(test.services, id);
    await Promise.allSettled([merge(a, b), merge(b, c), merge(c, a)]);
    const { rows } = await db().raw(
      'select p.id from person p join person q on q.id = p.merged_into where q.merged_into is not null',
    );
    expect(rows).toEqual([]);
    await sound();
  });
});

describe('a case that is merged', () => {
  it('is acted upon while it is merged, and belongs to whom it then belongs', async () => {
    const [one, other] = [await enter(test.services), await enter(test.services)];
    const ofCase = await fileFor(test.services, other);
    const message = { type: 'sendMessage', id: randomUUID(), text: 'Bonjour.', files: [], from: 'agent' } as const;
    const actor = { type: 'agent', userId: 'agent', name: 'Rose', functions: ['instructeur'], groups: [] } as const;
    const head = await test.services.caseReads.head(ofCase);
    const { id } = await merged(one, other);
    // Decided on the case as it was before: decided anew, and not written over whose it is.
    const late = {
      ...test.services,
      caseReads: { ...test.services.caseReads, head: async () => head },
    };
    const done = await applyCommand(late, ofCase, { type: 'addNote', text: message.text, mentions: [] }, actor);
    expect(done.type, JSON.stringify(done)).toBe('applied');
    const row = await db()('case').where({ id: ofCase }).first('person_id', 'data', 'version');
    expect([row.person_id, row.data.applicant.personId]).toEqual([one, one]);
    await sound();
    await undo(id);
    const back = await db()('case').where({ id: ofCase }).first('person_id', 'data', 'version');
    expect([back.person_id, back.data.applicant.personId, back.version]).toEqual([other, other, row.version]);
    await sound();
  });

  it('that was filed since stays with the entry that it was filed for', async () => {
    const [one, other] = [await enter(test.services), await enter(test.services)];
    const before = await fileFor(test.services, other);
    const { id } = await merged(one, other);
    const since = await fileFor(test.services, one);
    await undo(id);
    const of = async (caseId: string) => (await db()('case').where({ id: caseId }).first('person_id')).person_id;
    expect([await of(before), await of(since)]).toEqual([other, one]);
    await sound();
  });

  it('that was on its way to the merged entry follows it, and goes back with the others', async () => {
    const [one, other] = [await enter(test.services), await enter(test.services)];
    const { id } = await merged(one, other);
    const late = await fileFor(test.services, other);
    await likenPeople(test.services);
    expect((await db()('case').where({ id: late }).first('person_id')).person_id).toBe(one);
    await sound();
    await undo(id);
    expect((await db()('case').where({ id: late }).first('person_id')).person_id).toBe(other);
    await sound();
  });
});

describe('undoing', () => {
  it('goes from the latest back: an entry that was merged further is not taken from below', async () => {
    const [a, b, c] = [await enter(test.services), await enter(test.services), await enter(test.services)];
    const first = await merged(a, b);
    const second = await merged(a, c);
    expect(await undo(first.id)).toEqual({ type: 'later' });
    expect(await undo(second.id)).toEqual({ type: 'undone' });
    expect(await undo(first.id)).toEqual({ type: 'undone' });
    expect(await undo(first.id)).toEqual({ type: 'already' });
    expect(await undo(randomUUID())).toEqual({ type: 'gone' });
  });

  it('is over once the entry that stood is erased: what was merged into it goes along, and what agents wrote of both', async () => {
    const [one, other] = [await enter(test.services), await enter(test.services, { phone: '+687555555' })];
    const { id, kept } = await merged(one, other, { taken: ['phone'] });
    await db().transaction((tx) => forgetApplicant(tx, randomUUID(), kept));
    expect(await findPerson(db(), one)).toBeNull();
    expect(await findPerson(db(), other)).toBeNull();
    expect(await db()('person_merge').where({ id }).first('reason', 'written', 'by_name')).toEqual({
      reason: '',
      written: null,
      by_name: 'Rose Agent',
    });
    expect(await undo(id)).toEqual({ type: 'gone' });
  });

  it('is over once its holder closed the account: nothing says any more who they were', async () => {
    const holder = await test.signIn({ email: 'part@exemple.nc', name: 'Marie Part' });
    const { id: account } = await db()('person').where({ user_id: holder.userId }).first('id');
    const other = await enter(test.services);
    const ofCase = await fileFor(test.services, other);
    const { id } = await merged(account, other, { ground: 'document' });
    await db().transaction((tx) => eraseRegisterEntry(tx, account, test.services.clock.now()));
    expect(await findPerson(db(), other)).toBeNull();
    expect((await db()('case').where({ id: ofCase }).first('person_id')).person_id).toBe(account);
    expect(await undo(id)).toEqual({ type: 'gone' });
    await sound();
  });
});

describe('whatever is merged and undone, in whatever order', () => {
  const PEOPLE = 4;
  type Step = readonly ['merge', number, number, boolean] | readonly ['undo', number] | readonly ['file', number];
  const who = fc.nat({ max: PEOPLE - 1 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.constant('merge' as const), who, who, fc.boolean()) },
    { weight: 3, arbitrary: fc.tuple(fc.constant('undo' as const), fc.nat({ max: 9 })) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('file' as const), who) },
  );

  it('undoing all of it leaves every row and every detail where it was, but for what came since', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        const people = await Promise.all(
          Array.from({ length: PEOPLE }, (_, at) => enter(test.services, { phone: `+68770000${at}` })),
        );
        for (const [at, id] of people.entries()) {
          await fileFor(test.services, id);
          await giveBelongings(test.services, id, `p${at}-${id.slice(0, 8)}`);
        }
        const before = await everything(people);
        const standing: string[] = [];
        const filed: string[] = [];
        for (const one of steps) {
          if (one[0] === 'merge') {
            const outcome = await merge(people[one[1]] ?? '', people[one[2]] ?? '', { taken: one[3] ? ['phone'] : [] });
            if (outcome.type === 'merged') standing.push(outcome.id);
          } else if (one[0] === 'undo') {
            const id = standing[one[1] % Math.max(1, standing.length)];
            if (id !== undefined && (await undo(id)).type === 'undone') standing.splice(standing.indexOf(id), 1);
          } else {
            const row = await db()('person').where({ id: people[one[1]] }).first('id', 'merged_into');
            filed.push(await fileFor(test.services, row.merged_into ?? row.id));
          }
        }
        await sound();
        for (const id of standing.toReversed()) expect(await undo(id)).toEqual({ type: 'undone' });
        expect(await everything(people, filed)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
