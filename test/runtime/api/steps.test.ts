/** The journal of a draft as the API keeps it: steps follow one another, and each can be read and taken back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyChanges, changeText, readChanges, writeChanges, type Files } from '../../../engine/edit/changes.ts';
import type { DraftStep, KeptStep } from '../../../schemas/types/api.ts';
import { createTestApp, type TestApp, type TestPerson } from '../../support/app.ts';
import { readExample } from '../../support/example.ts';

const ID = 'aide-au-journal';
let test: TestApp;
let marie: TestPerson;
let paul: TestPerson;
beforeAll(async () => {
  test = await createTestApp();
  marie = await test.signIn({ email: 'marie@exemple.nc', name: 'Marie Waheo', roles: ['author'] });
  paul = await test.signIn({ email: 'paul@exemple.nc', name: 'Paul Kone', roles: ['author'] });
  await call('POST', '/dispositifs', { id: ID, title: 'Aide au journal', from: 'instruction-simple' });
});
afterAll(() => test.close());

const call = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, as = marie) =>
  test.request({ method, url: `/api/v1${url}`, as, ...(payload && { payload }) });

const draft = async (id = ID): Promise<{ files: Files; revision: number }> =>
  (await call('GET', `/dispositifs/${id}/draft`)).json();

let count = 0;
function typed(files: Files, file: string, from: number, to: number, text: string): DraftStep {
  count += 1;
  const changes = writeChanges([changeText(file, files[file] ?? '', [{ from, to, text }])]);
  return { key: `step-${String(count).padStart(4, '0')}`, deed: { type: 'typed', file }, changes };
}

const append = (steps: readonly DraftStep[], revision: number, as = marie, id = ID) =>
  call('POST', `/dispositifs/${id}/steps`, { revision, steps }, as);

describe('the journal of a draft', () => {
  it('keeps steps in their order, each a revision, and the files as they make them', async () => {
    const { files, revision } = await draft();
    const first = typed(files, 'sheet.md', 0, 0, 'Un ');
    const second = typed({ 'sheet.md': `Un ${files['sheet.md']}` }, 'sheet.md', 3, 3, 'deux ');
    expect((await append([first, second], revision)).json()).toEqual({ revision: revision + 2 });
    expect((await draft()).files['sheet.md']).toBe(`Un deux ${files['sheet.md']}`);
    const { items, revision: now } = (await call('GET', `/dispositifs/${ID}/steps?since=${revision}`)).json();
    expect(now).toBe(revision + 2);
    expect(items).toMatchObject([
      { ...first, revision: revision + 1, author: { name: 'Marie Waheo' } },
      { ...second, revision: revision + 2 },
    ]);
    const back = (items as KeptStep[])
      .toReversed()
      .reduce<Files>((later, step) => applyChanges(later, readChanges(step.back) ?? []) ?? {}, (await draft()).files);
    expect(back).toEqual(files);
  });

  it('refuses what follows another revision than the last, keeps nothing of it, and gives what came since', async () => {
    const { files, revision } = await draft();
    await append([typed(files, 'sheet.md', 0, 0, 'Marie. ')], revision);
    const late = typed(files, 'sheet.md', 0, 0, 'Paul. ');
    expect((await append([late], revision, paul)).json()).toMatchObject({ status: 409, code: 'draft-changed' });
    expect((await draft()).files['sheet.md']).toMatch(/^Marie\. /);
    const since = (await call('GET', `/dispositifs/${ID}/steps?since=${revision}`, undefined, paul)).json();
    expect(since.items).toHaveLength(1);
  });

  it('refuses what is not of the files that it follows, and files that have no place in a scheme', async () => {
    const { files, revision } = await draft();
    const unfit = typed({ 'sheet.md': 'court' }, 'sheet.md', 0, 0, 'x');
    const fit = typed(files, 'sheet.md', 0, 0, 'x');
    expect((await append([fit, unfit], revision)).json()).toMatchObject({
      code: 'body-invalid',
      errors: [{ pointer: '/steps/1/changes' }],
    });
    const unordered = {
      ...fit,
      changes: [
        {
          type: 'text' as const,
          file: 'sheet.md',
          length: files['sheet.md']?.length ?? 0,
          splices: [
            { from: 5, to: 5, text: 'a' },
            { from: 1, to: 2, text: 'b' },
          ],
        },
      ],
    };
    expect((await append([unordered], revision)).json()).toMatchObject({ code: 'body-invalid' });
    const elsewhere = { ...fit, changes: [{ type: 'create' as const, file: '../x', text: '' }] };
    expect((await append([elsewhere], revision)).json()).toMatchObject({ code: 'source-invalid' });
    expect(await draft()).toMatchObject({ revision, files });
  });

  it('of a published scheme begins from its version in force', async () => {
    const { id, files } = await readExample('permis-chasser');
    await call('POST', `/dispositifs/${id}/versions`, { files });
    const { files: inForce, revision } = await draft(id);
    expect(revision).toBe(0);
    const step = typed(inForce, 'README.md', 0, 0, 'Note. ');
    expect((await append([step], 3, marie, id)).json()).toMatchObject({ code: 'draft-changed' });
    expect((await append([step], 0, marie, id)).json()).toEqual({ revision: 1 });
    expect((await draft(id)).files['README.md']).toMatch(/^Note\. /);
  });

  it('has files that were given whole as one step, which can be taken back', async () => {
    const { files, revision } = await draft();
    const given = { ...files, 'sheet.md': 'Autre.\n', 'README.md': 'Neuf.\n' };
    await call('PUT', `/dispositifs/${ID}/draft`, { files: given, revision });
    const { items } = (await call('GET', `/dispositifs/${ID}/steps`)).json();
    const last: KeptStep = items.at(-1);
    expect(last).toMatchObject({ revision: revision + 1, deed: { type: 'given' } });
    expect(applyChanges(given, readChanges(last.back) ?? [])).toEqual(files);
  });

  it('is read backwards in parts, without a gap', async () => {
    let { files, revision } = await draft();
    for (let turn = 0; turn < 3; turn++) {
      const steps = Array.from({ length: 60 }, () => {
        const step = typed(files, 'sheet.md', 0, 0, '.');
        files = { ...files, 'sheet.md': `.${files['sheet.md']}` };
        return step;
      });
      revision = (await append(steps, revision)).json().revision;
    }
    const part = async (before: string): Promise<readonly KeptStep[]> =>
      (await call('GET', `/dispositifs/${ID}/steps${before}`)).json().items;
    const last = await part('');
    const former = await part(`?before=${last[0]?.revision}`);
    const revisions = [...former, ...last].map((step) => step.revision);
    expect(revisions).toEqual(
      Array.from({ length: 200 }, (_, index) => revision - 199 + index).filter((one) => one > 1),
    );
  });

  it('is of a scheme that there is, and for who writes schemes', async () => {
    expect((await append([typed({}, 'a.md', 0, 0, '')], 0, marie, 'nulle-part')).json()).toMatchObject({
      code: 'dispositif-unknown',
    });
    expect((await call('GET', '/dispositifs/nulle-part/steps')).json()).toMatchObject({ code: 'dispositif-unknown' });
  });
});

describe('who has a scheme open', () => {
  const say = async (page: string, place: string | null, as = marie) =>
    (await call('PUT', `/dispositifs/${ID}/presence`, { page, place }, as)).json();

  it('hears who else has, where they are, and whether anything was done', async () => {
    await say('page-marie', 'sheet.md');
    const { revision } = await draft();
    expect(await say('page-paul-1', 'rules.json', paul)).toEqual({
      revision,
      others: [{ name: 'Marie Waheo', isMine: false, place: 'sheet.md' }],
    });
    await say('page-paul-2', 'queue.json', paul);
    expect((await say('page-paul-1', 'privacy.json', paul)).others).toEqual([
      { name: 'Marie Waheo', isMine: false, place: 'sheet.md' },
      { name: 'Paul Kone', isMine: true, place: 'queue.json' },
    ]);
  });

  it('is gone at once when their page says so, each page for itself and nobody else’s', async () => {
    const marieAlone = [{ name: 'Marie Waheo', isMine: false, place: 'sheet.md' }];
    expect((await say('page-paul-2', null, paul)).others).toHaveLength(2);
    expect((await say('page-paul-1', 'privacy.json', paul)).others).toEqual(marieAlone);
    await say('page-marie', null, paul);
    expect((await say('page-paul-1', 'privacy.json', paul)).others).toEqual(marieAlone);
    expect((await say('page-nobody', null)).others).toHaveLength(2);
  });

  it('is forgotten when nothing is heard of their page', async () => {
    await test.services.db.raw(
      `update draft_presence set seen_at = now() - interval '1 minute' where page <> 'page-paul-1'`,
    );
    expect((await say('page-paul-1', 'privacy.json', paul)).others).toEqual([]);
  });
});

describe('a source that is told by what it changes of the draft', () => {
  const judge = async (body: object) => (await call('POST', '/compile', body)).json();

  it('is judged as if it were sent whole, and keeps nothing', async () => {
    const { files, revision } = await draft();
    const broken = typed(files, 'workflow.json', 0, 1, '');
    const { changes } = broken;
    const whole = { ...files, 'workflow.json': files['workflow.json']?.slice(1) };
    const report = await judge({ id: ID, revision, changes });
    expect(report.ok).toBe(false);
    expect(report).toEqual(await judge({ id: ID, files: whole }));
    expect(await judge({ id: ID, revision, changes: [] })).toMatchObject({
      diagnostics: (await judge({ id: ID, files })).diagnostics,
    });
    expect(await draft()).toMatchObject({ files, revision });
  });

  it('is judged as its author saw it, where a step of theirs came to the server before the question', async () => {
    const { files, revision } = await draft();
    const broken = typed(files, 'workflow.json', 0, 1, '');
    const sent = typed(files, 'sheet.md', 0, 0, 'Envoyé. ');
    const then = typed({ 'sheet.md': `Envoyé. ${files['sheet.md']}` }, 'sheet.md', 0, 0, 'Puis. ');
    await append([sent, then], revision);
    const report = await judge({ id: ID, revision, changes: broken.changes });
    const whole = { ...files, 'workflow.json': files['workflow.json']?.slice(1) };
    expect(report).toEqual(await judge({ id: ID, files: whole }));
    expect((await draft()).revision).toBe(revision + 2);
  });

  it('is refused of a revision that there is not, of other files, of no scheme, and of neither form', async () => {
    const { files, revision } = await draft();
    const { changes } = typed({ 'sheet.md': 'court' }, 'sheet.md', 0, 0, 'x');
    for (const other of [revision + 1, 0]) {
      expect(await judge({ id: ID, revision: other, changes: [] })).toMatchObject({ code: 'draft-changed' });
    }
    expect(await judge({ id: ID, revision, changes })).toMatchObject({
      code: 'body-invalid',
      errors: [{ pointer: '/changes' }],
    });
    expect(await judge({ id: 'nul-dispositif', revision: 0, changes: [] })).toMatchObject({ status: 404 });
    expect(await judge({ id: ID, revision, changes: [], files })).toMatchObject({ code: 'body-invalid' });
  });
});
