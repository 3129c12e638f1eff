/** `cagou publish` as an author types it, against the server itself. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';

const ROOT = join(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'runtime/cli/main.ts');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let test: TestApp;
let address: string;
let folder: string;
let token: string;
beforeAll(async () => {
  test = await createTestApp();
  address = await test.app.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(join(tmpdir(), 'cagou-publish-'));
  await cp(join(ROOT, 'examples/permis-chasser'), join(folder, 'permis-chasser'), { recursive: true });
  token = await tokenOf('auteur@exemple.nc', ['author']);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await test.close();
});

/** A token as the studio asks for one. */
async function tokenOf(email: string, roles: readonly Role[]): Promise<string> {
  const as = await test.signIn({ email, roles });
  const payload = { name: 'Ligne de commande', days: 30 };
  return (await test.request({ method: 'POST', url: '/api/v1/tokens', as, payload })).json().token;
}

function cagou(args: readonly string[], secret: string): Promise<Run> {
  const env = { ...process.env, CAGOU_TOKEN: secret };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

const publish = (to: string, secret: string): Promise<Run> => cagou(['publish', 'permis-chasser', '--to', to], secret);

it('publishes the folder, which citizens then find', async () => {
  expect(await publish(address, token)).toEqual({ code: 0, out: 'permis-chasser : version 1 publiée.\n', err: '' });
  const published = await test.request({ method: 'GET', url: '/api/v1/dispositifs/permis-chasser' });
  expect(published.json()).toMatchObject({ summary: { title: 'Permis de chasser', version: 1 } });
});

it('says that the same folder makes no other version', async () => {
  expect(await publish(address, token)).toEqual({
    code: 0,
    out: 'permis-chasser : rien n’a changé depuis la version 1, qui reste en vigueur.\n',
    err: '',
  });
});

it('is refused with the place and the sentence of what is wrong', async () => {
  const file = join(folder, 'permis-chasser/queue.json');
  const sound = await readFile(file, 'utf8');
  await writeFile(file, '{\n  "columnes": []\n}');
  const { code, out, err } = await publish(address, token);
  await writeFile(file, sound);
  expect(code).toBe(1);
  expect(out).toContain('permis-chasser/queue.json:2:3  erreur  shape.unknown-property\n    La propriété « columnes »');
  expect(err).toMatch(/^[^\n]+\.\n$/u);
});

it('says what is wrong with the token, or with the address', async () => {
  const unknown = await publish(address, 'cagou_inconnu');
  expect(unknown).toMatchObject({ code: 1, out: '', err: expect.stringContaining('n’est pas connu de ce serveur') });
  const citizen = await publish(address, await tokenOf('usager@exemple.nc', []));
  expect(citizen).toMatchObject({ code: 1, out: '', err: expect.stringContaining('n’est pas auteur') });
  const nobody = await publish('http://127.0.0.1:1', token);
  expect(nobody).toMatchObject({ code: 1, out: '', err: expect.stringContaining('ne répond pas') });
});

describe('lists', () => {
  const lists = (...args: readonly string[]): Promise<Run> => cagou(['lists', ...args, '--to', address], token);

  it('publishes a list under the name of its file, each text once, and says which there are', async () => {
    await writeFile(join(folder, 'colleges.csv'), 'value,label\nMAR,Mariotti\n');
    const title = ['--title', 'Collèges'];
    expect((await lists('colleges.csv', ...title)).out).toContain('colleges : version 1 publiée.');
    expect((await lists('colleges.csv', ...title)).out).toBe('colleges : rien n’a changé depuis la version 1.\n');
    await writeFile(join(folder, 'colleges.csv'), 'value,label\nMAR,Mariotti\nKAM,Kaméré\n');
    expect((await lists('colleges.csv', ...title)).out).toContain('colleges : version 2 publiée.');
    expect(await lists()).toEqual({ code: 0, out: 'colleges : Collèges, version 2, 2 lignes\n', err: '' });
  });

  it('is refused with the lines that are wrong', async () => {
    await writeFile(join(folder, 'ecoles.csv'), 'value,label\nMAR,Mariotti\nKAM\n');
    const { code, out, err } = await lists('ecoles.csv', '--title', 'Écoles');
    expect([code, out]).toEqual([1, expect.stringContaining('ecoles.csv:3:1  erreur  data.cells')]);
    expect(err).toContain('La liste ne peut pas être publiée');
  });

  it('says what was not typed as it must be', async () => {
    expect(await lists('Mes Collèges.csv', '--title', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('minuscules'),
    });
    expect(await lists('colleges.csv')).toMatchObject({ code: 2, err: expect.stringContaining('--title') });
    expect(await lists('nulle-part.csv', '--title', 'Rien')).toMatchObject({
      code: 2,
      err: expect.stringContaining('n’existe pas'),
    });
    expect(await cagou(['lists'], token)).toMatchObject({ code: 2, err: expect.stringContaining('--to') });
  });
});

describe('a scheme that is pinned to shared lists', () => {
  it('finds them in the folder of lists that is nearest above its own', async () => {
    await cp(join(ROOT, 'examples/permis-construire'), join(folder, 'schemes/permis-construire'), { recursive: true });
    const check = () => cagou(['check', 'schemes/permis-construire'], token);
    expect((await check()).out).toContain('list.unknown');
    await cp(join(ROOT, 'lists'), join(folder, 'lists'), { recursive: true });
    expect(await check()).toMatchObject({ code: 0, out: '1 dispositif : 0 erreur, 0 avertissement.\n' });
    await writeFile(join(folder, 'lists/communes-nc/3.csv'), 'value,label\na,A\n');
    expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining('sans trou') });
    await rm(join(folder, 'lists/communes-nc/3.csv'));
    await writeFile(join(folder, 'lists/communes-nc/1.csv'), 'value\n');
    expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining('ligne 1') });
    await rm(join(folder, 'lists/communes-nc/list.json'));
    expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining('titre') });
  });
});
