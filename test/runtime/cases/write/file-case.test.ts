import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditCases, fileCase, readCase, readEvents } from '../../../../runtime/cases/index.ts';
import { SCHEME } from '../../../support/medical-aid.ts';
import { createWorld, type World } from '../../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const rows = (table: string, where: object) => world.services.db(table).where(where);

describe('filing', () => {
  test('[E1] writes the case, its events, its task and its effects together', async () => {
    const filed = await world.file();
    const { id, number, version } = filed.case;
    expect(number).toMatch(/^AM-\d{4}-\d{6}$/);
    expect(await readCase(world.services.db, id)).toEqual(filed.case);
    expect(await readEvents(world.services.db, id)).toEqual(filed.events);
    expect(filed.events.map((event) => event.seq)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
    expect(await rows('task', { case_id: id }).select('function', 'assignee_id')).toEqual([
      { function: 'instructeur', assignee_id: null },
    ]);
    const effects = await rows('outbox', { case_id: id }).orderBy('id').pluck('type');
    expect(effects).toEqual(['mail']);
    const [row] = await rows('case', { id });
    expect(row).toMatchObject({ state: 'instruction', waiting: null, applicant_name: 'Wamytan Marie-Louise' });
    expect(row.search).toContain('wamytan');
    expect(row.wake_at).not.toBeNull();
  });

  test('of the same draft twice, even at the same moment, gives the same case and one set of effects', async () => {
    const draftId = randomUUID();
    const [first, second] = await Promise.all([world.file({ draftId }), world.file({ draftId })]);
    expect(first.case).toEqual(second.case);
    expect([first, second].filter((filed) => filed.created)).toHaveLength(1);
    expect(await rows('outbox', { case_id: draftId, type: 'mail' })).toHaveLength(1);
  });

  test('gives numbers that are unique and increase while many file at once', async () => {
    const filed = await Promise.all(Array.from({ length: 40 }, () => world.file()));
    const numbers = filed.map(({ case: { number } }) => number);
    expect(new Set(numbers).size).toBe(40);
    const after = await world.file();
    expect(numbers.every((number) => number < after.case.number)).toBe(true);
  });

  test('[C2] refuses answers that are not valid, and writes nothing', async () => {
    const before = await world.services.db('case').count();
    const result = await fileCase(
      world.services,
      {
        dispositifId: SCHEME,
        version: null,
        draftId: null,
        answers: { ...world.answers, revenus: 'beaucoup' },
        channel: 'online',
        receivedOn: null,
        applicant: world.applicant,
        mandate: null,
      },
      world.citizen,
    );
    expect(result).toMatchObject({ type: 'refused', code: 'answers-invalid', errors: [{ pointer: '/revenus' }] });
    expect(await world.services.db('case').count()).toEqual(before);
  });

  test('refuses a text that the database cannot hold, in words', async () => {
    const { identite } = world.answers;
    const answers = { ...world.answers, identite: { ...Object(identite), nom: 'Wa\u0000mytan' } };
    const result = await fileCase(
      world.services,
      {
        dispositifId: SCHEME,
        version: null,
        draftId: null,
        answers,
        channel: 'online',
        receivedOn: null,
        applicant: world.applicant,
        mandate: null,
      },
      world.citizen,
    );
    expect(result).toMatchObject({
      type: 'refused',
      code: 'data-invalid',
      message: expect.stringContaining('caractère invisible'),
    });
  });

  test('pins the case to the version of its draft, whatever is published meanwhile', async () => {
    const filed = await world.file({ version: 1 });
    expect(filed.case.dispositif).toEqual({ id: SCHEME, version: 1 });
  });

  test('leaves chains and rows that the audit agrees with', async () => {
    expect(await auditCases(world.services)).toMatchObject({ findings: [] });
  });
});
