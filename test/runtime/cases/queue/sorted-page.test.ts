/** The queue in the order of a column, on the real database: whole, page after page, and for nobody who may not read the column. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyCommand, pageBy, readSortBy, type QueueFilter } from '../../../../runtime/cases/index.ts';
import type { Actor } from '../../../../engine/index.ts';
import type { QueuePage, QueueRow } from '../../../../schemas/types/api.ts';
import { readExample } from '../../../support/example.ts';
import { SCHEME } from '../../../support/medical-aid.ts';
import { publishSource } from '../../../support/publish-source.ts';
import { createWorld, type World } from '../../../support/world.ts';

let world: World;
let louise: Extract<Actor, { type: 'agent' }>;
const INSTRUCTEUR = [{ dispositif: SCHEME, function: 'instructeur', route: null }];

/** Names, communes and means, in the order in which they were filed. */
const FILED = [
  ['Éloi', 'Thio', 90_000],
  ['Wamytan', 'Bourail', 1_200],
  ['elmour', 'Île des Pins', 110_000],
  ['Zonon', 'Bourail', 0],
  ['Ajapuhnya', 'Yaté', 90_000],
] as const;

beforeAll(async () => {
  world = await createWorld();
  louise = await world.agent('Louise Naouna', 'instructeur');
  for (const [familyName, commune, revenus] of FILED) {
    const adresse = { voie: 'Route 1', codePostal: '98800', commune };
    const answers = { ...world.answers, adresse, revenus };
    await world.file({ answers, applicant: { ...world.applicant, familyName } });
  }
});
afterAll(() => world.close());

function ask(by: string, filter: Partial<QueueFilter> = {}, most?: number): Promise<QueuePage> {
  const now = world.services.clock.now();
  return pageBy(
    world.services,
    { view: 'todo', sort: 'due', functions: INSTRUCTEUR, userId: louise.userId, limit: 50, now, ...filter },
    readSortBy(by),
    most,
  );
}
/** Family names, which tell the cases apart. */
const names = (rows: readonly QueueRow[]): readonly string[] =>
  rows.map(({ applicant }) => FILED.map(([name]) => name).find((name) => applicant.includes(name)) ?? applicant);
const sorted = async (...asked: Parameters<typeof ask>): Promise<readonly string[]> =>
  names((await ask(...asked)).items);

describe.each(['todo', 'open'] as const)('the view « %s » in the order of a column', (view) => {
  it.each([
    ['applicant', ['Ajapuhnya', 'elmour', 'Éloi', 'Wamytan', 'Zonon']],
    ['-applicant', ['Zonon', 'Wamytan', 'Éloi', 'elmour', 'Ajapuhnya']],
    ['=Commune', ['Wamytan', 'Zonon', 'elmour', 'Éloi', 'Ajapuhnya']],
    ['-=Ressources', ['elmour', 'Éloi', 'Ajapuhnya', 'Wamytan', 'Zonon']],
    ['number', ['Éloi', 'Wamytan', 'elmour', 'Zonon', 'Ajapuhnya']],
    ['-filedAt', ['Ajapuhnya', 'Zonon', 'elmour', 'Wamytan', 'Éloi']],
  ])('%s', async (by, order) => {
    const page = await ask(by, { view, sort: 'age' });
    expect(names(page.items)).toEqual(order);
    expect(page).not.toHaveProperty('sortedAmong');
    expect(page.next).toBeNull();
  });

  it('is read page after page, each row once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask('-=Ressources', { view, sort: 'age', limit: 2, cursor });
      seen.push(...names(page.items));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['elmour', 'Éloi', 'Ajapuhnya', 'Wamytan', 'Zonon']);
  });

  it('goes on after each of its rows', async () => {
    const { items } = await ask('=Commune', { view, sort: 'age' });
    for (const [at, { cursor }] of items.entries()) {
      expect(await sorted('=Commune', { view, sort: 'age', cursor })).toEqual(names(items.slice(at + 1)));
    }
  });

  it('says when the view has more than were put in order, which are its first', async () => {
    const page = await ask('applicant', { view, sort: 'age' }, 3);
    expect(page.sortedAmong).toBe(3);
    expect(names(page.items)).toEqual(['elmour', 'Éloi', 'Wamytan']);
    expect(await ask('applicant', { view, sort: 'age' }, 5)).not.toHaveProperty('sortedAmong');
  });

  it('goes with what narrows it, by words and beside them', async () => {
    const columns = [{ title: 'Commune', values: ['Bourail', 'Yaté'] }];
    expect(await sorted('applicant', { view, facets: { columns } })).toEqual(['Ajapuhnya', 'Wamytan', 'Zonon']);
    expect(await sorted('-=Ressources', { view, text: 'bourail' })).toEqual(['Wamytan', 'Zonon']);
    expect(await sorted('applicant', { view, text: 'wamitan' })).toEqual(['Wamytan']);
    expect(await sorted('applicant', { view, text: 'wamitan', facets: { columns } })).toEqual(['Wamytan']);
  });

  it('of a column that no scheme has is that of the view', async () => {
    expect(await sorted('=Devis', { view, sort: 'age' })).toEqual(FILED.map(([name]) => name));
    expect(await sorted('-=constructor', { view, sort: 'age' })).toEqual(FILED.map(([name]) => name));
  });

  it('of its own comes from its index, from either end', async () => {
    const by = view === 'todo' ? 'dueAt' : 'filedAt';
    const there = await sorted(by, { view, limit: 3 });
    const back = await sorted(`-${by}`, { view });
    expect(back.toReversed().slice(0, 3)).toEqual(there);
    const first = await ask(`-${by}`, { view, limit: 2 });
    const rest = await ask(`-${by}`, { view, cursor: first.next ?? undefined });
    expect([...names(first.items), ...names(rest.items)]).toEqual(back);
  });
});

