import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../support/app.ts';
import { createCast, type Cast } from '../../support/cast.ts';
import { readExample } from '../../support/example.ts';
import { fileMedicalAid, groupOf, SCHEME } from '../../support/medical-aid.ts';
import { publishSource } from '../../support/publish-source.ts';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await createTestApp();
  cast = await createCast(test);
});
afterAll(() => test.close());

async function queue(query: string): Promise<readonly string[]> {
  const response = await test.request({ url: `/api/v1/cases?${query}`, as: cast.agent });
  expect(response.statusCode).toBe(200);
  const { items } = response.json<{ items: { caseId: string }[] }>();
  return items.map(({ caseId }) => caseId);
}

it('is sorted as its scheme asks, unless the agent asks otherwise', async () => {
  const came: string[] = [];
  for (let filed = 0; filed < 6; filed += 1) came.push(await fileMedicalAid(test, cast.owner));
  // All are due on the same day: then the identifiers decide.
  expect(await queue(`dispositif=${SCHEME}`)).toEqual(came.toSorted());

  const source = await readExample(SCHEME);
  const sorted = { ...JSON.parse(source.files['queue.json'] ?? '{}'), sort: 'age' };
  const files = { ...source.files, 'queue.json': JSON.stringify(sorted) };
  await publishSource(test.services, { ...source, files });
  expect(await queue(`dispositif=${SCHEME}`)).toEqual(came);
  expect(await queue(`dispositif=${SCHEME}&sort=due`)).toEqual(came.toSorted());
  expect(await queue('')).toEqual(came.toSorted());
});

it('says when silence decides, as the act dates it', async () => {
  const id = await fileMedicalAid(test, cast.owner);
  const { db } = test.services;
  const read = async (): Promise<string | null> => {
    const { items } = (await test.request({ url: '/api/v1/cases', as: cast.agent })).json();
    return items.find(({ caseId }: { caseId: string }) => caseId === id).silenceAt;
  };
  await db('case').where({ id }).update({ silence_at: '2026-12-07T13:00:00Z' });
  expect(await read()).toBe('2026-12-07T13:00:00.000Z');
  await db('case').where({ id }).update({ silence_at: null });
  expect(await read()).toBeNull();
});

it('says which orders there are', async () => {
  const response = await test.request({ url: '/api/v1/cases?sort=nom', as: cast.agent });
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ code: 'request-invalid' });
});

it('is in the order of a column, and says which columns there are', async () => {
  expect((await queue(`dispositif=${SCHEME}&by=-filedAt`)).toReversed()).toEqual(
    await queue(`dispositif=${SCHEME}&by=filedAt`),
  );
  expect(await queue('by=%3DCommune&limit=3')).toHaveLength(3);
  for (const by of ['nom', '-', '=', '--dueAt', 'constructor', `=${'a'.repeat(300)}`]) {
    const response = await test.request({ url: `/api/v1/cases?by=${encodeURIComponent(by)}`, as: cast.agent });
    expect(response.json()).toMatchObject({ status: 400, code: 'request-invalid' });
  }
  const made = await test.request({ url: '/api/v1/cases?by=applicant&cursor=%7B%7D', as: cast.agent });
  expect(made.statusCode).toBe(200);
});

