import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../../engine/index.ts';
import { applyCommand, createLiveQueue, queuePage, type QueueFilter } from '../../../../runtime/cases/index.ts';
import type { QueueRow } from '../../../../schemas/types/api.ts';
import { testNow } from '../../../support/clock.ts';
import { SCHEME } from '../../../support/medical-aid.ts';
import { createWorld, type World } from '../../../support/world.ts';

let world: World;
let louise: Extract<Actor, { type: 'agent' }>;
const ids: string[] = [];
const INSTRUCTEUR = [{ dispositif: SCHEME, function: 'instructeur', route: null }];

beforeAll(async () => {
  world = await createWorld();
  louise = await world.agent('Louise Naouna', 'instructeur');
  for (let index = 0; index < 7; index += 1) {
    const familyName = index === 3 ? 'Pënëfaali' : 'Wamytan';
    ids.push((await world.file({ applicant: { ...world.applicant, familyName } })).case.id);
  }
});
afterAll(() => world.close());

function ask(filter: Partial<QueueFilter> = {}) {
  const now = world.services.clock.now();
  return queuePage(world.services, {
    view: 'todo',
    sort: 'due',
    functions: INSTRUCTEUR,
    userId: louise.userId,
    limit: 50,
    now,
    ...filter,
  });
}
const caseIds = (rows: readonly QueueRow[]) => rows.map((row) => row.caseId);

async function act(caseId: string | undefined, action: string, data: object, actor: Actor = louise): Promise<void> {
  const command = { type: 'act', action, data: { ...data }, answers: null, expectedVersion: null } as const;
  const result = await applyCommand(
    world.services,
    caseId ?? '',
    { ...command, data: JSON.parse(JSON.stringify(data)) },
    actor,
  );
  if (result.type === 'refused') throw new Error(JSON.stringify(result));
}