it('puts a row where it now is, and passes over none, when another has left', async () => {
  const first = await ask('=Commune', { limit: 2 });
  const taken = first.items[0];
  const task = taken?.taskId ?? '';
  await applyCommand(world.services, taken?.caseId ?? '', { type: 'takeTask', task }, louise);
  expect(await sorted('=Commune', { cursor: first.next ?? undefined })).toEqual(['elmour', 'Éloi', 'Ajapuhnya']);
  expect(await sorted('assignee', { view: 'open', sort: 'age', limit: 1 })).toEqual(names(first.items.slice(0, 1)));
  await applyCommand(world.services, taken?.caseId ?? '', { type: 'releaseTask', task }, louise);
});

it('gives no place by what is not shown: who does not read a column has it in the order of the view', async () => {
  const source = await readExample(SCHEME);
  const changed = (name: string, change: (parsed: ReturnType<typeof JSON.parse>) => void): Record<string, string> => {
    const parsed = JSON.parse(source.files[name] ?? '{}');
    change(parsed);
    return { [name]: JSON.stringify(parsed) };
  };
  const files = {
    ...source.files,
    ...changed('privacy.json', ({ categories }) => {
      categories.sante = { ...categories.contact, title: 'Santé', functions: ['instructeur'] };
    }),
    ...changed('form.schema.json', ({ properties }) => {
      const cagou = { personal: 'sante' };
      properties.suivi = { title: 'Suivi médical', type: 'integer', minimum: 0, maximum: 9, cagou };
    }),
    ...changed('form.ui.json', ({ pages }) => pages.at(-1).fields.push('suivi')),
    ...changed('queue.json', ({ columns }) => columns.push({ title: 'Suivi', value: 'suivi', type: 'number' })),
  };
  await publishSource(world.services, { ...source, files });
  const ids: string[] = [];
  for (const suivi of [3, 1, 2]) ids.push((await world.file({ answers: { ...world.answers, suivi } })).case.id);
  const order = async (functions: QueueFilter['functions'], by: string): Promise<readonly number[]> =>
    (await ask(by, { view: 'open', sort: 'age', functions })).items.flatMap(({ caseId }) =>
      ids.includes(caseId) ? [ids.indexOf(caseId)] : [],
    );
  const signatory = [{ dispositif: SCHEME, function: 'signataire', route: null }];
  expect(await order(signatory, '=Suivi')).toEqual([0, 1, 2]);
  expect(await order(signatory, '-=Suivi')).toEqual([0, 1, 2]);
  expect(await order(INSTRUCTEUR, '=Suivi')).toEqual([1, 2, 0]);
  expect(await order([...INSTRUCTEUR, ...signatory], '-=Suivi')).toEqual([0, 2, 1]);
});
