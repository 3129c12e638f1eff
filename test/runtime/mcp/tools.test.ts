/** Tools for assistants, over a real pipe and real HTTP, on the server itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, PUBLIC_URL, type TestApp, type TestPerson } from '../../support/app.ts';
import { publishSource } from '../../support/publish-source.ts';
import { quotaScheme } from '../../support/quota-scheme.ts';
import { connect, tokenOf, type Assistant, type Way } from './assistant.ts';

let test: TestApp;
let address: string;
let token: string;
let colleague: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  address = await test.app.listen({ port: 0, host: '127.0.0.1' });
  await publishSource(test.services, quotaScheme(LIMITED));
  token = await tokenOf(test, 'auteur@exemple.nc', ['author']);
  colleague = await test.signIn({ email: 'paul@exemple.nc', name: 'Paul Kone', roles: ['author'] });
});
afterAll(() => test.close());

/** A scheme with a quota. */
const LIMITED = 'velo-taxi';

const WAYS: readonly Way[] = ['stdio', 'http'];

describe.each(WAYS)('an assistant over %s', (way) => {
  let assistant: Assistant;
  const scheme = `aide-${way}`;
  beforeAll(async () => {
    assistant = await connect(way, address, token);
  });
  afterAll(() => assistant.close());

  const question = (name: string, title: string) => ({
    type: 'question.add',
    container: '',
    name,
    schema: { type: 'string', title, maxLength: 80 },
    required: true,
    page: 'demande',
    before: null,
    category: { name: 'demande', title: 'Demande' },
  });

  it('is told what there is to do, each tool with French words and the shape of what it is given', async () => {
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'list_schemes',
      'read_language',
      'read_example',
      'read_scheme',
      'begin_scheme',
      'change_scheme',
      'check_scheme',
      'test_scheme',
      'explain_diagnostic',
      'preview_letter',
      'compare_versions',
      'review_publication',
      'publish_scheme',
    ]);
    for (const { title, description, inputSchema } of tools) {
      expect(title).toMatch(/^[A-ZÉ]/u);
      expect(description?.length).toBeGreaterThan(40);
      expect(inputSchema.additionalProperties).toBe(false);
    }
    expect(tools.filter(({ annotations }) => annotations?.destructiveHint).map(({ name }) => name)).toEqual([
      'publish_scheme',
    ]);
    expect(assistant.client.getInstructions()).toContain('N’inventez aucun montant');
  });

  it('reads the language and the examples, in parts', async () => {
    const { parts } = await assistant.use('read_language');
    expect(parts).toEqual(expect.arrayContaining(['introduction', 'workflow', 'block:identite', 'library']));
    const first = await assistant.use('read_language', { part: 'workflow' });
    const second = await assistant.use('read_language', { part: 'workflow', from: first.next });
    expect(JSON.parse(`${first.text}${second.text}${await restOf('workflow', second.next)}`)).toMatchObject({
      $id: 'urn:cagou:schema:workflow',
    });
    expect((await assistant.use('read_language', { part: 'library' })).items[0]).toHaveProperty('parameters');
    expect(await assistant.refused('read_language', { part: '../secrets' })).toContain('Parties :');
    expect((await assistant.use('read_example')).examples).toContain('aide-medicale');
    const { files } = await assistant.use('read_example', { example: 'aide-medicale' });
    expect(files).toContain('form.schema.json');
    const read = await assistant.use('read_example', { example: 'aide-medicale', file: 'dispositif.json' });
    expect(JSON.parse(read.text)).toMatchObject({ id: 'aide-medicale' });
    const outside = { example: 'aide-medicale', file: '../../package.json' };
    expect(await assistant.refused('read_example', outside)).toContain('Il n’y a pas de fichier');
    expect(await assistant.refused('read_example', { example: '..' })).toContain('Cet exemple n’existe pas');
  });

  const restOf = async (part: string, from: number | null): Promise<string> => {
    if (from === null) return '';
    const { text, next } = await assistant.use('read_language', { part, from });
    return `${text}${await restOf(part, next)}`;
  };

  it('drafts a scheme by gestures, has it checked, and learns what a diagnostic means', async () => {
    const begun = await assistant.use('begin_scheme', {
      id: scheme,
      title: 'Aide aux clubs',
      from: 'instruction-simple',
    });
    expect(begun).toMatchObject({ scheme, revision: 1 });
    const changed = await assistant.use('change_scheme', {
      scheme,
      revision: begun.revision,
      gestures: [question('club', 'Nom du club'), question('discipline', 'Discipline')],
    });
    expect(changed).toMatchObject({ revision: 3, steps: 2, displaced: [] });
    expect(changed.changed).toContain('form.schema.json');
    const read = await assistant.use('read_scheme', { scheme, file: 'form.schema.json' });
    expect(Object.keys(JSON.parse(read.text).properties)).toEqual(expect.arrayContaining(['club', 'discipline']));
    const { diagnostics, revision } = await assistant.use('check_scheme', { scheme });
    expect(revision).toBe(3);
    expect(diagnostics.length).toBeGreaterThan(0);
    const page = await assistant.use('explain_diagnostic', { code: diagnostics[0].code });
    expect(page).toContain(diagnostics[0].code);
    expect(await assistant.refused('explain_diagnostic', { code: 'form.unheard-of' })).toContain('form.');
    // What does not compile is not played, and all that is in the way is told.
    expect(await assistant.refused('test_scheme', { scheme })).toContain('text.placeholder');
    const { items } = await assistant.use('list_schemes', { search: 'CLUBS' });
    expect(items.map(({ id }: { readonly id: string }) => id)).toContain(scheme);
  });

  it('is told what a scheme limits in number, with its files', async () => {
    const published = await assistant.use('read_scheme', { scheme: LIMITED, version: 1 });
    expect(published.files.map(({ file }: { readonly file: string }) => file)).toContain('rules.json');
    expect(published.quotas).toEqual([
      {
        name: 'licences',
        title: 'Licences de vélo-taxi',
        by: 'commune',
        most: 'places',
        holds: ['enCours', 'suspendue', 'changement'],
        article: 'art. 3',
      },
    ]);
    expect(await assistant.use('read_scheme', { scheme })).not.toHaveProperty('quotas');
  });

  it('does all gestures of a call or none, and says which cannot be done', async () => {
    const before = await assistant.use('read_scheme', { scheme });
    const gestures = [question('ville', 'Ville'), { type: 'question.remove', question: '/inconnue' }];
    const why = await assistant.refused('change_scheme', { scheme, revision: before.revision, gestures });
    expect(why).toMatch(/^Rien n’a été changé. Geste 2 :/u);
    expect(await assistant.use('read_scheme', { scheme })).toEqual(before);
  });

  it('goes on beside a colleague: gestures are done again on what they wrote, and one whose place is gone is told', async () => {
    const { revision, text } = await assistant.use('read_scheme', { scheme, file: 'form.schema.json' });
    const files = (
      await test.request({ method: 'GET', url: `/api/v1/dispositifs/${scheme}/draft`, as: colleague })
    ).json().files;
    const { club: _club, ...properties } = JSON.parse(text).properties;
    const schema = {
      ...JSON.parse(text),
      properties,
      required: JSON.parse(text).required.filter((name: string) => name !== 'club'),
    };
    const payload = { revision, files: { ...files, 'form.schema.json': `${JSON.stringify(schema, null, 2)}\n` } };
    const saved = await test.request({
      method: 'PUT',
      url: `/api/v1/dispositifs/${scheme}/draft`,
      as: colleague,
      payload,
    });
    expect(saved.statusCode).toBe(200);
    const place = (pointer: string) => ({ file: 'form.schema.json', pointer });
    const changed = await assistant.use('change_scheme', {
      scheme,
      revision,
      gestures: [
        { type: 'set', at: place('/properties/club/title'), value: 'Nom du club sportif' },
        { type: 'set', at: place('/properties/discipline/title'), value: 'Discipline pratiquée' },
      ],
    });
    expect(changed).toMatchObject({ revision: revision + 2, steps: 1 });
    expect(changed.displaced).toEqual([expect.stringMatching(/^Geste 1 : quelqu’un a écrit là/u)]);
    const after = JSON.parse((await assistant.use('read_scheme', { scheme, file: 'form.schema.json' })).text);
    expect(after.properties.discipline.title).toBe('Discipline pratiquée');
    expect(after.properties).not.toHaveProperty('club');
    expect(
      await assistant.refused('change_scheme', { scheme, revision: 90, gestures: [question('a', 'A')] }),
    ).toContain(`révision ${revision + 2}`);
  });

  it('publishes nothing that does not pass, and nothing but the revision that was read', async () => {
    const review = await assistant.use('review_publication', { scheme });
    expect(review.ready).toBe(false);
    expect(await assistant.refused('publish_scheme', { scheme, revision: review.revision - 1 })).toContain(
      'Rien n’a été publié',
    );
    const why = await assistant.refused('publish_scheme', { scheme, revision: review.revision });
    expect(why).toContain(review.diagnostics[0].code);
    const { items } = await assistant.use('list_schemes', { search: scheme });
    expect(items).toMatchObject([{ id: scheme, version: null }]);
  });

  it('compares versions in words', async () => {
    const model = `permis-${way}`;
    await publishExample(model);
    const copy = await assistant.use('read_scheme', { scheme: model });
    const at = { file: 'dispositif.json', pointer: '/title' };
    const gestures = [{ type: 'set', at, value: 'Permis de chasser le cerf' }];
    const { revision } = await assistant.use('change_scheme', { scheme: model, revision: copy.revision, gestures });
    const { changes } = await assistant.use('compare_versions', { scheme: model, before: 1, after: null });
    expect(JSON.stringify(changes)).toContain('Permis de chasser le cerf');
    const file = 'documents/permis.md';
    const { sendings, shown, letter } = await assistant.use('preview_letter', { scheme: model, file });
    expect(sendings[shown]).toMatchObject({ scenario: expect.any(String), step: expect.any(Number) });
    expect(letter.text).not.toContain('{{');
    const { scenario, step } = sendings.at(-1);
    expect(await assistant.use('preview_letter', { scheme: model, file, scenario, step })).toMatchObject({
      shown: sendings.length - 1,
    });
    expect(await assistant.refused('preview_letter', { scheme: model, file: 'sheet.md' })).toContain(file);
    expect((await assistant.use('review_publication', { scheme: model })).ready).toBe(true);
    expect((await assistant.use('test_scheme', { scheme: model })).failed).toEqual([]);
    expect(await assistant.use('publish_scheme', { scheme: model, revision })).toBe('Version 2 publiée.');
    expect((await assistant.use('compare_versions', { scheme: model, before: 2, after: 2 })).changes).toEqual([]);
    expect(await assistant.refused('compare_versions', { scheme: model, before: 9, after: 1 })).toContain('version');
  });

  it('is told in words of a gesture that is none', async () => {
    const call = (gestures: readonly object[]) =>
      assistant.refused('change_scheme', { scheme, revision: 1, gestures }).catch(String);
    expect(await call([{ type: 'question.ajouter' }])).toMatch(/type|discriminator/u);
    expect(await call([{ type: 'page.remove', page: 'a' }])).toContain('into');
    expect(await call([])).toMatch(/fewer than 1/u);
    expect(await call(Array.from({ length: 101 }, () => question('x', 'X')))).toMatch(/more than 100/u);
  });
});