describe('views that are named', () => {
  const call = (method: 'GET' | 'PUT' | 'DELETE', path: string, as = cast.agent, payload?: object) =>
    test.request({ method, url: `/api/v1/me/views${path}`, as, ...(payload && { payload }) });
  const items = async (...given: Parameters<typeof call>): Promise<{ id: string; name: string; search: string }[]> =>
    (await call(...given)).json().items;
  const named = (views: { name: string; search: string }[]) => views.map(({ name, search }) => [name, search]);

  it('are for the agent alone, and found again under their names', async () => {
    await call('PUT', '', cast.agent, { name: 'Urgents', search: 'view=late' });
    await call('PUT', '', cast.agent, { name: 'Écoles', search: 'q=ecole' });
    const views = await items('PUT', '', cast.agent, { name: 'Écoles', search: 'q=lycee' });
    expect(named(views)).toEqual([
      ['Écoles', 'q=lycee'],
      ['Urgents', 'view=late'],
    ]);
    expect(await items('GET', '', cast.signatory)).toEqual([]);
    const [schools, urgent] = views;
    expect(await items('DELETE', `/${urgent?.id}`, cast.signatory)).toEqual([]);
    expect(named(await items('DELETE', `/${schools?.id}`))).toEqual([['Urgents', 'view=late']]);
    await call('DELETE', `/${urgent?.id}`);
  });

  it.each(['.', '..', '/', '%2e', '?'])('are removed whatever they are called: « %s »', async (name) => {
    const [view] = await items('PUT', '', cast.agent, { name, search: 'view=late' });
    expect(view?.name).toBe(name);
    expect(await items('DELETE', `/${view?.id}`)).toEqual([]);
  });

  it('are given to a group, whose members find them and cannot remove them', async () => {
    const group = await groupOf(test.services, 'instructeur');
    const [own] = await items('PUT', '', cast.agent, { name: 'Du service', search: 'view=open', group });
    expect(own).toMatchObject({ by: null, group: { id: group } });
    const colleague = await test.signIn({ email: 'collegue@vues.example', roles: ['agent'], groups: [group] });
    expect(await items('GET', '', colleague)).toMatchObject([
      { id: own?.id, name: 'Du service', group: { id: group }, by: cast.agent.name },
    ]);
    expect(await items('GET', '', cast.signatory)).toEqual([]);
    expect(await items('DELETE', `/${own?.id}`, colleague)).toHaveLength(1);
    expect(await items('DELETE', `/${own?.id}`)).toEqual([]);
  });

  it('are not given to a group one is not in', async () => {
    const group = await groupOf(test.services, 'signataire');
    const response = await call('PUT', '', cast.agent, { name: 'Intruse', search: '', group });
    expect(response.json()).toMatchObject({ code: 'group-unknown' });
  });
});

