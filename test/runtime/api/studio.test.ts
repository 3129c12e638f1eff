import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pinLibrary } from '../../../engine/index.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';
import { withChain } from '../../support/heavy-source.ts';
import { multipart } from '../../support/medical-aid.ts';

let test: TestApp;
let author: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  author = await test.signIn({ email: 'auteur@exemple.nc', name: 'Une autrice', roles: ['author'] });
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  test.request({ method, url: `/api/v1${url}`, as: author, ...(payload && { payload }) });

const bring = (archive: Buffer, query = '') =>
  test.request({
    method: 'POST',
    url: `/api/v1/dispositifs/import${query}`,
    as: author,
    ...multipart('d.zip', archive, 'application/zip'),
  });
const zipOf = (files: Readonly<Record<string, string | Buffer>>, folder = '') =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([path, text]) => [
          folder + path,
          typeof text === 'string' ? Buffer.from(text) : text,
        ]),
      ),
    ),
  );

/** The files of a published version: with the text of the library's definition that it uses. */
const pinned = (files: Readonly<Record<string, string>>) => pinLibrary({ id: 'permis-chasser', files }).files;

describe('an author', () => {
  it('starts from a workflow of the library', async () => {
    const library = (await call('GET', '/library')).json().items;
    expect(library.length).toBeGreaterThanOrEqual(4);
    // The simplest first.
    const steps = library.map(({ graph }: { graph: { nodes: readonly unknown[] } }) => graph.nodes.length);
    expect(steps).toEqual(steps.toSorted((one: number, other: number) => one - other));
    expect(library[0]).toMatchObject({ title: 'Instruction simple', graph: { nodes: expect.any(Array) } });
    expect(library[0].parameters.properties).toHaveProperty('instructeur.default', 'instructeur');
    const made = await call('POST', '/dispositifs', {
      id: 'aide-au-sport',
      title: 'Aide au sport',
      from: library[0].id,
    });
    expect(made.json()).toMatchObject({ id: 'aide-au-sport', revision: 1 });
    const again = await call('POST', '/dispositifs', { id: 'aide-au-sport', title: 'Aide', from: library[0].id });
    expect(again.json()).toMatchObject({ code: 'dispositif-exists' });
    const wrong = await call('POST', '/dispositifs', { id: 'Aide Sport', title: 'Aide', from: library[0].id });
    expect(wrong.json()).toMatchObject({ code: 'body-invalid', errors: [{ pointer: '/id' }] });
  });

  it('begins a scheme as another one is, under its own name and numbers, and never over one that there is', async () => {
    const copied = await call('POST', '/dispositifs/aide-au-sport/copies', {
      id: 'aide-a-la-danse',
      title: 'Aide à la danse',
    });
    expect(copied.statusCode).toBe(201);
    const model = (await call('GET', '/dispositifs/aide-au-sport/draft')).json().files;
    const { files, revision } = copied.json();
    expect(revision).toBe(1);
    expect(JSON.parse(files['dispositif.json'])).toMatchObject({
      id: 'aide-a-la-danse',
      title: 'Aide à la danse',
      numbering: 'AD-{year}-{number:5}',
      // Whoever is in a group acts in all schemes that name it.
      functions: JSON.parse(model['dispositif.json'].replaceAll('Aide au sport –', 'Aide à la danse –')).functions,
    });
    expect(files['form.schema.json']).toBe(model['form.schema.json']);
    expect(Object.keys(files)).toEqual(Object.keys(model));
    for (const [from, wanted, code] of [
      ['aide-au-sport', 'aide-a-la-danse', 'dispositif-exists'],
      ['nulle-part', 'aide-au-chant', 'dispositif-unknown'],
      ['aide-au-sport', 'Aide', 'body-invalid'],
    ]) {
      const refused = await call('POST', `/dispositifs/${from}/copies`, { id: wanted, title: 'Aide au chant' });
      expect(refused.json()).toMatchObject({ code });
    }
  });

  it('saves over what they read, not over what somebody else saved', async () => {
    const draft = (await call('GET', '/dispositifs/aide-au-sport/draft')).json();
    const save = () =>
      call('PUT', '/dispositifs/aide-au-sport/draft', { files: draft.files, revision: draft.revision });
    expect((await save()).json()).toMatchObject({ revision: draft.revision + 1 });
    expect((await save()).json()).toMatchObject({ status: 409, code: 'draft-changed' });
  });

  it('is told what does not compile, and gets a preview and a picture of what does', async () => {
    const { files } = (await call('GET', '/dispositifs/aide-au-sport/draft')).json();
    const good = await call('POST', '/compile', { id: 'aide-au-sport', files });
    expect(good.json()).toMatchObject({ ok: true, graph: { edges: expect.any(Array) } });
    expect((await test.services.previews.find(good.json().preview))?.id).toBe('aide-au-sport');
    const bad = await call('POST', '/compile', { id: 'aide-au-sport', files: { ...files, 'workflow.json': '{' } });
    expect(bad.json()).toMatchObject({ ok: false, preview: null, graph: null });
    // What rules can read is there whatever is wrong elsewhere.
    expect(bad.json().names).toEqual(good.json().names);
    expect(good.json().names).toContainEqual(expect.objectContaining({ path: expect.any(String), type: 'string' }));
    // Beside it, what is still to be written in the others is told as ever.
    const errors = bad.json().diagnostics.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors).toMatchObject([{ file: 'workflow.json', line: 1 }]);
    expect(bad.json().diagnostics).toEqual(expect.arrayContaining(good.json().diagnostics));
    const played = await call('POST', '/scenarios', { id: 'aide-au-sport', files });
    expect(played.json().scenarios.every((scenario: { passed: boolean }) => scenario.passed)).toBe(true);
  });

  it('tries the rules on answers, and keeps nothing of them', async () => {
    const { id, files } = await readExample('aide-medicale');
    const trial = { id, files, answers: { revenus: 100_000, autresRessources: 'non' } };
    const { tried } = (await call('POST', '/rules', trial)).json();
    expect(tried.values).toContainEqual(
      expect.objectContaining({ name: 'ressourcesMensuelles', text: expect.stringContaining('100') }),
    );
    const broken = { ...trial, files: { ...files, 'rules.json': '{' } };
    expect((await call('POST', '/rules', broken)).json()).toEqual({ tried: null });
    expect((await call('POST', '/rules', { ...trial, now: '2026-02-30T09:00' })).json()).toMatchObject({
      code: 'body-invalid',
      errors: [{ pointer: '/now' }],
    });
  });

  it('lists what a text may read, with its titles and what may be missing, and nothing while the form is broken', async () => {
    const { id, files } = await readExample('aide-medicale');
    const ask = async (given: object, file: string) =>
      (await call('POST', '/texts/names', { source: { id, files: given }, file })).json();
    const { names } = await ask(files, 'messages/decision-attribution.md');
    expect(names).toContainEqual(
      expect.objectContaining({ path: 'demandeur.nomComplet', title: 'Nom du demandeur', group: 'case', absent: null }),
    );
    expect(names.some(({ absent }: { absent: string | null }) => absent !== null)).toBe(true);
    const sheet = await ask(files, 'sheet.md');
    expect(sheet.names).toContainEqual(expect.objectContaining({ path: 'pieces', group: 'sheet', type: 'list' }));
    expect(await ask({ ...files, 'form.schema.json': '{' }, 'sheet.md')).toEqual({ names: null });
  });

  it('draws a letter, a mail and the sheet as they would leave', async () => {
    const { id, files } = await readExample('aide-medicale');
    const preview = async (file: string, given: object = files) =>
      (
        await call('POST', '/texts/previews', { source: { id, files: given }, file, scenario: null, step: null })
      ).json();
    const letter = await preview('documents/attestation-rejet-implicite.md');
    expect(letter).toMatchObject({ shown: 0, drawn: { type: 'letter', pages: 1 } });
    const page = await call('GET', `/texts/drawn/${letter.drawn.key}/pages/1`);
    expect(page.headers['content-type']).toContain('image/svg+xml');
    expect(page.body).toMatch(/^<svg class="typst-doc"/);
    expect((await call('GET', `/texts/drawn/${letter.drawn.key}/pages/2`)).statusCode).toBe(404);
    const pdf = await call('GET', `/texts/drawn/${letter.drawn.key}/letter.pdf`);
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const mail = await preview('messages/decision-attribution.md');
    expect(mail.drawn).toMatchObject({ type: 'mail', subject: expect.any(String), to: expect.stringContaining('@') });
    const html = await call('GET', `/texts/drawn/${mail.drawn.key}/mail.html`);
    expect(html.body).toContain('<!doctype html>');
    expect(html.headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(await preview('sheet.md')).toMatchObject({ sendings: [], drawn: { type: 'sheet' } });
    expect(await preview('sheet.md', { ...files, 'sheet.md': '{{' })).toMatchObject({ drawn: null });
    expect(await preview('sheet.md', { ...files, 'form.schema.json': '{' })).toMatchObject({
      sendings: [],
      drawn: null,
    });
  });

  it('publishes a version, the same source once; a broken one is refused with its diagnostics', async () => {
    const { id, files } = await readExample('permis-chasser');
    const publish = (source: object) => call('POST', `/dispositifs/${id}/versions`, { files: source });
    expect((await publish(files)).json()).toMatchObject({ number: 1, changed: true });
    expect((await publish(files)).json()).toMatchObject({ number: 1, changed: false });
    const broken = await publish({ ...files, 'rules.json': '{"computed":[{}]}' });
    expect(broken.json()).toMatchObject({ status: 422, code: 'source-invalid' });
    expect(broken.json().diagnostics[0]).toMatchObject({ file: 'rules.json' });
    expect((await call('GET', `/dispositifs/${id}`)).json()).toMatchObject({
      summary: { version: 1, open: expect.any(Boolean) },
      versions: [{ number: 1, publishedBy: 'Une autrice' }],
    });
    expect((await call('GET', `/dispositifs/${id}/versions/1`)).json()).toEqual({ files: pinned(files) });
    expect((await call('GET', `/dispositifs/${id}/versions/9`)).json()).toMatchObject({ code: 'version-unknown' });
  });

  it('reads beforehand what publishing would do, and is told it is ready only when it is', async () => {
    const { id, files } = await readExample('permis-chasser');
    const prepare = async (source: Readonly<Record<string, string>>) =>
      (await call('POST', `/dispositifs/${id}/publication`, { files: source })).json();
    const same = await prepare(files);
    expect(same).toMatchObject({ ready: true, current: 1, unchanged: true, changes: [], openCases: [] });
    expect(same.scenarios.failed).toBe(0);
    // Publishing made the groups that the scheme names, and put nobody in them.
    expect(same.functions.length).toBeGreaterThan(0);
    expect(same.functions.every(({ members }: { members: number }) => members === 0)).toBe(true);

    const renamed = {
      ...files,
      'dispositif.json': (files['dispositif.json'] ?? '').replace(/"title": "[^"]*"/, '"title": "Permis neuf"'),
    };
    const changed = await prepare(renamed);
    expect(changed).toMatchObject({ ready: true, unchanged: false });
    expect(changed.changes).toEqual([
      expect.objectContaining({ section: 'identity', path: ['Titre'], type: 'changed', after: 'Permis neuf' }),
    ]);

    const broken = await prepare({ ...files, 'rules.json': '{"computed":[{}]}' });
    expect(broken).toMatchObject({ ready: false, scenarios: null, uncovered: null, functions: [] });
    expect(broken.diagnostics.length).toBeGreaterThan(0);
    const untried = await prepare(
      Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('scenarios/'))),
    );
    expect(untried).toMatchObject({ ready: false, diagnostics: [{ code: 'scenario.missing' }] });
    // What is told is what publishing does.
    for (const source of [renamed, files]) {
      const published = await call('POST', `/dispositifs/${id}/versions`, { files: source });
      expect(published.statusCode).toBe(201);
    }
  });

  it('is told that a source is too heavy, and holds nobody up meanwhile', async () => {
    const { id, files } = withChain(await readExample('permis-chasser'), 15_000);
    let over = false;
    const publishing = call('POST', `/dispositifs/${id}/versions`, { files }).finally(() => (over = true));
    // Whoever is held up is answered when all is over.
    let answered = 0;
    while (answered < 5) {
      expect((await test.request({ method: 'GET', url: '/demarches' })).statusCode).toBeLessThan(500);
      expect(over).toBe(false);
      answered += 1;
    }
    expect((await publishing).json()).toMatchObject({ status: 422, code: 'source-too-heavy' });
    const { files: light } = await readExample('permis-chasser');
    expect((await call('POST', '/compile', { id, files: light })).json()).toMatchObject({ ok: true });
  }, 60_000);

  it('takes a scheme out as a zip and in again, byte for byte', async () => {
    const { id, files } = await readExample('permis-chasser');
    const out = await call('GET', `/dispositifs/${id}/export?version=1`);
    expect(out.headers['content-type']).toBe('application/zip');
    const texts = Object.entries(unzipSync(out.rawPayload)).map(([path, bytes]) => [
      path.replace(`${id}/`, ''),
      strFromU8(bytes),
    ]);
    expect(Object.fromEntries(texts)).toEqual(pinned(files));
    const brought = await bring(out.rawPayload);
    expect(brought.json()).toMatchObject({ id, files: pinned(files) });
  });

  it('is told what is wrong with an archive, and which file', async () => {
    const { files } = await readExample('permis-chasser');
    const refusal = async (bytes: Buffer) => (await bring(bytes)).json();
    expect(await refusal(Buffer.from('not a zip'))).toMatchObject({ code: 'archive-invalid' });
    expect(await refusal(zipOf({ 'README.md': 'x' }))).toMatchObject({
      detail: expect.stringMatching(/dispositif\.json/u),
    });
    const latin = zipOf({ ...files, 'README.md': Buffer.from('Été', 'latin1') });
    expect(await refusal(latin)).toMatchObject({
      code: 'archive-invalid',
      detail: expect.stringMatching(/« README\.md »/u),
    });
    for (const name of ['virus.exe', '../../etc/passwd', '__proto__']) {
      const answer = await refusal(zipOf({ ...files, [`permis/../${name}`]: 'x' }));
      expect(answer).toMatchObject({ code: 'source-invalid', diagnostics: [{ file: `permis/../${name}` }] });
    }
    expect(await refusal(zipOf({ ...files, 'README.md': 'a\0b' }))).toMatchObject({
      code: 'source-invalid',
      diagnostics: [{ file: 'README.md' }],
    });
  });

  it('brings a folder into the scheme that it names, and into no other', async () => {
    const named = (text: string) => bring(zipOf({ 'dispositif.json': text }, 'autre-nom/'));
    const nested = await named('{ "service": { "id": "aide-au-sport" }, "id": "permis-de-peche" }');
    expect(nested.json()).toMatchObject({ id: 'permis-de-peche' });
    expect((await named('{ "id": ')).json()).toMatchObject({ id: 'autre-nom' });
    for (const id of ['Été', 'a'.repeat(61), ''])
      expect((await named(JSON.stringify({ id }))).json()).toMatchObject({ code: 'archive-invalid' });
  });

  it('replaces a draft that there is only when told to, and asks nothing when nothing would be lost', async () => {
    const { files } = (await call('GET', '/dispositifs/aide-au-sport/draft')).json();
    const other = zipOf({ ...files, 'README.md': 'Venu d’ailleurs.' });
    expect((await bring(zipOf(files))).statusCode).toBe(201);
    expect((await bring(other)).json()).toMatchObject({
      status: 409,
      code: 'draft-exists',
      detail: expect.stringMatching(/« Aide au sport »/u),
    });
    expect((await bring(other, '?replace=true')).json()).toMatchObject({ files: { 'README.md': 'Venu d’ailleurs.' } });
    expect((await bring(zipOf(files), '?replace=true')).statusCode).toBe(201);
  });

  it('cannot save what is no text, nor publish it', async () => {
    const draft = (await call('GET', '/dispositifs/aide-au-sport/draft')).json();
    for (const text of ['a\0b', 'a\ud800b']) {
      const files = { ...draft.files, 'README.md': text };
      const saved = await call('PUT', '/dispositifs/aide-au-sport/draft', { files, revision: draft.revision });
      const published = await call('POST', '/dispositifs/aide-au-sport/versions', { files });
      for (const answer of [saved, published])
        expect(answer.json()).toMatchObject({ code: 'source-invalid', diagnostics: [{ file: 'README.md' }] });
    }
  });

  it('sees drafts in the list, where others see only what is published', async () => {
    const ids = (response: { json: () => { items: { id: string }[] } }) => response.json().items.map(({ id }) => id);
    expect(ids(await call('GET', '/dispositifs'))).toEqual(expect.arrayContaining(['aide-au-sport', 'permis-chasser']));
    expect(ids(await test.request({ method: 'GET', url: '/api/v1/dispositifs' }))).toEqual(['permis-chasser']);
  });
});

