/** `cagou publish` as an author types it, against the server itself. */
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { typeCommand, type Run } from '../../support/cli.ts';

const ROOT = join(import.meta.dirname, '../../..');

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

const cagou = (words: readonly string[], secret: string): Promise<Run> => typeCommand(folder, words, secret);

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

describe('blocks', () => {
  const blocks = (...args: readonly string[]): Promise<Run> => cagou(['blocks', ...args, '--to', address], token);
  const block = (properties: Readonly<Record<string, unknown>>): Promise<void> =>
    writeFile(
      join(folder, 'vehicule.json'),
      JSON.stringify({ title: 'Véhicule', type: 'object', properties }, null, 2),
    );
  const PLATE = { immatriculation: { title: 'Immatriculation', type: 'string', minLength: 1, maxLength: 20 } };
  const SEATS = { places: { title: 'Places', type: 'integer', minimum: 1, maximum: 9 } };

  it('publishes a block under the name of its file, each text once, and says which there are', async () => {
    await block(PLATE);
    const title = ['--title', 'Véhicule'];
    expect(await blocks()).toEqual({ code: 0, out: '', err: '' });
    expect(await blocks('vehicule.json', ...title)).toMatchObject({
      code: 0,
      out: expect.stringContaining('vehicule : version 1 publiée.'),
    });
    expect((await blocks('vehicule.json', ...title)).out).toBe('vehicule : rien n’a changé depuis la version 1.\n');
    await block({ ...PLATE, ...SEATS });
    expect((await blocks('vehicule.json', ...title)).out).toContain('vehicule : version 2 publiée.');
    expect(await blocks()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^vehicule : Véhicule, version 2, 2 /u),
    });
  });

  it('is refused with the lines that are wrong', async () => {
    await block({ places: { title: 'Places', type: 'integer', minimum: 9, maximum: 1 } });
    const { code, out, err } = await blocks('vehicule.json', '--title', 'Véhicule');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^\.\/vehicule\.json:\d+:\d+ {2}erreur {2}form\.bounds-reversed/u),
    ]);
    expect(err).not.toBe('');
    expect((await blocks()).out).toContain('version 2');
  });

  it('may not take the name of one of the product, and is named as files are', async () => {
    await writeFile(join(folder, 'ridet.json'), '{ "title": "RIDET", "type": "string" }');
    expect(await blocks('ridet.json', '--title', 'RIDET')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/\S/u),
    });
    expect(await blocks('Mon véhicule.json', '--title', 'x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('minuscules'),
    });
    expect(await blocks('vehicule.json')).toMatchObject({ code: 2, err: expect.stringContaining('--title') });
    expect(await cagou(['blocks'], token)).toMatchObject({ code: 2, err: expect.stringContaining('--to') });
  });

  it('asks an author', async () => {
    const citizen = await tokenOf('autre.usager@exemple.nc', []);
    await block(PLATE);
    const refused = await cagou(['blocks', 'vehicule.json', '--title', 'Véhicule', '--to', address], citizen);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('n’est pas auteur') });
  });
});

describe('a scheme that is pinned to a shared block', () => {
  it('finds it in the folder of blocks that is nearest above its own', async () => {
    await cp(join(ROOT, 'lists'), join(folder, 'apart/lists'), { recursive: true });
    const scheme = 'apart/schemes/licence-debit-boissons';
    await cp(join(ROOT, 'test/schemes/licence-debit-boissons'), join(folder, scheme), { recursive: true });
    const check = () => cagou(['check', scheme], token);
    expect((await check()).out).toContain('block.unknown');
    await cp(join(ROOT, 'test/blocks'), join(folder, 'apart/blocks'), { recursive: true });
    expect(await check()).toMatchObject({ code: 0, out: '1 dispositif : 0 erreur, 0 avertissement.\n' });
    await writeFile(join(folder, 'apart/blocks/local-ouvert-au-public/4.json'), '{}');
    expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining('sans trou') });
    await rm(join(folder, 'apart/blocks/local-ouvert-au-public/4.json'));
    await writeFile(join(folder, 'apart/blocks/local-ouvert-au-public/2.json'), '{ "title": ');
    expect(await check()).toMatchObject({ code: 2, err: expect.stringContaining('ligne 1') });
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
    await rm(join(folder, 'lists'), { recursive: true });
    // A process reads a list once: what is wrong in one stands in a folder of its own.
    await cp(join(ROOT, 'lists'), join(folder, 'wrong/lists'), { recursive: true });
    await rename(join(folder, 'schemes'), join(folder, 'wrong/schemes'));
    await writeFile(join(folder, 'wrong/lists/communes-nc/1.csv'), 'value\n');
    const wrong = () => cagou(['check', 'wrong/schemes/permis-construire'], token);
    expect(await wrong()).toMatchObject({ code: 2, err: expect.stringContaining('ligne 1') });
    await rm(join(folder, 'wrong/lists/communes-nc/list.json'));
    expect(await wrong()).toMatchObject({ code: 2, err: expect.stringContaining('titre') });
  });
});
