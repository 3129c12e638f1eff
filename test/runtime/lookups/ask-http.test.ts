/** A source asked over HTTP, by a real server: what it gives, and that nothing it does costs more than its answer. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpSource } from '../../../runtime/config/lookup-sources.ts';
import { BREAKER, createHttpSource } from '../../../runtime/lookups/ask-http.ts';
import { startSourceServer, type SourceServer } from '../../support/source-server.ts';

let server: SourceServer;
beforeAll(async () => {
  server = await startSourceServer({
    'NC-42': {
      prix: 100_000,
      vole: false,
      achat: '2024-03-01T10:00:00Z',
      peinture: { teinte: 'bleu' },
      liste: [1],
      long: 'x'.repeat(2_001),
    },
    'a/b ?é': { peinture: { teinte: 'vert' } },
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.mode = 'knows';
  server.asked.length = 0;
});

const source = (more: Partial<HttpSource> = {}): HttpSource => ({
  type: 'http',
  id: 'velos',
  title: 'Registre des vélos',
  url: `http://127.0.0.1:${server.port}/velos/{key}`,
  authorization: 'Bearer secret',
  schemes: ['velo'],
  values: {
    valeur: { at: '/prix', type: 'number' },
    vole: { at: '/vole', type: 'boolean' },
    achat: { at: '/achat', type: 'date' },
    teinte: { at: '/peinture/teinte', type: 'text' },
  },
  patience: 2_000,
  keptMinutes: 10,
  networks: ['127.0.0.0/8'],
  ...more,
});

function opened(more: Partial<HttpSource> = {}) {
  const told: string[] = [];
  return { ask: createHttpSource(source(more), (why) => told.push(why)), told };
}

describe('a source that answers', () => {
  it('gives the values that stand where they are said to', async () => {
    expect(await opened().ask('NC-42')).toEqual({
      type: 'found',
      values: { valeur: 100_000, vole: false, achat: '2024-03-01', teinte: 'bleu' },
    });
  });

  it('is told the key and who asks, and nothing else', async () => {
    await opened().ask('a/b ?é');
    const [{ path, headers } = { path: '', headers: {} }] = server.asked;
    expect(path).toBe(`/velos/${encodeURIComponent('a/b ?é')}`);
    expect(headers).toEqual({
      accept: 'application/json',
      authorization: 'Bearer secret',
      host: `127.0.0.1:${server.port}`,
      connection: 'close',
    });
  });

  it('gives nothing of another type, or longer than an answer is', async () => {
    const values: HttpSource['values'] = {
      teinte: { at: '/prix', type: 'text' },
      prix: { at: '/peinture', type: 'number' },
      achat: { at: '/peinture/teinte', type: 'date' },
      long: { at: '/long', type: 'text' },
      rien: { at: '/absent/loin', type: 'text' },
      liste: { at: '/liste/0', type: 'number' },
    };
    expect(await opened({ values }).ask('NC-42')).toEqual({ type: 'found', values: { liste: 1 } });
  });

  it.each([404, 410, 204])('knows nothing of a key by the status %i', async (status) => {
    server.mode = { status, text: '' };
    expect(await opened().ask('NC-1')).toEqual({ type: 'unknown' });
  });

  it('writes a key into its address as it is, whatever signs are in it', async () => {
    await opened().ask('$&$1');
    expect(server.asked[0]?.path).toBe('/velos/%24%26%241');
  });
});

describe('a source that is away', () => {
  it.each([
    ['says so', { status: 503, text: '{}' }],
    ['leads elsewhere', { status: 302, text: '{}' }],
    ['answers with what is no JSON', { status: 200, text: '<html>' }],
    ['answers with more than is read', { status: 200, text: JSON.stringify('x'.repeat(300_000)) }],
    ['hangs up', 'hangs-up'],
  ] as const)('%s', async (_how, mode) => {
    server.mode = mode;
    const { ask, told } = opened();
    expect(await ask('NC-42')).toEqual({ type: 'away' });
    expect(told).toHaveLength(1);
    expect(told.join()).not.toContain('NC-42');
  });

  it('does not answer in time', async () => {
    server.mode = 'silent';
    const { ask, told } = opened({ patience: 150 });
    expect(await ask('NC-42')).toEqual({ type: 'away' });
    expect(told).toHaveLength(1);
  });

  it('is in a private network that nobody allowed', async () => {
    expect(await opened({ networks: [] }).ask('NC-42')).toEqual({ type: 'away' });
    expect(server.asked).toEqual([]);
  });

  it('is left in peace once it failed several times in a row', async () => {
    server.mode = { status: 500, text: '' };
    const { ask, told } = opened();
    for (let at = 0; at < BREAKER.failures + 5; at += 1) expect(await ask(`NC-${at}`)).toEqual({ type: 'away' });
    expect(server.asked).toHaveLength(BREAKER.failures);
    expect(told).toHaveLength(BREAKER.failures);
  });

  it('is not, while it says that it knows nothing', async () => {
    const { ask } = opened();
    for (let at = 0; at < BREAKER.failures + 5; at += 1) await ask(`NC-${at}`);
    expect(server.asked).toHaveLength(BREAKER.failures + 5);
  });

  it('is away for who comes when enough ask it already', async () => {
    server.mode = 'silent';
    const { ask } = opened({ patience: 300 });
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => ask(`NC-${at}`)));
    expect(all.every(({ type }) => type === 'away')).toBe(true);
    expect(server.asked.length).toBeLessThanOrEqual(8);
  });
});
