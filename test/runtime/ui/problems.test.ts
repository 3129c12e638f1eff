/** What the desk and the studio make of a call that comes to nothing, and of lists that come page by page. */
import { afterEach, describe, expect, test, vi } from 'vitest';

// Their sentences are in the language of the page.
vi.stubGlobal('document', { documentElement: { lang: 'fr' } });
const { ApiError, mayPass, request } = await import('../../../runtime/ui/http.ts');
const { getSchemes } = await import('../../../runtime/ui/schemes.ts');
const { knownBy } = await import('../../../runtime/desk/preview/confirm.ts');
vi.unstubAllGlobals();
afterEach(() => vi.unstubAllGlobals());

/** Has the server answer each call in turn; gives the addresses that were asked. */
function serve(...answers: readonly (Response | Error)[]): readonly string[] {
  const [asked, left]: [string[], (Response | Error)[]] = [[], [...answers]];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const answer = left.shift() ?? new Error('one call too many');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return asked;
}

const refusal = (status: number, code: string): Response =>
  Response.json({ type: 'x', title: 'x', status, code, detail: `phrase de ${code}` }, { status });
const failure = (): Promise<unknown> =>
  request('GET /me/views').then(
    () => null,
    (error: unknown) => error,
  );

describe('a call that comes to nothing', () => {
  test.each([
    ['the network is gone', new TypeError('fetch failed'), true],
    ['the session ended, which another window can renew', refusal(401, 'not-signed-in'), true],
    ['too much was asked for at once', refusal(429, 'too-many-requests'), true],
    ['the server is out of breath', refusal(503, 'unavailable'), true],
    ['a proxy answers in its place', new Response('<html>', { status: 502 }), true],
    ['it is not allowed', refusal(403, 'not-allowed'), false],
    ['the case moved', refusal(409, 'case-changed'), false],
    ['the values are wrong', refusal(422, 'body-invalid'), false],
  ])('when %s: trying again is worth it (%s)', async (_when, answer, expected) => {
    serve(answer);
    const error = await failure();
    expect(error).toBeInstanceOf(ApiError);
    expect(error instanceof Error && mayPass(error)).toBe(expected);
    // What may pass leaves unknown what an action would do: nobody confirms it blind.
    expect(error instanceof Error && knownBy(error)).toBe(expected ? 'unknown' : 'refused');
  });

  test('says the server’s own sentence, and one of ours where it said none', async () => {
    serve(refusal(409, 'case-changed'), new Response('<html>', { status: 502 }));
    expect(await failure()).toMatchObject({ message: 'phrase de case-changed', problem: { status: 409 } });
    expect(await failure()).toMatchObject({ problem: { status: 502, code: 'http-502' } });
  });

  test('keeps why the network failed, for whoever looks into it', async () => {
    const cause = new TypeError('fetch failed');
    serve(cause);
    expect(await failure()).toMatchObject({ problem: { status: 0, code: 'unreachable' }, cause });
  });

  test('is no mistake of ours: one stays one, however often it is tried', () => {
    expect(mayPass(new TypeError('x is undefined'))).toBe(false);
  });
});

describe('all the schemes', () => {
  const page = (ids: readonly string[], next: string | null): Response =>
    Response.json({ items: ids.map((id) => ({ id })), next });

  test('are read page after page, each once and in their order', async () => {
    const asked = serve(page(['a', 'b'], 'b'), page(['c'], 'c&d'), page(['e'], null));
    expect((await getSchemes()).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e']);
    const after = asked.map((url) => new URL(url, 'http://x').searchParams.get('after'));
    expect(after).toEqual([null, 'b', 'c&d']);
  });

  test('are not shown by half when a page cannot be had', async () => {
    serve(page(['a'], 'a'), refusal(503, 'unavailable'));
    await expect(getSchemes()).rejects.toThrow('phrase de unavailable');
  });
});
