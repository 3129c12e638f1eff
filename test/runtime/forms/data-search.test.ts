/** Rows of a long list, asked for while one types, on a network that comes and goes. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createDataSearch } from '../../../runtime/forms/data-search.ts';

afterEach(() => vi.unstubAllGlobals());

const ROW = { value: 'thio', label: 'Thio', more: {} };

/** A server that gives these answers in turn, then fails; `asked` are the addresses. */
function serve(...answers: readonly (Response | Error)[]) {
  const [asked, left]: [string[], (Response | Error)[]] = [[], [...answers]];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const answer = left.shift() ?? new Error('hors connexion');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { asked, search: createDataSearch('/demarches/x/versions/1/donnees') };
}

describe('the search in a list', () => {
  test('asks once for what is typed twice, even before the first answer is there', async () => {
    const { asked, search } = serve(Response.json([ROW]));
    const [first, second] = await Promise.all([search('communes', 'th'), search('communes', 'th')]);
    expect([first, second, await search('communes', 'th')]).toEqual([[ROW], [ROW], [ROW]]);
    expect(asked).toHaveLength(1);
  });

  test('keeps apart the lists, and letters that addresses are made of', async () => {
    const { asked, search } = serve(Response.json([ROW]), Response.json([]));
    await search('communes', 'a&q=b é');
    await search('iles', 'a&q=b é');
    expect(asked.map((url) => new URL(url, 'http://x'))).toMatchObject([
      { pathname: '/demarches/x/versions/1/donnees/communes' },
      { pathname: '/demarches/x/versions/1/donnees/iles' },
    ]);
    expect(asked.map((url) => new URL(url, 'http://x').searchParams.get('q'))).toEqual(['a&q=b é', 'a&q=b é']);
  });

  test('does not remember a failure: the next try, once the network is back, finds the rows', async () => {
    const { asked, search } = serve(new Error('coupure'), new Response('', { status: 503 }), Response.json([ROW]));
    await expect(search('communes', 'th')).rejects.toThrow('coupure');
    await expect(search('communes', 'th')).rejects.toThrow('503');
    await expect(search('communes', 'th')).resolves.toEqual([ROW]);
    expect(asked).toHaveLength(3);
  });

  test('takes for rows what is one, whatever stands in the server’s place', async () => {
    const { search } = serve(Response.json([ROW, null, 'thio', { value: 'x' }]), Response.json({ rows: [ROW] }));
    await expect(search('communes', 'a')).resolves.toEqual([ROW]);
    await expect(search('communes', 'b')).rejects.toThrow('the list cannot be had');
  });
});