describe('the list of schemes', () => {
  it('tells the theme and the summary of one that was never published, as they are written now', async () => {
    const shown = async (): Promise<unknown> =>
      (await call('GET', '/dispositifs')).json().items.find(({ id }: { id: string }) => id === 'aide-a-la-voile');
    await call('POST', '/dispositifs', { id: 'aide-a-la-voile', title: 'Aide à la voile', from: 'instruction-simple' });
    const { files, revision } = (await call('GET', '/dispositifs/aide-a-la-voile/draft')).json();
    const identity = JSON.parse(files['dispositif.json']);
    expect(await shown()).toMatchObject({ theme: identity.theme, version: null });
    const save = (text: string, from: number) =>
      call('PUT', '/dispositifs/aide-a-la-voile/draft', {
        files: { ...files, 'dispositif.json': text },
        revision: from,
      });
    const said = { ...identity, theme: 'Sport', summary: 'Pour les écoles de voile.' };
    await save(JSON.stringify(said), revision);
    expect(await shown()).toMatchObject({ theme: 'Sport', summary: 'Pour les écoles de voile.', version: null });
    await save('{', revision + 1);
    expect(await shown(), 'what cannot be read says nothing').toMatchObject({ theme: '', summary: '' });
  });

  it('tells which drafts were found ready, as they are and no longer once written in', async () => {
    const { id, files } = await readExample('permis-chasser');
    const isReady = async (): Promise<unknown> => {
      const { items } = (await call('GET', '/dispositifs')).json();
      return items.find((item: { id: string }) => item.id === id).draft?.ready;
    };
    const save = async (source: Readonly<Record<string, string>>, revision: number): Promise<number> =>
      (await call('PUT', `/dispositifs/${id}/draft`, { files: source, revision })).json().revision;
    const look = (source: Readonly<Record<string, string>>) =>
      call('POST', `/dispositifs/${id}/publication`, { files: source });
    const neat = { ...files, 'README.md': 'Notes.\n' };
    const { revision } = (await call('GET', `/dispositifs/${id}/draft`)).json();
    const first = await save(neat, revision);
    expect(await isReady(), 'nobody asked').toBe(false);
    await look({ ...neat, 'rules.json': '{' });
    expect(await isReady(), 'another text').toBe(false);
    await look(neat);
    expect(await isReady()).toBe(true);
    const second = await save({ ...neat, 'rules.json': '{' }, first);
    expect(await isReady(), 'written in since').toBe(false);
    await look({ ...neat, 'rules.json': '{' });
    expect(await isReady()).toBe(false);
    await save(neat, second);
    expect(await isReady(), 'of that revision nobody knows').toBe(false);
    await look(neat);
    expect(await isReady()).toBe(true);
  });
});
