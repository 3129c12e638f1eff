/** Sources of an installation, on a database of its own: the register that it imported, and services elsewhere, asked in one way. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpSource } from '../../../runtime/config/lookup-sources.ts';
import { importRegister } from '../../../runtime/establishments/index.ts';
import { createLookupSources } from '../../../runtime/lookups/index.ts';
import { createMetrics, type Metrics } from '../../../runtime/metrics/metrics.ts';
import { createDatabase } from '../../../runtime/store/database.ts';
import { createTestDatabase } from '../../support/database.ts';
import { startSourceServer, type SourceServer } from '../../support/source-server.ts';

const FILE = join(import.meta.dirname, '../../../runtime/demo/etablissements.csv');
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let store: ReturnType<typeof createDatabase>;
let server: SourceServer;
let warned: object[];
let metrics: Metrics;
beforeAll(async () => {
  database = await createTestDatabase();
  store = createDatabase(database.url);
  await importRegister(store.db, createReadStream(FILE), () => undefined);
  server = await startSourceServer({ 'NC-42': { teinte: 'bleu' } });
});
afterAll(async () => {
  await server.stop();
  await store.close();
  await database.drop();
});
beforeEach(() => {
  warned = [];
  metrics = createMetrics(async () => ({ relay: 0, run: 0, retry: 0 }));
  server.mode = 'knows';
  server.asked.length = 0;
});

const open = (...configured: Parameters<typeof createLookupSources>[1]) =>
  createLookupSources({ db: store.db, log: { warn: (told: object) => void warned.push(told) }, metrics }, configured);
const bicycles = (more: Partial<HttpSource> = {}): HttpSource => ({
  type: 'http',
  id: 'velos',
  title: 'Registre des vélos',
  url: `http://127.0.0.1:${server.port}/{key}`,
  authorization: null,
  schemes: ['velo'],
  values: { teinte: { at: '/teinte', type: 'text' } },
  patience: 2_000,
  keptMinutes: 10,
  networks: ['127.0.0.0/8'],
  ...more,
});
const ridet = (key: string) => ({ source: 'ridet', scheme: 'subvention-association', key });

describe('the register of establishments', () => {
  it('is there without anything being configured, and gives what was imported', async () => {
    const { ask, contracts } = open();
    expect(contracts.map(({ id }) => id)).toEqual(['ridet']);
    expect(await ask(ridet('1234566.001'))).toEqual({
      type: 'found',
      values: {
        nom: 'Les amis du lagon',
        forme: 'association',
        naf: '94.99Z',
        rna: 'W9N1001234',
        voie: '12 rue de la Baie',
        codePostal: '98800',
        commune: 'Nouméa',
      },
    });
  });

  it('takes a number however it is typed, and knows nothing of others', async () => {
    const { ask } = open();
    expect((await ask(ridet('1234566001'))).type).toBe('found');
    for (const key of ['7777777.001', 'vélo', '', "' or 1=1 --"])
      expect(await ask(ridet(key))).toEqual({ type: 'unknown' });
  });

  it('gives nothing of what people declared themselves', async () => {
    const [declared] = await store
      .db('establishment')
      .insert({ id: '7d1f5b7e-1c52-4a51-9a3c-0f2b1a0c9d11', ridet: '7654327.001', name: 'Déclarée' })
      .returning('ridet');
    expect(await open().ask(ridet(declared.ridet))).toEqual({ type: 'unknown' });
  });

  it('says on which day an establishment was closed', async () => {
    await store.db('establishment').where({ ridet: '4567897.001' }).update({ closed_on: '2026-01-31' });
    const answer = await open().ask(ridet('4567897.001'));
    expect(answer).toMatchObject({ values: { nom: 'Taxis de la Rade SARL', fermeLe: '2026-01-31' } });
  });

  it('leaves its name to a service that takes its place, and has another where it is given one', async () => {
    const { contracts, ask } = open(bicycles({ id: 'ridet' }), {
      type: 'establishments',
      id: 'importe',
      title: 'Importé',
    });
    expect(contracts).toMatchObject([
      { id: 'ridet', title: 'Registre des vélos', values: { teinte: 'text' } },
      { id: 'importe', title: 'Importé' },
    ]);
    expect((await ask({ ...ridet('1234566.001'), source: 'importe' })).type).toBe('found');
  });
});

describe('a service elsewhere', () => {
  const asked = { source: 'velos', scheme: 'velo', key: 'NC-42' };

  it('is asked once for what is asked again within some minutes', async () => {
    const { ask } = open(bicycles());
    expect(await ask(asked)).toEqual({ type: 'found', values: { teinte: 'bleu' } });
    expect(await ask(asked)).toEqual({ type: 'found', values: { teinte: 'bleu' } });
    expect(server.asked).toHaveLength(1);
  });

  it('is measured for operators: how often it answered, how often not, and nothing of what was asked', async () => {
    const { ask } = open(bicycles({ keptMinutes: 0 }));
    await ask(asked);
    await ask({ ...asked, key: 'NC-43' });
    server.mode = 'hangs-up';
    await ask(asked);
    await ask({ ...asked, scheme: 'autre' });
    const told = await metrics.registry.getSingleMetricAsString('cagou_lookup_seconds');
    const counts = [...told.matchAll(/cagou_lookup_seconds_count\{([^}]*)\} (\d+)/gu)].map(([, of, count]) => [
      of,
      count,
    ]);
    expect(counts).toEqual([
      ['source="velos",outcome="found"', '1'],
      ['source="velos",outcome="unknown"', '1'],
      ['source="velos",outcome="away"', '1'],
    ]);
    expect(told).not.toContain('NC-4');
  });

  it('is asked each time where nothing is kept', async () => {
    const { ask } = open(bicycles({ keptMinutes: 0 }));
    await ask(asked);
    await ask(asked);
    expect(server.asked).toHaveLength(2);
  });

  it('is told in the log why it did not answer, without the key, and is asked again', async () => {
    server.mode = { status: 500, text: '' };
    const { ask } = open(bicycles());
    expect(await ask(asked)).toEqual({ type: 'away' });
    expect(warned).toEqual([{ source: 'velos', why: 'it answered with status 500' }]);
    server.mode = 'knows';
    expect((await ask(asked)).type).toBe('found');
  });

  it.each([
    ['that the scheme may not ask', { ...asked, scheme: 'autre' }],
    ['that is not there', { ...asked, source: 'absente' }],
    ['of the name of what every object has', { ...asked, source: 'constructor' }],
  ])('%s is away, is not asked, and the log says so', async (_what, of) => {
    expect(await open(bicycles()).ask(of)).toEqual({ type: 'away' });
    expect(server.asked).toEqual([]);
    expect(warned).toEqual([{ source: of.source, scheme: of.scheme }]);
  });
});
