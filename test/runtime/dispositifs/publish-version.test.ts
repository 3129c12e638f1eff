import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLibrary } from '../../../runtime/dispositifs/library.ts';
import { findCatalogueEntry, publishVersion, readDraft, saveDraft } from '../../../runtime/dispositifs/index.ts';
import type { DispositifSource } from '../../../engine/index.ts';
import { readFixtureBase } from '../../docs/diagnostic-fixtures.ts';
import { readExample } from '../../support/example.ts';
import { SCHEME } from '../../support/medical-aid.ts';
import { createWorld, type World } from '../../support/world.ts';

let world: World;
let source: DispositifSource;
beforeAll(async () => {
  world = await createWorld();
  source = await readExample(SCHEME);
});
afterAll(() => world.close());

function withFile(path: string, change: (text: string) => string): DispositifSource {
  return { ...source, files: { ...source.files, [path]: change(source.files[path] ?? '') } };
}

describe('publishing', () => {
  test('the same source again is the same version', async () => {
    const again = await publishVersion(world.services, { source, by: null });
    expect(again).toMatchObject({ type: 'published', number: 1, changed: false });
  });

  test('another source is the next version, and is the one in force', async () => {
    const changed = withFile('README.md', (text) => `${text}\nUne ligne de plus.\n`);
    const results = await Promise.all([
      publishVersion(world.services, { source: changed, by: null }),
      publishVersion(world.services, { source: changed, by: null }),
    ]);
    expect(results.map((result) => result.type === 'published' && result.number)).toEqual([2, 2]);
    expect(await world.services.dispositifs.current(SCHEME)).toBe(2);
    const entry = await findCatalogueEntry(world.services.db, SCHEME);
    expect(entry).toMatchObject({ id: SCHEME, version: 2, identity: { title: 'Aide médicale' } });
  });

  test('what another process publishes is in force here within moments, though the clock be put back', async () => {
    const here = createLibrary(world.services.db);
    const before = (await here.current(SCHEME)) ?? 0;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 });
    const changed = withFile('README.md', (text) => `${text}\nUne autre ligne.\n`);
    await publishVersion(world.services, { source: changed, by: null });
    await expect.poll(() => here.current(SCHEME), { timeout: 5_000 }).toBe(before + 1);
    vi.useRealTimers();
  });

  test('a source that does not compile is refused with its diagnostics', async () => {
    const broken = withFile('workflow.json', (text) =>
      text.replace('"initial": "instruction"', '"initial": "nulle-part"'),
    );
    const result = await publishVersion(world.services, { source: broken, by: null });
    expect(result).toMatchObject({ type: 'refused' });
    expect(result.type === 'refused' && result.diagnostics[0]?.file).toBe('workflow.json');
  });

  test('what is still to be written keeps a scheme from being published, and is told at its place', async () => {
    const unwritten = withFile('sheet.md', (text) =>
      text.replace('## Montant\n', '## Montant\n\n[à écrire : le montant]\n'),
    );
    const result = await publishVersion(world.services, { source: unwritten, by: null });
    const told = { code: 'text.placeholder', severity: 'error', file: 'sheet.md' };
    expect(result).toMatchObject({ type: 'refused', diagnostics: [told] });
  });

  test('a scenario that fails keeps a scheme from being published, and says which', async () => {
    const name = 'scenarios/retrait.json';
    const failing = withFile(name, (text) => text.replaceAll('"retiree"', '"accordee"'));
    const result = await publishVersion(world.services, { source: failing, by: null });
    expect(result).toMatchObject({ type: 'refused', diagnostics: [{ code: 'scenario.failed', file: name }] });
  });

  test('a published version cannot lose its number to another', async () => {
    await expect(
      world.services
        .db('dispositif_version')
        .insert({ dispositif_id: SCHEME, number: 1, hash: 'x', files: '{}', catalogue: '{}' }),
    ).rejects.toThrow('duplicate key');
  });

  test('binds each function to its default group once, and respects what was bound since', async () => {
    const bound = () =>
      world.services
        .db('function_binding')
        .where({ dispositif_id: SCHEME })
        .orderBy('function')
        .select('function', 'group_id');
    const before = await bound();
    expect(before.map((row: { function: string }) => row.function)).toEqual(['instructeur', 'signataire']);
    await publishVersion(world.services, { source: withFile('README.md', (text) => `${text}\nEncore.\n`), by: null });
    expect(await bound()).toEqual(before);
  });
});

