/** `cagou publish` as an author types it, against the server itself. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

function publish(to: string, secret: string): Promise<Run> {
  const env = { ...process.env, CAGOU_TOKEN: secret };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [MAIN, 'publish', 'permis-chasser', '--to', to],
      { cwd: folder, env },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

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
