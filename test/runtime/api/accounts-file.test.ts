/** Accounts and groups by a file: taken out, judged, carried out as it was shown, in one transaction and with its trail. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { groupOf, publishMedicalAid } from '../../support/medical-aid.ts';

const MAIN = join(import.meta.dirname, '../../../runtime/cli/main.ts');
const HEAD = 'Adresse;Nom;Rôles;Groupes;Compte';

let test: TestApp;
let admin: TestPerson;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cagou-accounts-'));
  test = await createTestApp();
  await publishMedicalAid(test.services);
  admin = await test.signIn({ email: 'admin@exemple.nc', name: 'Hélène Diriwi', roles: ['administrator'] });
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const post = (path: string, payload: object, as = admin) =>
  test.request({ method: 'POST', url: `/api/v1/admin/accounts-file${path}`, as, payload });
const preview = async (...lines: readonly string[]) =>
  (await post('/preview', { text: [HEAD, ...lines].join('\n') })).json();
const apply = async (...lines: readonly string[]) => {
  const { digest } = await preview(...lines);
  return post('', { text: [HEAD, ...lines].join('\n'), digest });
};
const exported = async (): Promise<string> =>
  (await test.request({ method: 'GET', url: '/api/v1/admin/accounts-file', as: admin })).body;
const lineOf = async (email: string): Promise<string | undefined> =>
  (await exported()).split('\r\n').find((line) => line.startsWith(`${email};`));
const userOf = async (email: string) => {
  const found = await test.request({ method: 'GET', url: `/api/v1/admin/users?q=${email}`, as: admin });
  return found.json().items[0];
};
const trail = async (): Promise<readonly { readonly kind: string; readonly subject: string; readonly by: string }[]> =>
  (await test.request({ method: 'GET', url: '/api/v1/admin/rights/changes', as: admin })).json().items;

describe('a file of accounts', () => {
  it('is shown line by line, and nothing is done', async () => {
    const shown = await preview(
      'nouveau@exemple.nc;Paul Kaba;Agent;Permis;',
      'admin@exemple.nc;;;;désactivé',
      'rien;;;;',
    );
    expect(shown.items).toMatchObject([
      { line: 2, outcome: 'created', gained: { roles: ['agent'], groups: ['Permis'] } },
      { line: 3, outcome: 'refused', why: expect.stringContaining('votre propre compte') },
      { line: 4, outcome: 'refused', why: expect.stringContaining('pas complète') },
    ]);
    expect(shown.groups).toEqual(['Permis']);
    expect(await userOf('nouveau@exemple.nc')).toBeUndefined();
    expect(await test.services.db('agent_group').where({ name: 'Permis' })).toEqual([]);
  });

  it('makes accounts and groups, with a line in the trail for each right', async () => {
    const done = await apply('paul@exemple.nc;Paul Kaba;Agent | Auteur;Permis | Instruction;', 'rien;;;;');
    expect(done.statusCode, done.body).toBe(200);
    expect(done.json().items.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['created', 'refused']);
    expect(await userOf('paul@exemple.nc')).toMatchObject({
      name: 'Paul Kaba',
      roles: ['agent', 'author'],
      groups: [{ name: 'Instruction' }, { name: 'Permis' }],
    });
    const kinds = (await trail()).slice(0, 3).map(({ kind, by }) => `${kind} ${by}`);
    expect(kinds).toEqual(['access-set Hélène Diriwi', 'group-made Hélène Diriwi', 'group-made Hélène Diriwi']);
  });

  it('gives and takes rights at once, names, disables and enables', async () => {
    const agent = await test.signIn({ email: 'lise@exemple.nc', name: 'Lise Poadja', roles: ['agent'] });
    const group = await groupOf(test.services, 'instructeur');
    const { name } = await test.services.db('agent_group').where({ id: group }).first('name');
    const held = async (): Promise<number> => {
      const session = await test.request({ method: 'GET', url: '/api/v1/session', as: agent });
      return session.json().user?.functions.length ?? -1;
    };
    expect(await held()).toBe(0);
    await apply(`lise@exemple.nc;Lise Wea;Agent;${name};`);
    expect(await held()).toBeGreaterThan(0);
    expect(await userOf('lise@exemple.nc')).toMatchObject({ name: 'Lise Wea' });
    await apply(`lise@exemple.nc;;Agent;${name};désactivé`);
    expect(await held()).toBe(-1);
    expect(await lineOf('lise@exemple.nc')).toBe(`lise@exemple.nc;Lise Wea;Agent;${name};désactivé`);
    expect((await trail())[0]).toMatchObject({ kind: 'account-disabled' });
    await apply('lise@exemple.nc;;Agent | Délégué à la protection des données;;actif');
    expect(await userOf('lise@exemple.nc')).toMatchObject({ roles: ['agent', 'dpo'], groups: [], disabledAt: null });
  });

  it('that was taken out changes nothing when it is given back as it is', async () => {
    await test.signIn({ email: 'usager@exemple.nc', name: 'Rose Wea' });
    const text = await exported();
    expect(text).not.toContain('usager@exemple.nc');
    const { items, groups } = (await post('/preview', { text })).json();
    expect(items.length).toBeGreaterThan(2);
    expect(new Set(items.map(({ outcome }: { outcome: string }) => outcome))).toEqual(new Set(['unchanged']));
    expect(groups).toEqual([]);
  });

  it('is not carried out once it would do something else than was shown', async () => {
    const line = 'course@exemple.nc;Jean Wamytan;Agent;;';
    const { digest } = await preview(line);
    await test.signIn({ email: 'course@exemple.nc', roles: ['agent', 'author'] });
    const refused = await post('', { text: `${HEAD}\n${line}`, digest });
    expect(refused.json()).toMatchObject({ status: 409, code: 'accounts-file-changed' });
    expect(await userOf('course@exemple.nc')).toMatchObject({ roles: ['agent', 'author'] });
  });

  it('is done whole or not at all', async () => {
    const { db } = test.services;
    await db.raw(`create function refuse_second() returns trigger language plpgsql as $$
      begin if new.email = 'deux@exemple.nc' then raise exception 'refused by the test'; end if; return new; end $$;
      create trigger refuse_second before insert on "user" for each row execute function refuse_second()`);
    const failed = await apply('un@exemple.nc;Un;Agent;Entier;', 'deux@exemple.nc;Deux;Agent;Entier;');
    await db.raw('drop trigger refuse_second on "user"; drop function refuse_second()');
    expect(failed.statusCode).toBe(500);
    expect(await userOf('un@exemple.nc')).toBeUndefined();
    expect(await db('agent_group').where({ name: 'Entier' })).toEqual([]);
  });

  it('that is none is refused with why', async () => {
    const refused = await post('/preview', { text: 'Nom\nLise' });
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'accounts-file-unreadable',
      detail: 'Il manque la colonne « Adresse », par laquelle chaque compte est reconnu.',
    });
  });

  it('of a thousand is judged in one request, and an account without a password is entered by nobody', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => `serie${n}@exemple.nc;Série ${n};Agent;Série;`);
    expect((await preview(...many)).items).toHaveLength(1000);
    await apply('sans@exemple.nc;Sans Mot;Agent;;');
    const { id } = await userOf('sans@exemple.nc');
    expect(await test.services.db('account').where({ userId: id }).pluck('password')).toEqual([null]);
    for (const password of ['', 'null', 'mot de passe quelconque']) {
      const entered = await test.request({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email: 'sans@exemple.nc', password },
        headers: { origin: test.services.config.publicUrl },
      });
      expect(entered.statusCode).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('`cagou import accounts`', () => {
  const run = async (
    text: string,
    ...more: readonly string[]
  ): Promise<{ readonly code: number; readonly text: string }> => {
    const path = join(folder, 'comptes.csv');
    await writeFile(path, text);
    const env = { ...process.env, DATABASE_URL: test.services.databaseUrl };
    return new Promise((resolve) => {
      execFile(process.execPath, [MAIN, 'import', 'accounts', path, ...more], { env }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: out + err });
      });
    });
  };
  const FILE = `${HEAD}\nserveur@exemple.nc;Li Wéma;Agent;;\nrien;;;;`;

  it('says what it would do, does it, and ends with 1 when a line is refused', async () => {
    const tried = await run(FILE, '--dry-run');
    expect(tried).toEqual({
      code: 1,
      text: expect.stringContaining(
        '1 compte créé, 0 modifié, 0 sans changement, 1 ligne refusée. Rien n’a été écrit.',
      ),
    });
    expect(tried.text).toContain('Ligne 3 : rien, refusée. L’adresse électronique');
    expect(await userOf('serveur@exemple.nc')).toBeUndefined();
    expect((await run(FILE)).code).toBe(1);
    expect(await userOf('serveur@exemple.nc')).toMatchObject({ roles: ['agent'] });
    expect((await trail())[0]).toMatchObject({ by: 'Commande sur le serveur' });
    expect(await run(`${HEAD}\nserveur@exemple.nc;Li Wéma;Agent;;`)).toEqual({
      code: 0,
      text: expect.stringContaining('1 sans changement'),
    });
  });

  it('tells a file that is none', async () => {
    expect(await run('Nom\nLi')).toEqual({ code: 2, text: expect.stringContaining('Il manque la colonne') });
  });
});