describe('the draft of a scheme', () => {
  const save = (revision: number, text: string) =>
    world.services.db.transaction((tx) =>
      saveDraft(tx, { id: SCHEME, files: { 'README.md': text }, revision, titleOf: () => 'Aide médicale', by: null }),
    );

  test('begins as the version in force, and is as old as it until somebody saves it', async () => {
    const { db } = world.services;
    const draft = await db.transaction((tx) => readDraft(tx, SCHEME));
    const [newest] = await db('dispositif_version').where({ dispositif_id: SCHEME }).orderBy('number', 'desc');
    expect(draft).toMatchObject({ revision: 0, updatedAt: newest.published_at, updatedBy: null });
    expect(draft?.files['workflow.json']).toBe(source.files['workflow.json']);
  });

  test('keeps the second of two authors from overwriting the first', async () => {
    const first = await save(0, 'un');
    expect(first).toMatchObject({ revision: 1 });
    expect(await save(0, 'deux')).toEqual({ type: 'refused', code: 'draft-changed' });
    expect(await save(1, 'trois')).toMatchObject({ revision: 2, files: { 'README.md': 'trois' } });
  });
});

describe('a register that schemes share', () => {
  /** A small scheme of another identifier, which numbers its decisions in a register. */
  function numbering(id: string, title: string, register: object): DispositifSource {
    const base = readFixtureBase();
    const identity: Record<string, unknown> = JSON.parse(base.files['dispositif.json'] ?? '{}');
    const declared = {
      ...identity,
      id,
      title,
      registers: { arretes: { title: 'Arrêtés', ...register } },
      documents: { decision: { kind: 'order', register: 'arretes', signatory: { quality: 'Le directeur' } } },
      service: { ...(identity['service'] as object), signatoryTitle: 'Pour la présidente et par délégation' },
    };
    return { id, files: { ...base.files, 'dispositif.json': JSON.stringify(declared) } };
  }
  const publish = (source: DispositifSource) =>
    publishVersion(world.services, {
      source,
      by: null,
      check: (given) =>
        Promise.resolve({ type: 'passed', identity: JSON.parse(given.files['dispositif.json'] ?? ''), warnings: [] }),
    });

  test('is numbered in one way by all who number in it', async () => {
    const pattern = '{year}-{number:3}/PS';
    expect(
      await publish(numbering('velo-un', 'Aide au vélo', { numbering: pattern, shared: 'arretes-ps' })),
    ).toMatchObject({
      type: 'published',
    });
    const other = numbering('velo-deux', 'Aide au cargo', { numbering: '{number}/{year}', shared: 'arretes-ps' });
    const refused = await publish(other);
    expect(refused).toMatchObject({
      type: 'refused',
      code: 'source-invalid',
      diagnostics: [{ code: 'register.numbering-differs', file: 'dispositif.json' }],
    });
    expect(refused.type === 'refused' && refused.diagnostics[0]?.message).toContain('par « Aide au vélo »');
    expect(await findCatalogueEntry(world.services.db, 'velo-deux')).toBeUndefined();
    const same = numbering('velo-deux', 'Aide au cargo', { numbering: pattern, shared: 'arretes-ps' });
    expect(await publish(same)).toMatchObject({ type: 'published' });
    const own = numbering('velo-trois', 'Aide au tricycle', { numbering: '{number}/{year}' });
    expect(await publish(own), 'a register of its own is nobody else’s concern').toMatchObject({ type: 'published' });
    const changed = numbering('velo-trois', 'Aide au tricycle', { numbering: '{year}/{number}' });
    expect(await publish(changed)).toMatchObject({ type: 'published' });
  });
});