/** Publishes a scheme of the examples under another name. */
async function publishExample(id: string): Promise<void> {
  const { readExample } = await import('../../support/example.ts');
  const { files } = await readExample('permis-chasser');
  const identity = { ...JSON.parse(files['dispositif.json'] ?? ''), id };
  const numbering = JSON.stringify(identity).replaceAll(/"PC-/gu, `"PC${id.length}-`);
  const payload = { files: { ...files, 'dispositif.json': numbering } };
  const answer = await test.request({
    method: 'POST',
    url: `/api/v1/dispositifs/${id}/versions`,
    as: colleague,
    payload,
  });
  if (answer.statusCode !== 201) throw new Error(answer.body);
}

describe('without the right of an author', () => {
  const call = (headers: Readonly<Record<string, string>>, body: string = ping) =>
    fetch(new URL('/mcp', address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body,
    });
  const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} });

  it('nothing is told: no token, one of nobody, one of an agent, a session', async () => {
    const agent = await tokenOf(test, 'agent@exemple.nc', ['agent', 'administrator']);
    const unknown = await call({ authorization: 'Bearer cagou_rien' });
    expect([unknown.status, await unknown.text()]).toEqual([401, expect.not.stringContaining('list_schemes')]);
    const other = await call({ authorization: `Bearer ${agent}` });
    expect([other.status, await other.text()]).toEqual([403, expect.not.stringContaining('list_schemes')]);
    expect((await call({})).status).toBe(403);
    const bare = await call({ origin: PUBLIC_URL, cookie: colleague.cookie });
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const elsewhere = { authorization: `Bearer ${token}`, origin: new URL(address).origin };
    expect((await call(elsewhere)).status).toBe(403);
    const allowed = await call({ authorization: `Bearer ${token}` });
    expect(await allowed.text()).toContain('list_schemes');
    for (const way of WAYS) expect(await connect(way, address, agent).catch(() => null), way).toBeNull();
  });

  it('a right that is taken away is gone at once, in the middle of a connection', async () => {
    const passing = await tokenOf(test, 'passage@exemple.nc', ['author']);
    const assistants = await Promise.all(WAYS.map((way) => connect(way, address, passing)));
    const { db } = test.services;
    const { id } = await db('user').where({ email: 'passage@exemple.nc' }).first('id');
    await db('user_role').where({ user_id: id }).delete();
    for (const { client, close } of assistants) {
      const told = await client.callTool({ name: 'read_scheme', arguments: { scheme: 'aide-stdio' } }).catch(String);
      expect(JSON.stringify(told)).not.toContain('form.schema.json');
      await close();
    }
  });

  it('what is too much is not read', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const huge = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'a'.repeat(3_000_000) },
    });
    expect((await call(headers, huge)).status).toBe(413);
    const listen = await fetch(new URL('/mcp', address), { headers: { ...headers, accept: 'text/event-stream' } });
    expect(listen.status).toBe(405);
  });
});
