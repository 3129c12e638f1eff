/** What is read elsewhere: in time, within a bound, and from no place that is out of reach. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../../../runtime/http/outgoing/read.ts';
import { anywhere, reachOf } from '../../../../runtime/http/outgoing/reach.ts';
import { OutOfReach } from '../../../../runtime/http/outgoing/within-reach.ts';
import { startSourceServer, type SourceServer } from '../../../support/source-server.ts';

let server: SourceServer;
beforeAll(async () => {
  server = await startSourceServer({ un: { é: 1 } });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.mode = 'knows';
  server.asked.length = 0;
});

const get = (path: string, more: Partial<Parameters<typeof read>[0]> = {}) =>
  read({
    url: `http://127.0.0.1:${server.port}${path}`,
    headers: {},
    reach: anywhere,
    patience: 3_000,
    most: 100,
    ...more,
  });

describe('what is read elsewhere', () => {
  it('is a status and a text', async () => {
    expect(await get('/un')).toEqual({ status: 200, text: '{"é":1}' });
    expect(await get('/deux')).toEqual({ status: 404, text: '{}' });
  });

  it('is not followed where it leads elsewhere', async () => {
    server.mode = { status: 302, text: '' };
    expect((await get('/un')).status).toBe(302);
    expect(server.asked).toHaveLength(1);
  });

  it('is as long as it may be, and no longer', async () => {
    server.mode = { status: 200, text: 'x'.repeat(100) };
    expect((await get('/un')).text).toHaveLength(100);
    server.mode = { status: 200, text: 'x'.repeat(101) };
    await expect(get('/un')).rejects.toThrow('longer than 100 bytes');
  });

  it('comes in time', async () => {
    server.mode = 'silent';
    await expect(get('/un', { patience: 100 })).rejects.toThrow(/timeout|aborted/u);
  });

  it('comes from no place that is out of reach, by its address or by its name', async () => {
    await expect(get('/un', { reach: reachOf([]) })).rejects.toThrow(OutOfReach);
    const url = `http://registre.example:${server.port}/un`;
    const named = get('', {
      url,
      reach: reachOf([]),
      resolve: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    await expect(named).rejects.toThrow(OutOfReach);
    expect(server.asked).toEqual([]);
  });

  it('comes from a private network that was allowed', async () => {
    const named = get('', {
      url: `http://registre.example:${server.port}/un`,
      reach: reachOf(['127.0.0.0/8']),
      resolve: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    expect((await named).status).toBe(200);
  });
});
