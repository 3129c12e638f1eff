/** The register beside a demonstration: there with one command, nowhere else, and behind its token. */
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../../runtime/config/config.ts';
import type { HttpSource } from '../../../runtime/config/lookup-sources.ts';
import { withDemoSources } from '../../../runtime/demo/demo-sources.ts';
import { createHttpSource } from '../../../runtime/lookups/ask-http.ts';
import { findSource } from '../../../engine/form/lookups/sources.ts';

const closers = new AsyncDisposableStack();
afterAll(() => closers.disposeAsync());
const configOf = (environment: Readonly<Record<string, string>> = {}): Config =>
  readConfig({ demo: true }, { SECRET: 'a secret for tests, of forty characters', ...environment });

async function sourceOf(): Promise<HttpSource> {
  const [source] = (await withDemoSources(configOf(), closers)).lookupSources;
  if (source?.type !== 'http') throw new Error('the demonstration has a source that is asked by HTTP');
  return source;
}

describe('the register of a demonstration', () => {
  it('gives what its file says of an establishment, as the register that every installation has', async () => {
    const source = await sourceOf();
    const answer = await createHttpSource(source, () => undefined)('1234566.001');
    expect(answer).toEqual({
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
    // What the schemes of the demonstration may name: the studio would tell them of a value that it did not have.
    const types = Object.fromEntries(Object.entries(source.values).map(([name, { type }]) => [name, type]));
    expect(types).toEqual(findSource('ridet', null)?.values);
  });

  it('takes a number however it is written, and says of others that it knows nothing', async () => {
    const ask = createHttpSource(await sourceOf(), () => undefined);
    expect((await ask('1234566001')).type).toBe('found');
    expect(await ask('7777777.001')).toEqual({ type: 'unknown' });
    expect(await ask('../../etc/passwd')).toEqual({ type: 'unknown' });
  });

  it('answers nobody without its token, nor at another address', async () => {
    const { url, authorization } = await sourceOf();
    const address = url.replace('{key}', '1234566.001');
    expect((await fetch(address)).status).toBe(401);
    const headers = { authorization: authorization ?? '' };
    expect((await fetch(address, { headers, method: 'POST' })).status).toBe(404);
    expect((await fetch(new URL('/', address), { headers })).status).toBe(404);
  });
});

describe('there is none', () => {
  it('where no demonstration is asked for, nor where sources are configured', async () => {
    expect((await withDemoSources(configOf({ DEMO: 'false' }), closers)).lookupSources).toEqual([]);
    const config = { ...configOf(), lookupSources: [{ type: 'establishments', id: 'a', title: 'A' } as const] };
    expect((await withDemoSources(config, closers)).lookupSources).toEqual(config.lookupSources);
  });
});
