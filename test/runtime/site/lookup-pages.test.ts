/** A register that fills answers of a request: by a button of the page, without a script, from a real server elsewhere. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MOST_CALLS } from '../../../runtime/filing/index.ts';
import { forgetCalls } from '../../../runtime/lookups/index.ts';
import type { TestPerson } from '../../support/app.ts';
import { publishSource } from '../../support/publish-source.ts';
import { startSourceServer, type SourceServer } from '../../support/source-server.ts';
import { KEYED_ANSWERS, SOURCED_ANSWERS, sourcedScheme } from '../../support/sourced-scheme.ts';
import { browserOf, BUILD_MS, createSite, type Page, type Part, type Reader, type Site } from './site.ts';

const SCHEME = 'velo-source';
const WAITING = 'velo-attente';
const STRANGER = 'velo-inconnu';
const folder = mkdtempSync(join(tmpdir(), 'cagou-lookups-'));
let server: SourceServer;
let site: Site;
let marie: TestPerson;
beforeAll(async () => {
  server = await startSourceServer({ 'NC-42': { prix: 100_000, teinte: 'bleu' }, 'NC-7': { prix: 5_000 } });
  const list = join(folder, 'sources.json');
  writeFileSync(join(folder, 'jeton.txt'), 'Bearer secret');
  const source = {
    type: 'http',
    id: 'velos',
    title: 'Registre des vélos',
    url: `http://127.0.0.1:${server.port}/velos/{key}`,
    authorizationFile: 'jeton.txt',
    schemes: [SCHEME, WAITING],
    values: { valeur: { at: '/prix', type: 'number' }, teinte: { at: '/teinte', type: 'text' } },
    timeout: 1_000,
    cacheMinutes: 0,
    networks: ['127.0.0.0/8'],
  };
  writeFileSync(list, JSON.stringify([source]));
  site = await createSite({ LOOKUP_SOURCES: list });
  await publishSource(site.services, sourcedScheme(SCHEME));
  await publishSource(site.services, sourcedScheme(WAITING, 'wait'));
  await publishSource(site.services, sourcedScheme(STRANGER));
  marie = await site.signIn({ email: 'marie@exemple.nc', name: 'Marie Wamytan' });
}, BUILD_MS);
afterAll(async () => {
  await site.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  server.mode = 'knows';
  server.asked.length = 0;
  await site.services.db('lookup_call').delete();
});

async function begun(scheme = SCHEME, answers: object = KEYED_ANSWERS): Promise<string> {
  const draft = await site.request({
    method: 'POST',
    url: '/api/v1/drafts',
    as: marie,
    payload: { dispositif: scheme, answers },
  });
  if (draft.statusCode !== 201) throw new Error(draft.body);
  return `/demarches/${scheme}/formulaire/${draft.json().id}`;
}

const typed = (numero: string, prix = '', couleur = ''): readonly Part[] => [
  ['numero', numero],
  ['prix', prix],
  ['assistance', 'non'],
  ['couleur', couleur],
];
const ask = (base: string, parts: readonly Part[] = typed('NC-42'), as: Reader = marie): Promise<Page> =>
  site.sendForm(`${base}/velo`, [...parts, ['_action', 'lookup:velo']], as);
const page = (base: string, as: Reader = marie): Promise<Page> => site.page(`${base}/velo`, as);
const draftOf = (base: string) =>
  site.services
    .db('case_draft')
    .where({ id: base.split('/').at(-1) })
    .first();
const file = (base: string) => site.send(`${base}/verification`, { declaration: 'oui' }, marie);
const calls = () => site.services.db('lookup_call').orderBy('id');

describe('the button beside the key', () => {
  it('says who is asked, and has answers filled in and marked, where one was', async () => {
    const base = await begun();
    expect((await page(base)).text).toContain('Remplir d’après : Registre des vélos');
    const asked = await ask(base);
    expect(asked).toMatchObject({ status: 303, location: `${base}/velo#champ_numero` });
    const { text, html } = await page(base);
    expect(text).toContain('« Registre des vélos » a répondu le');
    expect(text.match(/Donné par « Registre des vélos » le/gu)).toHaveLength(2);
    expect(html).toMatch(/id="champ_couleur"[^>]*aria-describedby="[^"]*champ_couleur_origine/u);
    expect(html).toContain('value="bleu"');
    expect((await draftOf(base)).answers).toEqual(SOURCED_ANSWERS);
  });

  it('tells the source the key, and nothing else of who asks', async () => {
    await ask(await begun());
    expect(server.asked).toHaveLength(1);
    const [{ path, headers } = { path: '', headers: {} }] = server.asked;
    expect(path).toBe('/velos/NC-42');
    expect(Object.keys(headers).toSorted()).toEqual(['accept', 'authorization', 'connection', 'host']);
    expect(headers.authorization).toBe('Bearer secret');
  });

  it('leaves what one wrote, and says what the register has instead', async () => {
    const base = await begun();
    await ask(base, typed('NC-42', '', 'vert'));
    const { text, html } = await page(base);
    expect(html).toContain('value="vert"');
    expect(text).toContain('Vous avez écrit autre chose que « Registre des vélos », qui donne : bleu.');
    expect((await draftOf(base)).answers.couleur).toBe('vert');
  });

  it('keeps all that was typed with it', async () => {
    const base = await begun();
    await ask(base, [...typed('NC-42').filter(([name]) => name !== 'assistance'), ['assistance', 'oui']]);
    expect((await draftOf(base)).answers).toMatchObject({ assistance: 'oui', prix: 100_000 });
  });

  it('takes away what was given for another key', async () => {
    const base = await begun();
    await ask(base);
    await ask(base, typed('NC-7', '100000', 'bleu'));
    expect((await draftOf(base)).answers).toMatchObject({ numero: 'NC-7', prix: 5_000 });
    expect((await draftOf(base)).answers.couleur).toBeUndefined();
  });

  it.each([
    [
      'is not answered',
      '',
      'Répondez d’abord à cette question : c’est par elle que « Registre des vélos » est interrogé.',
    ],
    ['is not one that the form takes', 'vélo', 'Numéro gravé'],
  ])('asks nobody while the key %s, and says so at the key', async (_how, numero, sentence) => {
    const shown = await ask(await begun(), typed(numero));
    expect(shown.status).toBe(422);
    expect(shown.text).toContain(sentence);
    expect(shown.html).toMatch(/id="champ_numero"[^>]*aria-invalid="true"/u);
    expect(server.asked).toEqual([]);
    expect(await calls()).toEqual([]);
  });

  it('asks nobody by a name that the form does not have', async () => {
    const base = await begun();
    const posted = await site.sendForm(`${base}/velo`, [...typed('NC-42'), ['_action', 'lookup:autre']], marie);
    expect(posted.status).toBe(303);
    expect(server.asked).toEqual([]);
  });
});

describe('a register that does not give anything', () => {
  it('knows nothing of the key', async () => {
    const base = await begun();
    await ask(base, typed('NC-9'));
    expect((await page(base)).text).toContain('« Registre des vélos » ne connaît pas cette réponse.');
  });

  it('is away: one writes oneself, files, and agents read that it was', async () => {
    server.mode = { status: 503, text: '' };
    const base = await begun();
    await ask(base);
    expect((await page(base)).text).toContain('ne répond pas pour le moment. Écrivez vous-même');
    await site.sendForm(`${base}/velo`, [...typed('NC-42', '7000', 'vert'), ['_action', 'continue']], marie);
    const filed = await file(base);
    expect(filed.status).toBe(303);
    const shown = await site.request({ method: 'GET', url: `/api/v1/cases/${base.split('/').at(-1)}`, as: marie });
    expect(shown.json().lookups).toMatchObject([{ lookup: 'velo', outcome: 'away' }]);
  });

  it('does not hold a page up longer than it may', async () => {
    server.mode = 'silent';
    const before = Date.now();
    expect((await ask(await begun())).status).toBe(303);
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  it('is not asked for a scheme that it was not registered for', async () => {
    const base = await begun(STRANGER);
    await ask(base);
    expect(server.asked).toEqual([]);
    expect((await page(base)).text).toContain('ne répond pas pour le moment');
  });
});

describe('a request that waits for its register', () => {
  it('is not filed before it answered, in words that say what to do, and is then', async () => {
    server.mode = 'hangs-up';
    const base = await begun(WAITING);
    await ask(base, typed('NC-42', '7000', 'vert'));
    expect((await page(base)).text).toContain('avant de déposer votre demande, revenez ici');
    const refused = await file(base);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('« Registre des vélos » (question « Numéro gravé ») doit d’abord répondre');
    server.mode = 'knows';
    await ask(base, typed('NC-42', '7000', 'vert'));
    expect((await file(base)).status).toBe(303);
  });
});

describe('what was given is told wherever it is read', () => {
  it('before filing, in the case, in its history and on paper, given or changed', async () => {
    const base = await begun();
    const id = base.split('/').at(-1) ?? '';
    await ask(base);
    await site.sendForm(`${base}/velo`, [...typed('NC-42', '100000', 'vert'), ['_action', 'continue']], marie);
    const { text } = await site.page(`${base}/verification`, marie);
    expect(text).toContain('Donné par « Registre des vélos » le');
    expect(text).toContain('Autre que ce que donnait « Registre des vélos » le');
    expect((await file(base)).status).toBe(303);
    const shown = (await site.request({ method: 'GET', url: `/api/v1/cases/${id}`, as: marie })).json();
    const rows: readonly { pointer: string; origin?: { changed: boolean } }[] = shown.sections.flatMap(
      (section: { rows: unknown }) => section.rows,
    );
    const origins = Object.fromEntries(
      rows.flatMap(({ pointer, origin }) => (origin ? [[pointer, origin.changed]] : [])),
    );
    expect(origins).toEqual({ '/prix': false, '/couleur': true });
    const [{ body }] = await site.services.db('case_event').where({ case_id: id, type: 'filed' }).select('body');
    expect(body.lookups).toMatchObject([{ lookup: 'velo', fields: { '/prix': 'given', '/couleur': 'changed' } }]);
    expect(JSON.stringify(body.lookups)).not.toContain('bleu');
  });
});

describe('nobody has the register asked without end', () => {
  it('who asks too often is told at the key, and the rest goes on', async () => {
    const base = await begun();
    await ask(base);
    const [first] = await calls();
    const { id: _, ...call } = first;
    await site.services.db('lookup_call').insert(Array.from({ length: MOST_CALLS.visitor - 1 }, () => call));
    const shown = await ask(base, typed('NC-7'));
    expect(shown.status).toBe(422);
    expect(shown.text).toContain('a été interrogé trop de fois depuis une heure');
    expect(server.asked).toHaveLength(1);
    await site.services.db('lookup_call').update({ at: new Date(Date.now() - 3_700_000) });
    expect((await ask(base, typed('NC-7'))).status).toBe(303);
  });

  it('who is not signed in is counted by their address too, whatever browser they say they are', async () => {
    const anonymous = async (): Promise<{ base: string; as: Reader }> => {
      const started = await site.send(`/demarches/${SCHEME}/formulaire`, {});
      return { base: started.location, as: browserOf(started) };
    };
    const one = await anonymous();
    await ask(one.base, typed('NC-42'), one.as);
    const [first] = await calls();
    expect(first.askers).toHaveLength(2);
    const { id: _, ...call } = first;
    const others = Array.from({ length: MOST_CALLS.visitor - 1 }, (_unused, at) => ({
      ...call,
      askers: [`${at}`, call.askers[1]],
    }));
    await site.services.db('lookup_call').insert(others);
    const other = await anonymous();
    expect((await ask(other.base, typed('NC-7'), other.as)).text).toContain('trop de fois');
  });

  it('keeps of a call neither the key nor what came of it but its kind, and not for ever', async () => {
    await ask(await begun());
    const [call] = await calls();
    expect(call).toMatchObject({ lookup: 'velo', source: 'velos', dispositif_id: SCHEME, outcome: 'found' });
    expect(JSON.stringify(call)).not.toMatch(/NC-42|bleu|marie/u);
    await forgetCalls(site.services.db);
    expect(await calls()).toHaveLength(1);
    await site.services.db('lookup_call').update({ at: new Date(Date.now() - 367 * 86_400_000) });
    await forgetCalls(site.services.db);
    expect(await calls()).toEqual([]);
  });
});