describe('the queue', () => {
  test('is read page after page, each row once, the soonest due first', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask({ limit: 3, cursor });
      seen.push(...caseIds(page.items));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  test('is read in the order in which requests came, when that is asked', async () => {
    const first = await ask({ sort: 'age', limit: 4 });
    const rest = await ask({ sort: 'age', limit: 4, cursor: first.next ?? undefined });
    expect([...caseIds(first.items), ...caseIds(rest.items)]).toEqual(ids);
  });

  test('does not show twice nor skip when a row leaves between two pages', async () => {
    const first = await ask({ limit: 3 });
    const taken = first.items[0];
    await applyCommand(world.services, taken?.caseId ?? '', { type: 'takeTask', task: taken?.taskId ?? '' }, louise);
    const second = await ask({ limit: 10, cursor: first.next ?? undefined });
    expect(second.items).toHaveLength(4);
    expect(caseIds(second.items).some((id) => caseIds(first.items).includes(id))).toBe(false);
    await applyCommand(world.services, taken?.caseId ?? '', { type: 'releaseTask', task: taken?.taskId ?? '' }, louise);
  });

  test('shows what the scheme says of a case', async () => {
    const { items } = await ask({ limit: 1 });
    expect(items[0]).toMatchObject({
      dispositifTitle: 'Aide médicale',
      stateTitle: 'À instruire',
      function: 'instructeur',
      assignee: null,
      columns: expect.arrayContaining([{ title: 'Commune', type: 'string', value: 'Thio', text: 'Thio' }]),
    });
  });

  test('shows nothing of functions that one does not hold', async () => {
    expect((await ask({ functions: [] })).items).toEqual([]);
    expect((await ask({ functions: [{ dispositif: SCHEME, function: 'signataire', route: null }] })).items).toEqual([]);
    expect((await ask({ dispositif: 'autre' })).items).toEqual([]);
  });

  test('finds by number, by name without accents, and with a typing error', async () => {
    for (const text of ['penefaali', 'PËNËFAALI', 'penefali', 'penefaaly', 'penafaali', 'pënëfaali marie']) {
      expect(caseIds((await ask({ text })).items)).toEqual([ids[3]]);
    }
    const { items } = await ask({ limit: 1 });
    expect(caseIds((await ask({ text: items[0]?.number ?? '' })).items)).toContain(items[0]?.caseId);
    expect((await ask({ text: '100 %_\\' })).items).toEqual([]);
    // A name that is written right brings nothing that only looks like it, nor a number another.
    const [first] = items;
    expect(caseIds((await ask({ text: first?.number.slice(-6) })).items)).toEqual([first?.caseId]);
    expect((await ask({ text: 'marie-louise dupont' })).items).toEqual([]);
  });

  test('filters by state', async () => {
    expect((await ask({ state: 'instruction' })).items).toHaveLength(7);
    expect((await ask({ state: 'correction' })).items).toEqual([]);
  });

  test('moves a case from view to view as it lives', async () => {
    const mine = (await ask()).items.find((row) => row.caseId === ids[0]);
    await applyCommand(world.services, ids[0] ?? '', { type: 'takeTask', task: mine?.taskId ?? '' }, louise);
    await act(ids[1], 'demanderCorrection', { fields: { '/revenus': 'À vérifier.' }, message: 'Merci.' });
    await act(ids[2], 'retirer', {}, world.citizen);
    expect(caseIds((await ask({ view: 'mine' })).items)).toEqual([ids[0]]);
    expect((await ask({ view: 'mine' })).items[0]?.assignee).toEqual({ id: louise.userId, name: 'Louise Naouna' });
    expect(caseIds((await ask({ view: 'waiting' })).items)).toEqual([ids[1]]);
    expect(caseIds((await ask({ view: 'done' })).items)).toEqual([ids[2]]);
    // All that are not closed, whoever has to act: the oldest first.
    expect(caseIds((await ask({ view: 'open' })).items)).toEqual(ids.filter((id) => id !== ids[2]));
    expect((await ask({ view: 'open' })).items[0]).toMatchObject({ taskId: null, stateTitle: 'À instruire' });
    const now = new Date(testNow().getTime() + 40 * 86_400_000).toISOString();
    expect((await ask({ view: 'late', now })).items).toHaveLength(5);
    expect((await ask({ view: 'late' })).items).toEqual([]);
  });

  test('counts each view', async () => {
    const now = world.services.clock.now();
    expect(
      await createLiveQueue(world.services).counts({ functions: INSTRUCTEUR, userId: louise.userId, now }),
    ).toEqual({
      todo: 4,
      mine: 1,
      late: 0,
      messages: 0,
      waiting: 1,
      open: 6,
      done: 1,
    });
  });

  test('is shown at once to many: each what their own functions show, and what they have taken themselves', async () => {
    const queue = createLiveQueue(world.services);
    const asked = { sort: 'due', limit: 50, now: world.services.clock.now() } as const;
    const todo = { ...asked, view: 'todo', functions: INSTRUCTEUR } as const;
    const mine = { ...todo, view: 'mine' } as const;
    const [first, other, without, own, theirs] = await Promise.all([
      queue.page({ ...todo, userId: louise.userId }),
      queue.page({ ...todo, userId: 'somebody else' }),
      queue.page({ ...todo, userId: louise.userId, functions: [] }),
      queue.page({ ...mine, userId: louise.userId }),
      queue.page({ ...mine, userId: 'somebody else' }),
    ]);
    expect(first.items).toHaveLength(4);
    expect(other).toEqual(first);
    expect(own.items).toHaveLength(1);
    expect([without.items, theirs.items]).toEqual([[], []]);
    const held = { functions: INSTRUCTEUR, now: asked.now };
    const [counts, others] = await Promise.all([
      queue.counts({ ...held, userId: louise.userId }),
      queue.counts({ ...held, userId: 'somebody else' }),
    ]);
    expect(others).toEqual({ ...counts, mine: 0 });
  });

  test('begins at the first page for a cursor that is not ours', async () => {
    for (const cursor of ['', 'x', Buffer.from('["now()","x","y"]').toString('base64url')]) {
      expect((await ask({ cursor })).items).toHaveLength(4);
    }
  });
});