describe('what the queue is narrowed by', () => {
  const facets = async (as = cast.agent, query = '') =>
    (await test.request({ url: `/api/v1/cases/facets${query}`, as })).json();

  it('is offered by the schemes and groups of who asks', async () => {
    const offered = await facets();
    expect(offered).toMatchObject({
      columns: [
        { title: 'Commune', type: 'string', values: [{ value: 'Thio', text: 'Thio' }] },
        { title: 'Foyer' },
        { title: 'Ressources', type: 'money' },
        { title: 'Carte' },
      ],
      alerts: ['Au-dessus du plafond', 'Sans courriel', 'Sans justificatif de domicile'],
      groups: [{ id: await groupOf(test.services, 'instructeur') }],
    });
    expect(offered.holders.map(({ id }: { id: string }) => id)).toContain(cast.agent.userId);
    const hunting = await facets(cast.otherAgent);
    expect(hunting.columns.map(({ title }: { title: string }) => title)).toContain('Retrait');
    expect(await facets(cast.otherAgent, `?dispositif=${SCHEME}`)).toMatchObject({
      columns: [],
      alerts: [],
      holders: [],
    });
  });

  it('combines: column, channel, day, holder, group', async () => {
    const all = await queue('view=open');
    const thio = encodeURIComponent('Commune=Thio');
    expect(await queue(`view=open&columns=${thio}&channel=online`)).toEqual(all);
    expect(await queue(`view=open&columns=${encodeURIComponent('Commune=Bourail&Commune=Thio')}`)).toEqual(all);
    expect(await queue(`view=open&columns=${encodeURIComponent('Commune=Thio&Carte=Z')}`)).toEqual([]);
    expect(await queue('view=open&channel=letter')).toEqual([]);
    expect(await queue('view=open&filedTo=2020-01-01')).toEqual([]);
    expect(await queue('view=open&filedFrom=2020-01-01')).toEqual(all);
    // The decision on what was filed just now is due in two months.
    expect(await queue('view=open&due=late')).toEqual([]);
    expect((await queue('view=open&dueFrom=2020-01-01')).toSorted()).toEqual(all.toSorted());
    expect(await queue('view=open&dueFrom=2020-01-01&dueTo=2020-12-31')).toEqual([]);
    expect(await queue('view=todo&due=soon&dueTo=2020-12-31')).toEqual([]);
    expect(await queue('view=done&dueFrom=2020-01-01')).toEqual([]);
    expect(await queue(`view=open&holder=${cast.agent.userId}`)).toEqual([]);
    expect(await queue(`view=open&group=${await groupOf(test.services, 'instructeur')}`)).toEqual(all);
    expect(await queue(`view=open&group=${await groupOf(test.services, 'signataire')}`)).toEqual([]);
    const [first = ''] = all;
    const { rows } = await test.services.db.raw<{ rows: { id: string }[] }>('select id from task where case_id = ?', [
      first,
    ]);
    await test.request({
      method: 'POST',
      url: `/api/v1/cases/${first}/commands`,
      as: cast.agent,
      payload: { type: 'takeTask', task: rows[0]?.id },
    });
    expect(await queue(`view=open&holder=${cast.agent.userId}&columns=${thio}`)).toEqual([first]);
    expect(await queue(`view=mine&columns=${thio}&q=wamytan`)).toEqual([first]);
  });

  it('lies within spans of columns: counted, exported, kept, for who reads the column', async () => {
    const all = await queue('view=open');
    const within = (ranges: string) => queue(`view=open&ranges=${encodeURIComponent(ranges)}`);
    // Three live there, with 80,000 francs a month.
    expect(await within('Ressources=80000..90000')).toEqual(all);
    expect(await within('Ressources=..79999')).toEqual([]);
    expect(await within('Foyer=3..3&Ressources=10000..')).toEqual(all);
    expect(await within('Foyer=4..&Ressources=10000..')).toEqual([]);
    expect(await within('Carte=1..')).toEqual([]);
    expect(await within('Inconnue=1..')).toEqual([]);
    expect(await queue(`view=todo&q=wamytan&ranges=${encodeURIComponent('Foyer=..3')}`)).not.toEqual([]);
    const file = await test.request({
      url: `/api/v1/cases/export?format=json&reason=essai&view=open&ranges=${encodeURIComponent('Foyer=4..')}`,
      as: cast.agent,
    });
    expect([file.statusCode, file.json()]).toEqual([200, []]);
    const keep = async (search: string) => {
      const payload = { name: 'Grands foyers', search };
      const kept = await test.request({ method: 'PUT', url: '/api/v1/me/views', as: cast.agent, payload });
      return kept
        .json<{ items: { id: string; name: string; count: number }[] }>()
        .items.find((one) => one.name === payload.name);
    };
    expect(await keep('view=open&ranges=Foyer%3D4..')).toMatchObject({ count: 0 });
    // What was written by hand in an address narrows nothing.
    const reversed = await keep('view=open&ranges=Foyer%3D4..1');
    expect(reversed).toMatchObject({ count: all.length });
    await test.request({ method: 'DELETE', url: `/api/v1/me/views/${reversed?.id}`, as: cast.agent });
  });

  it.each([
    ['Foyer=4..1', 'range-reversed', 'Échangez les deux.'],
    ['Foyer=beaucoup..', 'range-invalid', '« de 50 000 à 100 000 »'],
  ])('says what is wrong with the span %s', async (ranges, code, words) => {
    const response = await test.request({
      url: `/api/v1/cases?ranges=${encodeURIComponent(ranges)}`,
      as: cast.agent,
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ code });
    expect(response.json<{ detail: string }>().detail).toContain(words);
  });

  it('selects the cases of a view, each once, without reading them', async () => {
    const before = await test.services.db('reading').count();
    const select = async (query: string, as = cast.agent) =>
      (await test.request({ url: `/api/v1/cases/selection?${query}`, as })).json();
    expect(await select('view=open')).toEqual({
      ids: await queue('view=open'),
      dispositifs: [SCHEME],
      complete: true,
    });
    expect(await select('view=open&channel=letter')).toEqual({ ids: [], dispositifs: [], complete: true });
    expect(await select('view=open', cast.otherAgent)).toMatchObject({ ids: [] });
    expect(await test.services.db('reading').count()).toEqual(before);
  });

  it('refuses a day that is none', async () => {
    const response = await test.request({ url: '/api/v1/cases?filedFrom=2026-02-30', as: cast.agent });
    expect(response.statusCode).toBe(400);
  });

  it('is counted for each view that is kept', async () => {
    const payload = { name: 'De Thio', search: `view=open&columns=${encodeURIComponent('Commune=Thio')}` };
    const kept = await test.request({ method: 'PUT', url: '/api/v1/me/views', as: cast.agent, payload });
    const all = await queue('view=open');
    expect(kept.json()).toMatchObject({ items: [{ name: 'De Thio', count: all.length }] });
    const wrong = { name: 'De Thio', search: 'view=pigeon&filedFrom=hier&group=tous&channel=signaux' };
    const counted = await test.request({ method: 'PUT', url: '/api/v1/me/views', as: cast.agent, payload: wrong });
    expect(counted.json()).toMatchObject({ items: [{ count: (await queue('')).length }] });
  });
});
