/** `cagou import establishments` as operators type it, on a database of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findByRidet } from '../../../runtime/establishments/index.ts';
import { createDatabase } from '../../../runtime/store/database.ts';
import { typeCommand, type Run } from '../../support/cli.ts';
import { createTestDatabase } from '../../support/database.ts';

let folder: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let store: ReturnType<typeof createDatabase>;
let formerUrl: string | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cagou-register-'));
  database = await createTestDatabase();
  store = createDatabase(database.url);
  formerUrl = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = database.url;
});
afterAll(async () => {
  if (formerUrl === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = formerUrl;
  await store.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function take(lines: readonly string[], ...options: readonly string[]): Promise<Run> {
  await writeFile(join(folder, 'register.csv'), lines.join('\n'));
  return typeCommand(folder, ['import', 'establishments', 'register.csv', ...options]);
}
const HEADER = 'ridet;nom;email;voie;code_postal;commune';
const CLUB = '1234566.001;Club de va’a;club@exemple.nc;3 rue des Mangroves;98800;Nouméa';

it('enters establishments, that are found by their RIDET however it is typed', async () => {
  const dry = await take([HEADER, CLUB], '--dry-run');
  expect(dry).toEqual({
    code: 0,
    err: '',
    out: expect.stringContaining('1 établissement lisible, 0 ligne à corriger'),
  });
  expect(await findByRidet(store.db, '1234566.001')).toBeNull();
  expect((await take([HEADER, CLUB])).out).toContain('1 établissement ajouté, 0 modifié, 0 sans changement');
  for (const typed of ['1234566.001', '1234566001', '1234566.1'])
    expect(await findByRidet(store.db, typed)).toMatchObject({
      name: 'Club de va’a',
      email: 'club@exemple.nc',
      listed: true,
    });
  for (const typed of ['', '1234566', '7654321.001']) expect(await findByRidet(store.db, typed)).toBeNull();
});

it('changes nothing the second time, and what differs the third', async () => {
  expect((await take([HEADER, CLUB])).out).toContain('0 établissement ajouté, 0 modifié, 1 sans changement');
  const { updated_at: before } = await store.db('establishment').first();
  expect((await take(['ridet;nom;ferme_le', '1234566.001;Club de pirogue;2026-06-30'])).out).toContain('1 modifié');
  expect(await findByRidet(store.db, '1234566.001')).toMatchObject({
    name: 'Club de pirogue',
    closedOn: '2026-06-30',
    // The file says nothing of them.
    email: 'club@exemple.nc',
    address: { commune: 'Nouméa' },
  });
  expect((await store.db('establishment').first()).updated_at.getTime()).toBeGreaterThan(before.getTime());
  await take([HEADER, '1234566.001;Club de pirogue;;;;']);
  expect(await findByRidet(store.db, '1234566.001')).toMatchObject({ email: null, address: null });
});

it('writes the rows that are right beside those that are wrong', async () => {
  const run = await take(['ridet;nom', '12;Un', '2345676.001;Deux']);
  expect(run.code).toBe(1);
  expect(run.err).toContain('Ligne 2 : « 12 » n’est pas un RIDET');
  expect(run.out).toContain('1 établissement ajouté, 0 modifié, 0 sans changement, 1 ligne à corriger.');
  expect(await findByRidet(store.db, '2345676.001')).toMatchObject({ name: 'Deux', email: null });
  const many = await take(['ridet;nom', ...Array.from({ length: 103 }, () => 'x;y')]);
  expect(many.err.match(/^Ligne/gmu)).toHaveLength(100);
  expect(many.err).toContain('… et 3 autres remarques.');
});

it('says what it cannot read', async () => {
  expect(await typeCommand(folder, ['import'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('import establishments'),
  });
  expect(await typeCommand(folder, ['import', 'establishments', 'rien.csv'])).toMatchObject({
    code: 2,
    err: 'Le fichier « rien.csv » n’existe pas.\n',
  });
  expect(await take(['nom', 'Un'])).toMatchObject({ code: 2, err: expect.stringContaining('il manque « ridet »') });
});
