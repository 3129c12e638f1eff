import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import {
  addressOf,
  linkTo,
  type RouteInput,
  type RouteName,
  type RouteReply,
} from '../../../../runtime/ui/api/address.ts';
import { call } from '../../../../runtime/ui/api/call.ts';
import type { AnswersReport, CaseDetail, NewDraft, QueueSort } from '../../../../schemas/types/api.ts';

const PROBLEM = {
  type: 'urn:cagou:problem:draft-changed',
  title: 't',
  status: 409,
  code: 'draft-changed',
  detail: 'd',
};

/** Answers the next call, and gives what was sent. */
function answer(response: Response | Error): { readonly sent: () => { url: string; init: RequestInit } } {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal('fetch', fetch);
  return { sent: () => ({ url: fetch.mock.calls[0]![0], init: fetch.mock.calls[0]![1] }) };
}
afterEach(() => vi.unstubAllGlobals());

describe('the address of a route', () => {
  it('holds what it is about, whatever characters that is made of', () => {
    expect(linkTo('GET /cases/:id/print/:mailKey', { params: { id: 'a/b', mailKey: 'été ?' } })).toBe(
      '/api/v1/cases/a%2Fb/print/%C3%A9t%C3%A9%20%3F',
    );
  });

  it('leaves out of the query what is not asked for', () => {
    const query = { view: 'late', q: '', dispositif: undefined, limit: 2 } as const;
    expect(addressOf('GET /cases', { query })).toEqual({ method: 'GET', address: '/api/v1/cases?view=late&limit=2' });
  });
});

describe('a call', () => {
  it('sends its body as JSON and gives the reply', async () => {
    const { sent } = answer(Response.json({ revision: 4, updatedAt: '', errors: [], eligibility: [] }));
    const body = { answers: { nom: 'Wéma' }, revision: 3 };
    const saved = await call('PUT /drafts/:id', { params: { id: 'x' }, body });
    expect(saved).toMatchObject({ type: 'answered', reply: { revision: 4 } });
    const { url, init } = sent();
    expect([init.method, url, init.body]).toEqual(['PUT', '/api/v1/drafts/x', JSON.stringify(body)]);
    expect(init.headers).toEqual({ 'content-type': 'application/json' });
  });

  it('leaves the type of a form to the browser, which knows its boundary', async () => {
    const { sent } = answer(Response.json({}, { status: 201 }));
    await call('POST /files', { query: { draft: 'x' }, body: new FormData() });
    expect(sent().init.headers).toEqual({});
  });

  it('gives null where there is nothing to say', async () => {
    answer(new Response(null, { status: 204 }));
    expect(await call('DELETE /tokens/:id', { params: { id: 'x' } })).toEqual({ type: 'answered', reply: null });
  });

  it('gives the problem of the server, and none where something on the way answered in its place', async () => {
    answer(Response.json(PROBLEM, { status: 409 }));
    expect(await call('GET /session')).toEqual({ type: 'refused', status: 409, problem: PROBLEM });
    answer(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await call('GET /session')).toEqual({ type: 'refused', status: 502, problem: null });
  });

  it('is unreachable without a network, and behind a page that asks for a password of the hotel', async () => {
    answer(new TypeError('failed to fetch'));
    expect(await call('GET /session')).toMatchObject({ type: 'unreachable' });
    answer(new Response('<h1>Bienvenue</h1>', { status: 200 }));
    expect(await call('GET /session')).toMatchObject({ type: 'unreachable' });
  });
});

describe('the types of the routes', () => {
  it('are those of the shapes that the server names', () => {
    expectTypeOf<RouteReply<'GET /cases/:id'>>().toEqualTypeOf<CaseDetail>();
    expectTypeOf<RouteReply<'PUT /drafts/:id'>>().toEqualTypeOf<AnswersReport>();
    expectTypeOf<RouteReply<'DELETE /drafts/:id'>>().toEqualTypeOf<null>();
    expectTypeOf<RouteInput<'POST /drafts'>>().toEqualTypeOf<{ readonly body: NewDraft }>();
  });

  it('know what is needed, and refuse what no route is called', () => {
    expectTypeOf<RouteInput<'GET /people'>>().toEqualTypeOf<{ readonly query: { readonly q: string } }>();
    expectTypeOf<NonNullable<NonNullable<RouteInput<'GET /cases'>['query']>['sort']>>().toEqualTypeOf<QueueSort>();
    expectTypeOf<'GET /dossiers'>().not.toExtend<RouteName>();
  });
});
